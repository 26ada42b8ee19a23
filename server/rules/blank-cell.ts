import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Fact } from '../facts/fact.ts'
import type { Evaluation } from '../equations/equation.ts'
import { columnName, shortName, shortRowName } from '../facts/name.ts'
import { openBlanks } from '../localisation/lostFigures.ts'
import type { Placement } from '../facts/columns/place.ts'
import type { Report } from '../report.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Text } from '../text/locale.ts'
import { fillings } from './blankFillings.ts'
import { mayHaveLostBlanks } from './blanks.ts'
import { firstColumns, MOST_ROWS_TO_NAME, oneFindingForMany } from './manyRows.ts'
import { distinctRows, factsOfRow, rowRange, unfilled } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const blankCell: Rule = {
  id: 'blank-cell',
  title: { zh: '空白单元格', en: 'A blank in the place of a figure' },
  severity: 'info',
  check(report) {
    const blank = new Set(unfilled(report, 'blank').map(({ aligned }) => aligned))
    return flatMap(report.tables, table => [
      ...figuresLost(report, table),
      ...blanksInPlace(report, table, blank),
      ...blanksLost(report, table),
    ])
  },
}

/** Blanks that cannot all be 0, for their sums fail one after the other. */
function figuresLost({ lostFigures }: Report, { id }: AlignedTable): readonly Violation[] {
  const sums = lostFigures.filter(({ equation }) => equation.form.table === id)
  const [first] = sums
  if (!first) return []
  const blanks = new Set(flatMap(sums, openBlanks))
  const { zh, en } = whatBlanksHold(first)
  return [
    {
      range: rowRange(openBlanks(first)[0]!.aligned),
      severity: 'warning',
      message: {
        zh: `本表的空白单元格不能都是 0：${zh}，这样的勾稽关系共 ${sums.length} 条；疑漏填或丢失数据。请补上。`,
        en: `The blanks of this table cannot all be 0: ${en}, and so in ${sums.length} sums. Figures seem to be lost; put them back from the original.`,
      },
      facts: [...blanks].map(({ id: fact }) => fact),
    },
  ]
}

function whatBlanksHold(sum: Evaluation): Text {
  const blanks = openBlanks(sum)
  const gap = Math.abs(sum.difference)
  const one = blanks[0]!
  const { form } = sum.equation
  const where = form.along === 'row' ? shortRowName(one.aligned.placed) : columnName(one.column)
  return {
    zh: `“${where}”的 ${blanks.length} 个空白单元格合计应为 ${gap}`,
    en: `the ${blanks.length} blanks of “${where}” hold ${gap} together`,
  }
}

function blanksInPlace(
  report: Report,
  table: AlignedTable,
  blank: ReadonlySet<AlignedRow>,
): readonly Violation[] {
  if (blank.size === 0) return []
  const rowsWithBlanks = table.rows
    .filter(row => blank.has(row))
    .map(row => ({ row, blanks: blanksOf(report, row) }))
    .filter(({ blanks }) => blanks.length > 0)
  if (rowsWithBlanks.length <= MOST_ROWS_TO_NAME) {
    return emptyTogether(rowsWithBlanks).map(found =>
      found.length === 1
        ? rowViolation(report, found[0]!.row, found[0]!.blanks)
        : besideViolation(report, found),
    )
  }
  const blanks = flatMap(rowsWithBlanks, found => found.blanks)
  const proof = proofOf(blanks)
  return [
    {
      range: rowRange(rowsWithBlanks[0]!.row),
      message: {
        zh: `本表有 ${rowsWithBlanks.length} 行共 ${blanks.length} 个空白单元格。${proof.zh}`,
        en: `${rowsWithBlanks.length} rows of this table have ${blanks.length} blanks together. ${proof.en}`,
      },
      facts: blanks.map(({ id }) => id),
      fixes: () =>
        fillings(
          report,
          flatMap(
            rowsWithBlanks.filter(({ row }) => canFill(row)),
            found => found.blanks,
          ),
        ),
    },
  ]
}

interface RowWithBlanks {
  readonly row: AlignedRow
  readonly blanks: readonly Fact[]
}

function rowViolation(report: Report, row: AlignedRow, blanks: readonly Fact[]): Violation {
  const name = shortRowName(row.placed)
  const alone = blanks.length === 1 && blanks[0]!.written !== ''
  const proof = proofOf(blanks, fact => fact.column.label)
  const columns = blanks.map(({ column }) => column)
  return {
    range: alone ? { start: blanks[0]!.start, end: blanks[0]!.end } : rowRange(row),
    message: {
      zh: `“${name}”有 ${blanks.length} 个空白单元格${proof.names ? '' : `：${firstColumns(columns)}`}。${proof.zh}`,
      en: `“${name}” has ${blanks.length} blank${blanks.length > 1 ? 's' : ''}: ${columns.map(({ label }) => label).join(', ')}. ${proof.en}`,
    },
    facts: blanks.map(({ id }) => id),
    fixes: () => (canFill(row) ? fillings(report, blanks) : []),
  }
}

/** Rows by themselves, but those that stand beside each other without any figure together. */
function emptyTogether(rows: readonly RowWithBlanks[]): readonly (readonly RowWithBlanks[])[] {
  const empty = rows.filter(({ row, blanks }) => blanks.length === row.columns.length)
  return flatMap(rows, one => {
    if (!empty.includes(one)) return [[one]]
    const beside = empty.filter(({ row }) => row.written === one.row.written)
    return beside[0] === one ? [beside] : []
  })
}

