import type { FoundSection } from '../outline/sections.ts'
import { enumeratorEnd } from '../text/fold.ts'
import type { Report } from '../report.ts'
import { precedesForms, rangeOf } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const misnumberedSection: Rule = {
  id: 'misnumbered-section',
  title: { zh: '栏目编号或次序有误', en: 'A section is misnumbered or out of order' },
  severity: 'warning',
  check: report =>
    precedesForms(report)
      ? []
      : report.sections.flatMap((section, at) => [
          ...wrongNumber(report, section),
          ...wrongPlace(report, at),
        ]),
}

function wrongNumber(report: Report, section: FoundSection): readonly Violation[] {
  const { heading } = section.section
  const expected = report.standard.sections.findIndex(({ id }) => id === section.id) + 1
  if (section.number === expected) return []
  const numeral = heading.slice(0, 1)
  const written = report.source.text.slice(section.start, section.end)
  return [
    {
      range: rangeOf(section),
      message:
        section.number === undefined
          ? {
              zh: `“${written}”没有编号，按规定格式应为“${heading}”。`,
              en: `“${written}” has no number; in the form it is “${heading}”.`,
            }
          : {
              zh: `“${written}”的编号有误，按规定格式应为“${numeral}”。`,
              en: `“${written}” is misnumbered; in the form its number is “${numeral}”.`,
            },
      fixes: () => [renumber(section, numeral)],
    },
  ]
}

function renumber(section: FoundSection, numeral: string): Fix {
  const { heading } = section.section
  const numbered = section.number !== undefined
  return {
    title: { zh: `改为“${numeral}”`, en: `Change to “${numeral}”` },
    preferred: true,
    safe: false,
    edits: [
      numbered
        ? { range: rangeOf(section.numberRange), text: numeral }
        : {
            range: { start: section.start, end: section.start },
            text: heading.slice(0, enumeratorEnd(heading)),
          },
    ],
  }
}

/** A section that stands behind one that should follow it. */
function wrongPlace(report: Report, at: number): readonly Violation[] {
  const order = report.standard.sections.map(({ id }) => id)
  const section = report.sections[at]!
  const later = report.sections.slice(0, at).find(({ id }) => order.indexOf(id) > order.indexOf(section.id))
  if (!later) return []
  return [
    {
      range: rangeOf(section),
      message: {
        zh: `“${section.section.heading}”按规定格式应在“${later.section.heading}”之前。请调整。`,
        en: `In the form “${section.section.heading}” comes before “${later.section.heading}”.`,
      },
      related: [{ range: rangeOf(later), message: { zh: '应在此之前', en: 'It should stand before this' } }],
    },
  ]
}
