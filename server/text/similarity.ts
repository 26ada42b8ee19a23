// How much two labels resemble each other.

/**
 * How alike two folded labels are, from 0 to 1: twice the length of their longest common subsequence over the sum
 * of their lengths. Letters that a scraper lost or a typist added cost little; two different labels mostly score below
 * 0.6 (measured: 1758 of the 1770 pairs of labels of the forms).
 */
export function similarity(a: string, b: string): number {
  if (a.length === 0 || b.length === 0 || a.length > LONGEST || b.length > LONGEST) return a === b ? 1 : 0
  let row = new Uint8Array(b.length + 1)
  let next = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i)
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = unit === b.charCodeAt(j) ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    }
    ;[row, next] = [next, row]
  }
  return (2 * row[b.length]!) / (a.length + b.length)
}

/** The longest label of the forms has 34 folded characters; more bounds the work on any input. */
const LONGEST = 120
