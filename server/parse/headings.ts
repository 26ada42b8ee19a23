import type { Range } from '../text/range.ts'
import { lineAt, lineRange, type Source } from '../text/source.ts'
import { isSpace } from './cell.ts'

/** How the number of a heading is written: `二、` and `第二部分`, `（二）`, `2.`, `贰、`, or `二` with nothing behind it. */
export type HeadingStyle = 'numeral' | 'bracketed' | 'digit' | 'formal' | 'bare'

/** A place that looks like the number of a heading. */
export interface HeadingMark extends Range {
  readonly style: HeadingStyle
  /** 1 to 10. */
  readonly number: number
  /** The numeral itself. */
  readonly numeral: Range
  /** Where the heading's words begin. */
  readonly words: number
  /** Where its line ends. */
  readonly lineEnd: number
  /** Nothing but space or Markdown marks before it in its line. */
  readonly opensLine: boolean
}

/** All places in the text that look like the number of a heading; in the middle of a line only `二、` and `第二部分`. */
export function findHeadingMarks(source: Source): readonly HeadingMark[] {
  const { text } = source
  const marks: HeadingMark[] = []
  for (const match of text.matchAll(MARK)) {
    const start = match.index
    const lead = leadBefore(text, start)
    if (lead === undefined) continue
    const line = lineRange(source, lineAt(source, start))
    marks.push(makeMark('numeral', match, start, line.end, lead <= line.start))
  }
  for (const match of text.matchAll(OPENING)) {
    const [, lead, bracketed, digit, formal]: readonly (string | undefined)[] = match
    const style = bracketed ? 'bracketed' : digit ? 'digit' : formal ? 'formal' : 'bare'
    const start = match.index + lead!.length
    const { end } = lineRange(source, lineAt(source, start))
    marks.push(makeMark(style, match, start, end, true))
  }
  return marks
}

const NUMERALS = '一二三四五六七八九十'
const FORMAL = '壹贰叁肆伍陆柒捌玖拾'
const MARK =
  /第([一二三四五六七八九十])(?:部分|章)[、.．:：\s]{0,3}|([一二三四五六七八九十])[ \u3000\u00a0*]{0,4}[、.．,，:：][ \u3000\u00a0]{0,3}/g
/** The other styles, at the beginning of a line, behind marks of Markdown and the like. */
const OPENING =
  /^([ \t\u3000\u00a0#*>【-]{0,12})(?:[（(][ \u3000]?([一二三四五六七八九十]|[1-9]|10)[ \u3000]?[）)]|([1-9]|10)(?:[、.．，,](?!\d)|[ \u3000\u00a0](?!\d))|([壹贰叁肆伍陆柒捌玖拾])[ \u3000]?[、.．,，]|([一二三四五六七八九十])(?![ \u3000\u00a0*]{0,4}[、.．,，:：]))/gm

function makeMark(
  style: HeadingStyle,
  match: RegExpExecArray,
  start: number,
  lineEnd: number,
  opensLine: boolean,
): HeadingMark {
  const end = match.index + match[0].length
  const groups: readonly (string | undefined)[] = style === 'numeral' ? match.slice(1) : match.slice(2)
  const numeral = groups.find(group => group !== undefined)!
  const at = match.index + match[0].lastIndexOf(numeral)
  return {
    style,
    number: numberOf(numeral),
    numeral: { start: at, end: at + numeral.length },
    start,
    end,
    words: end,
    lineEnd,
    opensLine,
  }
}

function numberOf(numeral: string): number {
  const index = Math.max(NUMERALS.indexOf(numeral), FORMAL.indexOf(numeral))
  return index === -1 ? Number(numeral) : index + 1
}

/**
 * Where the space and marks before a heading begin, or `undefined` when it stands inside a word: `十二、`,
 * `（一、二、三项）`.
 */
function leadBefore(text: string, start: number): number | undefined {
  let at = start
  for (;;) {
    const tag = text[at - 1] === '>' ? TAG_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_TAG), at)) : null
    if (tag) at -= tag[0].length
    else if (at > 0 && isLead(text.charCodeAt(at - 1))) at--
    else break
  }
  if (at === 0 || at < start) return at
  return CAN_PRECEDE.test(text[at - 1]!) ? at : undefined
}

function isLead(code: number): boolean {
  return isSpace(code) || code === 0x23 || code === 0x2a || code === 0x3e || code === 0x3010 // # * > 【
}

const LONGEST_TAG = 120
const TAG_BEFORE = /<[^<>\n]+>$/

/** Line breaks, cell borders and what ends a sentence. */
const CAN_PRECEDE = /[\n|。；;！？:：)）>”…]/
