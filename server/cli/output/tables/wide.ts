// The figures of a report in one row.
import { columnOf } from '../../../figures/codebook.ts'
import { expectedFigures, figuresOf, STATE_LETTERS, type ExpectedFigure } from '../../../figures/figure.ts'
import type { FigureOfReport } from '../../../figures/figure.ts'
import { columnName, rowName } from '../../../facts/name.ts'
import { FORMS } from '../../../forms/index.ts'
import { toDigits } from '../../../text/exact.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import { inputCells, INPUT_COLUMNS } from './inputs.ts'
import type { CellOf, Column, Table } from './table.ts'

/** Every figure of any form once, the oldest form first. */
const FIGURES: readonly ExpectedFigure[] = [
  ...new Map(FORMS.flatMap(({ id }) => expectedFigures(id).map(figure => [figure.id, figure]))).values(),
]

const ABOUT_FIGURES: readonly Column[] = [
  {
    name: 'states',
    type: 'text',
    means: {
      zh: '各数据的状态，一个字母一项，次序同本格式的代码本：r 已识别、b 空白、d 空白但可推算、u 无法识别、t 行或列不明、a 没有这一行',
      en: 'a letter a figure, in the order of the codebook for the form: r read, b blank, d derived, u unreadable, t untold, a absent',
    },
  },
  {
    name: 'doubted',
    type: 'text',
    means: { zh: '有规则对它有疑问的数据', en: 'the figures that a rule speaks against' },
  },
  { name: 'errors', type: 'integer', means: { zh: '错误数', en: 'how many errors were found' } },
  { name: 'warnings', type: 'integer', means: { zh: '警告数', en: 'how many warnings were found' } },
]

/** A row a report. A figure's cell has what was read, or what the sums prove of a blank. */
export const wide: Table = {
  name: 'reports',
  title: { zh: '年报', en: 'Reports' },
  columns: [...INPUT_COLUMNS, ...ABOUT_FIGURES, ...FIGURES.flatMap(columnsFor)],
  rowsOf: examined => [rowOf(examined)],
}

function columnsFor({ id, placed, column }: ExpectedFigure): readonly Column[] {
  const [zh, name] = [`${rowName(placed)} · ${columnName(column)}`, columnOf(id)]
  if (column.kind !== 'money') return [{ name, type: 'count', means: { zh, en: id } }]
  return [
    { name, type: 'number', means: { zh, en: id } },
    { name: `${name}_unit`, type: 'text', means: { zh: `${zh}：计量单位`, en: `${id}: its unit` } },
  ]
}

function rowOf(examined: Examined): CellOf[] {
  const figures = wasRead(examined) ? figuresOf(examined.report, examined.findings) : []
  const byId = new Map(figures.map(figure => [figure.id, figure]))
  const expected = examined.report?.form ? expectedFigures(examined.report.form.id) : []
  const count = (severity: string) =>
    examined.findings.filter(finding => finding.severity === severity).length
  const doubted = figures.filter(({ rules }) => rules.length > 0)
  return [
    ...inputCells(examined),
    expected.map(({ id }) => STATE_LETTERS[byId.get(id)!.state]).join('') || undefined,
    doubted.map(({ id }) => id).join(' ') || undefined,
    ...(wasRead(examined) ? [count('error'), count('warning')] : [undefined, undefined]),
    ...FIGURES.flatMap(figure => cellsFor(figure, byId.get(figure.id))),
  ]
}

function cellsFor({ column }: ExpectedFigure, figure: FigureOfReport | undefined): CellOf[] {
  const value = figure?.fact?.value
  const cell = value ? toDigits(value) : figure?.fact?.deduced
  return column.kind === 'money' ? [cell, figure?.fact?.unit] : [cell]
}
