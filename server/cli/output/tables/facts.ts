// The figures, a row each.
import { figuresOf, type FigureOfReport } from '../../../figures/figure.ts'
import type { Report } from '../../../report.ts'
import { toDigits } from '../../../text/exact.ts'
import { placeAt } from '../../../text/source.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import type { CellOf, Table } from './table.ts'

/** Each figure that a report's form expects is a row; what was not read is one too, with its status. */
export const facts: Table = {
  name: 'facts',
  title: { zh: '数据', en: 'Figures' },
  columns: [
    { name: 'file', type: 'text', means: { zh: '文件', en: 'the file' } },
    { name: 'year', type: 'integer', means: { zh: '年度', en: 'the year of the report' } },
    { name: 'organ', type: 'text', means: { zh: '单位', en: 'the organ' } },
    { name: 'form', type: 'text', means: { zh: '规定格式', en: 'the official form' } },
    { name: 'id', type: 'text', means: { zh: '数据的编号', en: 'the id of the figure' } },
    { name: 'table', type: 'text', means: { zh: '表', en: 'the table' } },
    { name: 'row', type: 'text', means: { zh: '行', en: 'the row' } },
    { name: 'column', type: 'text', means: { zh: '列', en: 'the column' } },
    { name: 'value', type: 'number', means: { zh: '数值；空白不是 0', en: 'the value; a blank is not 0' } },
    { name: 'written', type: 'text', means: { zh: '原文', en: 'as it is written' } },
    {
      name: 'deduced',
      type: 'count',
      means: { zh: '空白单元格由勾稽关系推算的值', en: 'what the sums prove of a blank' },
    },
    { name: 'unit', type: 'text', means: { zh: '计量单位', en: 'the unit' } },
    { name: 'line', type: 'integer', means: { zh: '行号，从 0 起', en: 'the line, from 0' } },
    {
      name: 'character',
      type: 'integer',
      means: { zh: '行内位置，从 0 起，UTF-16', en: 'the place in the line, from 0, in UTF-16' },
    },
    {
      name: 'state',
      type: 'text',
      means: {
        zh: 'read 已识别；blank 空白；derived 空白但可推算；unreadable 无法识别；untold 行或列不明；absent 没有这一行',
        en: 'read, blank, derived (a blank that the sums prove), unreadable, untold (no telling which place), absent (no such row)',
      },
    },
    { name: 'rules', type: 'text', means: { zh: '对它有疑问的规则', en: 'the rules that speak against it' } },
    { name: 'status', type: 'text', means: { zh: '文件的状态', en: 'the status of the file' } },
    { name: 'reason', type: 'text', means: { zh: '状态的原因（代码）', en: 'why, as a code' } },
    { name: 'encoding', type: 'text', means: { zh: '编码', en: 'the encoding' } },
  ],
  rowsOf,
}

/** From `id` to `rules`. */
const NO_FIGURE: readonly undefined[] = Array.from({ length: 12 }, () => undefined)

function rowsOf(examined: Examined): CellOf[][] {
  const { file, year, organ, standing, input, report, findings } = examined
  const before = [file, year, organ, report?.form?.id]
  const behind = [standing.status, standing.reason, input?.encoding]
  const figures = wasRead(examined) ? figuresOf(examined.report, findings) : []
  if (figures.length === 0) return [[...before, ...NO_FIGURE, ...behind]]
  return figures.map(figure => [...before, ...cellsOf(figure, report!), ...behind])
}

function cellsOf({ id, table, placed, column, state, fact, rules }: FigureOfReport, { source }: Report) {
  const place = fact && placeAt(source, fact.start)
  return [
    id,
    table,
    placed.row.id,
    column.id,
    fact?.value && toDigits(fact.value),
    fact?.written,
    fact?.deduced,
    fact?.unit,
    place?.line,
    place?.character,
    state,
    rules.join(' ') || undefined,
  ]
}
