// A server that has been at work for long holds no more than one that has just begun.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Editor } from '../server/editor.ts'
import { startServer } from '../server/start.ts'
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

it('memory stays as it is over many edits and many files', async () => {
  const [edits, files] = [trials({ fast: 20, thorough: 2000 }), trials({ fast: 15, thorough: 400 })]
  await edit(edits)
  await open(0, files)
  editor.published.length = 0
  const before = heap()
  await edit(edits)
  await open(files, files)
  editor.published.length = 0
  expect(heap()).toBeLessThan(before * 1.1 + SLACK)
})
