import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { nameNotPlain } from './test/support/nameNotPlain.ts'

/**
 * What must hold of every layout, damage and figure. A law runs in both tiers: in the fast one on a sample of its
 * cases (`sample` in test/support/tier.ts), in the thorough one on all of them.
 */
const LAWS = 'test/laws/**/*.test.ts'
/** Packs and installs, and has the types of the library checked three times: half a minute, in the thorough tier alone. */
const TARBALL = 'test/package/tarball.test.ts'
/** Drives a browser for some two minutes, in the thorough tier alone. */
const PAGE = 'test/web/{page,files,following}.test.ts'

/** What puts something else in the place of a module, or loads one anew, must not share its modules with others. */
const MOCKING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(
    name =>
      name.endsWith('.test.ts') && /vi\.(?:mock|resetModules)\(/.test(readFileSync(`test/${name}`, 'utf8')),
  )
  .map(name => `test/${name.replaceAll('\\', '/')}`)

const LIMITS = {
  // Against a test that hangs; none passes or fails by how long it takes. The slowest takes a tenth of it.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // A test that talks with a process may meet a machine that is busy with something else: in CI it has a second try,
  // and the run names it. On a desk there is none, so that it is mended.
  retry: process.env['CI'] ? 1 : 0,
}

/**
 * Two tiers. The fast one is what a change is tried with: all that is said by example, and each law on a sample. It
 * has 90 seconds on two idle cores in a clean clone. The thorough one has the laws in full, sweeps of hundreds
 * to thousands of readings each, together some minutes, the package, and the page in a browser. `npm test` runs both.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/support/build.ts',
    reporters: ['default', nameNotPlain],
    // Otherwise one core is left idle, which on two is half of them.
    maxWorkers: '100%',
    // `npm run coverage`: the command line and the server count too, which most tests run in this process.
    coverage: {
      provider: 'v8',
      include: ['server/**/*.ts'],
      exclude: ['test/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
    },
    projects: [
      {
        test: {
          ...LIMITS,
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', '**/node_modules/**', TARBALL, PAGE, ...MOCKING],
          provide: { tier: 'fast' },
          // Otherwise each of some hundred files loads the whole core once more, a quarter of the time in all. Where files
          // share a process, what V8 counted of one is lost now and then: coverage takes the quarter.
          isolate: process.argv.includes('--coverage'),
        },
      },
      { test: { ...LIMITS, name: 'fast-mocking', include: MOCKING, provide: { tier: 'fast' } } },
      {
        test: { ...LIMITS, name: 'thorough', include: [LAWS, TARBALL, PAGE], provide: { tier: 'thorough' } },
      },
    ],
  },
})
