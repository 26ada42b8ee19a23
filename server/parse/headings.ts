import type { Range } from '../text/range.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'
import { isSpace } from './cell.ts'

/** A place that looks like the number of a main heading (`二、`, `第二部分`), wherever it stands in its line. */
export interface HeadingMark extends Range {
  /** 1 to 10. */
  readonly number: number
  /** Where the heading's words begin. */
  readonly words: number
  /** Where its line ends. */
  readonly lineEnd: number
  /** Nothing but space or Markdown marks before it in its line. */
  readonly opensLine: boolean
}

/** All places in the text that look like the number of a main heading. */
export function findHeadingMarks(source: Source): readonly HeadingMark[] {
  const { text } = source
  const marks: HeadingMark[] = []
  for (const match of text.matchAll(MARK)) {
    const start = match.index
    const lead = leadBefore(text, start)
    if (lead === undefined) continue
    const line = lineRange(source, lineAt(source, start))
    const numeral = match[1] ?? match[2]!
    marks.push({
      start,
      end: start + match[0].length,
      number: NUMERALS.indexOf(numeral) + 1,
      words: start + match[0].length,
      lineEnd: line.end,
      opensLine: lead <= line.start,
    })
  }
  return marks
}

const NUMERALS = '一二三四五六七八九十'
const MARK =
  /第([一二三四五六七八九十])(?:部分|章)[、.．:：\s]{0,3}|([一二三四五六七八九十])[ \u3000\u00a0]{0,3}[、.．,，:：][ \u3000\u00a0]{0,3}/g

/**
 * Where the space and marks before a heading begin, or `undefined` when it stands inside a word: `十二、`,
 * `（一、二、三项）`.
 */
function leadBefore(text: string, start: number): number | undefined {
  let at = start
  while (at > 0 && isLead(text.charCodeAt(at - 1))) at--
  if (at === 0 || at < start) return at
  return CAN_PRECEDE.test(text[at - 1]!) ? at : undefined
}

function isLead(code: number): boolean {
  return isSpace(code) || code === 0x23 || code === 0x2a || code === 0x3e // # * >
}

/** Line breaks, cell borders and what ends a sentence. */
const CAN_PRECEDE = /[\n|。；;！？:：)）>”…]/
