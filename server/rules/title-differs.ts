import {
  DOUBLED_TITLE_WORDS,
  LONGEST_ORGAN,
  ORGAN_END,
  REPORT_WORD,
  TITLE_WORDS,
  YEARLY,
  YEARLY_WORD,
} from '../forms/demands/title.ts'
import type { Report } from '../report.ts'
import type { Rule, Violation } from './rule.ts'
import { isReport, rangeOf } from './place.ts'
import { titleOf, type WrittenTitle } from './titleLine.ts'

export const titleDiffers: Rule = {
  id: 'title-differs',
  title: { zh: '标题不规范', en: 'The title is not worded as it should be' },
  severity: 'warning',
  check(report) {
    const title = isReport(report) ? titleOf(report) : undefined
    if (!title) return []
    if (title.garbled) return [garbled(title, title.garbled)]
    const doubled = doubledWord(title)
    if (doubled) return [doubled]
    return [...yearly(title), ...doubledOrgan(report, title)]
  },
}

function garbled({ text, start }: WrittenTitle, range: { start: number; end: number }): Violation {
  const written = text.slice(range.start - start)
  return {
    range: rangeOf(range),
    message: {
      zh: `标题中的“${written}”有错漏，应为“${TITLE_WORDS}”。`,
      en: `“${written}” in the title should be “${TITLE_WORDS}”.`,
    },
    fixes: () => [
      {
        title: { zh: `改为“${TITLE_WORDS}”`, en: `Change to “${TITLE_WORDS}”` },
        preferred: true,
        safe: false,
        edits: [{ range: rangeOf(range), text: TITLE_WORDS }],
      },
    ],
  }
}

function yearly({ text, start, end }: WrittenTitle): readonly Violation[] {
  const words = text.search(/政\s?府\s?信\s?息/)
  if (!YEARLY.test(text.replace(/\s/g, ''))) {
    const at = text.search(REPORT_WORD)
    return [
      {
        range: { start, end },
        message: {
          zh: `标题缺少“${YEARLY_WORD}”，应为“${TITLE_WORDS}”。`,
          en: `The title lacks “${YEARLY_WORD}”; it should be “${TITLE_WORDS}”.`,
        },
        fixes: () =>
          at === -1
            ? []
            : [
                {
                  title: { zh: `加上“${YEARLY_WORD}”`, en: `Add “${YEARLY_WORD}”` },
                  preferred: true,
                  safe: false,
                  edits: [{ range: { start: start + at, end: start + at }, text: YEARLY_WORD }],
                },
              ],
      },
    ]
  }
  const before = text.indexOf(YEARLY_WORD)
  const behind = text.lastIndexOf(YEARLY_WORD)
  if (before === behind || before > words || behind < words) return []
  const at = start + before
  return [
    {
      range: { start, end },
      message: {
        zh: `标题中“${YEARLY_WORD}”重复，前一处可改为“年”。`,
        en: `“${YEARLY_WORD}” stands twice in the title; the first may be “年”.`,
      },
      severity: 'hint',
      fixes: () => [
        {
          title: { zh: '前一处改为“年”', en: 'Make the first “年”' },
          preferred: true,
          safe: false,
          edits: [{ range: { start: at + 1, end: at + 2 }, text: '' }],
        },
      ],
    },
  ]
}

/** A word of the title twice in a row. */
function doubledWord({ text, start }: WrittenTitle): Violation | undefined {
  const match = DOUBLED_TITLE_WORDS.exec(text)
  const word = match?.[1]
  if (!match || word === undefined) return undefined
  const range = { start: start + match.index, end: start + match.index + match[0].length }
  return {
    range,
    message: {
      zh: `标题中“${word}”重复。请删去一处。`,
      en: `“${word}” stands twice in the title. Delete one.`,
    },
    fixes: () => [
      {
        title: { zh: `删去重复的“${word}”`, en: `Delete the second “${word}”` },
        preferred: true,
        safe: false,
        edits: [{ range: { start: range.start + word.length, end: range.end }, text: '' }],
      },
    ],
  }
}

/** The name of the organ twice in a row. */
function doubledOrgan({ source }: Report, { text, start }: WrittenTitle): readonly Violation[] {
  for (let at = 0; at + 8 <= text.length; at++) {
    for (let length = LONGEST_ORGAN; length >= 4; length--) {
      if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue
      const name = text.slice(at, at + length)
      if (name.length < length || !text.startsWith(name, at + length)) continue
      if (!ORGAN_END.test(name)) continue
      const range = { start: start + at, end: start + at + 2 * length }
      return [
        {
          range,
          message: {
            zh: `标题中单位名称重复：“${source.text.slice(range.start, range.end)}”。`,
            en: `The organ’s name stands twice in the title: “${source.text.slice(range.start, range.end)}”.`,
          },
          fixes: () => [
            {
              title: { zh: '删去重复的单位名称', en: 'Leave the second out' },
              preferred: true,
              safe: false,
              edits: [{ range: { start: range.start + length, end: range.end }, text: '' }],
            },
          ],
        },
      ]
    }
  }
  return []
}
