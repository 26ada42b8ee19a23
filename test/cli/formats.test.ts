import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import AjvOfDraft4 from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL, REPAIRABLE, SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles, elementsOf } from './support.ts'

const folder = temporaryFolder()
const HOSTILE = `a&b<"c'>%,：=.txt`
writeFiles(folder, {
  'in/doubtful.txt': DOUBTFUL,
  'in/empty.txt': '',
  'in/repairable.txt': REPAIRABLE,
  'in/sound.txt': SOUND,
  [`in/${HOSTILE}`]: DOUBTFUL,
})
/** Of all that is found in these. */
const ONE = ['--select', 'unbalanced-equation']
const run = (...words: string[]) => gouji(words, { cwd: folder })
const check = async (format: string, ...paths: string[]) =>
  (await run('check', ...ONE, '--format', format, ...(paths.length > 0 ? paths : ['in']))).stdout

function schemaAt(path: string): object {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as object
}

describe('what services read', () => {
  it('SARIF is valid, and a finding keeps its fingerprint when its line moves', async () => {
    const ajv = new AjvOfDraft4({ strict: false, unicodeRegExp: false, validateFormats: false })
    const validate = ajv.compile(
      schemaAt('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    )
    const log = JSON.parse(await check('sarif', 'in', 'nowhere.txt')) as {
      runs: [{ results: { partialFingerprints: object }[] }]
    }
    // The schema of the corrected version has another address.
    validate({ ...log, $schema: undefined })
    expect(validate.errors).toBeNull()
    const prints = async (text: string) => {
      writeFiles(folder, { 'moved.txt': text })
      const moved = JSON.parse(await check('sarif', 'moved.txt')) as typeof log
      return moved.runs[0].results.map(({ partialFingerprints }) => partialFingerprints)
    }
    const before = await prints(DOUBTFUL)
    expect(await prints(DOUBTFUL.replace('一、总体情况', '\n\n𠮷\n\n一、总体情况'))).toEqual(before)
    expect(await prints(DOUBTFUL.replace('2 | 1 | 12 |', '2 | 1 | 13 |'))).not.toEqual(before)
  })

  it('GitLab has a fingerprint of its own for each finding', async () => {
    const issues = JSON.parse(await check('gitlab')) as { fingerprint: string; location: object }[]
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    const validate = new Ajv().compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: { type: 'string', minLength: 1 },
          check_name: { type: 'string' },
          fingerprint: { type: 'string', minLength: 32 },
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: { type: 'string', pattern: '^(?!/|\\./)' },
              lines: {
                type: 'object',
                required: ['begin'],
                properties: { begin: { type: 'integer', minimum: 1 } },
              },
            },
          },
        },
      },
    })
    validate(issues)
    expect(validate.errors).toBeNull()
    expect(await check('gitlab', 'in/sound.txt')).toBe('[\n\n]\n')
  })

  it('GitHub is told place and message, whatever is in them', async () => {
    const lines = (await check('github')).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines)
      expect(line).toMatch(/^::error file=[^,:]+,line=\d+,[^:]*title=unbalanced-equation::\S/)
    expect(lines[0]).toContain(`file=in/a&b<"c'>%25%2C：=.txt`)
  })

  it('JUnit counts as many failures as there are, and has a case for a sound file', async () => {
    const xml = await check('junit', 'in', 'nowhere.txt')
    const elements = elementsOf(xml)
    const suites = elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes)
    expect(suites.map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).toEqual([
      [`in/${HOSTILE}`, '1', '1', '0'],
      ['in/doubtful.txt', '1', '1', '0'],
      ['in/repairable.txt', '1', '1', '0'],
      ['in/sound.txt', '1', '0', '0'],
      ['nowhere.txt', '1', '0', '1'],
    ])
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(3)
    expect(elements.filter(({ name }) => name === 'error')).toHaveLength(1)
  })

  it('Checkstyle has each file and each finding', async () => {
    const elements = elementsOf(await check('checkstyle'))
    expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name)).toContain(
      `in/${HOSTILE}`,
    )
    for (const { attributes } of elements.filter(({ name }) => name === 'error'))
      expect(attributes).toMatchObject({ severity: 'error', source: 'gouji.unbalanced-equation' })
  })

  it('reviewdog counts columns in bytes', async () => {
    writeFiles(folder, { 'bytes.txt': DOUBTFUL.replaceAll('| 7 | 1 |', '| 𠮷7 | 1 |') })
    const { diagnostics } = JSON.parse(await check('rdjson', 'in/repairable.txt')) as {
      diagnostics: {
        location: { range: { start: { line: number; column: number } } }
        suggestions: { text: string }[]
      }[]
    }
    const { line, column } = diagnostics[0]!.location.range.start
    const bytes = Buffer.from(REPAIRABLE.split('\n')[line - 1]!)
    expect(bytes.subarray(column - 1).toString()).toMatch(/^17 \|/)
    expect(diagnostics[0]!.suggestions[0]!.text).toContain('12')
  })

  it('a line a finding is what an editor jumps to', async () => {
    expect(await check('concise', 'in/repairable.txt')).toMatch(
      /^in\/repairable\.txt:40:39: 错误 unbalanced-equation \S/,
    )
  })

  it('a page stands alone', async () => {
    const page = await check('html')
    expect(page).not.toMatch(/(?:src|href)=|https?:/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('a&#38;b&#60;&#34;c')
    expect(page.match(/<tr>/g)).toHaveLength(4)
  })
})

describe('several outputs', () => {
  it('come of one run, each complete in its file', async () => {
    const { status, stdout } = await run(
      'check',
      ...ONE,
      '--format',
      'concise',
      '--format',
      'junit',
      '-o',
      'out.xml',
      '--format',
      'json',
      '-o',
      'out.json',
      'in',
    )
    expect(status).toBe(1)
    expect(stdout.split('\n')).toHaveLength(4)
    expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toBe(await check('junit'))
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(await check('json'))
  })

  it('are refused before anything is written when one of them cannot be', async () => {
    const answer = await run(
      'check',
      '--format',
      'junit',
      '-o',
      'new.xml',
      '--format',
      'json',
      '-o',
      'no/such/folder.json',
      'in',
    )
    expect(answer.status).toBe(2)
    expect(() => readFileSync(join(folder, 'new.xml'))).toThrow()
    expect((await run('check', '--format', 'json', '--format', 'sarif', 'in')).status).toBe(2)
  })

  it('know their format by the name of the file', async () => {
    await run('facts', '-o', 'known.parquet', 'in')
    expect(readFileSync(join(folder, 'known.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })
})
