// What the built command line answers to every text at hand: the proof that moving code changes nothing.
//   node scripts/answers.mjs --write FILE     the digest of every answer, a line each
//   node scripts/answers.mjs --against WHAT   the answers that differ; WHAT is a commit, another checkout or such a FILE
//   --generated N                             asks of N generated reports too
//   --jobs N                                  in so many threads; the answers must not tell
// Another commit is built in a worktree of its own. Both are asked about the texts of this checkout.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIn, withCommit } from './bench/checkout.mjs'
import { manyTexts } from './bench/twins.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COMMANDS = [
  ['check', '--format', 'json', '--locale', 'zh-CN'],
  ['check', '--format', 'json', '--locale', 'en'],
  ['facts', '--format', 'json', '--locale', 'zh-CN'],
]
/** As many command lines at once as leave a small machine to others. */
const AT_ONCE = 2
const TEXTS = new Set(['.txt', '.md', '.html', '.htm', '.tsv', '.csv'])
const LARGEST_ANSWER = 1 << 28

const [mode, what] = process.argv.slice(2)
if (!what || !['--write', '--against'].includes(mode)) {
  console.error('node scripts/answers.mjs --write FILE | --against COMMIT, CHECKOUT or FILE')
  process.exit(2)
}
const scratch = mkdtempSync(join(tmpdir(), 'gouji-answers-'))
try {
  const groups = [...examples(), ...fixtures(), ...materialBeside(), ...generated()]
  buildIn(ROOT)
  const here = await answersOf(ROOT, groups)
  if (mode === '--write') {
    writeFileSync(what, [...here].map(([question, digest]) => `${digest} ${question}\n`).join(''))
    console.log(`${here.size} answers to ${textsIn(groups)} texts written to ${what}`)
  } else process.exitCode = compare(here, await answersElsewhere(groups), textsIn(groups))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function compare(here, there, texts) {
  const questions = new Set([...here.keys(), ...there.keys()])
  const different = [...questions].filter(question => here.get(question) !== there.get(question))
  for (const question of different) console.log(`differs: ${question}`)
  console.log(`${questions.size} answers to ${texts} texts, ${different.length} of them different`)
  return different.length === 0 ? 0 : 1
}

async function answersElsewhere(groups) {
  if (existsSync(what) && statSync(what).isFile()) return readDigests(what)
  if (existsSync(join(what, 'scripts/build.mjs'))) {
    buildIn(what)
    return answersOf(what, groups)
  }
  return withCommit(ROOT, what, join(scratch, 'worktree'), worktree => answersOf(worktree, groups))
}

function readDigests(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(lines.map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
}

/** The digest of each answer, by the text and the command. */
async function answersOf(checkout, groups) {
  const questions = groups.flatMap(group => COMMANDS.map(command => ({ group, command })))
  const lists = new Array(questions.length)
  const waiting = [...questions.keys()]
  const ask = async () => {
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift())
      lists[i] = await answersTo(checkout, questions[i])
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return new Map(lists.flat())
}

/** One answer a text, which has a line of its own, and one for what else is said. */
async function answersTo(checkout, { group, command }) {
  const rest = []
  const answers = []
  for (const line of (await run(checkout, group, command)).split('\n')) {
    const file = /^\{"file":"([^"]*)"/.exec(line)?.[1]
    if (file === undefined) rest.push(line)
    else answers.push([file, line.replace(/,$/, '')])
  }
  const told = [...answers, ['the whole', rest.join('\n')]]
  return told.map(([file, answer]) => [`${join(group.name, file)}: ${command.join(' ')}`, digestOf(answer)])
}

function digestOf(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** What is written, and the status; findings are no failure of the command. */
function run(checkout, { folder, files }, command) {
  const jobs = numberOf('--jobs')
  const args = [
    join(checkout, 'dist/cli.js'),
    ...command,
    ...(jobs ? ['--jobs', String(jobs)] : []),
    ...files,
  ]
  return new Promise(resolve => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: LARGEST_ANSWER }, (error, stdout, stderr) =>
      resolve(`${error?.code ?? 0}\n${stdout}\n${stderr}`),
    )
  })
}

