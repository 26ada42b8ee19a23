import type { SectionId } from '../../forms/form.ts'

/** What a stretch of text is about, as far as headings say so. */
export type Topic = 'applications' | 'disputes' | 'publication' | 'management' | 'platform' | 'supervision'

/** What the sections with tables are about. */
export const TOPIC_OF_SECTION: Readonly<Partial<Record<SectionId, Topic>>> = {
  applications: 'applications',
  disputes: 'disputes',
  disclosure: 'publication',
}

/** The matters that subheadings name, by words in them; the first that is found counts. */
const NAMED: readonly (readonly [Topic, readonly string[]])[] = [
  ['applications', ['依申请', '申请公开', '申请办理', '申请答复', '公开申请']],
  ['publication', ['主动公开', '主动发布']],
  ['management', ['信息管理', '管理']],
  ['platform', ['平台']],
  ['supervision', ['监督', '保障']],
  ['disputes', ['复议', '诉讼']],
]

/** A subheading and the matter that it names, if it is one of those. */
export interface Opened {
  readonly topic: Topic | undefined
  /** It has a number in figures: `2.`, which may stand below `（二）`. */
  readonly isNumbered: boolean
}

/** The subheading that a sentence opens: `（二）依申请公开。`, `2.依申请公开方面。`, `二是做好依申请公开。` */
export function openedTopic(text: string, start: number, end: number): Opened | undefined {
  const number = enumeratorEnd(text, start, end)
  if (number === undefined) return undefined
  let stop = number
  while (stop < end && stop - number < LONGEST && !ENDS.includes(text.charAt(stop))) stop++
  const topic = topicNamed(text.slice(number, stop))
  const sign = text.charAt(start)
  const isNumbered = isDigit(sign)
  return topic || isNumbered || sign === '(' ? { topic, isNumbered } : undefined
}

/** Whether a text begins with the number of a list: `一是`, `2.`, `（三）`. */
export function isEnumerated(text: string): boolean {
  return enumeratorEnd(text, 0, text.length) !== undefined
}

function topicNamed(heading: string): Topic | undefined {
  return NAMED.find(([, words]) => words.some(word => heading.includes(word)))?.[0]
}

/** A subheading is not longer. */
const LONGEST = 24
const ENDS = '。:,;\n'
const NUMERALS = '一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

function enumeratorEnd(text: string, start: number, end: number): number | undefined {
  if (CIRCLED.includes(text.charAt(start))) return start + 1
  const open = text.charAt(start) === '(' ? start + 1 : text.charAt(start) === '第' ? start + 1 : start
  let at = open
  while (at < end && at - open < 3 && (NUMERALS.includes(text.charAt(at)) || isDigit(text.charAt(at)))) at++
  if (at === open) return undefined
  const sign = text.charAt(at)
  if (text.charAt(start) === '(') return sign === ')' ? at + 1 : undefined
  if (text.charAt(start) === '第') return at
  if (isDigit(text.charAt(open)))
    return (sign === '.' || sign === '、') && !isDigit(text.charAt(at + 1)) ? at + 1 : undefined
  return sign === '是' || sign === '、' ? at + 1 : undefined
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}
