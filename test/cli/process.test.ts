import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL, SOUND } from './reports.ts'
import { checkedFiles, CLI, gouji, goujiProcess, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
/** More than are read in one thread (FEW in server/cli/run.ts). */
const MANY = 40
/**
 * With a finding in each of these sentences, and one in a table: what is printed of so many is more than a pipe holds,
 * so that its writer is still at it when the reader goes.
 */
const LOST = '全年共发布信息余条。\n'.repeat(9)
const TEXT = DOUBTFUL.replace(/^二、/m, `${LOST}二、`)
const names = Array.from({ length: MANY }, (_, i) => `report-${String(i).padStart(3, '0')}.txt`)
writeFiles(join(folder, 'many'), Object.fromEntries(names.map(name => [name, TEXT])))

describe('a reader that goes away', () => {
  it.each([['check'], ['check --format json'], ['check --format sarif'], ['facts'], ['facts --format json']])(
    'ends gouji %s quietly',
    async words => {
      const child = spawn(process.execPath, [CLI, ...words.split(' '), 'many'], { cwd: folder })
      let stderr = ''
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
      child.stdout.once('data', () => child.stdout.destroy())
      const [status] = (await once(child, 'close')) as [number]
      expect([0, 1]).toContain(status)
      expect(stderr).not.toMatch(/EPIPE|Error|\bat /)
    },
  )
})

describe('many files', () => {
  it('are all answered, in order', async () => {
    const answer = await gouji(['check', '--format', 'json', 'many'], { cwd: folder })
    const files = checkedFiles(answer)
    expect(files.map(({ file }) => file)).toEqual(names.map(name => `many/${name}`))
    expect(new Set(files.map(({ findings }) => findings.length))).toEqual(new Set([10]))
  })
})

describe('Ctrl+C', () => {
  it('stops a command that waits for its input', async () => {
    const child = spawn(process.execPath, [CLI, 'check', '-'], { cwd: folder })
    child.stdin.write(SOUND)
    await new Promise(resolve => setTimeout(resolve, 500))
    child.kill('SIGINT')
    const [, signal] = (await once(child, 'close')) as [number | null, string | null]
    expect(signal).toBe('SIGINT')
  })
})

describe('gouji lsp', () => {
  it('starts the language server beside it', async () => {
    const program = join(folder, 'dist', 'cli.js')
    writeFiles(folder, {
      'package.json': '{ "type": "module" }',
      'dist/server.js': 'console.log(process.argv.slice(2).join())',
    })
    const { cpSync } = await import('node:fs')
    for (const part of ['cli.js', 'chunks'])
      cpSync(join(CLI, '..', part), join(folder, 'dist', part), { recursive: true })
    expect(await goujiProcess(['lsp', '--stdio', '--clientProcessId=1'], { program })).toMatchObject({
      status: 0,
      stdout: 'lsp,--stdio,--clientProcessId=1\n',
      stderr: '',
    })
  })
})
