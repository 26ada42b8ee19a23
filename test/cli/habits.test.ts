import { Ajv } from 'ajv'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../server/lsp/configuration.ts'
import { BLANKS, DOUBTFUL, SOUND, WRONG_PART } from './reports.ts'
import { checkedFiles, CLI, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
writeFiles(folder, { 'doubtful.txt': DOUBTFUL, 'blanks.txt': BLANKS, 'sound.txt': SOUND })
const run = (...words: string[]) => gouji(words, { cwd: folder })
const rulesIn = async (...words: string[]) =>
  checkedFiles(await run('check', '--format', 'json', ...words)).flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  )

describe('which findings count', () => {
  it('is told by rules that are selected or ignored', async () => {
    expect(await rulesIn('--select', 'blank-cell', 'doubtful.txt', 'blanks.txt')).toEqual(
      Array.from({ length: 4 }, () => 'blank-cell'),
    )
    expect(await rulesIn('--ignore', 'blank-cell,unbalanced-equation', 'doubtful.txt', 'blanks.txt')).toEqual(
      [],
    )
    expect((await run('check', '--select', 'blank-cel', 'x')).stderr).toContain('“blank-cell”')
  })

  it('is told by the least severity', async () => {
    expect(await rulesIn('--severity', 'warning', 'doubtful.txt', 'blanks.txt')).toEqual([
      'unbalanced-equation',
    ])
    expect((await run('check', '--severity', 'grave', 'x')).status).toBe(2)
  })

  it('decides the status as far as the user lets it', async () => {
    const warned = ['check', '--rule', 'unbalanced-equation=warning', 'doubtful.txt']
    expect((await run(...warned)).status).toBe(1)
    expect((await run(...warned, '--max-warnings', '1')).status).toBe(0)
    expect((await run(...warned, '--max-warnings', '0')).status).toBe(1)
    expect((await run('check', 'doubtful.txt', '--exit-zero')).status).toBe(0)
    expect((await run('check', 'doubtful.txt', '--max-warnings', 'x')).status).toBe(2)
  })

  it('can be counted by rule, and nothing be said beside', async () => {
    expect((await run('check', '--statistics', 'doubtful.txt', 'blanks.txt')).stderr).toMatch(
      /^4 {2}blank-cell .*\n1 {2}unbalanced-equation /,
    )
    expect((await run('check', '--quiet', 'doubtful.txt')).stderr).toBe('')
  })
})

