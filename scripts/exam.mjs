// `npm run exam -- [--n N] [--seed S] [--lost|--false|--damage] [--kinds] [--keep FOLDER]`: how the reader does with
// spellings that nobody listed, drawn from a seed (test/spellings/). `--lost`: blanks have lost their places; `--false`:
// one to three figures are false, and must be read as they are; `--damage`: texts are damaged. `--kinds` says it by each
// choice that was drawn, worst first; `--keep` writes the texts that were not read as they should be.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    lost: { type: 'boolean' },
    false: { type: 'boolean' },
    damage: { type: 'boolean' },
    kinds: { type: 'boolean' },
    keep: { type: 'string' },
  },
})
const { examine } = await load('test/spellings/exam.ts')
const treatment = ['lost', 'false', 'damage'].find(name => values[name]) ?? 'none'
const started = performance.now()
const { all, kinds, failures } = examine(
  Number(values.n),
  Number(values.seed),
  treatment,
  values.keep ? Infinity : 0,
)
const seconds = ((performance.now() - started) / 1000).toFixed(1)

console.log(`${all.texts} texts, seed ${values.seed}, treatment: ${treatment}, ${seconds} s`)
console.log(`figures read  ${percent(all.read, all.owed)} (${all.read} of ${all.owed})`)
console.log(`texts whole   ${percent(all.whole, all.texts)}`)
console.log(`figures wrong ${all.wrong}, in ${all.textsWithWrong} texts`)
if (all.errors > 0) console.log(`not read for an error: ${all.errors} texts`)
if (values.kinds) writeKinds()
if (values.keep) keep(values.keep)

async function load(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-exam-'))
  const outfile = join(folder, 'exam.mjs')
  try {
    await build({ entryPoints: [entry], bundle: true, format: 'esm', outfile })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeKinds() {
  const rows = [...kinds].sort(([, a], [, b]) => a.read / a.owed - b.read / b.owed || b.wrong - a.wrong)
  console.log('\n  read   whole  wrong in   of')
  for (const [kind, { read, owed, whole, texts, wrong, textsWithWrong }] of rows) {
    const figures = [percent(read, owed), percent(whole, texts), wrong, textsWithWrong, texts]
    console.log(`${figures.map((figure, i) => String(figure).padStart(i < 2 ? 7 : 5)).join(' ')}  ${kind}`)
  }
}

function keep(folder) {
  mkdirSync(folder, { recursive: true })
  for (const { name, text, report } of failures) {
    writeFileSync(join(folder, `${name}.txt`), text)
    writeFileSync(join(folder, `${name}.report`), report)
  }
  console.log(`${failures.length} texts in ${folder}`)
}

function percent(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}%`
}
