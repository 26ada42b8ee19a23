// `npm run fuzz -- [--minutes N] [--seed S] [--only texts|sessions|commands] [--keep FOLDER]`: tries what is drawn from a
// seed until the time is up: damaged reports, joined ones, heaps of their words; sessions of an editor; command lines.
// What fails is printed with its seed, made as small as it can be, and kept; a text that failed goes into
// `test/fuzz/found/` once it is mended, and is a test from then on.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    only: { type: 'string' },
    keep: { type: 'string', default: join(tmpdir(), 'gouji-fuzz') },
  },
})
const HOME = fileURLToPath(new URL('../dist', import.meta.url))
if (!existsSync(HOME)) throw new Error('The command lines need the built program: npm run build')
const subjects = values.only ? [values.only] : ['texts', 'sessions', 'commands']
const { run } = await load('test/fuzz/run.ts')
const seed = Number(values.seed)
console.log(`seed ${seed}`)
mkdirSync(values.keep, { recursive: true })
let count = 0
for (const subject of subjects) {
  const end = Date.now() + (Number(values.minutes) * 60_000) / subjects.length
  const tried = await run(subject, { seed, isOver: () => Date.now() >= end, heed, home: HOME })
  console.log(`${tried} ${subject}`)
}
console.log(`${count} kinds of faults`)
process.exitCode = count > 0 ? 1 : 0

function heed({ seed: drawn, fault, shownBy }) {
  const file = join(values.keep, `${drawn}-${++count}.txt`)
  writeFileSync(file, shownBy)
  console.log(`\n${file} (seed ${drawn}, ${shownBy.length} characters)\n${fault}\n`)
}

async function load(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'))
  const outfile = join(folder, 'fuzz.mjs')
  const banner =
    "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);"
  try {
    await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      banner: { js: banner },
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
