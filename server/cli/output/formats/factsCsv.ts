// Figures as CSV, a line a figure.
import { csvRow } from '../../../figures/csv.ts'
import { figuresOf, type FigureOfReport } from '../../../figures/figure.ts'
import { toDigits } from '../../../text/exact.ts'
import { placeAt } from '../../../text/source.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import { textFormat, type Format } from './format.ts'

/** Columns are only ever added, at the end. */
const HEADER = [
  'file',
  'year',
  'organ',
  'form',
  'id',
  'table',
  'row',
  'column',
  'value',
  'written',
  'deduced',
  'unit',
  'line',
  'character',
  'state',
  'rules',
  'status',
  'reason',
  'encoding',
]

/** Each figure that the form expects is a line, and what was not read is one too, with its status. */
export function factsCsv(): Format {
  return textFormat({ begin: `${csvRow(HEADER)}\n`, separator: '', render: linesOf, end: () => '' })
}

function linesOf(examined: Examined): string {
  const { file, year, organ, standing, input, report, findings } = examined
  const { status, reason } = standing
  const before = csvRow([file, year, organ, report?.form?.id])
  const behind = csvRow([status, reason, input?.encoding])
  const figures = wasRead(examined) ? figuresOf(examined.report, findings) : []
  if (figures.length === 0) return `${before}${','.repeat(FIGURE_COLUMNS + 1)}${behind}\n`
  return figures.map(figure => `${before},${csvRow(cellsOf(figure, examined))},${behind}\n`).join('')
}

/** From `id` to `rules`. */
const FIGURE_COLUMNS = 12

function cellsOf({ id, table, placed, column, state, fact, rules }: FigureOfReport, { report }: Examined) {
  const place = fact && placeAt(report!.source, fact.start)
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
    rules.join(' '),
  ]
}
