import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['test/core/{certain,proofs,witnesses,told,equations,seldom-found,examples}.test.ts','test/laws/localise.test.ts'], provide: { tier: 'fast' }, testTimeout: 120000, isolate: false } })
