// Tells one text from another by a few digits.

/**
 * Sixteen hexadecimal digits that tell one text from another (FNV-1a, twice 32 bits). No protection against somebody
 * who wants two texts to have the same.
 */
export function digest(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map(seed => hex(hash(text, seed))).join('')
}

function hash(text: string, seed: number): number {
  let state = seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    state = Math.imul(state ^ (unit & 0xff), PRIME)
    state = Math.imul(state ^ (unit >> 8), PRIME)
  }
  return state >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}

const PRIME = 0x01000193
