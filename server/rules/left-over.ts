import {
  EMPHASIS,
  FENCE,
  GENERATOR_PHRASES,
  HEADING,
  HEADING_MARK,
  RULE_OF_TABLE,
  TEMPLATE_NOTES,
} from '../forms/demands/leftovers.ts'
import { linesIn, linesWith, type ProseLine } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { lineAt, lineRange } from '../text/source.ts'
import { isReport } from './place.ts'
import type { Fix, Rule, Violation } from './rule.ts'

export const leftOver: Rule = {
  id: 'left-over',
  title: { zh: '写作工具或模板的残留', en: 'Left over from a template or a writing tool' },
  severity: 'warning',
  check(report) {
    if (!isReport(report)) return []
    const marks = linesWith(report, 'markdown').flatMap(line => marksIn(report, line))
    // Where the whole text is Markdown, the marks are its own.
    const isMarkdown = marks.length > 0 && isOfMarkdown(report)
    return [...(isMarkdown ? [] : marks), ...linesWith(report, 'leftOver').flatMap(phraseIn)]
  },
}

/** Its title or its headings are marked, or its tables. */
function isOfMarkdown(report: Report): boolean {
  const { source, sections } = report
  const marked = (offset: number) =>
    source.text.charAt(lineRange(source, lineAt(source, offset)).start) === HEADING_MARK
  const before = linesIn(report, undefined)
  return [...sections, ...before].some(({ start }) => marked(start)) || RULE_OF_TABLE.test(source.text)
}

function marksIn(report: Report, { section, text, start }: ProseLine): readonly Violation[] {
  const heading = section === undefined ? null : HEADING.exec(text)
  if (heading)
    return [
      {
        range: { start, end: start + heading[0].length },
        message: {
          zh: `行首的“${heading[0].trim()}”是 Markdown 的标记，不是正文。请删去。`,
          en: `“${heading[0].trim()}” at the beginning of the line is a mark of Markdown. Delete it.`,
        },
        fixes: () => [
          {
            title: { zh: '删去标记', en: 'Delete the mark' },
            preferred: true,
            safe: false,
            edits: [{ range: { start, end: start + heading[0].length }, text: '' }],
          },
        ],
      },
    ]
  if (FENCE.test(text))
    return [
      {
        range: { start, end: start + text.length },
        message: {
          zh: `“${text.slice(0, 3)}”是 Markdown 的标记，不是正文。请删去。`,
          en: 'This is a mark of Markdown, not text.',
        },
      },
    ]
  return Array.from(text.matchAll(EMPHASIS), ({ 0: written, index }) => {
    const at = start + index
    return {
      range: { start: at, end: at + written.length },
      message: {
        zh: `“${written}”两边的“${written.slice(0, 2)}”是 Markdown 的标记。请删去。`,
        en: `“${written.slice(0, 2)}” around “${written.slice(2, -2)}” are marks of Markdown. Delete them.`,
      },
      fixes: () => [withoutMarks(report, at, at + written.length)],
    }
  })
}

function withoutMarks({ source }: Report, start: number, end: number): Fix {
  const kept = source.text.slice(start + 2, end - 2)
  return {
    title: { zh: `改为“${kept}”`, en: `Change to “${kept}”` },
    preferred: true,
    safe: false,
    edits: [
      { range: { start, end: start + 2 }, text: '' },
      { range: { start: end - 2, end }, text: '' },
    ],
  }
}

function phraseIn({ text, start }: ProseLine): readonly Violation[] {
  const match = GENERATOR_PHRASES.exec(text) ?? TEMPLATE_NOTES.exec(text)
  if (!match) return []
  return [
    {
      range: { start: start + match.index, end: start + match.index + match[0].length },
      message: {
        zh: `“${match[0]}”疑为写作工具或模板的残留，不是年报的内容。请删去。`,
        en: `“${match[0]}” seems to be left over from a writing tool or a template. Delete it.`,
      },
    },
  ]
}
