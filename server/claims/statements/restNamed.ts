// 其余15件全部来自法律服务机构: what is left of a list, with one name of the kind that the list goes by.
import { columnsOf, rowsOfGroup } from '../cells/applications.ts'
import { outcomesIn } from '../cells/disputes.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import { labelsIn } from '../cells/labels.ts'
import { cellsOfDisputes, type Cells, type Selection } from '../cells/selection.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf, namesOf } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'

/** The cells of what the rest is said to be, where the figure before it restates cells of the same list. */
export function restNamed(item: ReadItem, context: Context, setting: Setting): Selection | undefined {
  const words = item.tail.length > 0 ? item.tail : item.after
  const told = context.summed.at(-1)
  if (!item.all.has('rest') || !told || told.selection !== context.previous || context.isOfSome)
    return undefined
  if (words.length === 0 || unknownIn(words) > 1 || words.some(isOpen)) return undefined
  const alternatives = cellsNamed(words, told.selection, setting)
  if (alternatives.length === 0) return undefined
  const { thing } = told.selection
  return { thing, alternatives, each: alternatives, isSure: told.selection.isSure, isRest: true }
}

function isOpen(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'time' || OPEN.some(feature => isWord(token, feature))
}

const OPEN = ['etc', 'foreign', 'soft', 'process', 'channel', 'nil', 'other', 'topic', 'part'] as const

function cellsNamed(
  words: readonly Token[],
  { thing, alternatives, columns = [], groups, outcomes = [] }: Selection,
  { form }: Setting,
): readonly Cells[] {
  const said = featuresOf(words)
  const named = outcomesIn(said)
  if (thing === 'disputes')
    return groups && outcomes.length > 0 && named.length > 0 ? [cellsOfDisputes(groups, named)] : []
  const [applicants, reasons, labels] = [namesOf(said, 'column:'), namesOf(said, 'row:'), labelsIn(said)]
  if (thing !== 'applications' || named.length > 0) return []
  if (applicants.length > 0) {
    // Of the applicants of a list, each in the row that the list is of.
    if (columns.length !== 1 || reasons.length > 0 || labels.length > 0) return []
    const rows = alternatives.filter(({ length }) => length === 1).map(([cell]) => rowOf(cell!))
    return rows.map(row => columnsOf(applicants).map(column => `${row}.${column}`))
  }
  const isOfRows = alternatives.length === 1 && rowOf(alternatives[0]![0]!).startsWith('applications.')
  if (!isOfRows || alternatives[0]!.some(cell => UNRESULTING.test(cell))) return []
  const rows = reasons.length > 0 ? reasons : labels.flatMap(label => rowsOfGroup(form, label))
  if (rows.some(row => !form.rows.has(row))) return []
  return rows.length > 0 ? [cellsOfApplications(rows, columnsOf(columns))] : []
}

/** Rows that are no results: what came in, and what went out. */
const UNRESULTING = /^applications\.(?:newlyReceived|carried|resultsTotal)/

function rowOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf('.'))
}
