// The experiment behind docs/localisation.md: plants errors in sound tables and counts how often they are named.
// `node scripts/localisation.mjs [--times N] [--write] [FILE…]`: with files, in the tables of these reports;
// `--kind REGEXP` takes the kinds of error that match.
// `node scripts/localisation.mjs --fit [--times N] [--write]`: fits the costs of server/localisation/costs.ts instead.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values, positionals } = parseArgs({
  options: {
    times: { type: 'string' },
    write: { type: 'boolean' },
    fit: { type: 'boolean' },
    kind: { type: 'string' },
  },
  allowPositionals: true,
})
const kinds = new RegExp(values.kind ?? '')
const times = Number(values.times ?? 500)
const { experiment, fit, tablesOf } = await load('test/experiments/localisation.ts')
const tables = tablesOf(positionals.map(file => readFileSync(file, 'utf8')))
if (values.fit) writeCosts(fit(times, tables))
else writeResults()

async function load(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function writeResults() {
  // Warm, so that the times are those of an editor that has been open for a while.
  experiment(50, tables, kinds)
  const where = positionals.length === 0 ? 'random tables' : `${tables.length} tables of reports`
  const table = [`Planted ${times} times each, in ${where}:`, '', ...experiment(times, tables, kinds)].join(
    '\n',
  )
  console.log(table)
  if (values.write)
    replaceIn('docs/localisation.md', /(<!-- results -->)[\s\S]*(<!-- end -->)/, `$1\n\n${table}\n\n$2`)
}

function writeCosts(costs) {
  const list = Object.entries(costs).map(([kind, cost]) => `  ${kind}: ${cost},`)
  console.log(list.join('\n'))
  if (values.write)
    replaceIn('server/localisation/costs.ts', /(COSTS[^{]*\{\n)[\s\S]*?(\n\})/, `$1${list.join('\n')}$2`)
}

function replaceIn(file, pattern, by) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by))
}
