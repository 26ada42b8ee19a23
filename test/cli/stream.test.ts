import { describe, expect, it } from 'vitest'
import { DOUBTFUL, SOUND } from './reports.ts'
import { factFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
writeFiles(folder, { 'a.txt': SOUND })

interface Answer {
  readonly v: string
  readonly schema: number
  readonly id: unknown
  readonly meta?: unknown
  readonly status: string
  readonly reason?: string
  readonly message?: string
  readonly line?: number
  readonly sha256: string | null
  readonly encoding: string | null
  readonly form: string | null
  readonly year: number | null
  readonly organ: string | null
  readonly facts: readonly {
    readonly id: string
    readonly state: string
    readonly value?: number
    readonly deduced?: number
    readonly written?: string
    readonly range?: readonly [number, number]
    readonly rules?: readonly string[]
  }[]
  readonly findings: readonly { readonly rule: string }[]
}

const lineOf = (record: unknown) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`

async function stream(records: readonly unknown[], ...words: string[]) {
  const [command = 'facts', ...options] = words
  const input = records.map(lineOf).join('')
  const { status, stdout, stderr } = await gouji([command, '--stream', ...options], { cwd: folder, input })
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Answer)
  return { status, stderr, stdout, answers }
}

describe('a stream', () => {
  const records = [
    { id: 'text', text: SOUND, meta: { organ: '乙市财政局', year: '2023', shelf: [1, { deep: true }] } },
    { id: 7, base64: Buffer.from(SOUND).toString('base64') },
    { id: null, path: 'a.txt' },
    { id: { any: 'thing' }, text: '' },
    { id: 'prose', text: '今天天气晴好。' },
    { id: 'binary', base64: 'AAECAw==' },
    { id: 'gone', path: 'nowhere.txt' },
    { id: 'device', path: '/dev/zero' },
    { id: 'nothing' },
    { id: 'form', text: SOUND, form: 'disclosure-2019' },
    { id: 'which', text: SOUND, form: 'disclosure-1999' },
    'no json',
    '',
    '[1]',
  ]

  it('answers each record with a line, in order, whatever it is, and ends with 0', async () => {
    const { status, stderr, answers } = await stream(records)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(answers.map(({ id, status: is, reason }) => [id, is, reason])).toEqual([
      ['text', 'report', undefined],
      [7, 'report', undefined],
      [null, 'report', undefined],
      [{ any: 'thing' }, 'empty', 'no-text'],
      ['prose', 'not-report', 'no-sign-of-report'],
      ['binary', 'not-text', 'binary'],
      ['gone', 'failed', 'not-found'],
      ['device', 'failed', 'special-file'],
      ['nothing', 'failed', 'bad-input'],
      ['form', 'report', undefined],
      ['which', 'failed', 'bad-input'],
      [null, 'failed', 'bad-input'],
      [null, 'failed', 'bad-input'],
      [null, 'failed', 'bad-input'],
    ])
    expect(answers.at(-3)!.line).toBe(12)
    expect(answers[9]!.form).toBe('disclosure-2019')
    expect(new Set(answers.slice(0, 3).map(({ sha256 }) => sha256)).size).toBe(1)
    expect(answers[0]).toMatchObject({ schema: 1, encoding: 'utf-8', form: 'disclosure-2021' })
  })

  it('gives back what came along, which outranks the text', async () => {
    const { answers } = await stream(records.slice(0, 2))
    expect(answers[0]).toMatchObject({
      organ: '乙市财政局',
      year: 2023,
      meta: { shelf: [1, { deep: true }] },
    })
    expect(answers[1]).toMatchObject({ organ: '青石县人民政府办公室', year: 2021 })
    expect(answers[1]).not.toHaveProperty('meta')
  })

  it('has each figure that the form expects once, with its state', async () => {
    const cut = SOUND.replace(/^.*属于国家秘密.*\n/m, '')
      .replace('| 21 | 2 | 0 | 0 | 1 | 0 | 24 |', '| 21 | / | 0 | 0 | 1 | 0 | 24 |')
      .replace('7 | 1 | 2 | 1 | 11 |', ' | x | 2 | 1 | 11 |')
    const { answers } = await stream([{ id: 1, text: cut }])
    const states = new Map(answers[0]!.facts.map(fact => [fact.id, fact]))
    expect(states.size).toBe(answers[0]!.facts.length)
    expect(states.size).toBe(200)
    expect(states.get('applications.refused.stateSecret.total')).toEqual({
      id: 'applications.refused.stateSecret.total',
      state: 'absent',
      rules: ['missing-row'],
    })
    expect(new Set(answers[0]!.facts.map(({ state }) => state))).toEqual(
      new Set(['read', 'absent', 'derived', 'blank', 'unreadable']),
    )
    for (const { written, range, state } of answers[0]!.facts) {
      if (range) expect(cut.slice(...range)).toBe(written)
      else expect(['absent', 'untold']).toContain(state)
    }
  })

  it('says which rules speak against a figure', async () => {
    const { answers } = await stream([{ id: 1, text: DOUBTFUL }])
    const doubted = answers[0]!.facts.filter(({ rules }) => rules)
    expect(doubted.map(({ rules }) => rules)).toContainEqual(['unbalanced-equation'])
    expect(doubted.length).toBeLessThan(10)
  })

  it('has the findings for check', async () => {
    const { answers } = await stream([{ id: 1, text: DOUBTFUL }, 'no'], 'check')
    expect(answers.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['unbalanced-equation'],
      [],
    ])
    expect(
      (await stream([{ id: 1, text: DOUBTFUL }], 'check', '--ignore', 'unbalanced-equation')).answers[0]!
        .findings,
    ).toEqual([])
  })

  it('depends on records and options alone', async () => {
    writeFiles(folder, { 'gouji.json': '{ "rules": { "unbalanced-equation": "off" } }' })
    const input = records.map(lineOf).join('')
    const answers = await Promise.all([
      gouji(['facts', '--stream'], { cwd: folder, input }),
      gouji(['facts', '--stream', '--jobs', '1'], {
        cwd: folder,
        input,
        environment: { LANG: 'en_US.UTF-8' },
      }),
      gouji(['facts', '--stream', '--jobs', '3'], { cwd: folder, input, environment: { LC_ALL: 'zh_CN' } }),
    ])
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1)
    const backwards = await stream([...records].reverse())
    const ids = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .filter(line => !line.includes('bad-input'))
        .sort()
    expect(ids(backwards.stdout)).toEqual(ids(answers[0].stdout))
  })

  it('says the same of a file as the command line does without it', async () => {
    const { answers } = await stream([{ id: 1, path: 'a.txt' }])
    const [file] = factFiles(await gouji(['facts', '--format', 'json', 'a.txt'], { cwd: folder }))
    const inText = answers[0]!.facts.filter(({ range }) => range)
    expect(inText.map(({ id, value, written, range }) => ({ id, value, written, range }))).toEqual(
      file!.facts.map(({ id, value, written, range }) => ({ id, value, written, range })),
    )
  })

  it('takes neither PATHs nor another format', async () => {
    for (const words of [['x.txt'], ['--format', 'csv'], ['--files-from', 'x']])
      expect((await gouji(['facts', '--stream', ...words])).status).toBe(2)
  })
})

describe('a record that is too much', () => {
  it('is refused by its length before it is held, and still answered by its id', async () => {
    const { answers } = await stream(
      [
        { id: 'long', text: '长'.repeat(1_000_000) },
        { id: 'longer', text: 'x'.repeat(5_000_000) },
        { id: 'fine', text: SOUND },
      ],
      'facts',
      '--max-chars',
      '10000',
    )
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['long', 'too-large'],
      ['longer', 'too-large'],
      ['fine', 'report'],
    ])
  })

  it('costs itself alone when it takes too long', async () => {
    // A whole second for each of the others, and nothing is fast enough for ten megabytes of table in one.
    const slow = `${SOUND.split('二、')[0]}二、主动公开政府信息情况\n${'| 规章 | 1 | 2 | 3 |\n'.repeat(400_000)}`
    const { answers } = await stream(
      [
        { id: 1, text: SOUND },
        { id: 2, text: slow },
        { id: 3, text: SOUND },
        { id: 4, text: SOUND },
      ],
      'facts',
      '--max-chars',
      '20000000',
      '--max-ms',
      '1500',
    )
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      [1, 'report'],
      [2, 'too-slow'],
      [3, 'report'],
      [4, 'report'],
    ])
  })
})
