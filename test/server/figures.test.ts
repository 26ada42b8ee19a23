import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportedFigures, FiguresFormat } from '../../server/protocol/figures.ts'
import { BLANKS, REPAIRABLE } from '../cli/reports.ts'
import { gouji, temporaryFolder, writeFiles } from '../cli/support.ts'
import { type Editor, EVERYTHING } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const folder = temporaryFolder()
const FILES = {
  'a,b.txt': REPAIRABLE,
  'blanks.txt': BLANKS,
  'sample.txt': sampleReport({ 'applications.granted.total': '=1+1' }),
}
const uriOf = (file: string) => pathToFileURL(join(folder, file)).href

describe('the figures of the workspace', () => {
  let server: Editor
  beforeAll(async () => {
    writeFiles(folder, FILES)
    server = await startServer(EVERYTHING)
    await server.connection.sendNotification('gouji/reportFiles', {
      changed: Object.entries(FILES).map(([file, text]) => ({ uri: uriOf(file), text })),
      removed: [],
    })
  })
  afterAll(() => server.shutdown())

  async function exported(format: FiguresFormat, files: readonly string[]) {
    const answer = await server.connection.sendRequest<ExportedFigures>('gouji/exportFigures', {
      format,
      reports: files.map(file => ({ uri: uriOf(file), file })),
    })
    return { ...answer, bytes: Buffer.from(answer.content, 'base64') }
  }

  it('are exported as the command line lists them', async () => {
    const { stdout } = await gouji(['facts', '.'], { cwd: folder })
    // An open report counts as it is in the editor, here the same.
    server.open(uriOf('sample.txt'), readFileSync(join(folder, 'sample.txt'), 'utf8'))
    const { bytes, figures, failed } = await exported('csv', Object.keys(FILES))
    // The command line has more columns behind these, and rows for what the text does not have.
    const lines = stdout
      .trimEnd()
      .split('\n')
      .filter(line => !/,,,(?:absent|untold),/.test(line))
    const exportedLines = bytes.toString('utf8').trimEnd().split('\n')
    expect(lines.map((line, i) => line.slice(0, exportedLines[i]!.length))).toEqual(exportedLines)
    expect(figures).toBe(lines.length - 1)
    expect(failed).toEqual([])
  })

  it('names what is no report', async () => {
    expect(await exported('csv', ['nowhere.txt'])).toMatchObject({
      figures: 0,
      failed: [uriOf('nowhere.txt')],
    })
  })

  it('are exported for Excel: numbers as numbers, text as text, blanks as blanks', async () => {
    const { bytes, figures } = await exported('xlsx', Object.keys(FILES))
    const rows = rowsOf(bytes)
    expect(rows[0]!.slice(0, 6)).toEqual(['文件', '年度', '单位', '行', '列', '数值'])
    expect(rows).toHaveLength(figures + 1)
    const at = (file: string, id: string) => rows.find(row => row[0] === file && row[11] === id)!
    expect(at('sample.txt', 'applications.newlyReceived.naturalPerson')).toEqual([
      'sample.txt',
      2023,
      '青禾县灯塔管理处',
      '一、本年新收政府信息公开申请数量',
      '自然人',
      5,
      '5',
      undefined,
      undefined,
      expect.any(Number),
      'disclosure-2021',
      'applications.newlyReceived.naturalPerson',
    ])
    const formula = at('sample.txt', 'applications.granted.total')
    expect([formula[5], formula[6]]).toEqual([undefined, '=1+1'])
    expect(at('blanks.txt', 'disclosure.procurement.amount').slice(5, 7)).toEqual([1286.5, '1286.5万元'])
    const blanks = rows.filter(row => row[0] === 'blanks.txt' && row[6] === undefined)
    expect(blanks.length).toBeGreaterThan(0)
    expect(blanks.every(row => row[5] === undefined)).toBe(true)
  })
})

/** The cells of the first sheet: numbers, text, or nothing. */
function rowsOf(workbook: Uint8Array): readonly (readonly (string | number | undefined)[])[] {
  const files = unzipSync(workbook)
  const text = (name: string) => strFromU8(files[name]!)
  const unescape = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, one]) => unescape(one!),
  )
  return [...text('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: (string | number | undefined)[] = Array.from({ length: 12 }, () => undefined)
    for (const [, column, rest, value] of row!.matchAll(/<c r="([A-Z])\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)) {
      if (value === undefined) continue
      cells[column!.charCodeAt(0) - 65] = rest!.includes('t="s"') ? shared[Number(value)] : Number(value)
    }
    return cells
  })
}
