import { defineConfig } from 'vitest/config'

/**
 * The tests that `npm run mutation` holds against changed code: those of the core that say most about sums, places and
 * what is wrong. A change that none of them notices may still be noticed by the others.
 */
export default defineConfig({
  test: {
    include: [
      'test/core/{certain,comparisons,damaged,equations,examples,lost-figures,proofs,rules,seldom-found,told,witnesses}.test.ts',
      'test/laws/{chance,fixes,localise}.test.ts',
    ],
    provide: { tier: 'fast' },
    testTimeout: 120_000,
    isolate: false,
  },
})
