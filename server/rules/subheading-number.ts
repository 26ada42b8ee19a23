import { linesWith, type ProseLine } from '../prose/prose.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Range } from '../text/range.ts'
import { readNumeral } from '../text/numeral.ts'
import type { Rule, Violation } from './rule.ts'

export const subheadingNumber: Rule = {
  id: 'subheading-number',
  title: {
    zh: '小标题编号跳号、重号或越级',
    en: 'Subheadings skip or repeat a number, or are numbered as sections',
  },
  severity: 'hint',
  check(report) {
    const numbered = linesWith(report, 'numbered')
    return flatMap(NARRATIVE, section => {
      const marks = flatMap(numbered, line => (line.section === section ? marksIn(line) : []))
      return [...inSequence(marks), ...(section === 'overview' ? asSections(marks) : [])]
    })
  },
}

const NARRATIVE = ['overview', 'problems', 'other'] as const

type Style = 'bracketed' | 'digit' | 'section' | 'word'

interface Mark extends Range {
  readonly style: Style
  readonly number: number
  readonly text: string
}

function marksIn({ text, start }: ProseLine): readonly Mark[] {
  return Array.from(text.matchAll(MARK), match => {
    const [whole, written, bracketed, digit, section, word] = match
    const style = styleOf(bracketed, digit, section)
    const number = digit !== undefined ? Number(digit) : (readNumeral((bracketed ?? section ?? word)!) ?? 0)
    const at = start + match.index + whole.length - written!.length
    return { style, number, text: written!, start: at, end: at + written!.length }
  })
}

function styleOf(
  bracketed: string | undefined,
  digit: string | undefined,
  section: string | undefined,
): Style {
  if (bracketed !== undefined) return 'bracketed'
  if (digit !== undefined) return 'digit'
  return section !== undefined ? 'section' : 'word'
}

/** At the beginning of a line, or of a sentence in it; `一是` of a line only. */
const MARK =
  /(?:^|[。；;！？：:])([（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?![\d年月])|([一二三四五六七八九十]{1,2})、(?![一二三四五六七八九十])|(?<=^)([一二三四五六七八九])是)/g

/** Each number follows the one before, or begins again with 1; digits begin again below every `（一）`. */
function inSequence(marks: readonly Mark[]): readonly Violation[] {
  const last: Partial<Record<Style, Mark>> = {}
  const found: Violation[] = []
  for (const mark of marks) {
    if (mark.style === 'section') continue
    // Below each of them the smaller ones begin anew.
    if (mark.style === 'bracketed') delete last.digit
    if (mark.style !== 'word') delete last.word
    const before = last[mark.style]
    last[mark.style] = mark
    if (!before || mark.number === 1 || mark.number === before.number + 1) continue
    const repeated = mark.number <= before.number
    found.push({
      range: { start: mark.start, end: mark.end },
      message: repeated
        ? {
            zh: `小标题编号“${mark.text}”重号：前一个是“${before.text}”。请核对编号。`,
            en: `The number “${mark.text}” follows “${before.text}”.`,
          }
        : {
            zh: `小标题编号“${mark.text}”跳号：前一个是“${before.text}”。请核对编号或补上缺少的内容。`,
            en: `The number “${mark.text}” follows “${before.text}”; one or more are skipped.`,
          },
      related: [
        {
          range: { start: before.start, end: before.end },
          message: { zh: '前一个编号', en: 'The number before' },
        },
      ],
    })
  }
  return found
}

/** `一、` and `二、` within section one, where the sections themselves are so numbered. */
function asSections(marks: readonly Mark[]): readonly Violation[] {
  const [first, second, ...more] = marks.filter(({ style }) => style === 'section')
  if (!first || !second || first.number !== 1 || second.number !== 2) return []
  return [
    {
      range: { start: first.start, end: first.end },
      message: {
        zh: `栏目一之内用“${first.text}”“${second.text}”编号，与六个栏目的编号混同。可改用“（一）”“（二）”。`,
        en: `Within section one “${first.text}” and “${second.text}” are numbered like the sections; use “（一）”, “（二）”.`,
      },
      related: [second, ...more].map(({ start, end }) => ({
        range: { start, end },
        message: { zh: '同样', en: 'As well' },
        minor: true as const,
      })),
    },
  ]
}
