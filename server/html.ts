// Makes the HTML tokenizer with a library, to be handed into the core.
import { Parser } from 'htmlparser2'
import type { HtmlToken, HtmlTokenizer } from './text/source.ts'

/**
 * Takes HTML apart with htmlparser2, which forgives what browsers forgive and tells offsets. Its work on a tag grows
 * with the number of elements that are open, so a text that opens too many is read only to that point.
 */
export const tokenizeHtml: HtmlTokenizer = (text, start, end) => {
  const tokens: HtmlToken[] = []
  /** Of every element that is open, whether it is hidden. */
  const open: boolean[] = []
  // Where a text ends within a character reference, the library counts on behind its end.
  const behind = () => Math.min(start + parser.endIndex + 1, end)
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      const rows = Number(attributes.rowspan ?? 1)
      const columns = Number(attributes.colspan ?? 1)
      const hidden = 'hidden' in attributes || HIDING.test(attributes.style ?? '')
      tokens.push({ kind: 'open', name, rows, columns, end: behind(), ...(hidden && { hidden }) })
      if (open.push(hidden) > DEEPEST) parser.pause()
    },
    onclosetag: name => {
      const hidden = open.pop() ?? false
      tokens.push({ kind: 'close', name, end: behind(), ...(hidden && { hidden }) })
    },
    ontext: data =>
      tokens.push({
        kind: 'text',
        text: data,
        start: start + parser.startIndex,
        end: behind(),
      }),
  })
  parser.end(text.slice(start, end))
  return tokens
}

/** Pages have a few dozen open elements at most. A guess, nothing measured. */
const DEEPEST = 500

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i
