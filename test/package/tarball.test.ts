// Thorough: packs what `npm publish` would, installs it into an empty folder and uses it as an outsider does.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ON_WINDOWS = process.platform === 'win32'
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

/** All that a user of the package needs; the extension's own bundles are no part of it. */
const WANTED =
  /^(?:package\.json|LICENSE|gouji\.schema\.json|README(?:\.en)?\.md|CHANGELOG\.md|dist\/(?:chunks\/[\w-]+\.js|rules\/[\w-]+\.md|(?:cli|worker|chart|server|index|encoding)\.js|(?:index|encoding)\.d\.ts|package\.json|ThirdPartyNotices\.txt))$/
/** Larger than this, something slipped in. */
const MOST_KILOBYTES = 1400

const folder = mkdtempSync(join(tmpdir(), 'gouji-consumer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let packed: { readonly filename: string; readonly size: number; readonly files: readonly { path: string }[] }

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/types.mjs'], { cwd: ROOT })
  // What `prepack` would build is built already, and other tests are running what is there.
  const answer = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT)
  packed = (JSON.parse(answer) as (typeof packed)[])[0]!
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], folder)
  copyFileSync(join(ROOT, 'examples/wuchuan-natural-resources-2019.txt'), join(folder, 'report.txt'))
}, 180_000)

describe('the package', () => {
  it('holds the command line, the server and the library, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    expect(paths.filter(path => !WANTED.test(path))).toEqual([])
    for (const path of ['dist/cli.js', 'dist/server.js', 'dist/index.js', 'dist/index.d.ts']) {
      expect(paths).toContain(path)
    }
    expect(packed.size).toBeLessThan(MOST_KILOBYTES * 1024)
  })

  it('needs no other', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))
    expect(installed).toEqual(['gouji'])
  })
})

describe('the command line of the package', () => {
  it('says its version, checks a report, and shows the page of a rule', () => {
    expect(gouji(['--version'])).toEqual({ status: 0, stdout: `${version}\n` })
    const checked = gouji(['check', '--format', 'json', 'report.txt'])
    expect(checked.status).toBe(1)
    const [report] = JSON.parse(checked.stdout) as [{ findings: { rule: string }[] }]
    expect(report.findings.map(({ rule }) => rule)).toContain('unbalanced-equation')
    expect(gouji(['explain', 'short-row']).stdout).toContain('short-row')
  })
})

describe('the language server of the package', () => {
  it('shakes hands and ends when it is told to', async () => {
    const command = join(folder, 'node_modules', '.bin', 'gouji-language-server')
    const server = spawn(command, ['--stdio'], { cwd: folder, shell: ON_WINDOWS })
    const ended = new Promise(resolve => server.on('close', resolve))
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    connection.listen()
    const { serverInfo, capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol demands it, deprecated or not
      rootUri: null,
      capabilities: {},
    })
    expect(serverInfo).toEqual({ name: 'gouji', version })
    expect(capabilities.hoverProvider).toBeTruthy()
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    expect(await ended).toBe(0)
    connection.dispose()
  })
})

describe('the library of the package', () => {
  const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
  const examples = blocks(page, 'ts')
  const [printed] = blocks(page, 'text')

  it.each([
    ['nodenext', 'nodenext'],
    ['preserve', 'bundler'],
  ])('has types for module: %s, moduleResolution: %s', (module, moduleResolution) => {
    expect(examples.length).toBeGreaterThan(1)
    const files = Object.fromEntries(examples.map((example, i) => [`example${i}.mts`, example]))
    expect(compile(moduleResolution, { module, moduleResolution }, files)).toBe('')
  })

  it('has types that ask for none of Node’s', () => {
    const code = "export * from 'gouji'\nexport * from 'gouji/encoding'\n"
    const options = { module: 'nodenext', types: [], skipLibCheck: false }
    expect(compile('platform', options, { 'all.mts': code })).toBe('')
  })

  it('imports nothing, so that it runs anywhere', () => {
    const code = readFileSync(join(folder, 'node_modules/gouji/dist/index.js'), 'utf8')
    expect(code.match(/^(?:import|export)\b.*from.*$|\b(?:require|import)\(.*$|\bprocess\..*$/gm)).toBeNull()
  })

  it('does what the first example of its page says', () => {
    writeFileSync(join(folder, 'example.mjs'), examples[0]!)
    const stdout = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(stdout).toBe(printed)
  })
})

function npm(words: readonly string[], cwd: string): string {
  return execFileSync('npm', words, {
    cwd,
    encoding: 'utf8',
    shell: ON_WINDOWS,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function gouji(words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const all = ['--no-install', 'gouji', ...words]
  const { status, stdout } = spawnSync('npx', all, { cwd: folder, encoding: 'utf8', shell: ON_WINDOWS })
  return { status, stdout }
}

/** The blocks of code of one language. */
function blocks(markdown: string, language: string): string[] {
  const fences = markdown.replaceAll('\r\n', '\n').matchAll(/^```(\w+)\n([^]*?)^```$/gm)
  return [...fences].filter(([, name]) => name === language).map(([, , code]) => code!)
}

/** What TypeScript says against files of the folder; nothing where all is well. */
function compile(name: string, options: object, files: Readonly<Record<string, string>>): string {
  const project = join(folder, name)
  mkdirSync(project)
  for (const [file, code] of Object.entries(files)) writeFileSync(join(project, file), code)
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    ...options,
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout
}
