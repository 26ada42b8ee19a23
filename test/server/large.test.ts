import { afterEach, describe, expect, it } from 'vitest'
import { sampleReport } from './sample.ts'
import { type ServerProcess, startProcess } from './start.ts'

const WRONG = { 'applications.granted.total': '4711' }
describe('a large file', () => {
  let server: ServerProcess
  afterEach(() => server.child.kill())

  it('is read up to a limit, which is said', async () => {
    server = await startProcess()
    const text = `${sampleReport(WRONG)}\n${'各项工作有序推进。\n'.repeat(250_000)}`
    server.open('untitled:large', text, 'gov-report')
    const found = await server.diagnose('untitled:large')
    expect(found.map(({ code }) => code)).toEqual(['unbalanced-equation', undefined])
    const note = found[1]!
    expect(note.message).toMatch(/^文件太大，只读了前 1,999,\d{3} 个字符，从这里往后没有校对。/)
    expect(note.severity).toBe(3)
    const { line, character } = note.range.start
    const read = text.split('\n').slice(0, line).join('\n').length + 1 + character
    expect(note.message).toContain(read.toLocaleString('en-US'))
  })

  it('is read whole when its only long thing is a line', async () => {
    server = await startProcess()
    server.open('untitled:line', `${sampleReport(WRONG)}${'有序推进'.repeat(300_000)}`, 'gov-report')
    const found = await server.diagnose('untitled:line')
    expect(found.map(({ code }) => code)).toEqual(['unbalanced-equation'])
  })

  it('has its first thousand problems listed, and their number said', async () => {
    server = await startProcess(undefined, { locale: 'en' })
    const text = sampleReport(WRONG).replace('我局按', `${'全年共发布信息余条。\n'.repeat(3000)}我局按`)
    server.open('untitled:lost', text, 'gov-report')
    const found = await server.diagnose('untitled:lost')
    expect(found).toHaveLength(1001)
    expect(found.at(-1)!.message).toMatch(/^This file has 3,\d{3} problems; the first 1,000 are listed/)
  })

  it('is answered for with what the last edit has left', async () => {
    server = await startProcess()
    const document = server.open('untitled:many', `${sampleReport(WRONG)}\n`.repeat(300), 'gov-report')
    await server.diagnose('untitled:many')
    const asked = [1, 2, 3].map(() => {
      const start = { line: 0, character: 0 }
      server.change(document, { range: { start, end: start }, newText: '\n' })
      return server.diagnose('untitled:many')
    })
    const answers = await Promise.all(asked)
    expect(answers.map(found => found.length > 0)).toEqual([true, true, true])
    expect(document.getText(answers.at(-1)![0]!.range)).toBe('4711')
  })
})
