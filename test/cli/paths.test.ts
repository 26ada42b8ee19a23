import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { checkedFiles, gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const PROSE = '今天天气晴好，宜于出行。'

async function filesChecked(...paths: string[]): Promise<readonly string[]> {
  const answer = await gouji(['check', '--format', 'json', ...paths], { cwd: folder })
  return checkedFiles(answer).map(({ file }) => file)
}

describe('a folder', () => {
  writeFiles(folder, {
    'tree/b.txt': SOUND,
    'tree/a.txt': SOUND,
    'tree/a/z.md': SOUND,
    'tree/a-b.tsv': SOUND,
    'tree/B.TXT': SOUND,
    'tree/年/报.html': SOUND,
    'tree/年/other.txt': PROSE,
    'tree/年/empty.txt': '',
    'tree/年/binary.txt': Buffer.from([0, 1, 2, 3]),
    'tree/README.md':
      '# 年报校对\n\n本工具校对政府信息公开年报的六个栏目：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况。\n',
    'tree/report.docx': SOUND,
    'tree/.hidden/c.txt': SOUND,
    'tree/node_modules/d.txt': SOUND,
  })

  it('gives the texts below it, sorted by path, each with what it is', async () => {
    const answer = await gouji(['check', '--format', 'json', 'tree'], { cwd: folder })
    expect(checkedFiles(answer).map(({ file, status }) => [file, status])).toEqual([
      ['tree/B.TXT', 'report'],
      ['tree/README.md', 'not-report'],
      ['tree/a-b.tsv', 'report'],
      ['tree/a.txt', 'report'],
      ['tree/a/z.md', 'report'],
      ['tree/b.txt', 'report'],
      ['tree/年/binary.txt', 'not-text'],
      ['tree/年/empty.txt', 'empty'],
      ['tree/年/other.txt', 'not-report'],
      ['tree/年/报.html', 'report'],
    ])
    expect(answer).toMatchObject({ status: 0, stderr: '' })
  })

  it('may be the one we are in', async () => {
    const answer = await gouji(['check', '--format', 'json', '.'], { cwd: join(folder, 'tree/a') })
    expect(checkedFiles(answer).map(({ file }) => file)).toEqual(['z.md'])
  })

  it('is said to hold no reports when it holds none', async () => {
    mkdirSync(join(folder, 'bare'), { recursive: true })
    const answer = await gouji(['check', 'bare'], { cwd: folder })
    expect(answer).toMatchObject({ status: 0, stdout: '', stderr: 'gouji: 没有找到年报。\n' })
  })

  it('with links that lead in circles comes to an end, every file once', async () => {
    writeFiles(folder, { 'circle/in/a.txt': SOUND })
    symlinkSync('..', join(folder, 'circle/in/up'))
    symlinkSync('.', join(folder, 'circle/in/self'))
    symlinkSync('gone.txt', join(folder, 'circle/loop.md'))
    symlinkSync('loop.md', join(folder, 'circle/gone.txt'))
    symlinkSync(join(folder, 'tree/a'), join(folder, 'circle/out'))
    const answer = await gouji(['check', '--format', 'json', 'circle'], { cwd: folder })
    expect(answer.status).toBe(2)
    expect(checkedFiles(answer).flatMap(({ file, error }) => (error === undefined ? [file] : []))).toEqual([
      'circle/in/a.txt',
      'circle/out/z.md',
    ])
  })
})

describe('a file that is named', () => {
  it('is checked whatever is in it and whatever it is called', async () => {
    writeFiles(folder, { 'note.log': PROSE })
    expect(await filesChecked('note.log', 'tree/年/other.txt')).toEqual(['note.log', 'tree/年/other.txt'])
  })

  it('is checked once, however often it is named', async () => {
    expect(await filesChecked('tree/b.txt', './tree/b.txt', 'tree/a', 'tree/a/z.md')).toEqual([
      'tree/b.txt',
      'tree/a/z.md',
    ])
  })

  it('comes where it is named, not where the alphabet has it', async () => {
    expect(await filesChecked('tree/b.txt', 'tree/a.txt')).toEqual(['tree/b.txt', 'tree/a.txt'])
  })

  it('may look like a glob', async () => {
    writeFiles(folder, { '报告(2021)[1].txt': SOUND, '报告1.txt': SOUND })
    expect(await filesChecked('报告(2021)[1].txt')).toEqual(['报告(2021)[1].txt'])
  })
})

describe('a glob', () => {
  it('gives what it matches, sorted', async () => {
    expect(await filesChecked('tree/*.txt')).toEqual(['tree/a.txt', 'tree/b.txt'])
    expect(await filesChecked('tree/**/*.{md,html}')).toEqual([
      'tree/README.md',
      'tree/a/z.md',
      'tree/年/报.html',
    ])
  })

  it('may be absolute, and may lead upwards', async () => {
    expect(await filesChecked(`${folder}/tree/?.txt`)).toEqual([
      `${folder}/tree/a.txt`,
      `${folder}/tree/b.txt`,
    ])
    const answer = await gouji(['check', '--format', 'json', '../*.txt'], { cwd: join(folder, 'tree/a') })
    expect(checkedFiles(answer).map(({ file }) => file)).toEqual(['../a.txt', '../b.txt'])
  })

  it('that matches nothing is an error', async () => {
    const { status, stderr } = await gouji(['check', 'tree/*.pdf'], { cwd: folder })
    expect(status).toBe(2)
    expect(stderr).toContain('tree/*.pdf：没有这个文件或文件夹')
  })

  it('does not follow links that lead in circles', async () => {
    writeFiles(folder, { 'ring/a.txt': SOUND })
    symlinkSync('.', join(folder, 'ring/self'))
    expect(await filesChecked('ring/**/*.txt')).toEqual(['ring/a.txt'])
  })
})
