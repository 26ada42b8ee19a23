// A server that has been at work for long holds no more than one that has just begun.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Survey } from '../../server/protocol/survey.ts'
import { type Editor, until } from '../server/editor.ts'
import { startProcess, startServer } from '../server/start.ts'
import { textOf } from '../support/reports.ts'
import { trials } from '../support/tier.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}

const TEXT = textOf('qingshi-government-office-2021')
/** What a run may hold more at its end than in its middle, in bytes: caches of the engine. Measured: under 1,000,000. */
const SLACK = 6_000_000

let editor: Editor
beforeAll(async () => {
  editor = await startServer()
})
afterAll(() => editor.shutdown())

/** Types a digit and takes it away, and asks as an editor does. */
async function edit(count: number): Promise<void> {
  const document = editor.open('file:///long/a.txt', TEXT)
  const place = document.positionAt(TEXT.indexOf('总计') + 2)
  for (let i = 0; i < count; i++) {
    const behind = { line: place.line, character: place.character + 1 }
    if (i % 2 === 0) editor.change(document, { range: { start: place, end: place }, newText: String(i % 10) })
    else editor.change(document, { range: { start: place, end: behind }, newText: '' })
    // Who types fast is a few letters ahead of the answers.
    if (IS_LONG && i % 5 > 0) continue
    await editor.pull(document.uri)
    await editor.hover(document.uri, place)
    await editor.actions(document.uri, { start: place, end: place })
  }
  editor.close(document)
}

/** Opens one file after the other, each of another name. */
async function open(from: number, count: number): Promise<void> {
  for (let i = from; i < from + count; i++) {
    const document = editor.open(`file:///long/${i % 50}/${i}.txt`, `${TEXT}\n${i}`)
    await editor.pull(document.uri)
    editor.close(document)
  }
}

/** `npm run long-life`: eight hours' work of 100,000 edits and 2,000 files, half of them before the first look. */
const IS_LONG = process.env.GOUJI_LONG_LIFE !== undefined
/** In milliseconds. */
const LONGEST = IS_LONG ? 4 * 3_600_000 : 120_000

it('memory and timers stay as they are over many edits and many files', { timeout: LONGEST }, async () => {
  const edits = IS_LONG ? 50_000 : trials({ fast: 20, thorough: 2000 })
  const files = IS_LONG ? 1_000 : trials({ fast: 15, thorough: 400 })
  await edit(edits)
  await open(0, files)
  editor.published.length = 0
  const [before, timersBefore] = [heap(), timers()]
  await edit(edits)
  await open(files, files)
  editor.published.length = 0
  const after = heap()
  if (IS_LONG) console.log(`${before} bytes in the middle, ${after} at the end`)
  expect(after).toBeLessThan(before * 1.1 + SLACK)
  await until(() => (timers() <= timersBefore ? true : undefined), 'the timers to run out')
})

/** Timers that would keep a process alive. */
function timers(): number {
  return process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
}

/** Of five years each, from as many organs as it takes. */
const reportIn = (i: number) =>
  TEXT.replaceAll('青石县', `青石${Math.floor(i / 5)}县`).replaceAll('2021', String(2019 + (i % 5)))

it('an editor is answered while a whole workspace is told of and read', { timeout: LONGEST }, async () => {
  const count = IS_LONG ? 20_000 : trials({ fast: 60, thorough: 600 })
  const server = await startProcess()
  const { connection } = server
  const document = server.open('file:///long/open.txt', TEXT)
  const place = document.positionAt(TEXT.indexOf('| 24 |') + 2)
  const over = new Set<'survey'>()
  const waits: number[] = []
  const ask = async () => {
    const begun = performance.now()
    await server.hover(document.uri, place)
    waits.push(performance.now() - begun)
  }
  for (let from = 0; from < count; from += 100) {
    const changed = Array.from({ length: Math.min(100, count - from) }, (_, i) => ({
      uri: `file:///many/${from + i}.txt`,
      text: reportIn(from + i),
    }))
    await connection.sendNotification('gouji/reportFiles', { changed, removed: [] })
    await ask()
  }
  const told = waits.length
  const survey = connection.sendRequest<Survey>('gouji/checkWorkspace', {}).finally(() => over.add('survey'))
  while (over.size === 0) await ask()
  expect(waits.length).toBeGreaterThan(told + 1)
  expect((await survey).reports.length).toBeGreaterThanOrEqual(count)
  if (IS_LONG)
    console.log(
      `the slowest answer: ${Math.max(...waits.slice(0, told))} ms while it is told of files, ${Math.max(...waits.slice(told))} ms while it reads them`,
    )
  await server.shutdown()
})
