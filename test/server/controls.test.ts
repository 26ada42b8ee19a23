// Control characters of a report do nothing in an editor, which may be a terminal: what the server says shows them.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Editor, EVERYTHING } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startServer({ ...EVERYTHING }, { initializationOptions: { explains: true } })
})
afterAll(() => editor.shutdown())

/** Controls but the line feed, and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const LIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const HOSTILE = '\u001b[31m\u0007\u202e\u009b'

/** What goes back into the text, or to the server, is as it was. */
const OF_THE_TEXT = new Set([
  'newText',
  'insertText',
  'filterText',
  'data',
  'uri',
  'edit',
  'arguments',
  'acceptance',
  'fingerprint',
])

/** Every text of an answer that an editor would show. */
function shownIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => (OF_THE_TEXT.has(key) ? [] : shownIn(value)))
}

const REQUESTS = [
  'documentSymbol',
  'codeLens',
  'diagnostic',
  'inlayHint',
  'codeAction',
  'completion',
  'hover',
  'references',
] as const

it.each([
  ['its title', (text: string) => text.replace('灯塔管理处', `灯塔${HOSTILE}管理处`)],
  ['a heading', (text: string) => text.replace('一、总体情况', `一、总体${HOSTILE}情况`)],
  ['a label', (text: string) => text.replace('（一）予以公开', `（一）予以公开${HOSTILE}`)],
  ['a label of no row', (text: string) => text.replace('（一）予以公开', `（一）来电${HOSTILE}答复`)],
  ['a figure', (text: string) => text.replace('| 7 |', `| 8${HOSTILE} |`)],
  ['a sentence', (text: string) => text.replace('全年照常', `全年${HOSTILE}收到申请90件，照常`)],
])('of %s are shown', async (_, damage) => {
  const text = damage(sampleReport({ 'applications.granted.total': '9' }))
  expect(text).toContain(HOSTILE)
  const document = editor.open('untitled:hostile', text)
  const asked = async (method: string, from: number, to: number) => {
    const [start, end] = [document.positionAt(from), document.positionAt(to)]
    const params = { textDocument: { uri: document.uri }, position: start, range: { start, end } }
    const context = { diagnostics: [], includeDeclaration: true }
    return editor.connection.sendRequest(`textDocument/${method}`, { ...params, context })
  }
  const at = text.indexOf(HOSTILE)
  const answers = [
    ...(await Promise.all(REQUESTS.map(method => asked(method, 0, text.length)))),
    ...(await Promise.all(REQUESTS.map(method => asked(method, at, at + 1)))),
  ]
  const textDocument = { uri: document.uri }
  answers.push(await editor.connection.sendRequest('gouji/preview', { textDocument }))
  answers.push(await editor.connection.sendRequest('gouji/checkWorkspace', {}))
  editor.close(document)
  const shown = [...answers.flatMap(shownIn), ...editor.logged]
  expect(shown.length).toBeGreaterThan(20)
  expect(shown.filter(words => LIVE.test(words))).toEqual([])
})
