import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Parser } from 'htmlparser2'
import { afterAll, expect } from 'vitest'
import { main } from '../../server/cli/main.ts'
import { REPAIRABLE } from './reports.ts'

/** The built command line; `npm test` builds before it tests. `GOUJI_CLI` names another build. */
export const CLI = process.env.GOUJI_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface Ending {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Standard output as it came. */
  readonly bytes: Buffer
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Buffer
  readonly environment?: Readonly<Record<string, string>>
}

export interface ProcessOptions extends RunOptions {
  /** The program to run instead of the built one. */
  readonly program?: string
}

/**
 * Runs `gouji` in this process, without colours and in Chinese unless the surroundings say otherwise. One run at a
 * time: the folder that one is in belongs to the whole process.
 */
export function gouji(words: readonly string[], surroundings: RunOptions = {}): Promise<Ending> {
  const run = last.then(() => runHere(words, surroundings))
  last = run.catch(() => undefined)
  return run
}

let last: Promise<unknown> = Promise.resolve()

async function runHere(words: readonly string[], surroundings: RunOptions): Promise<Ending> {
  const { cwd = process.cwd(), input = '', environment = {} } = surroundings
  const [out, err] = [collector(), collector()]
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const host = { stdin: Readable.from([Buffer.from(input)]), stdout: out.stream, stderr: err.stream }
    const status = await main({
      arguments: words,
      host: { ...host, env: environment },
      home: new URL('.', pathToFileURL(CLI)),
      startServer: () => Promise.reject(new Error('the language server is a process of its own')),
    })
    const bytes = out.bytes()
    return { status: status ?? null, bytes, stdout: bytes.toString(), stderr: err.bytes().toString() }
  } finally {
    process.chdir(before)
  }
}

function collector(): { readonly stream: Writable; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream: stream, bytes: () => Buffer.concat(chunks) }
}

/** Runs `gouji` as a process of its own, which takes a third of a second longer. */
export function goujiProcess(words: readonly string[], surroundings: ProcessOptions = {}): Promise<Ending> {
  const { cwd = process.cwd(), input = '', environment = {}, program = CLI } = surroundings
  const child = spawn(process.execPath, [program, ...words], { cwd, env: { PATH: '', ...environment } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => {
      const bytes = Buffer.concat(out)
      resolve({ status, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}

/** What `gouji check --format json` printed. */
export function checkedFiles({ stdout }: Ending): readonly CheckedFile[] {
  return JSON.parse(stdout) as CheckedFile[]
}

/** What `gouji facts --format json` printed. */
export function factFiles({ stdout }: Ending): readonly FactsOfFile[] {
  return JSON.parse(stdout) as FactsOfFile[]
}

export interface CheckedFile {
  readonly file: string
  readonly encoding: string | null
  readonly bom?: boolean
  readonly status: string
  readonly reason?: string
  readonly error?: string
  readonly form: string | null
  readonly year: number | null
  readonly findings: readonly FoundMistake[]
  readonly repairs: readonly {
    readonly changes: readonly { readonly fact: string; readonly from: number | null; readonly to: number }[]
    readonly unique: boolean
  }[]
}

export interface FoundMistake {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly range: readonly [number, number]
  readonly start: { readonly line: number; readonly character: number }
  readonly facts: readonly string[]
  readonly related: readonly {
    /** With `start`, there for a place in another file. */
    readonly file?: string
    readonly start?: { readonly line: number; readonly character: number }
    readonly range: readonly [number, number]
    readonly message: string
  }[]
  readonly fixes: readonly {
    readonly title: string
    readonly preferred: boolean
    readonly safe: boolean
    readonly edits: readonly { readonly range: readonly [number, number]; readonly text: string }[]
  }[]
}

export interface FactsOfFile {
  readonly file: string
  readonly encoding: string | null
  readonly status: string
  readonly reason?: string
  readonly error?: string
  readonly form: string | null
  readonly year: number | null
  readonly organ: string | null
  readonly tables: Readonly<Record<string, { readonly layout: string; readonly untold?: readonly object[] }>>
  readonly facts: readonly {
    readonly id: string
    readonly value?: number
    readonly deduced?: number
    readonly written: string
    readonly range: readonly [number, number]
    readonly unit?: string
  }[]
}

/** A folder that goes away when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where findings that were accepted are kept. */
export const SIDE_FILE = 'gouji-accepted.json'

/** Folders, each of its own with what is to be in it, in one that goes away when the tests of the file are over. */
export function temporaryFolders() {
  const below = temporaryFolder()
  let count = 0
  const folderWith = (files: Readonly<Record<string, string>> = { 'a.txt': REPAIRABLE }): string => {
    const folder = join(below, String(++count))
    mkdirSync(folder)
    writeFiles(folder, files)
    return folder
  }
  return { below, folderWith }
}

export function readIn(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** Writes files below a folder, with the folders that their names need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** The elements of XML, each with its attributes; throws where tags do not match. */
export function elementsOf(xml: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name)
        elements.push({ name, attributes })
      },
      onclosetag: name => expect(open.pop()).toBe(name),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  expect(open).toEqual([])
  return elements
}
