import { describe, expect, it } from 'vitest'
import { figureAt } from '../../preview/figureAt.ts'
import { readClient } from '../../server/lsp/client.ts'
import { previewOf } from '../../server/lsp/features/preview/preview.ts'
import type { Preview } from '../../server/protocol/preview.ts'
import { readReport } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { ALONE } from '../../server/series/kin.ts'
import { makeSource } from '../../server/text/source.ts'
import { positionOf } from '../server/editor.ts'
import { sampleReport } from '../server/sample.ts'
import { TextDocument } from 'vscode-languageserver-textdocument'

const TOTAL = 'applications.newlyReceived.total'

function at(text: string, words: string, behind = 0): string | undefined {
  const report = readReport(makeSource('test', text))
  const open = { version: 1, report, kin: ALONE, findings: checkReport(report, {}, ALONE) }
  const preview = previewOf(open, readClient({ capabilities: {}, locale: 'zh-cn' }))
  const { line, character } = positionOf(TextDocument.create('file:///r', 'gov-report', 1, text), words)
  return figureAt(preview, { line, character: character + behind })
}

describe('the figure that a place of the text is about', () => {
  const text = sampleReport({ [TOTAL]: '4711' }).replace('一、总体情况', '一、总体情况\n全年新收申请8件。')

  it('is that of the cell, to the end of its digits', () => {
    expect(at(text, '4711')).toBe(TOTAL)
    expect(at(text, '4711', 4)).toBe(TOTAL)
  })

  it('is the one that the running text states there', () => {
    expect(at(text, '8件')).toBe(TOTAL)
  })

  it('is the one behind the name of its row', () => {
    expect(at(text, '一、本年新收')).toBe('applications.newlyReceived.naturalPerson')
  })

  it('is none where no figure is meant', () => {
    expect(at(text, '一、总体情况')).toBeUndefined()
  })

  it('is the first that a finding there is about', () => {
    const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } }
    const finding = { severity: 'warning', message: '缺少 1 个数据', id: TOTAL } as const
    const preview = {
      places: {},
      statements: [],
      findings: [range],
      view: { statements: [], findings: [finding] },
    }
    const place = (line: number, character: number) =>
      figureAt(preview as unknown as Preview, { line, character })
    expect([place(3, 2), place(3, 9), place(3, 10), place(2, 5)]).toEqual([
      TOTAL,
      TOTAL,
      undefined,
      undefined,
    ])
  })
})
