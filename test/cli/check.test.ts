import { describe, expect, it } from 'vitest'
import { BLANKS, DOUBTFUL, REPAIRABLE, SOUND } from './reports.ts'
import { checkedFiles, gouji, temporaryFolder, writeFiles, type CheckedFile } from './support.ts'

const folder = temporaryFolder()
writeFiles(folder, {
  'sound.txt': SOUND,
  'repairable.txt': REPAIRABLE,
  'doubtful.txt': DOUBTFUL,
  'blanks.txt': BLANKS,
  'marked.txt': `\ufeff${SOUND}`,
})

const check = (...words: string[]) => gouji(['check', ...words], { cwd: folder })

describe('the exit status of check', () => {
  it('is 0 when nothing is found', async () => {
    expect(await check('sound.txt')).toMatchObject({ status: 0, stdout: '' })
  })

  it('is 1 for errors', async () => {
    expect((await check('sound.txt', 'doubtful.txt')).status).toBe(1)
  })

  it('is 0 for what is less than a warning', async () => {
    const { status, stdout } = await check('blanks.txt')
    expect(stdout).toContain('blank-cell')
    expect(status).toBe(0)
  })

  it('follows the severities that the user sets', async () => {
    expect((await check('--rule', 'blank-cell=warning', 'blanks.txt')).status).toBe(1)
    expect(await check('--rule=unbalanced-equation=off', 'doubtful.txt')).toMatchObject({
      status: 0,
      stdout: '',
    })
    const hints = await check('--rule', 'unbalanced-equation=hint', 'doubtful.txt')
    expect(hints.status).toBe(0)
    expect(hints.stdout).toContain('提示')
  })

  it('is 2 when a path cannot be read, and the rest is done', async () => {
    const { status, stdout, stderr } = await check('nowhere.txt', 'doubtful.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('nowhere.txt：没有这个文件或文件夹')
    expect(stdout).toContain('doubtful.txt:58:17')
  })
})

describe('--format json', () => {
  it('is an array with an object a file, in the order asked for', async () => {
    const answer = await check('--format', 'json', 'sound.txt', 'repairable.txt', 'blanks.txt')
    const files = checkedFiles(answer)
    expect(files.map(({ file }) => file)).toEqual(['sound.txt', 'repairable.txt', 'blanks.txt'])
    expect(files[0]).toEqual({
      file: 'sound.txt',
      encoding: 'utf-8',
      status: 'report',
      form: 'disclosure-2021',
      year: 2021,
      findings: [],
      repairs: [],
    })
    expect(files[1]).toMatchObject({ form: 'disclosure-2019', year: 2019 })
  })

  it('says of a finding where it is, what it is about, and how to mend it', async () => {
    const [{ findings }] = checkedFiles(await check('--format=json', 'repairable.txt')) as [CheckedFile]
    const [finding] = findings
    expect(Object.keys(finding!)).toEqual([
      'rule',
      'severity',
      'message',
      'range',
      'start',
      'facts',
      'related',
      'fixes',
    ])
    expect(finding).toMatchObject({
      rule: 'unbalanced-equation',
      severity: 'error',
      start: { line: 39, character: 38 },
    })
    expect(findings).toHaveLength(1)
    expect(finding!.message).toMatch(
      /为 17，疑应为 12，多 5（错一位）.*本行总计 17，各项之和 12；本列.*总计 88，各项之和 93/,
    )
    expect(REPAIRABLE.slice(...finding!.range)).toBe('17')
    expect(finding!.facts).toEqual(['applications.refused.thirdPartyRights.total'])
    // The other figures of its row and of its column.
    const related = finding!.related.map(({ range }) => REPAIRABLE.slice(...range))
    expect(related.slice(0, 6)).toEqual(['9', '2', '0', '0', '1', '0'])
    expect(related.slice(6, 9)).toEqual(['88', '20', '10'])
    expect(finding!.fixes).toEqual([
      {
        title: '“（三）4.保护第三方合法权益 · 总计”改为 12',
        preferred: true,
        safe: true,
        edits: [{ range: finding!.range, text: '12' }],
      },
    ])
  })

  it('ranks what would mend the sums, and says whether it is certain', async () => {
    const [certain] = checkedFiles(await check('--format=json', 'repairable.txt'))
    expect(certain!.repairs).toEqual([
      { changes: [{ fact: 'applications.refused.thirdPartyRights.total', from: 17, to: 12 }], unique: true },
    ])
    const [{ repairs, findings }] = checkedFiles(await check('--format=json', 'doubtful.txt')) as [
      CheckedFile,
    ]
    expect(repairs.map(({ unique }) => unique)).toEqual([false, false, false, false, false])
    expect(new Set(repairs.map(({ changes }) => changes[0]!.fact))).toEqual(new Set(findings[0]!.facts))
    expect(findings[0]!.fixes.some(({ preferred, safe }) => preferred || safe)).toBe(false)
  })

  it('tells of a byte order mark and does not count it', async () => {
    const [file] = checkedFiles(await check('--format', 'json', 'marked.txt'))
    expect(file).toMatchObject({ encoding: 'utf-8', bom: true, findings: [] })
  })

  it('has an object for what cannot be read too', async () => {
    const answer = await check('--format', 'json', 'nowhere.txt', 'sound.txt')
    expect(answer.status).toBe(2)
    const [lost, sound] = checkedFiles(answer)
    expect(lost).toEqual({
      file: 'nowhere.txt',
      status: 'failed',
      reason: 'not-found',
      error: '没有这个文件或文件夹',
      encoding: null,
      form: null,
      year: null,
      findings: [],
      repairs: [],
    })
    expect(sound!.file).toBe('sound.txt')
  })

  it('is an empty array when there are no reports', async () => {
    const empty = temporaryFolder()
    expect(checkedFiles(await gouji(['check', '--format', 'json', empty]))).toEqual([])
  })

  it('prints nothing but JSON on standard output, and on standard error nothing at all', async () => {
    const { stdout, stderr } = await check('--format', 'json', 'doubtful.txt')
    expect(() => JSON.parse(stdout) as unknown).not.toThrow()
    expect(stderr).toBe('')
  })
})

describe('--form', () => {
  it('decides by which form a report is checked', async () => {
    const years = await check('--format', 'json', '--form', 'disclosure-2019', 'sound.txt')
    expect(checkedFiles(years)[0]!.form).toBe('disclosure-2019')
    const auto = await check('--format', 'json', '--form', 'auto', 'sound.txt')
    expect(checkedFiles(auto)[0]!.form).toBe('disclosure-2021')
  })
})

describe('standard input', () => {
  it('is read for a dash, among other paths', async () => {
    const answer = await gouji(['check', '--format', 'json', 'sound.txt', '-', '-'], {
      cwd: folder,
      input: DOUBTFUL,
    })
    const files = checkedFiles(answer)
    expect(files.map(({ file }) => file)).toEqual(['sound.txt', '-'])
    expect(files[1]!.findings.map(({ rule }) => rule).sort()).toEqual([
      'unbalanced-equation',
      'versions-differ',
    ])
  })

  it('may be empty', async () => {
    const [file] = checkedFiles(await gouji(['check', '--format', 'json', '-']))
    expect(file!.findings.map(({ rule }) => rule)).toEqual(['no-report'])
  })
})
