// A text without the tags of HTML.

/** The text with blanks for tags, and a line end for a tag that ends a line; every offset stays. */
export function withoutTags(text: string): string {
  if (!text.includes('</')) return text
  return text.replace(TAG_OR_REFERENCE, (written: string, name: string | undefined) => {
    const isBreak = name !== undefined && BREAKS.has(name.toLowerCase())
    return isBreak ? `\n${BLANK.repeat(written.length - 1)}` : BLANK.repeat(written.length)
  })
}

/** A blank that nobody types, so that no rule on typed spaces takes it for one. */
const BLANK = '\ufeff'
const TAG_OR_REFERENCE = /<\/?([a-z][a-z\d]*)(?:[\s/][^<>]*)?>|<![^<>]*>|&(?:nbsp|ensp|emsp|#160);/gi
const BREAKS = new Set(
  'p div br li ul ol tr td th table section article h1 h2 h3 h4 h5 h6 title body html'.split(' '),
)
