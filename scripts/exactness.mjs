// Whether the smallest sets of wrong figures are as small as an integer solver finds: slower than a test should be.
// `node scripts/exactness.mjs [--times N]`
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import highsLoader from 'highs'

const { values } = parseArgs({ options: { times: { type: 'string' } } })
const { outputFiles } = await build({
  entryPoints: ['test/experiments/exactness.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { compare } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)
const highs = await highsLoader()
for (const errors of [1, 2, 3, 4]) {
  const { compared, same, unanswered } = compare(highs, errors, Number(values.times ?? 100))
  console.log(`${errors} planted: the same size in ${same} of ${compared}, ${unanswered} left unanswered`)
}
