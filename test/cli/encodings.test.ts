import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { REPAIRABLE, REPAIRED, SOUND } from './reports.ts'
import { checkedFiles, factFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const run = (...words: string[]) => gouji(words, { cwd: folder })

const SPELLINGS: readonly (readonly [name: string, spell: (text: string) => Buffer, said: object])[] = [
  ['UTF-8', text => Buffer.from(text), { encoding: 'utf-8' }],
  ['UTF-8 with a mark', text => Buffer.from(`\ufeff${text}`), { encoding: 'utf-8', bom: true }],
  ['GB18030', text => iconv.encode(text, 'gb18030'), { encoding: 'gb18030' }],
  [
    'GB18030 with a mark',
    text => iconv.encode(`\ufeff${text}`, 'gb18030'),
    { encoding: 'gb18030', bom: true },
  ],
  ['UTF-16 LE', text => Buffer.from(text, 'utf16le'), { encoding: 'utf-16le' }],
  [
    'UTF-16 LE with a mark',
    text => Buffer.from(`\ufeff${text}`, 'utf16le'),
    { encoding: 'utf-16le', bom: true },
  ],
  ['UTF-16 BE', text => Buffer.from(text, 'utf16le').swap16(), { encoding: 'utf-16be' }],
  [
    'UTF-16 BE with a mark',
    text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    { encoding: 'utf-16be', bom: true },
  ],
]

describe('files in all encodings', () => {
  const breaks = [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const

  it('are read, and what each is in is said', async () => {
    const files = SPELLINGS.map(([name]) => `read/${name}.txt`)
    SPELLINGS.forEach(([, spell], i) => writeFiles(folder, { [files[i]!]: spell(SOUND) }))
    const read = factFiles(await run('facts', '--format', 'json', ...files))
    expect(read).toHaveLength(SPELLINGS.length)
    for (const [i, [name, , said]] of SPELLINGS.entries()) {
      const { facts, ...file } = read[i]!
      expect(file, name).toMatchObject({ ...said, year: 2021, organ: '青石县人民政府办公室' })
      expect('bom' in file, name).toBe('bom' in said)
      for (const { written, range } of facts) expect(SOUND.slice(...range)).toBe(written)
      expect(facts, name).toHaveLength(200)
    }
  })

  it('are fixed in place, every other byte as it was', async () => {
    const spelled = SPELLINGS.flatMap(([name, spell]) =>
      breaks.map(([called, lineBreak]) => {
        const inFile = (text: string) => spell(text.replaceAll('\n', lineBreak))
        return { file: `fix/${name}, ${called}.txt`, inFile }
      }),
    )
    for (const { file, inFile } of spelled) writeFiles(folder, { [file]: inFile(REPAIRABLE) })
    const { status, stdout } = await run('fix', ...spelled.map(({ file }) => file))
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    for (const { file, inFile } of spelled)
      expect(readFileSync(join(folder, file)), file).toEqual(inFile(REPAIRED))
  })
})

describe('a file with characters beyond GBK', () => {
  it('keeps them in GB18030', async () => {
    const spell = (text: string) =>
      iconv.encode(text.replace('一、总体情况', '一、总体情况\n𠮷祥坊的📢与﨑㑇。'), 'gb18030')
    writeFiles(folder, { 'rare.txt': spell(REPAIRABLE) })
    await run('fix', 'rare.txt')
    expect(readFileSync(join(folder, 'rare.txt'))).toEqual(spell(REPAIRED))
  })
})

describe('damaged files', () => {
  const damaged: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['GB18030, cut off in its last character', iconv.encode(`${REPAIRABLE}完`, 'gb18030').subarray(0, -1)],
    ['UTF-8, cut off in its last character', Buffer.from(`${REPAIRABLE}完`).subarray(0, -1)],
    [
      'UTF-16, cut off in its last character',
      Buffer.from(`\ufeff${REPAIRABLE}完`, 'utf16le').subarray(0, -1),
    ],
    ['UTF-8 with a stray byte', withByte(Buffer.from(REPAIRABLE), 30, 0xff)],
    ['GB18030 with a stray byte', withByte(iconv.encode(REPAIRABLE, 'gb18030'), 30, 0xff)],
  ]
  const files = damaged.map(([name]) => `damaged/${name}.txt`)
  for (const [name, bytes] of damaged) writeFiles(folder, { [`damaged/${name}.txt`]: bytes })

  it('are read with a warning', async () => {
    const checked = await run('check', '--format', 'json', ...files)
    const answers = checkedFiles(checked)
    expect(answers).toHaveLength(damaged.length)
    for (const [i, file] of files.entries()) {
      expect(checked.stderr).toContain(`${file}：有些字节不是`)
      expect(
        answers[i]!.findings.map(({ rule }) => rule),
        file,
      ).toContain('unbalanced-equation')
    }
  })

  it('are never written', async () => {
    for (const words of [['fix'], ['fix', '--dry-run']]) {
      const { status, stdout, stderr } = await run(...words, ...files)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr.match(/无法原样写回/g)).toHaveLength(damaged.length)
    }
    for (const [name, bytes] of damaged)
      expect(readFileSync(join(folder, `damaged/${name}.txt`)), name).toEqual(bytes)
  })

  function withByte(bytes: Buffer, at: number, byte: number): Buffer {
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)])
  }
})

