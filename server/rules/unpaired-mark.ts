import { PAIRS } from '../forms/demands/slips.ts'
import { linesWith, type ProseLine } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  title: { zh: '成对标点只有一半', en: 'Half of a pair of marks' },
  severity: 'hint',
  check: report =>
    linesWith(report, 'pair').flatMap((line, i, lines) => {
      const found = unpairedIn(line) ?? quoteIn(line, lines.slice(i + 1))
      return found === undefined
        ? []
        : [
            {
              range: { start: found, end: found + 1 },
              message: {
                zh: `“${line.text[found - line.start]!}”没有配对的另一半。请核对。`,
                en: `“${line.text[found - line.start]!}” has no other half.`,
              },
            },
          ]
    }),
}

/** By UTF-16 unit: itself for a mark that opens, for one that closes the mark that opens it, 0 for all others. */
const OPENERS = /* @__PURE__ */ openers()

function openers(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [open, close] of Object.entries(PAIRS))
    for (const mark of [open, close]) table[mark.charCodeAt(0)] = open.charCodeAt(0)
  return table
}

/** The first in a line; a line that does not end a sentence may go on in the next, and the next is its rest. */
function unpairedIn({ text, start }: ProseLine): number | undefined {
  if (!ENDS.test(text)) return undefined
  const open: { readonly mark: string; readonly at: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const opener = OPENERS[text.charCodeAt(i)]!
    if (opener === 0) continue
    const mark = text[i]!
    if (opener === text.charCodeAt(i)) open.push({ mark, at: i })
    else {
      const at = open.findLastIndex(one => one.mark.charCodeAt(0) === opener)
      // `1）` counts, and a quotation may have begun in a line before.
      if (at === -1) {
        if (mark === '》' || mark === '〕') return start + i
        continue
      }
      const [inner] = open.splice(at).slice(1)
      if (inner) return start + inner.at
    }
  }
  const left = open.find(({ mark }) => mark === '《' || mark === '〔' || mark === '（')
  return left && start + left.at
}

const ENDS = /[。！？；]$/

/** A quotation that opens in a line and closes in none: the next that there is opens as well. */
function quoteIn({ text, start }: ProseLine, after: readonly ProseLine[]): number | undefined {
  const at = text.lastIndexOf(OPEN_QUOTE)
  if (at === -1 || !ENDS.test(text) || text.includes(CLOSED_QUOTE, at)) return undefined
  for (const { text: next } of after) {
    const quote = QUOTE.exec(next)
    if (quote) return quote[0] === OPEN_QUOTE ? start + at : undefined
  }
  return start + at
}

const OPEN_QUOTE = '“'
const CLOSED_QUOTE = '”'
const QUOTE = /[“”]/
