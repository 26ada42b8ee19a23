// Texts made to take as much time as possible.

/** One piece after another, up to a size in bytes. */
export function repeated(text, bytes) {
  return text.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(text))))
}

export const HOSTILE = {
  'bars on one line': bytes => repeated('|', bytes),
  'bars, one a line': bytes => repeated('|\n', bytes),
  'blank lines': bytes => repeated('\n', bytes),
  'nested `<table>`': bytes => repeated('<table>', bytes),
  'cells that span everything': bytes =>
    `<table>${repeated('<tr><td rowspan=100 colspan=100>', bytes)}</table>`,
  'one long line of words': bytes => repeated('政府信息公开，', bytes),
  'tabs and quotes': bytes => repeated(`"项目\t1\n"项目"\t2\n`, bytes),
  'commas and quotes': bytes => repeated('"项目,1\n', bytes),
  'sentences with percentages': bytes => repeated('其中3件，占3%。', bytes),
  'one long line of numbers': bytes => repeated('1 ', bytes),
}
