import { applicationRows, disclosureBlocks, type FormRow, type TableName } from './form.ts'
import type { InventedReport } from './report.ts'
import type { Wording } from './wording.ts'

/** A cell as the official table has it. */
export interface Cell {
  readonly part: 'caption' | 'head' | 'label' | 'figure'
  /** The text, on as many lines as the cell writes it. */
  readonly lines: readonly string[]
  /** Of which figure it is the cell. */
  readonly id?: string
  readonly columns: number
  readonly rows: number
}

/** A row of cells; a `loose` one has words that each stand on a line, a `mark` is what a page leaves between rows. */
export interface Row {
  readonly kind: 'caption' | 'head' | 'loose' | 'group' | 'figures' | 'mark'
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly name: TableName
  /** Columns of the whole table. */
  readonly width: number
  /** Those of them that are names. */
  readonly labelWidth: number
  readonly rows: readonly Row[]
}

/** What a layout leaves to draw of a table's make-up. */
export interface Makeup {
  readonly head: 'official' | 'one line' | 'a word a line' | 'torn' | 'absent' | 'repeated'
  readonly groups: 'merged' | 'repeated' | 'own line'
  /** Longest line of a label, in letters; absent for no limit. */
  readonly wrap?: number
}

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const PARTS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

/** What a table is made of. */
export interface Draft {
  readonly report: InventedReport
  readonly wording: Wording
  readonly makeup: Makeup
}

/** A table of a report as a grid of cells. */
export function tableOf(name: TableName, draft: Draft): Table {
  switch (name) {
    case 'disclosure':
      return { name, width: 4, labelWidth: 1, rows: disclosureRows(draft) }
    case 'applications':
      return {
        name,
        width: 10,
        labelWidth: 3,
        rows: [...headed(applicationHead(draft), draft), ...applicationBody(draft)],
      }
    case 'disputes':
      return {
        name,
        width: 15,
        labelWidth: 0,
        rows: [...headed(disputeHead(draft), draft), disputeRow(draft)],
      }
  }
}

/** The cell of words, broken where it is longer than the limit. */
function cellOf(part: Cell['part'], text: string, { makeup }: Draft, columns = 1, rows = 1): Cell {
  const isTorn = part === 'head' && makeup.head === 'torn'
  const limit = isTorn ? 2 + (text.length % 3) : part === 'label' ? makeup.wrap : undefined
  return { part, lines: broken(text, limit), columns, rows }
}

function figureOf(id: string, { report, wording }: Draft, columns = 1): Cell {
  const digits = report.figures.get(id)
  const text = digits === undefined ? wording.blank : wording.figure(id, digits)
  return { part: 'figure', lines: [text], id, columns, rows: 1 }
}

function broken(text: string, limit: number | undefined): readonly string[] {
  if (limit === undefined || text.length <= limit) return [text]
  return [text.slice(0, limit), ...broken(text.slice(limit), limit)]
}

/** The lines of a head as this make-up has them: `official` are those of the form, `plain` is the same in one line. */
function headed(
  head: { readonly official: readonly Row[]; readonly plain: Row },
  { makeup }: Draft,
): readonly Row[] {
  switch (makeup.head) {
    case 'official':
    case 'torn':
    case 'repeated':
      return head.official
    case 'one line':
      return [head.plain]
    case 'a word a line':
      return head.official.map(row => ({ ...row, kind: 'loose' as const }))
    case 'absent':
      return []
  }
}

function applicationHead(draft: Draft) {
  const head = (words: string, columns = 1, rows = 1) =>
    cellOf('head', draft.wording.head(words), draft, columns, rows)
  const official = [
    headRow(head(NOTE, 3, 3), head('申请人情况', 7)),
    headRow(head('自然人', 1, 2), head('法人或其他组织', 5), head('总计', 1, 2)),
    headRow(...PARTS.map(part => head(part))),
  ]
  return {
    official,
    plain: headRow(head(NOTE, 3), head('自然人'), ...PARTS.map(part => head(part)), head('总计')),
  }
}

function disputeHead(draft: Draft) {
  const head = (words: string, columns = 1, rows = 1) =>
    cellOf('head', draft.wording.head(words), draft, columns, rows)
  const outcomes = OUTCOMES.map(outcome => head(outcome))
  const official = [
    headRow(head('行政复议', 5), head('行政诉讼', 10)),
    headRow(
      ...OUTCOMES.map(outcome => head(outcome, 1, 2)),
      head('未经复议直接起诉', 5),
      head('复议后起诉', 5),
    ),
    headRow(...outcomes, ...outcomes),
  ]
  return { official, plain: headRow(...outcomes, ...outcomes, ...outcomes) }
}

function disputeRow(draft: Draft): Row {
  const ids = [...draft.report.figures.keys()].filter(id => id.startsWith('disputes.'))
  return { kind: 'figures', cells: ids.map(id => figureOf(id, draft)) }
}

function applicationBody(draft: Draft): readonly Row[] {
  const rows = applicationRows(draft.report.vintage)
  return rows.flatMap((row, i) => {
    const figures = row.columns.map(column => figureOf(`applications.${row.id}.${column}`, draft))
    const opened = row.path.slice(0, -1).filter((_, depth) => !isIn(rows[i - 1], row, depth))
    const { groups } = draft.makeup
    const label = (level: number, rowspan: number, columns = 1) =>
      cellOf('label', draft.wording.label(row.path[level]!), draft, columns, rowspan)
    const last = row.path.length - 1
    const own = label(last, 1, 4 - row.path.length)
    if (groups === 'own line') {
      const lines = opened.map(group => groupRow(cellOf('label', draft.wording.label(group), draft, 10)))
      return [...lines, figureRow({ ...own, columns: 3 }, ...figures)]
    }
    const above = row.path.slice(0, -1).flatMap((_, depth) => {
      if (groups === 'repeated') return [label(depth, 1)]
      if (isIn(rows[i - 1], row, depth)) return []
      return [label(depth, rows.filter(other => isIn(other, row, depth)).length)]
    })
    return [figureRow(...above, own, ...figures)]
  })
}

/** Whether another row stands in the group that this row stands in at this depth. */
function isIn(other: FormRow | undefined, row: FormRow, depth: number): boolean {
  return (
    other !== undefined &&
    other.path.length > depth + 1 &&
    other.path[depth]!.words === row.path[depth]!.words
  )
}

function disclosureRows(draft: Draft): readonly Row[] {
  return disclosureBlocks(draft.report.vintage).flatMap(({ caption, heads, rows }) => {
    const last = 4 - heads.length
    const names = heads.map((name, i) =>
      cellOf('head', draft.wording.head(name), draft, i === heads.length - 1 ? last : 1),
    )
    const head = headRow(cellOf('head', '信息内容', draft), ...names)
    const body = rows.map(({ id, path, columns }) =>
      figureRow(
        cellOf('label', draft.wording.label(path[0]!), draft),
        ...columns.map((column, i) =>
          figureOf(`disclosure.${id}.${column}`, draft, i === columns.length - 1 ? last : 1),
        ),
      ),
    )
    const captionRow: Row = { kind: 'caption', cells: [cellOf('caption', caption, draft, 4)] }
    return [captionRow, ...headed({ official: [head], plain: head }, draft), ...body]
  })
}

function headRow(...cells: readonly Cell[]): Row {
  return { kind: 'head', cells }
}

function groupRow(cell: Cell): Row {
  return { kind: 'group', cells: [cell] }
}

function figureRow(...cells: readonly Cell[]): Row {
  return { kind: 'figures', cells }
}
