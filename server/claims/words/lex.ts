import { WORD_TREE, type Word, type WordTree } from '../../forms/wording.ts'
import { isSpace } from '../../parse/cell.ts'
import type { Range } from '../../text/range.ts'
import { readCount } from './count.ts'
import type { KnownWord, Sentence, Token } from './token.ts'

/**
 * Takes a paragraph apart into sentences of words, numbers and marks. Each character is looked at a few times. `own`
 * are the places, in order, where the organ names itself.
 */
export function lexParagraph(
  text: string,
  { start, end }: Range,
  own: readonly Range[] = [],
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let tokens: Token[] = []
  let from = start
  let gap = -1
  const closeGap = (at: number) => {
    if (gap !== -1) tokens.push({ kind: 'gap', start: gap, end: at })
    gap = -1
  }
  const closeSentence = (at: number) => {
    closeGap(at)
    if (tokens.length > 0) sentences.push({ start: from, end: at, tokens })
    tokens = []
    from = at
  }
  let next = own.findIndex(place => place.start >= start)
  let nameAt = own[next]?.start ?? Infinity
  for (let i = start; i < end;) {
    if (i >= nameAt) {
      const name = own[next]!
      nameAt = own[++next]?.start ?? Infinity
      if (name.start < i || name.end > end) continue
      closeGap(i)
      tokens.push({ kind: 'word', word: OWN, start: i, end: (i = name.end) })
      continue
    }
    const found = CLASSES[text.charCodeAt(i)]!
    const token = (found & ~INNER) === OTHER ? undefined : tokenAt(text, i, end, found)
    if (token === 'stop') closeSentence(++i)
    else if (token === 'space') i++
    else if (token === undefined) {
      if (gap === -1) gap = i
      i++
    } else {
      closeGap(i)
      tokens.push(token)
      i = token.kind === 'count' ? token.stop : token.end
    }
  }
  closeSentence(end)
  return sentences
}

const OWN: Word = { text: '', kind: 'scope', value: 'own' }

const OTHER = 0
const WORD = 1
const DIGIT = 2
const MARK = 4
const STOP = 8
const SPACE = 16
const QUOTE = 32
/** It stands in a word, behind its first unit. */
const INNER = 64

const MARKS: Readonly<Record<string, string>> = {
  '，': '，',
  ',': '，',
  '；': '；',
  ';': '；',
  '、': '、',
  '：': '：',
  ':': '：',
  '（': '（',
  '(': '（',
  '）': '）',
  ')': '）',
  '|': '|',
}

const CLASSES = /* @__PURE__ */ classes()

/** The words by their first unit. */
const FIRSTS: readonly (WordTree | undefined)[] = /* @__PURE__ */ firsts()

function firsts(): (WordTree | undefined)[] {
  const all = new Array<WordTree | undefined>(0x10000).fill(undefined)
  for (const [code, tree] of WORD_TREE.next) all[code] = tree
  return all
}

function classes(): Uint8Array {
  const all = new Uint8Array(0x10000)
  const mark = (units: Iterable<string>, value: number) => {
    for (const unit of units) all[unit.charCodeAt(0)]! |= value
  }
  for (const [code, tree] of WORD_TREE.next) {
    all[code]! |= WORD
    markInner(all, tree)
  }
  mark('0123456789０１２３４５６７８９零〇一二三四五六七八九十百千两', DIGIT)
  mark(Object.keys(MARKS), MARK)
  mark('。！？!?', STOP)
  mark('《〔〈', QUOTE)
  for (let code = 0; code < 0x10000; code++) if (code === 10 || isSpace(code)) all[code]! |= SPACE
  return all
}

function markInner(all: Uint8Array, { next }: WordTree): void {
  for (const [code, tree] of next) {
    all[code]! |= INNER
    markInner(all, tree)
  }
}

function tokenAt(text: string, at: number, end: number, found: number): Token | 'stop' | 'space' | undefined {
  if (found & SPACE) return 'space'
  if (found & STOP) return 'stop'
  if (found & MARK) return { kind: 'mark', mark: MARKS[text[at]!]!, start: at, end: at + 1 }
  if (found & QUOTE) return { kind: 'gap', start: at, end: closingOf(text, at, end) }
  const word = found & WORD ? wordAt(text, at, end) : undefined
  if (word && word.end - at > 1) return word
  const count = found & DIGIT ? readCount(text, at, end) : undefined
  return count ?? word
}

/** Titles and document numbers are skipped whole: their figures count nothing. */
function closingOf(text: string, at: number, end: number): number {
  const close = CLOSING[text[at]!]!
  const found = text.slice(at, Math.min(end, at + LONGEST_TITLE)).indexOf(close)
  return found === -1 ? at + 1 : at + found + 1
}

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '〔': '〕', '〈': '〉' }
const LONGEST_TITLE = 120

/** The longest word that stands at `at`; spaces and line breaks within it do not count. */
function wordAt(text: string, at: number, end: number): KnownWord | undefined {
  let word: Word | undefined
  let stop = at
  let i = at + 1
  for (let tree = FIRSTS[text.charCodeAt(at)]; tree; tree = tree.next.get(text.charCodeAt(i++))) {
    if (tree.word) {
      word = tree.word
      stop = i
    }
    while (i < end && CLASSES[text.charCodeAt(i)] === SPACE) i++
    if (i >= end || !(CLASSES[text.charCodeAt(i)]! & INNER)) break
  }
  return word && { kind: 'word', word, start: at, end: stop }
}
