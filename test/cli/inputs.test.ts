import { execFileSync, spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { checkedFiles, CLI, factFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const BIG5 = iconv.encode(
  '政府資訊公開工作年度報告，一、總體情況。這是一個以大五碼儲存的檔案，內容與年報無關。\n'.repeat(5),
  'big5',
)
const run = (...words: string[]) => gouji(words, { cwd: folder })
const statusOf = async (...words: string[]) =>
  factFiles(await run('facts', '--format', 'json', ...words)).map(({ file, status, reason }) => [
    file,
    status,
    ...(reason === undefined ? [] : [reason]),
  ])

describe('every input of a folder', () => {
  writeFiles(folder, {
    'mixed/a.txt': SOUND,
    'mixed/big5.txt': BIG5,
    'mixed/binary.txt': Buffer.from([0, 1, 2, 3]),
    'mixed/empty.txt': ' \n',
    'mixed/prose.shtml': '<p>今天天气晴好。</p>',
    'mixed/untold.txt':
      '甲县教育局2021年政府信息公开工作年度报告\n一、总体情况\n本年度认真落实政府信息公开条例各项要求。\n',
    'mixed/picture.png': 'x',
    'mixed/scan.pdf': 'x',
    'mixed/.hidden.txt': SOUND,
  })

  it('has a status in JSON', async () => {
    expect(await statusOf('mixed')).toEqual([
      ['mixed/a.txt', 'report'],
      ['mixed/big5.txt', 'unsupported-encoding', 'big5'],
      ['mixed/binary.txt', 'not-text', 'binary'],
      ['mixed/empty.txt', 'empty', 'no-text'],
      ['mixed/prose.shtml', 'not-report', 'no-sign-of-report'],
      ['mixed/untold.txt', 'no-tables', 'no-table-found'],
    ])
  })

  it('has a line in CSV', async () => {
    const { stdout } = await run('facts', 'mixed')
    const [header, ...rows] = stdout.trim().split('\n')
    expect(new Set(rows.map(row => row.split(',')[0]))).toEqual(
      new Set(
        ['a', 'big5', 'binary', 'empty', 'untold']
          .map(name => `mixed/${name}.txt`)
          .concat('mixed/prose.shtml'),
      ),
    )
    const columns = header!.split(',').length
    expect(new Set(rows.map(row => row.split(',').length))).toEqual(new Set([columns]))
    expect(rows).toContain(`mixed/empty.txt${','.repeat(16)}empty,no-text,utf-8`)
  })

  it('is summed up, and what is no input is counted', async () => {
    const { status, stderr } = await run('facts', 'mixed')
    expect(status).toBe(0)
    expect(stderr).toContain('2 份年报；另有 4 个文件：不是年报 1、空文件 1、不是文本 1、编码不支持 1。')
    expect(stderr).toContain('big5.txt：看来是 Big5 编码')
    expect(stderr).toContain('扩展名 .pdf 1、.png 1；隐藏 1（')
    expect((await run('check', 'mixed')).stderr).toContain('另有 4 个文件')
    // What is hidden is counted where it would be read otherwise.
    expect((await run('facts', '--ext', 'pdf', 'mixed')).stderr).not.toContain('隐藏')
  })

  it('is told of by name when that is asked for', async () => {
    const { stderr } = await run('facts', '--verbose', 'mixed')
    expect(stderr).toContain('mixed/scan.pdf：未读：不是所读的扩展名')
    expect(stderr).toContain('mixed/.hidden.txt：未读：隐藏')
  })

  it('is chosen by its extension, and not by what is ignored', async () => {
    writeFiles(folder, {
      'ignoring/.gitignore': 'drafts/\n*.bak.txt\n',
      'ignoring/.goujiignore': '!kept.bak.txt\n',
      'ignoring/a.txt': SOUND,
      'ignoring/b.bak.txt': SOUND,
      'ignoring/kept.bak.txt': SOUND,
      'ignoring/drafts/c.txt': SOUND,
      'ignoring/page.asp': SOUND,
    })
    const files = async (...words: string[]) => (await statusOf(...words, 'ignoring')).map(([file]) => file)
    expect(await files()).toEqual(['ignoring/a.txt', 'ignoring/kept.bak.txt'])
    expect((await run('facts', 'ignoring')).stderr).toContain(
      '未读：扩展名 .asp 1；已忽略 1；已忽略的文件夹 1（',
    )
    expect(await files('--no-ignore')).toHaveLength(4)
    expect(await files('--ext', 'asp')).toEqual(['ignoring/page.asp'])
    expect(await files('--exclude', 'a.*')).toEqual(['ignoring/kept.bak.txt'])
  })

  it('is chosen by what settings and a working tree say above the folder', async () => {
    writeFiles(folder, {
      'tree/.git/HEAD': '',
      'tree/.gitignore': 'reports/old/\nalone/\n',
      'tree/gouji.json': JSON.stringify({ ignores: ['reports/draft*'] }),
      'tree/reports/a.txt': SOUND,
      'tree/reports/draft.txt': SOUND,
      'tree/reports/old/b.txt': SOUND,
      'tree/alone/draft.txt': SOUND,
    })
    const files = async (...words: string[]) => (await statusOf(...words)).map(([file]) => file)
    expect(await files('tree')).toEqual(['tree/reports/a.txt'])
    expect(await files('tree/reports')).toEqual(['tree/reports/a.txt'])
    expect(await files('tree/alone')).toEqual(['tree/alone/draft.txt'])
    expect(await files('--no-ignore', 'tree/reports')).toEqual([
      'tree/reports/a.txt',
      'tree/reports/old/b.txt',
    ])
    writeFiles(folder, {
      'times/gouji.json': JSON.stringify({ ignores: ['/*/draft*'] }),
      'times/at 10:00/a.txt': SOUND,
      'times/at 10:00/draft.txt': SOUND,
      'times/..old/a.txt': SOUND,
      'times/..old/draft.txt': SOUND,
    })
    for (const named of ['times/at 10:00', 'times/..old'])
      expect(await files(named)).toEqual([`${named}/a.txt`])
  })
})

describe('an input that cannot be a report', () => {
  it('is too large beyond the most characters, and costs itself alone', async () => {
    writeFiles(folder, { 'huge/big.txt': `${SOUND}${'长'.repeat(5000)}`, 'huge/small.txt': SOUND })
    const words = ['--max-chars', '5000', 'huge']
    expect(await statusOf(...words)).toEqual([
      ['huge/big.txt', 'too-large', 'max-chars'],
      ['huge/small.txt', 'report'],
    ])
    expect((await run('check', ...words)).status).toBe(2)
    expect((await gouji(['facts', '--max-chars', '100', '-'], { input: SOUND })).stderr).toContain(
      '--max-chars',
    )
  })

  it('is no regular file: nothing waits for it', async () => {
    mkdirSync(join(folder, 'special'), { recursive: true })
    execFileSync('mkfifo', [join(folder, 'special/pipe.txt')])
    const server = createServer().listen(join(folder, 'special/socket.txt'))
    await new Promise(resolve => server.once('listening', resolve))
    try {
      expect(await statusOf('special', '/dev/zero')).toEqual([
        ['special/pipe.txt', 'failed', 'special-file'],
        ['special/socket.txt', 'failed', 'special-file'],
        ['/dev/zero', 'failed', 'special-file'],
      ])
    } finally {
      server.close()
    }
  })

  it('is read from a pipe that the shell laid', () => {
    const { stdout } = spawnSync('bash', [
      '-c',
      `"$0" "$1" facts --format json <(cat "$2")`,
      process.execPath,
      CLI,
      join(folder, 'mixed/a.txt'),
    ])
    expect(JSON.parse(stdout.toString())).toMatchObject([{ status: 'report', year: 2021 }])
  })

  it('is a folder in which nothing is: that is said', async () => {
    mkdirSync(join(folder, 'nothing'), { recursive: true })
    expect(await run('facts', 'nothing')).toMatchObject({ status: 2, stderr: 'gouji: 没有找到年报。\n' })
    expect((await run('facts', 'mixed/empty.txt')).stderr).toContain('没有找到年报；另有 1 个文件：空文件 1')
  })
})

describe('one report under two names', () => {
  it('is read once, and the other name is told of', async () => {
    writeFiles(folder, { 'twice/a.txt': SOUND })
    linkSync(join(folder, 'twice/a.txt'), join(folder, 'twice/hard.txt'))
    symlinkSync('a.txt', join(folder, 'twice/soft.txt'))
    expect(await statusOf('twice')).toEqual([['twice/a.txt', 'report']])
    const { stderr } = await run('facts', '-v', 'twice')
    expect(stderr).toContain('twice/hard.txt：未读：与已读的是同一个文件')
    expect(stderr).toContain('twice/soft.txt：未读：与已读的是同一个文件')
  })
})

describe('names that are not UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(`${folder}/gbk/`), iconv.encode('青石县年报.txt', 'gbk')])
  mkdirSync(join(folder, 'gbk'), { recursive: true })
  writeFileSync(bytes, SOUND)

  it('are read in folders, and shown as what they say', async () => {
    expect(await statusOf('gbk')).toEqual([['gbk/青石县年报.txt', 'report']])
  })

  it('are read when they are named, as the shell passes them or in a list', async () => {
    const asPassed = readdirSync(join(folder, 'gbk'))[0]!
    expect(asPassed).toContain('\ufffd')
    expect(await statusOf(`gbk/${asPassed}`)).toEqual([['gbk/青石县年报.txt', 'report']])
    const list = Buffer.concat([bytes, Buffer.from('\0'), Buffer.from('mixed/a.txt\0')])
    const answer = await gouji(['facts', '--format', 'json', '--files-from', '-', '-0'], {
      cwd: folder,
      input: list,
    })
    expect(factFiles(answer).map(({ file, status }) => [file, status])).toEqual([
      [`${folder}/gbk/青石县年报.txt`, 'report'],
      ['mixed/a.txt', 'report'],
    ])
  })
})

describe('lists and names', () => {
  it('takes PATHs from a file, a line each', async () => {
    writeFiles(folder, { 'list.txt': 'mixed/a.txt\r\n\nmixed/empty.txt\n' })
    expect(await statusOf('--files-from', 'list.txt')).toHaveLength(2)
    expect(await run('check', '--files-from', 'no.txt')).toMatchObject({ status: 2 })
  })

  it('gives standard input a name', async () => {
    const answer = await gouji(['check', '--format', 'json', '--stdin-filename', '甲局2021.txt', '-'], {
      input: SOUND,
    })
    expect(checkedFiles(answer)[0]!.file).toBe('甲局2021.txt')
  })

  it('takes organ and year of a table before what the text says', async () => {
    writeFiles(folder, { 'meta.csv': 'file,organ,year\na.txt,乙市财政局,2023\n' })
    const [file] = factFiles(await run('facts', '--format', 'json', '--meta', 'meta.csv', 'mixed/a.txt'))
    expect(file).toMatchObject({ organ: '乙市财政局', year: 2023 })
    writeFiles(folder, { 'meta.csv': 'organ,year\n乙市财政局,2023\n' })
    expect((await run('facts', '--meta', 'meta.csv', 'mixed/a.txt')).stderr).toContain(
      'meta.csv：要有一列 file',
    )
  })
})

describe('a file of records', () => {
  const record = (value: object) => `${JSON.stringify(value)}\n`

  it('is read as records', async () => {
    writeFiles(folder, {
      'many.ndjson': record({ id: 'x', text: SOUND }) + record({ id: 2, text: '' }) + 'no\n',
    })
    expect(await statusOf('many.ndjson')).toEqual([
      ['many.ndjson#x', 'report'],
      ['many.ndjson#2', 'empty', 'no-text'],
      ['many.ndjson#3', 'failed', 'bad-input'],
    ])
  })

  it('is not taken for one report under another name', async () => {
    writeFiles(folder, { 'many.txt': record({ id: 'x', text: SOUND }).repeat(2) })
    const answer = await run('facts', '--format', 'json', 'many.txt')
    expect(factFiles(answer)).toMatchObject([{ status: 'not-report', reason: 'json-lines', facts: [] }])
    expect(answer.stderr).toContain('JSON Lines')
  })
})

describe('CSV', () => {
  it('holds nothing that a spreadsheet runs, and gives every text back', async () => {
    const name = '=cmd|calc.txt'
    writeFiles(folder, { [`formulas/${name}`]: SOUND.replace('| 21 | 2 |', '| =1+1 | 2 |') })
    const { stdout } = await gouji(['facts', name], { cwd: join(folder, 'formulas') })
    const cells = stdout.split('\n').flatMap(row => row.split(','))
    expect(cells.filter(cell => /^[=+@\t\r]/.test(cell))).toEqual([])
    expect(cells).toContain(`'${name}`)
    expect(cells).toContain("'=1+1")
  })
})

describe('an option that is mistyped', () => {
  const guessOf = async (command: string, word: string) =>
    /是否指“(.*?)”/.exec((await run(command, word, 'x')).stderr)?.[1]

  it.each(['--acept', '--cach', '--cahce', '--cachee', '--ourput', '--outpt', '--fill-blank'])(
    'is taken for none where it is most like one that writes: %s',
    async word => {
      for (const command of ['check', 'facts', 'fix']) expect(await guessOf(command, word)).toBeUndefined()
    },
  )

  it.each([
    ['--formta', '--format'],
    ['--sevrity', '--severity'],
    ['--jbos', '--jobs'],
    ['--exet', '--ext'],
  ])('is taken for the one that it is most like: %s', async (word, meant) => {
    expect(await guessOf('check', word)).toBe(meant)
  })

  it.each(['--locust', '--where', '-z'])('is taken for none where it is like none: %s', async word => {
    expect(await guessOf('check', word)).toBeUndefined()
  })
})