describe('what is no text', () => {
  it('is refused, and the rest is done', async () => {
    const binary = {
      'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'),
      'random bytes.txt': Buffer.from(Array.from({ length: 4000 }, (_, i) => ((i * i * 7919) % 254) + 1)),
      'all bytes.txt': Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256)),
    }
    const names = Object.keys(binary)
    writeFiles(folder, { ...binary, 'sound.txt': SOUND })
    for (const command of ['check', 'facts']) {
      const answer = await run(command, '--format', 'json', ...names, 'sound.txt')
      expect(answer.status).toBe(2)
      expect(answer.stderr).toContain(names.map(name => `gouji: ${name}：不是文本文件。\n`).join(''))
      const answers = checkedFiles(answer)
      for (const [i, file] of names.entries())
        expect(answers[i]).toMatchObject({ file, error: '不是文本文件', encoding: null })
      expect(answers.at(-1)).toMatchObject({ file: 'sound.txt', year: 2021 })
    }
  })

  it('is named when it is text in another East Asian encoding', async () => {
    const text =
      '政府資訊公開工作年度報告，一、總體情況。這是一個以大五碼儲存的檔案，內容與年報無關。\n'.repeat(5)
    writeFiles(folder, { 'big5.txt': iconv.encode(text, 'big5') })
    const { status, stderr } = await run('check', 'big5.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('Big5')
    expect(stderr).toContain('UTF-8')
  })
})

describe('odd texts', () => {
  it('may be empty', async () => {
    writeFiles(folder, { 'empty.txt': '' })
    const { status, stdout } = await run('check', 'empty.txt')
    expect(status).toBe(1)
    expect(stdout).toContain('empty.txt:1:1  警告  文件是空的。  no-report')
    expect((await run('facts', 'empty.txt')).status).toBe(0)
    expect((await run('fix', 'empty.txt')).status).toBe(1)
  })

  it('may be nothing but a byte order mark', async () => {
    writeFiles(folder, { 'mark.txt': '\ufeff' })
    expect((await run('check', 'mark.txt')).stdout).toContain('文件是空的')
  })

  it('may have halves of characters, which are kept', async () => {
    const spell = (text: string) => Buffer.from(`\ufeff${text}\ud83d`, 'utf16le')
    writeFiles(folder, { 'half.txt': spell(REPAIRABLE) })
    const answer = await run('check', '--format', 'json', 'half.txt')
    expect(checkedFiles(answer)[0]!.findings).toHaveLength(1)
    await run('fix', 'half.txt')
    expect(readFileSync(join(folder, 'half.txt'))).toEqual(spell(REPAIRED))
  })

  it('may be short: a few words in GBK are not taken for another encoding', async () => {
    writeFiles(folder, { 'short.txt': iconv.encode('三、收到和处理政府信息公开申请情况\n', 'gbk') })
    const [file] = checkedFiles(await run('check', '--format', 'json', 'short.txt'))
    expect(file!.encoding).toBe('gb18030')
  })

  it('may be one line of ten million characters, if that is asked for', async () => {
    writeFiles(folder, { 'line.txt': `${SOUND}${'长'.repeat(10_000_000)}` })
    expect((await run('check', '--max-chars', '11000000', 'line.txt')).status).toBe(0)
  })
})
