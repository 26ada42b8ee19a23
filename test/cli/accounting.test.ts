import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { goujiProcess, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const TRADITIONAL = '政府資訊公開年度報告，本機關依法公開行政資訊，並將辦理情形公告如下。\n'
const record = (id: string) => JSON.stringify({ id, text: SOUND })

/** One of each kind of file that a folder of scraped reports has; how many rows it makes. */
const KINDS: Readonly<Record<string, readonly [content: string | Buffer, rows: number]>> = {
  'utf8.txt': [SOUND, 1],
  'gb18030.txt': [iconv.encode(SOUND, 'gb18030'), 1],
  'utf16.txt': [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SOUND, 'utf16le')]), 1],
  'damaged.txt': [
    Buffer.concat([Buffer.from(SOUND.slice(0, 900)), Buffer.from([0xe4]), Buffer.from(SOUND.slice(900))]),
    1,
  ],
  'page.shtml': [`<p>${SOUND.replaceAll('\n', '</p><p>')}</p>`, 1],
  'cut.html': ['<table><tr><td>政府信息公开年报', 1],
  'empty.txt': ['', 1],
  'blank.txt': ['\u3000\n', 1],
  'big5.txt': [iconv.encode(TRADITIONAL.repeat(20), 'big5'), 1],
  'binary.txt': [Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256)), 1],
  'prose.txt': ['今天天气晴好。', 1],
  'records.txt': [`${record('a')}\n${record('b')}\n`, 1],
  'records.jsonl': [`${record('a')}\n${record('b')}\n`, 2],
  'large.txt': [SOUND + '长'.repeat(50_000), 1],
  '=cmd|calc.txt': [SOUND, 1],
  'other.pdf': ['%PDF-1.4', 0],
  '.hidden.txt': [SOUND, 0],
  'kept.bak.txt': [SOUND, 0],
}
const COPIES = 3

function makeFolder(): number {
  let rows = 0
  for (let i = 0; i < COPIES; i++) {
    const at = join(folder, 'in', `part${i}`)
    for (const [name, [content, count]] of Object.entries(KINDS)) {
      writeFiles(folder, { [`in/part${i}/${name}`]: content })
      rows += count
    }
    linkSync(join(at, 'utf8.txt'), join(at, 'hard.txt'))
    symlinkSync('utf8.txt', join(at, 'soft.txt'))
    symlinkSync('nowhere', join(at, 'dangling.txt'))
    execFileSync('mkfifo', [join(at, 'pipe.txt')])
    writeFileSync(Buffer.concat([Buffer.from(`${at}/`), iconv.encode('年报.txt', 'gbk')]), SOUND)
    rows += 3
    mkdirSync(join(at, 'drafts'))
    writeFiles(folder, { [`in/part${i}/drafts/draft.txt`]: SOUND })
  }
  writeFiles(folder, { 'in/.goujiignore': 'drafts/\n*.bak.txt\n' })
  return rows
}

/** As an archive of Windows has it, or UTF-8. */
function nameOf(bytes: Buffer): string {
  const utf8 = bytes.toString()
  return utf8.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : utf8
}

function splitAtNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let start = 0, end = bytes.indexOf(0); end !== -1; start = end + 1, end = bytes.indexOf(0, start))
    parts.push(bytes.subarray(start, end))
  return parts
}

const namesIn = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { readonly file: string; readonly status: string })

// Pipes, and names that are no UTF-8, are of Unix.
describe.runIf(process.platform === 'linux')('a folder with everything in it', () => {
  const rows = makeFolder()
  const run = (...words: string[]) => goujiProcess([...words, '--max-chars', '50000', 'in'], { cwd: folder })

  it('has an answer for every file, or says that it was passed over', async () => {
    const outputs = ['ndjson', 'csv', 'parquet'].flatMap(name => ['-o', `all.${name}`])
    const { status, stderr } = await run('facts', '--verbose', '--jobs', '2', ...outputs)
    expect(status).toBe(2)
    const answers = namesIn('all.ndjson')
    expect(answers).toHaveLength(rows)
    const passedOver = stderr.split('\n').flatMap(line => /^gouji: (.*)：未读/.exec(line)?.[1] ?? [])
    const told = [...answers.map(({ file }) => file), ...passedOver]
    const found = execFileSync('find', ['in', '!', '-type', 'd', '-print0'], { cwd: folder })
    const files = splitAtNul(found)
      .map(nameOf)
      // Of an ignored folder nothing in it is looked at.
      .map(path => path.replace(/drafts\/.*/, 'drafts'))
      .filter(path => path !== 'in/.goujiignore')
    expect([...new Set(told)].filter(name => name !== 'in/.goujiignore').sort()).toEqual(
      [...new Set(files)].sort(),
    )
  })

  it('adds up in the sentence at the end', async () => {
    const { stderr } = await run('facts', '-o', 'sum.ndjson')
    const answers = namesIn('sum.ndjson')
    const count = (...statuses: string[]) => answers.filter(({ status }) => statuses.includes(status)).length
    const reports = count('report', 'no-tables')
    expect(stderr).toContain(`${reports} 份年报；另有 ${answers.length - reports} 个文件：`)
    for (const [name, status] of [
      ['不是年报', 'not-report'],
      ['空文件', 'empty'],
      ['不是文本', 'not-text'],
      ['编码不支持', 'unsupported-encoding'],
      ['太大', 'too-large'],
      ['无法处理', 'failed'],
    ] as const)
      expect(stderr).toContain(`${name} ${count(status)}`)
    expect(stderr).toContain(
      `扩展名 .pdf ${COPIES}；已忽略 ${COPIES}；已忽略的文件夹 ${COPIES}；隐藏 ${COPIES}；同一文件 ${2 * COPIES}（`,
    )
  })

  it('is said the same by one thread as by two, and by check as by facts', async () => {
    await run('facts', '--jobs', '1', '-o', 'one.ndjson')
    await run('facts', '--jobs', '2', '-o', 'two.ndjson')
    expect(readFileSync(join(folder, 'one.ndjson'))).toEqual(readFileSync(join(folder, 'two.ndjson')))
    await run('check', '--format', 'ndjson', '-o', 'checked.ndjson')
    const statuses = (file: string) => namesIn(file).map(answer => [answer.file, answer.status])
    expect(statuses('checked.ndjson')).toEqual(statuses('one.ndjson'))
  })
})
