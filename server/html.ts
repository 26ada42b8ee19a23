import { Parser } from 'htmlparser2'
import type { HtmlToken, HtmlTokenizer } from './text/source.ts'

/**
 * Takes HTML apart with htmlparser2, which forgives what browsers forgive and tells offsets. Its work on a tag grows
 * with the number of elements that are open, so a text that opens too many is read only to that point.
 */
export const tokenizeHtml: HtmlTokenizer = (text, start, end) => {
  const tokens: HtmlToken[] = []
  let depth = 0
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      const rows = Number(attributes.rowspan ?? 1)
      const columns = Number(attributes.colspan ?? 1)
      tokens.push({ kind: 'open', name, rows, columns, end: start + parser.endIndex + 1 })
      if (++depth > DEEPEST) parser.pause()
    },
    onclosetag: name => {
      tokens.push({ kind: 'close', name, end: start + parser.endIndex + 1 })
      depth--
    },
    ontext: data =>
      tokens.push({
        kind: 'text',
        text: data,
        start: start + parser.startIndex,
        end: start + parser.endIndex + 1,
      }),
  })
  parser.end(text.slice(start, end))
  return tokens
}

/** Pages have a few dozen open elements at most. */
const DEEPEST = 500
