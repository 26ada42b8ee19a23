// Units of a text changed one for one.

/** The text with other units in the place of some; by unit, which one; 0 for those that stay. */
export function withOtherUnits(text: string, others: Uint16Array): string {
  let changed = ''
  // Most units stay as they are, so whole stretches of them are copied.
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const unit = others[text.charCodeAt(i)]!
    if (unit === 0) continue
    changed += text.slice(same, i) + String.fromCharCode(unit)
    same = i + 1
  }
  return same === 0 ? text : changed + text.slice(same)
}