/** Rows of the form that stand beside each other in one written row: one row for who fills it in. */
function besideViolation(report: Report, found: readonly RowWithBlanks[]): Violation {
  const blanks = flatMap(found, one => one.blanks)
  const first = found[0]!.row
  const proof = proofOf(blanks)
  return {
    range: rowRange(first),
    message: {
      zh: `“${shortRowName(first.placed)}”等 ${found.length} 组共有 ${blanks.length} 个空白单元格。${proof.zh}`,
      en: `“${shortRowName(first.placed)}” and ${found.length - 1} more beside it have ${blanks.length} blanks together. ${proof.en}`,
    },
    facts: blanks.map(({ id }) => id),
    fixes: () => (found.every(({ row }) => canFill(row)) ? fillings(report, blanks) : []),
  }
}

/** What the sums prove, and whether it names any of the blanks. */
interface Proof extends Text {
  readonly names?: boolean
}

/** Which blanks the sums prove to be 0, which to be something else, and which they say nothing of. */
function proofOf(blanks: readonly Fact[], nameOf: (fact: Fact) => string = shortName): Proof {
  const zeros = blanks.filter(({ deduced }) => deduced === 0).length
  const values = blanks.filter(({ deduced }) => deduced !== undefined && deduced > 0)
  const open = blanks.length - zeros - values.length
  if (open === blanks.length) {
    return { zh: '空白不等于 0；确为 0 的，请填“0”。', en: 'A blank is not a 0; where it is 0, write “0”.' }
  }
  if (zeros === blanks.length) {
    return blanks.length === 1
      ? { zh: '由勾稽关系推算为 0，请填“0”。', en: 'The sums prove it to be 0; write “0”.' }
      : { zh: '由勾稽关系推算均为 0，请填“0”。', en: 'The sums prove all of them to be 0; write “0”.' }
  }
  const names = values.length > 0 && values.length <= MOST_VALUES_NAMED
  const zh = [
    ...(zeros > 0 ? [`${zeros} 个为 0`] : []),
    ...(names
      ? values.map(fact => `“${nameOf(fact)}”为 ${fact.deduced!}`)
      : values.length > 0
        ? [`${values.length} 个不为 0`]
        : []),
  ].join('，')
  const en = [
    ...(zeros > 0 ? [`${zeros} to be 0`] : []),
    ...values.map(fact => `“${nameOf(fact)}” to be ${fact.deduced!}`),
  ].join(', ')
  return {
    zh: `由勾稽关系推算：${zh}${open > 0 ? `，其余 ${open} 个无法推算` : ''}。`,
    en: `The sums prove ${en}${open > 0 ? ` and say nothing of the other ${open}` : ''}.`,
    names,
  }
}

/** With more values a message is not read to its end; the quick fix has all. A guess. */
const MOST_VALUES_NAMED = 2

function blanksOf(report: Report, { placed, columns, placement, reading }: AlignedRow): readonly Fact[] {
  // A row without any cells has no blank ones either; another rule says that it is short.
  const isBare = reading !== 'packed' && placement.kind === 'placed' && placement.lacking === columns.length
  if (placement.kind !== 'placed' || isBare) return []
  return flatMap(columns, ({ at }) => {
    const fact = report.factById.get(placed.factIds[at]!)
    return fact?.absent === 'blank' ? [fact] : []
  })
}

/** Each blank has a place of its own to write into. */
function canFill({ placement }: AlignedRow): boolean {
  return placement.kind === 'placed' && !placement.lacking
}

/** Rows that are short of figures because the layout does not write blanks. */
function blanksLost(report: Report, table: AlignedTable): readonly Violation[] {
  if (!table.rows.some(({ placement }) => placement.kind === 'short')) return []
  const rows = flatMap(distinctRows(table), row => {
    const { placement } = row
    if (placement.kind !== 'short' || !mayHaveLostBlanks(report, table, row)) return []
    return [blanksLostIn(table, row, placement)]
  })
  return oneFindingForMany(rows, count => ({
    zh: `本表有 ${count} 行没有写出空白单元格，位置无法确定；除可由勾稽关系推算的以外，未纳入核对。请补全。`,
    en: `${count} rows of this table do not show their blanks, and which cells are blank the text does not tell; of their figures only those are used whose place the sums prove. Complete them from the original.`,
  }))
}

function blanksLostIn(
  table: AlignedTable,
  row: AlignedRow,
  { figures, resolved = [] }: Extract<Placement, { kind: 'short' }>,
): Violation {
  const facts = factsOfRow(table, row)
  const lacking = facts.length - figures.length
  const name = shortRowName(row.placed)
  const used = resolved.some(cell => cell !== undefined)
  const then = used
    ? { zh: '只有可由勾稽关系推算位置的数据纳入核对', en: 'only figures whose place the sums prove are used' }
    : { zh: '本行未纳入核对', en: 'so none of its figures is used' }
  return {
    range: rowRange(row),
    message: {
      zh: `“${name}”应有 ${facts.length} 个数据，只有 ${figures.length} 个，另有 ${lacking} 个空白单元格，位置无法确定，${then.zh}。请补全。`,
      en: `“${name}” should have ${facts.length} cells and shows ${figures.length} figure${figures.length === 1 ? '' : 's'}, so ${lacking} blank${lacking > 1 ? 's' : ''}; which cells are blank the text does not tell, ${then.en}. Complete it from the original.`,
    },
    facts,
  }
}
