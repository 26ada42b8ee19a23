import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    tier: 'fast' | 'thorough'
  }
}

/** All in the thorough tier; in the fast one so many of them, the first and others spread over the whole. */
export function sample<T>(all: readonly T[], few: number): readonly T[] {
  if (inject('tier') === 'thorough' || all.length <= few) return all
  return Array.from({ length: few }, (_, i) => all[Math.floor((i * all.length) / few)]!)
}

/** A number of trials by tier. */
export function trials(numbers: { readonly fast: number; readonly thorough: number }): number {
  return numbers[inject('tier')]
}