function textsIn(groups) {
  return groups.reduce((all, { files }) => all + files.length, 0)
}

/** Texts that one command line is asked about together, so that reports of one organ are compared with each other. */
function examples() {
  return groupsByFolder(join(ROOT, 'examples'), 'examples')
}

/** What the Markdown of manual and tests holds: reports, each group of several by itself, and sentences. */
function fixtures() {
  const parts = markdownFiles().flatMap(page =>
    readFileSync(page, 'utf8')
      .split(/^#+ /m)
      .map((text, i) => ({ name: `${basename(page, '.md')}-${i}`, text })),
  )
  const groups = parts
    .map(({ name, text }) => write(name, reportsIn(text)))
    .filter(({ files }) => files.length > 1)
  const singles = parts.flatMap(({ name, text }) => {
    const reports = reportsIn(text)
    return [...(reports.length === 1 ? reports : []), ...withSentences(text)].map(report => ({
      ...report,
      file: `${name}-${report.file}`,
    }))
  })
  return [write('singles', singles), ...groups]
}

/** Without the marks of what a finding must point at. */
function reportsIn(markdown) {
  return [...markdown.matchAll(/^```report(?: (.+))?\n([^]*?)\n```$/gm)].map(([, file, marked], i) => ({
    file: file ?? `report-${i}.txt`,
    text: marked.replace(/\{\{[①-⑳]?([^{}]*)\}\}/g, '$1'),
  }))
}

/** A whole report with the sentences of lists and tables below its first heading. */
function withSentences(markdown) {
  const sentences = [...markdown.matchAll(/^(?:- |\| )([^|\n]*[。；：])/gm)].map(([, sentence]) => sentence)
  if (sentences.length === 0) return []
  const lines = readFileSync(join(ROOT, 'examples/yunxiu-water-2024.txt'), 'utf8').split('\n')
  const heading = lines.findIndex(line => line.startsWith('一、'))
  const text = sentences.join('\n\n').replace(/\{[^{}]*\}/g, '3')
  return [{ file: 'sentences.txt', text: lines.toSpliced(heading + 1, 0, text).join('\n') }]
}

/** Reports that may lie beside the project: more of the same proof, where they are. */
function materialBeside() {
  return ['reports', 'layouts', 'cases', 'sound'].flatMap(name => {
    const folder = join(ROOT, '../shared', name)
    return existsSync(folder) ? groupsByFolder(folder, name) : []
  })
}

/** Reports like those that are published. */
function generated() {
  const texts = manyTexts(numberOf('--generated')).map((text, i) => ({ file: `${i}.txt`, text }))
  return texts.length > 0 ? [write('generated', texts)] : []
}

/** Of an option, none where it is not given. */
function numberOf(option) {
  const at = process.argv.indexOf(option)
  return at === -1 ? 0 : Number(process.argv[at + 1])
}

function markdownFiles() {
  return ['docs/rules', 'test/core'].flatMap(folder =>
    readdirSync(join(ROOT, folder))
      .filter(name => name.endsWith('.md'))
      .map(name => join(ROOT, folder, name)),
  )
}

function write(name, texts) {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const { file, text } of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return { name, folder, files: texts.map(({ file }) => file) }
}

function groupsByFolder(root, name) {
  const groups = new Map()
  for (const file of readdirSync(root, { recursive: true }).sort()) {
    if (!TEXTS.has(extname(file)) || basename(file) === 'README.md') continue
    groups.set(dirname(file), [...(groups.get(dirname(file)) ?? []), basename(file)])
  }
  return [...groups].map(([parent, files]) => ({
    name: join(name, parent),
    folder: join(root, parent),
    files,
  }))
}
