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

/** So many files are open at a time. */
const TOGETHER = 20

/** Opens files, each of another name, and closes them; gives what the last ones held while they were open, in bytes. */
async function open(from: number, count: number): Promise<number> {
  let held = 0
  for (let first = from; first < from + count; first += TOGETHER) {
    const isLast = first + TOGETHER >= from + count
    const before = isLast ? heap() : 0
    const documents = Array.from({ length: TOGETHER }, (_, i) => first + i).map(i =>
      editor.open(`file:///long/${i % 50}/${i}.txt`, `${TEXT}\n${i}`),
    )
    for (const { uri } of documents) await editor.pull(uri)
    if (isLast) held = heap() - before
    for (const document of documents) editor.close(document)
    // An answer comes when the server has seen that all are closed.
    await editor.hover('file:///long/none.txt', { line: 0, character: 0 })
  }
  editor.published.length = 0
  return held
}

/** `npm run long-life`: eight hours' work of 100,000 edits and 2,000 files, half of them before the first look. */
const IS_LONG = process.env.GOUJI_LONG_LIFE !== undefined
const EDITS = IS_LONG ? 50_000 : trials({ fast: 20, thorough: 200 })
const FILES = IS_LONG ? 1_000 : trials({ fast: 40, thorough: 100 })
const REPORTS = IS_LONG ? 20_000 : trials({ fast: 60, thorough: 200 })

/**
 * What is counted is work and memory, never the clock: a step, which takes some 40 ms, may take a hundred times as long
 * before it is taken for one that hangs. In milliseconds.
 */
const longest = (steps: number) => 60_000 + 4_000 * steps

const ofLife = { timeout: longest(2 * (EDITS + FILES)) }
it('memory and timers stay as they are over many edits and many files', ofLife, async () => {
  await edit(EDITS)
  await open(0, FILES)
  const [before, timersBefore] = [heap(), timers()]
  await edit(EDITS)
  const held = await open(FILES, FILES)
  const after = heap()
  const told = `${before} bytes in the middle, ${after} at the end; ${TOGETHER} open files held ${held}`
  if (IS_LONG) console.log(told)
  // Twice as many files were opened in between. After a day's work the whole is measured.
  expect(after - before, told).toBeLessThan(IS_LONG ? before / 10 : held)
  await until(() => (timers() <= timersBefore ? true : undefined), 'the timers to run out')
})

/** Timers that would keep a process alive. */
function timers(): number {
  return process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
}

/** Of five years each, from as many organs as it takes. */
const reportIn = (i: number) =>
  TEXT.replaceAll('青石县', `青石${Math.floor(i / 5)}县`).replaceAll('2021', String(2019 + (i % 5)))

const ofWorkspace = { timeout: longest(REPORTS) }
it('an editor is answered while a whole workspace is told of and read', ofWorkspace, async () => {
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
  for (let from = 0; from < REPORTS; from += 100) {
    const changed = Array.from({ length: Math.min(100, REPORTS - from) }, (_, i) => ({
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
  expect((await survey).reports.length).toBeGreaterThanOrEqual(REPORTS)
  if (IS_LONG)
    console.log(
      `the slowest answer: ${Math.max(...waits.slice(0, told))} ms while it is told of files, ${Math.max(...waits.slice(told))} ms while it reads them`,
    )
  await server.shutdown()
})
