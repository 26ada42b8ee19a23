// What a report says stands in a hover as it is: it is no link, no image, no heading, and moves nothing.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Editor, EVERYTHING } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const HOSTILE = [
  '[12](https://evil.example)',
  '![12](https://evil.example/x.png)',
  '<img src=https://evil.example/x.png>12',
  '[12](command:workbench.action.quit)',
  'https://evil.example/12',
  'www.evil.example',
  'a@evil.example',
  '`[12](https://evil.example)',
  '**12** _x_ ~~y~~ $(bug)',
  '12\u202e\u0007\u001b[31m',
]

let editor: Editor
beforeAll(async () => {
  editor = await startServer(
    { ...EVERYTHING },
    { initializationOptions: { explains: true, showsFindings: true } },
  )
})
afterAll(() => editor.shutdown())

it.each(HOSTILE)('%j in a cell, a heading or a sentence is shown, and does nothing', async words => {
  const text = sampleReport({ 'applications.newlyReceived.total': words })
    .replace('一、总体情况', `一、总体情况${words}`)
    .replace('二、', `本年共收到申请 12 件${words}，办结 3 件。\n二、`)
  const document = editor.open('untitled:hostile', text)
  const seen = new Set<string>()
  for (let offset = 0; offset < text.length; offset += 2) {
    const hover = await editor.hover(document.uri, document.positionAt(offset))
    if (hover) seen.add(hover.text)
  }
  editor.close(document)
  expect(editor.logged).toEqual([])
  expect(seen.size).toBeGreaterThan(3)
  for (const shown of seen) {
    // What stands in a code span, or behind a backslash, is letters; links to the pages of rules are the program's own.
    const live = shown
      .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replace(/\[[^\]\n]*\]\(command:gouji\.explain[^)\s]*\)/g, '')
    expect(live).not.toMatch(/\]\(|<[a-z!/]|https?:|www\.|\w@\w/)
    // eslint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  }
})
