/** The UTF-16 units of these signs, to ask of a text unit by unit. */
export function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, sign => sign.charCodeAt(0)))
}
