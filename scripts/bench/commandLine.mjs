// The built command line: starting, and a folder of many files.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canPin, lineOf, NOWHERE, program, timesInTurn } from './measure.mjs'
import { manyTexts } from './twins.mjs'

const EXAMPLE = fileURLToPath(new URL('../../examples/baipin-town-2020.txt', import.meta.url))

export async function measureStart({ dist }, quick) {
  const cli = join(dist, 'cli.js')
  const tasks = [program([cli, '--version']), program([cli, 'check', EXAMPLE]), program(['-e', '0'])]
  const [version, check, empty] = await timesInTurn(tasks, quick ? 7 : 25, 2)
  return [lineOf('`gouji --version`', version, empty), lineOf('`gouji check` on one file', check, empty)]
}

/** Many files in one thread, against a program that only reads and decodes them. */
export async function measureFolder({ dist }, folder, quick) {
  const [cli, { files, reader }] = [join(dist, 'cli.js'), manyFiles(folder, quick ? 400 : 2000)]
  const core = canPin() ? '0' : undefined
  const run = (...args) => program([cli, ...args, '--jobs', '1', files], core)
  const tasks = [run('check', '--format', 'json'), run('facts'), program([reader, files], core)]
  const [check, facts, read] = await timesInTurn(tasks, quick ? 2 : 5, 1)
  return [lineOf('`gouji check --format json`', check, read), lineOf('`gouji facts`', facts, read)]
}

/** What two jobs gain over one, against what two processes gain that each have half of the files. */
export async function measureJobs({ dist }, folder, quick) {
  const [cli, { files, halves }] = [join(dist, 'cli.js'), manyFiles(folder, quick ? 400 : 2000)]
  const run = (where, jobs) => started([cli, 'check', '--format', 'json', '--jobs', jobs, where])
  const tasks = [
    () => run(files, '1'),
    () => run(files, '2'),
    () => Promise.all(halves.map(half => run(half, '1'))),
  ]
  const [one, two, apart] = await timesInTurn(tasks, quick ? 2 : 5)
  return [
    lineOf('two jobs', one, two),
    lineOf('two processes', one, apart),
    lineOf('gain of two jobs over that of two processes', apart, two),
  ]
}

/** The most memory that a run ever had, by the number of files, against the program that reads and decodes them. */
export async function measureMemory({ dist }, folder, quick) {
  const cli = join(dist, 'cli.js')
  const rows = []
  for (const count of quick ? [400, 2000] : [2000, 20_000]) {
    const { files, reader } = manyFiles(folder, count)
    const than = await peakOf([reader, files])
    for (const command of [['check', '--format', 'json'], ['facts']]) {
      const time = await peakOf([cli, ...command, '--jobs', '1', files])
      rows.push({
        what: `\`gouji ${command.join(' ')}\`, ${count.toLocaleString('en')} files`,
        time,
        than,
        ratio: time / than,
      })
    }
  }
  return rows
}

function started(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', NOWHERE, 'inherit'] })
    child.on('error', reject)
    child.on('exit', status => (status <= 1 ? resolve() : reject(new Error(`${args.join(' ')}: ${status}`))))
  })
}

/** In megabytes: the program itself says at its end how much it had. */
function peakOf(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PEAK, ...args], {
      stdio: ['ignore', NOWHERE, 'pipe'],
    })
    let said = ''
    child.stderr.on('data', chunk => (said += chunk))
    child.on('error', reject)
    child.on('exit', () => resolve(Number(/peak (\d+)/.exec(said)[1]) / 1024))
  })
}

const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))",
)}`

const READER = `
import { readdirSync, readFileSync } from 'node:fs'
const decoder = new TextDecoder()
let sum = 0
for (const name of readdirSync(process.argv[2])) sum += decoder.decode(readFileSync(process.argv[2] + '/' + name)).length
`

const made = new Map()

/** A folder of reports, the same ones in two halves, and the program that reads them. */
function manyFiles(folder, count) {
  const key = join(folder, `reports-${count}`)
  if (made.has(key)) return made.get(key)
  const [files, reader] = [key, join(folder, 'read.mjs')]
  const halves = ['a', 'b'].map(name => `${key}-${name}`)
  for (const place of [files, ...halves]) mkdirSync(place)
  for (const [i, text] of manyTexts(count).entries()) {
    const name = `${String(i).padStart(5, '0')}.txt`
    writeFileSync(join(files, name), text)
    if (count <= 2000) writeFileSync(join(halves[i % 2], name), text)
  }
  writeFileSync(reader, READER)
  made.set(key, { files, reader, halves })
  return made.get(key)
}
