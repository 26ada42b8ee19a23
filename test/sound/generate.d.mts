export interface Random {
  readonly f: () => number
}
/** Numbers that look random, the same for the same seed. */
export function rng(seed: string): Random
/** The report of a random source; `used` are the names that are taken already. */
export function report(random: Random, used: Set<string>, index: number): { readonly id: string; readonly text: string }
