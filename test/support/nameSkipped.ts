// Names at the end of a run what was skipped, which the default reporter only counts.
import type { Reporter, TestModule } from 'vitest/node'

export const nameSkipped: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const names = modules.flatMap(module =>
      [...module.children.allTests('skipped')].map(test => `${module.relativeModuleId} > ${test.fullName}`),
    )
    // A name may come from both tiers.
    for (const name of new Set(names)) console.log(`skipped: ${name}`)
  },
}
