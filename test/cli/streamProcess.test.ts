import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SOUND } from './reports.ts'
import { CLI, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const lineOf = (record: unknown) => `${JSON.stringify(record)}\n`

describe('a stream in a process of its own', () => {
  const start = (...words: string[]) =>
    spawn(process.execPath, [CLI, 'facts', '--stream', ...words], { cwd: folder, env: { PATH: '' } })
  const record = lineOf({ id: 1, text: SOUND })
  /** As long as a report, and soon dealt with. */
  const prose = lineOf({ id: 1, text: '今天天气晴好。'.repeat(500) })

  async function endOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
    const [status] = (await once(child, 'close')) as [number | null]
    return status
  }

  it('answers as records come, not when all have come', async () => {
    const child = start()
    child.stdin.write(record)
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(first.toString()).toContain('"status":"report"')
    child.stdout.resume()
    child.stdin.end()
    expect(await endOf(child)).toBe(0)
  })

  it('ends when nobody reads on, though more could come', async () => {
    const child = start()
    child.stdin.on('error', () => undefined)
    child.stdin.write(record.repeat(200))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await endOf(child)).toBe(0)
  })

  it('takes no more than it can answer while nobody reads', async () => {
    const child = start()
    child.stdin.on('error', () => undefined)
    child.stdout.pause()
    let taken = 0
    const writing = (async () => {
      for (let i = 0; i < 20_000 && !child.stdin.destroyed; i++) {
        if (!child.stdin.write(prose)) await once(child.stdin, 'drain').catch(() => undefined)
        taken++
      }
    })()
    // As long as it takes until nothing more is taken.
    for (let before = -1; before !== taken || taken === 0;) {
      before = taken
      await new Promise(resolve => setTimeout(resolve, 700))
    }
    expect(taken).toBeLessThan(10_000)
    child.kill()
    await once(child, 'close')
    await writing
  })

  it.runIf(process.platform === 'linux')('holds no more memory for many records than for few', async () => {
    const child = start('--jobs', '1')
    child.stdout.resume()
    const memory = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(join('/proc', String(child.pid), 'status'), 'utf8'))![1])
    const feed = async (count: number) => {
      for (let i = 0; i < count; i++)
        if (!child.stdin.write(i % 50 === 0 ? record : prose)) await once(child.stdin, 'drain')
    }
    await feed(600)
    const before = memory()
    await feed(1200)
    expect(memory() - before).toBeLessThan(60_000)
    child.stdin.end()
    expect(await endOf(child)).toBe(0)
  })
})
