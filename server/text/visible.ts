// Makes characters visible that would do something to a terminal.

/**
 * A text with everything spelled out that would move the cursor, change colours, turn the writing direction or
 * show nothing where something is: control characters, direction marks, halves of characters.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, shown).replace(LONE_SURROGATE, '\ufffd')
}

/** The same of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** Of what `visible` shows, all but the ASCII controls, which JSON and XML have rules of their own for. */
export const MARKS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/** ASCII controls have pictures of their own. */
const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f
const DELETE_PICTURE = '\u2421'

function shown(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
  if (code === DELETE) return DELETE_PICTURE
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
