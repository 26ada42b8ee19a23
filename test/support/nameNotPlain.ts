// Names at the end of a run what the default reporter only counts: the tests that were skipped, and those that failed
// once and passed when tried again.
import type { Reporter, TestCase, TestModule } from 'vitest/node'

export const nameNotPlain: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    name(
      'skipped',
      tests.filter(test => test.result().state === 'skipped'),
    )
    name(
      'passed only at the second try',
      tests.filter(test => test.diagnostic()?.flaky),
    )
  },
}

function name(what: string, tests: readonly TestCase[]): void {
  const names = tests.map(test => `${test.module.relativeModuleId} > ${test.fullName}`)
  // A name may come from both tiers.
  for (const each of new Set(names)) console.log(`${what}: ${each}`)
}
