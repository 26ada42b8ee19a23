// The experiment behind docs/localisation.md: plants errors in sound tables and counts how often they are named.
// `node scripts/localisation.mjs [--times N] [--write]`
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const times = Number(process.argv[process.argv.indexOf('--times') + 1]) || 500
const { outputFiles } = await build({
  entryPoints: ['test/experiments/localisation.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { experiment } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)
experiment(50)
const table = [`Planted ${times} times each:`, '', ...experiment(times)].join('\n')
console.log(table)
if (process.argv.includes('--write')) {
  const page = 'docs/localisation.md'
  const text = readFileSync(page, 'utf8')
  const [before, , after] = text.split(/(<!-- results -->[\s\S]*<!-- end -->)/)
  writeFileSync(page, `${before}<!-- results -->\n\n${table}\n\n<!-- end -->${after}`)
}
