import Mocha from 'mocha'

const {
  EVENT_SUITE_BEGIN,
  EVENT_SUITE_END,
  EVENT_TEST_PASS,
  EVENT_TEST_RETRY,
  EVENT_TEST_FAIL,
  EVENT_TEST_PENDING,
  EVENT_RUN_END,
} = Mocha.Runner.constants

interface Failure {
  readonly test: Mocha.Runnable
  readonly error: unknown
}

/**
 * Prints whole lines without colours or format characters: each one is a message from the extension host to
 * whoever shows it, and the host may do its own formatting.
 */
export class Reporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner)
    const failures: Failure[] = []
    /** What failed and was tried again; where it fails once more it is among the failures as well. */
    const retried: Failure[] = []
    const counts = { passing: 0, pending: 0 }
    const started = Date.now()
    let depth = -1
    const print = (line: string) => {
      console.log('  '.repeat(Math.max(depth, 0)) + line)
    }

    runner.on(EVENT_SUITE_BEGIN, suite => {
      depth++
      if (suite.title) print(suite.title)
    })
    runner.on(EVENT_SUITE_END, () => depth--)
    runner.on(EVENT_TEST_PASS, test => {
      counts.passing++
      print(`  ok ${test.title}${test.speed === 'fast' ? '' : ` (${test.duration ?? 0} ms)`}`)
    })
    runner.on(EVENT_TEST_PENDING, test => {
      counts.pending++
      print(`  -- ${test.title}`)
    })
    runner.on(EVENT_TEST_RETRY, (test: Mocha.Runnable, error: unknown) => {
      retried.push({ test, error })
      print(`  again ${test.title}`)
    })
    runner.on(EVENT_TEST_FAIL, (test: Mocha.Runnable, error: unknown) => {
      failures.push({ test, error })
      print(`  FAIL ${test.title}`)
    })
    runner.on(EVENT_RUN_END, () => {
      for (const [index, { test, error }] of failures.entries()) {
        print(`\n${index + 1}) ${test.fullTitle()}\n${describeError(error)}`)
      }
      const failed = new Set(failures.map(({ test }) => test.fullTitle()))
      for (const { test, error } of retried.filter(({ test }) => !failed.has(test.fullTitle()))) {
        print(`\npassed only at the second try: ${test.fullTitle()}\n${describeError(error)}`)
      }
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      print(
        [
          `${counts.passing} passing`,
          ...(counts.pending > 0 ? [`${counts.pending} pending`] : []),
          ...(failures.length > 0 ? [`${failures.length} failing`] : []),
        ].join(', ') + ` (${seconds} s)`,
      )
    })
  }
}

/** The stack, and what was expected where an assertion tells it. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const lines = [error.stack ?? error.message]
  if ('actual' in error && 'expected' in error) {
    lines.push(`actual:   ${JSON.stringify(error.actual)}`, `expected: ${JSON.stringify(error.expected)}`)
  }
  return lines.join('\n')
}
