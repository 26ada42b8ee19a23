/** What a seed draws, and a record of what was drawn under which name. */
export interface Dice {
  /** A whole number from 0, less than the bound. */
  below(bound: number): number
  /** Whether something happens that does so in this share of cases. */
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of the named choices, each as likely as its weight (1 unless told); the name is kept in `drawn`. */
  draw<T>(
    dimension: string,
    choices: Readonly<Record<string, T>>,
    weights?: Readonly<Record<string, number>>,
  ): T
  /** The name that was drawn last of each dimension. */
  readonly drawn: ReadonlyMap<string, string>
}

/** Dice that fall the same way for the same seed. */
export function diceOf(seed: number): Dice {
  const next = numbersFrom(seed)
  const drawn = new Map<string, string>()
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    chance: share => next() < share,
    pick: items => items[below(items.length)]!,
    draw: (dimension, choices, weights = {}) => {
      const names = Object.keys(choices)
      const all = names.reduce((sum, name) => sum + (weights[name] ?? 1), 0)
      let left = next() * all
      const name = names.find(name => (left -= weights[name] ?? 1) < 0) ?? names.at(-1)!
      drawn.set(dimension, name)
      return choices[name]!
    },
    drawn,
  }
}

/** The generator known as mulberry32: numbers from 0, less than 1. */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
