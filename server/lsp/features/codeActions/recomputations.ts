// New sums written over a group of 总计 at once: of a row, of a table, of the report.
import { type Fact, valueOf } from '../../../facts/fact.ts'
import { shortName } from '../../../facts/name.ts'
import type { TableId } from '../../../forms/form.ts'
import type { Edit } from '../../../format/edit.ts'
import { countFailing, recomputeSuspects, writings } from '../../../format/totals.ts'
import { NOTHING, say, type Locale, type Text } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import { enteredIn, type OpenReport } from '../../documents/checkedReport.ts'

/** New sums written over a group of 总计 at once, and those that were left for another figure may be wrong instead. */
export interface Recomputed {
  /** What is recomputed, from which value to which, and what would still fail. */
  readonly title: Text
  /** Empty when none is to be changed. */
  readonly edits: readonly Edit[]
  readonly changes: Text
  readonly left: readonly Fact[]
}

const ROW = { zh: '重算本行总计', en: 'Recompute the totals of this row' }
const TABLE = { zh: '重算本表总计', en: 'Recompute the totals of this table' }
const DOCUMENT = { zh: '重算全文总计', en: 'Recompute all totals of the report' }

/** What changes totals of the row and of the table at a place; of the table only where that is more than of the row. */
export function recomputationsAt(open: OpenReport, at: Range): readonly Recomputed[] {
  const covers = ({ start, end }: Range) => start <= at.start && at.start <= end
  const table = open.report.tables.find(covers)
  if (!table) return []
  const row = table.rows.find(({ written }) => covers(written))
  const ofRow = row && recomputed(open, ROW, fact => fact.aligned.written === row.written, table.id)
  const ofTable = recomputeTable(open, table.id)
  const found = ofTable.edits.length === ofRow?.edits.length ? [ofRow] : [ofRow, ofTable]
  return found.filter(one => one !== undefined).filter(({ edits }) => edits.length > 0)
}

export function recomputeTable(open: OpenReport, id: TableId): Recomputed {
  return recomputed(open, TABLE, fact => fact.table === id, id)
}

export function recomputeReport(open: OpenReport): Recomputed {
  return recomputed(open, DOCUMENT, () => true)
}

function recomputed(
  open: OpenReport,
  what: Text,
  among: (total: Fact) => boolean,
  table?: TableId,
): Recomputed {
  const { report } = open
  const { values: wanted, left } = recomputeSuspects(report, among, enteredIn(open))
  const written = writings(report, wanted)
  const values = new Map(written.map(({ fact, value }) => [fact, value]))
  const edits = written.map(({ edit }) => edit)
  const changes = changesInWords(values)
  const failing = countFailing(report, values, table)
  const outlook =
    failing === 0
      ? NOTHING
      : {
          zh: `（之后仍有 ${failing} 条勾稽关系不成立）`,
          en: ` (${failing} sum${failing > 1 ? 's' : ''} would still fail)`,
        }
  return {
    title: {
      zh: `${what.zh}：${changes.zh}${outlook.zh}`,
      en: `${what.en}: ${changes.en}${outlook.en}`,
    },
    edits,
    changes,
    left,
  }
}

/** So many changes are told one by one: a title has room for no more. A guess. */
const MOST_TOLD = 3

/** `201→228、5→6`, and how many more there are. */
function changesInWords(values: ReadonlyMap<Fact, number>): Text {
  const told = [...values].slice(0, MOST_TOLD)
  const list = (locale: Locale) => told.map(([fact, value]) => `${say(shown(fact), locale)}→${value}`)
  const more = values.size - told.length
  return {
    zh: list('zh').join('、') + (more > 0 ? ` 等 ${values.size} 个` : ''),
    en: list('en').join(', ') + (more > 0 ? ` and ${more} more` : ''),
  }
}

function shown(fact: Fact): Text {
  const figure = String(valueOf(fact))
  return fact.absent === 'blank' ? { zh: '空白', en: 'blank' } : { zh: figure, en: figure }
}

/** What was done, for those who did not see it: the changes, and the totals that were left. */
export function outcomeOf({ edits, changes, left }: Recomputed): Text {
  const count = edits.length
  const done =
    count === 0
      ? { zh: '没有改动总计', en: 'No total was changed' }
      : {
          zh: `改了 ${count} 个总计：${changes.zh}`,
          en: `${count} total${count > 1 ? 's' : ''} changed: ${changes.en}`,
        }
  if (left.length === 0) return { zh: `${done.zh}。`, en: `${done.en}.` }
  const first = shortName(left[0]!)
  const all = left.length === 1 ? NOTHING : { zh: `等 ${left.length} 个`, en: ` and ${left.length - 1} more` }
  return {
    zh: `${done.zh}。“${first}”${all.zh}未改：疑有误的是其他数，请先核对。`,
    en: `${done.en}. Left as they are: ${first}${all.en}, for another figure seems to be wrong; check that first.`,
  }
}
