import { describe, expect, it } from 'vitest'
import { FORMS } from '../../server/forms/index.ts'
import { readByForm } from '../../server/reading/read.ts'
import type { ReadRow } from '../../server/reading/reading.ts'
import { CASES, type ReadingCase } from '../support/readings.ts'

/** A row as a reader sees it: its figures by column, `·` for a blank, or why it has none. */
function shown(text: string, { row, columns, cells, reason, label }: ReadRow, width: number): string {
  const name = label ? text.slice(label.start, label.end).replace(/\s+/g, '') : row
  if (!columns) return `${name}: ${reason!}`
  const figures = Array.from({ length: width }, (_, column) => {
    const cell = cells[columns.indexOf(column)]
    return cell && columns.includes(column) && cell.kind !== 'blank' ? text.slice(cell.start, cell.end) : '·'
  })
  return `${name}: ${figures.join(' ')}`
}

function widthOf(formId: string, tableId: string, row: string): number {
  const table = FORMS.find(({ id }) => id === formId)!.tables.find(({ id }) => id === tableId)!
  const block = table.blocks.find(({ rows }) => rows.some(({ id }) => id === row))!
  return table.arrangement === 'labelled' ? block.columns.length : block.rows.length * block.columns.length
}

function readingOf(text: string): readonly string[] {
  return readByForm(text).tables.flatMap(({ form, table, rows }) =>
    rows.map(row => shown(text, row, widthOf(form, table, row.row))),
  )
}

describe('a table by the form', () => {
  it.each(CASES.map((one): [string, ReadingCase] => [one.name, one]))('%s', (_, { text, reads }) => {
    expect(readingOf(text)).toEqual(expect.arrayContaining([...reads]))
  })

  it('is found whatever stands around it, and nothing where there is none', () => {
    expect(readByForm('')).toEqual({ tables: [] })
    expect(readByForm('本局全年新收申请12件，均已答复。').tables).toEqual([])
  })

  it('has exact ranges behind letters outside the basic plane', () => {
    const text = '📢𠮷\n一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 2 | 8'
    const [table] = readByForm(text).tables
    expect(table!.rows[0]!.cells.map(({ start, end }) => text.slice(start, end)).join()).toBe('5,1,0,0,0,2,8')
  })

  it('says where a figure would be written into a blank', () => {
    const text = [
      '一、本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 2 | 9 |',
      '二、上年结转政府信息公开申请数量 | 4 | | | | | 1 | 5 |',
      '（一）予以公开 | 3 | | | | | | 3 |',
    ].join('\n')
    const { blanks } = readByForm(text).tables[0]!.rows[1]!
    const filled = [...blanks.values()]
      .reverse()
      .reduce((all, at) => `${all.slice(0, at)}7${all.slice(at)}`, text)
    expect(filled.split('\n')[1]).toBe('二、上年结转政府信息公开申请数量 | 4 | 7| 7| 7| 7| 1 | 5 |')
  })

  it('takes time linear in walls of anything', () => {
    for (const wall of [
      '|',
      '\n',
      '-',
      '9 ',
      '<td',
      '<!--',
      '&',
      ',1',
      '（',
      '总计 ',
      '属于国家秘密',
      '规章（',
    ]) {
      expect(() => readByForm(wall.repeat(20_000))).not.toThrow()
    }
  })
})