describe('settings', () => {
  const settings = {
    rules: { 'unbalanced-equation': 'off', 'blank-cell': 'warning' },
    form: 'disclosure-2021',
    profile: 'submission',
  }

  it('hold for the command line as for the editor', async () => {
    writeFiles(folder, {
      'set/gouji.json': JSON.stringify({ ...settings, ignores: ['draft*'] }),
      'set/a.txt': DOUBTFUL,
      'set/b.txt': BLANKS,
      'set/draft.txt': DOUBTFUL,
    })
    const files = checkedFiles(await run('check', '--format', 'json', 'set'))
    expect(files.map(({ file, form }) => [file, form])).toEqual([
      ['set/a.txt', 'disclosure-2021'],
      ['set/b.txt', 'disclosure-2021'],
    ])
    const found = files.flatMap(({ findings }) => findings)
    expect(found.filter(({ rule }) => rule === 'unbalanced-equation')).toEqual([])
    expect(found.find(({ rule }) => rule === 'blank-cell')!.severity).toBe('warning')
    const inEditor = readSettings(settings)
    expect(inEditor.form).toBe('disclosure-2021')
    expect(inEditor.severities).toMatchObject(settings.rules)
  })

  it('are shown with where they come from', async () => {
    const shown = JSON.parse((await run('config', 'set')).stdout) as object
    expect(shown).toMatchObject({ ...settings, ignores: ['draft*'], from: [join(folder, 'set/gouji.json')] })
  })

  it.each([
    [{ rules: { 'blank-cel': 'off' } }, 'blank-cell'],
    [{ rules: { 'blank-cell': 'of' } }, '“off”'],
    [{ form: 'x' }, 'disclosure-2021'],
    [{ profile: 'x' }, 'submission'],
    [{ ignores: 'x' }, 'ignores'],
    [{ rule: {} }, '“rules”'],
  ])('are refused where they make no sense: %j', async (value, said) => {
    writeFiles(folder, { 'wrong.json': JSON.stringify(value) })
    const { status, stderr } = await run('check', '--config', 'wrong.json', 'sound.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('wrong.json')
    expect(stderr).toContain(said)
    expect(accordsWithSchema(value)).toBe(false)
  })

  it('have a schema that takes what is understood', () => {
    expect(accordsWithSchema({ $schema: './gouji.schema.json', ...settings, ignores: ['draft*'] })).toBe(true)
    const series = {
      reports: { 'a.txt': { organ: '青石县司法局', year: 2021 } },
      names: { 青石县自然资源局: ['青石县国土资源局'] },
      parts: { 青石县: ['青石县司法局'] },
    }
    expect(accordsWithSchema({ series, form: 'auto' })).toBe(true)
    expect(accordsWithSchema({ series: { reports: { 'a.txt': { year: '2021' } } } })).toBe(false)
  })
})

function accordsWithSchema(settings: object): boolean {
  const schema = JSON.parse(readFileSync('gouji.schema.json', 'utf8')) as object
  return new Ajv().compile(schema)(settings)
}

describe('results that are kept', () => {
  const cached = (...words: string[]) => run(...words, '--cache-location', 'kept')
  const kept = () =>
    readdirSync(join(folder, 'kept'), { recursive: true, encoding: 'utf8' }).filter(name =>
      statSync(join(folder, 'kept', name)).isFile(),
    ).length

  it('are never stale: content, settings, names, neighbours, what was accepted', async () => {
    const steps: [string, () => void][] = [
      ['first', () => undefined],
      [
        'content',
        () =>
          writeFiles(folder, {
            'cached/a.txt': SOUND.replace('7 | 1 | 2 | 1 | 11 |', '7 | 1 | 2 | 1 | 15 |'),
          }),
      ],
      [
        'neighbour',
        () =>
          writeFiles(folder, {
            'cached/before.txt': SOUND.replaceAll('2021', '2020').replaceAll('| 24 |', '| 25 |'),
          }),
      ],
      [
        'another rule',
        () => writeFiles(folder, { 'cached/gouji.json': '{ "rules": { "unbalanced-equation": "hint" } }' }),
      ],
      ['no setting', () => writeFiles(folder, { 'cached/gouji.json': '{}' })],
    ]
    writeFiles(folder, { 'cached/a.txt': DOUBTFUL, 'cached/b.txt': WRONG_PART })
    for (const [, change] of steps) {
      change()
      for (const format of ['json', 'pretty', 'csv']) {
        const words = ['check', '--format', format, 'cached']
        const plain = await run(...words)
        expect(await cached(...words)).toEqual(plain)
        expect(await cached(...words)).toEqual(plain)
      }
    }
    await run('check', '--accept', 'cached')
    expect((await cached('check', 'cached')).stderr).toContain('已保留原文')
  })

  it('are taken where nothing changed, and made anew where they cannot be read', async () => {
    const before = kept()
    await cached('facts', '--format', 'parquet', '-o', 'x.parquet', 'cached')
    const after = kept()
    expect(after).toBeGreaterThan(before)
    const words = ['facts', 'cached']
    const { stdout } = await cached(...words)
    for (const name of readdirSync(join(folder, 'kept'), { recursive: true, encoding: 'utf8' }))
      if (statSync(join(folder, 'kept', name)).isFile()) writeFileSync(join(folder, 'kept', name), 'broken')
    expect((await cached(...words)).stdout).toBe(stdout)
  })
})

describe('--watch', () => {
  it('checks again when a file changes', async () => {
    writeFiles(folder, { 'watched/a.txt': SOUND })
    const child = spawn(process.execPath, [CLI, 'check', '--watch', '--format', 'concise', 'watched'], {
      cwd: folder,
      env: { PATH: '' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    while (!said.includes('等待文件变化')) await once(child.stderr, 'data')
    const answered = once(child.stdout, 'data')
    writeFiles(folder, { 'watched/a.txt': DOUBTFUL })
    expect(String((await answered)[0])).toContain('unbalanced-equation')
    child.kill()
    await once(child, 'close')
  })
})

describe('completions', () => {
  it.each(['bash', 'zsh', 'fish'])('know every command and option: %s', async shell => {
    const { stdout } = await run('completions', shell)
    for (const word of ['check', 'codebook', 'select', 'gitlab']) expect(stdout).toContain(word)
  })

  it('are run by bash', async () => {
    writeFiles(folder, { 'complete.sh': (await run('completions', 'bash')).stdout })
    const script =
      'source ./complete.sh; COMP_WORDS=(gouji check --form); COMP_CWORD=2; _gouji; echo "${COMPREPLY[@]}"'
    const child = spawn('bash', ['-c', script], { cwd: folder })
    const [out] = (await once(child.stdout, 'data')) as [Buffer]
    expect(out.toString().trim().split(' ').sort()).toEqual(['--form', '--format'])
  })
})
