// Character references of HTML: `&amp;`, `&#31532;`, `&#x7b2c;`.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const NUMBERED = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i
/** Shown for a number that is none (`&#4B;`): something stands there. */
const REPLACEMENT = '\ufffd'
const FIRST_PRINTED = 0x20
/** Units for a program's own use; no text means one. */
const PRIVATE = [0xe000, 0xf8ff] as const

/** What is shown for a reference, as one unit; a space for what is shown as one, or is no character of a table. */
export function shownFor(name: string): string {
  if (Object.hasOwn(NAMED, name)) return NAMED[name]!
  if (name.startsWith('#') && !NUMBERED.test(name)) return REPLACEMENT
  const [, hex, decimal] = NUMBERED.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const isUnit = code >= FIRST_PRINTED && code <= 0xffff && !(code >= PRIVATE[0] && code <= PRIVATE[1])
  return isUnit ? String.fromCharCode(code) : ' '
}

/** `&thetasym;` and longer ones are no part of a table. */
export const LONGEST_REFERENCE = 8

const REFERENCE = /&(#?[a-z\d]{1,8});/gi

/** A text with its references replaced. */
export function withoutReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, (_, name: string) => shownFor(name)) : text
}
