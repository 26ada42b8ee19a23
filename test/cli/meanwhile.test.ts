// What happens while a run is at work: it is killed, its files change, the clock is set back.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFileError } from '../../server/cli/fileError.ts'
import { replaceFile } from '../../server/cli/output/replaceFile.ts'
import { REPAIRABLE, REPAIRED, SOUND } from './reports.ts'
import {
  CLI,
  checkedFiles,
  gouji,
  goujiProcess,
  readIn,
  SIDE_FILE,
  temporaryFolders,
  writeFiles,
} from './support.ts'

const { folderWith } = temporaryFolders()

/** In milliseconds from the start of a process: before it writes, while it does, behind it. */
const MOMENTS = [120, 250, 400]

async function killAfter(moment: number, words: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...words], { cwd })
  // It may have ended by itself before.
  const closed = once(child, 'close')
  await new Promise(resolve => setTimeout(resolve, moment))
  child.kill('SIGKILL')
  await closed
}

describe('a run that is killed', () => {
  it('leaves the old file or the new one', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, REPAIRABLE]))
    for (const moment of MOMENTS) {
      const folder = folderWith(files)
      await killAfter(moment, ['fix', '.'], folder)
      for (const name of Object.keys(files)) expect([REPAIRABLE, REPAIRED]).toContain(readIn(folder, name))
      // What it may leave beside is no report to the next run, and that one makes the rest right.
      await gouji(['fix', folder])
      for (const name of Object.keys(files)) expect(readIn(folder, name)).toBe(REPAIRED)
    }
  })

  it('leaves what was accepted before, with what is accepted now or without', async () => {
    const folder = folderWith()
    await gouji(['check', '--accept', '--reason', '已核对', folder])
    const before = readIn(folder, SIDE_FILE)
    writeFiles(folder, { 'b.txt': REPAIRABLE })
    await gouji(['check', '--accept', '--reason', '再核对', folder])
    const after = readIn(folder, SIDE_FILE)
    expect(after).not.toBe(before)
    for (const moment of MOMENTS) {
      writeFiles(folder, { [SIDE_FILE]: before })
      await killAfter(moment, ['check', '--accept', '--reason', '再核对', '.'], folder)
      expect([before, after]).toContain(readIn(folder, SIDE_FILE))
    }
  })
})

/** Gives a file one content after the other, in place or by another file in its place, until it is ended. */
const CHANGING = `
const { renameSync, writeFileSync } = require('node:fs')
const [file, way, ...contents] = process.argv.slice(1)
console.log('begun')
for (let i = 0; ; i++) {
  const content = contents[i % contents.length]
  if (way === 'in place') writeFileSync(file, content)
  else {
    writeFileSync(file + '.new', content)
    renameSync(file + '.new', file)
  }
}`

async function whileChanging(folder: string, way: string, run: () => Promise<void>): Promise<void> {
  const words = ['-e', CHANGING, join(folder, 'a.txt'), way, REPAIRABLE, SOUND]
  const child = spawn(process.execPath, words)
  try {
    await once(child.stdout, 'data')
    await run()
  } finally {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
}

describe('a file that somebody else changes meanwhile', () => {
  it('is left as they have it, and that is said', async () => {
    const folder = folderWith()
    const file = join(folder, 'a.txt')
    const before = { bytes: Buffer.from(REPAIRABLE) }
    writeFiles(folder, { 'a.txt': SOUND })
    const refused = await replaceFile(file, Buffer.from(REPAIRED), { before }).catch(
      (error: unknown) => error,
    )
    expect(describeFileError(refused).zh).toBe('读取之后文件又有改动，未写入；请重新运行')
    expect(readIn(folder, 'a.txt')).toBe(SOUND)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('is read as one of those that were there, where another file takes its place', async () => {
    const folder = folderWith()
    const found = new Set<string>()
    await whileChanging(folder, 'by renaming', async () => {
      for (let i = 0; i < 6; i++) {
        const ending = await goujiProcess(['check', '--format', 'json', 'a.txt'], { cwd: folder })
        const [one] = checkedFiles(ending)
        found.add(one!.findings.map(({ rule }) => rule).join())
        expect(ending.stderr).not.toContain('    at ')
      }
    })
    const of = async (text: string) => {
      writeFiles(folder, { 'a.txt': text })
      const [one] = checkedFiles(await gouji(['check', '--format', 'json', folder]))
      return one!.findings.map(({ rule }) => rule).join()
    }
    const known = [await of(REPAIRABLE), await of(SOUND)]
    for (const one of found) expect(known).toContain(one)
  })

  it('is answered for, whatever of it was there', async () => {
    const folder = folderWith()
    await whileChanging(folder, 'in place', async () => {
      for (let i = 0; i < 6; i++) {
        const ending = await goujiProcess(['check', '--format', 'json', '.'], { cwd: folder })
        expect(checkedFiles(ending)).toHaveLength(1)
        expect(ending.stderr).not.toContain('    at ')
      }
    })
  })

  it('is theirs or what is made of theirs, where it is to be fixed', async () => {
    const folder = folderWith()
    await whileChanging(folder, 'by renaming', async () => {
      for (let i = 0; i < 4; i++) {
        const { status } = await goujiProcess(['fix', 'a.txt'], { cwd: folder })
        expect([0, 2]).toContain(status)
      }
    })
    expect([REPAIRABLE, REPAIRED, SOUND]).toContain(readIn(folder, 'a.txt'))
  })
})

describe('a clock that is set back', () => {
  it('makes no answer stale: what is kept goes by what is in a file', async () => {
    const folder = folderWith({ 'a.txt': SOUND })
    const file = join(folder, 'a.txt')
    const words = ['check', '--cache', '--cache-location', join(folder, 'kept'), '--format', 'json', file]
    expect((await gouji(words)).status).toBe(0)
    const { atime, mtime } = statSync(file)
    for (const time of [mtime, new Date(0), new Date('2100-01-01')]) {
      writeFiles(folder, { 'a.txt': REPAIRABLE })
      utimesSync(file, atime, time)
      expect((await gouji(words)).status).toBe(1)
      writeFiles(folder, { 'a.txt': SOUND })
      utimesSync(file, atime, time)
      expect((await gouji(words)).status).toBe(0)
    }
  })

  it('does not keep a file from being fixed', async () => {
    const folder = folderWith()
    const future = new Date('2100-01-01')
    utimesSync(join(folder, 'a.txt'), future, future)
    expect((await gouji(['fix', folder])).status).toBe(0)
    expect(readIn(folder, 'a.txt')).toBe(REPAIRED)
  })
})
