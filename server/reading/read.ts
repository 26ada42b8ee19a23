// Reads the tables of a text by the form alone, in whatever spelling.
import type { TableId } from '../forms/form.ts'
import { findAnchors } from './anchors.ts'
import { answerOf } from './answer.ts'
import { giveBack } from './buffers.ts'
import { joinGroups } from './brokenGroups.ts'
import { chainFinder, type Chain, type ChainFinder } from './chain.ts'
import { decideTable } from './decide.ts'
import { decideUnlabelled } from './decideUnlabelled.ts'
import { survey, unpaddedKinds } from './evidence.ts'
import type { Found, FoundTable } from './found.ts'
import { theGrammar, type Grammar, type UnlabelledGrammar } from './grammar.ts'
import { headerPlaces } from './header.ts'
import { hollowRows, refuseHollow } from './hollow.ts'
import { lex } from './lex.ts'
import type { FormReading } from './reading.ts'
import { dealCells, isFilled, type Table, rowSetOf } from './rows.ts'
import { isFlat, layRulers } from './ruler.ts'
import { countSpaces } from './spaces.ts'
import { learnSteps } from './steps.ts'
import { findLetters, type Stream } from './stream.ts'
import { refuseContradictedBy, standsTwice, withoutTables } from './twice.ts'
import { findUnlabelledRow } from './unlabelled.ts'
import { flatMap } from '../text/flatMap.ts'
import { BEYOND } from '../text/range.ts'

/** The tables of the form that stand in the text. What cannot be told is absent, with a reason. */
export function readByForm(text: string): FormReading {
  const grammar = theGrammar()
  const stream = streamIn(text, grammar)
  const chains = chainFinder(stream, grammar, findAnchors(stream, grammar.labels))
  const tables = labelledTables(stream, grammar, chains)
  const found = decide(stream, grammar, tables)
  if (tables.some(table => standsTwice(stream, grammar, chains, table))) {
    const other = readOnce(withoutTables(found), grammar)
    refuseContradictedBy(other, found)
    giveBack(other.stream)
  }
  const answer = { tables: answerOf(found, grammar) }
  giveBack(stream)
  return answer
}

function readOnce(text: string, grammar: Grammar): Found {
  const stream = streamIn(text, grammar)
  const chains = chainFinder(stream, grammar, findAnchors(stream, grammar.labels))
  return decide(stream, grammar, labelledTables(stream, grammar, chains))
}

function streamIn(text: string, { alphabet, groups }: Grammar): Stream {
  const stream = lex(text, alphabet)
  joinGroups(stream, groups)
  return stream
}

/** The tables whose rows have labels: all of one form, of those that fit one of them the one that fits all best. */
function labelledTables(stream: Stream, grammar: Grammar, chains: ChainFinder): readonly Table[] {
  const tables = tablesOf(stream, grammar, chains)
  const forms = [...new Set(tables.map(({ form }) => form))]
  if (forms.length < 2) return tables
  const fits = forms.map(form =>
    tables.reduce((sum, { table }) => sum + (chains(table, undefined, form)?.score ?? 0), 0),
  )
  const form = forms[fits.indexOf(Math.max(...fits))]
  return tablesOf(stream, grammar, (table, except) => chains(table, except, form))
}

/** In the order of the form, which is that of the text. */
function tablesOf(stream: Stream, grammar: Grammar, chains: ChainFinder): readonly Table[] {
  const ids = [...new Set(grammar.tables.map(({ table }) => table))]
  let next: number | undefined
  const found = flatMap(ids.reverse(), id => {
    let chain = chainBefore(stream, grammar, chains, id)
    // Of two reports in one text, both tables are taken from the same.
    if (chain && next !== undefined && chain.links[0]!.start > next) {
      chain = chains(id, { from: next, to: BEYOND }) ?? chain
    }
    const limit = next
    next = chain?.links[0]!.start ?? next
    return chain ? [dealCells(stream, grammar, chain, limit)] : []
  })
  return found.reverse()
}

/** The chain of a table; none of its links stands behind the heading of a table without labels. */
function chainBefore(
  stream: Stream,
  { unlabelled }: Grammar,
  chains: ChainFinder,
  id: TableId,
): Chain | undefined {
  const chain = chains(id)
  if (!chain) return undefined
  const start = chain.links[0]!.start
  const end = chain.links.at(-1)!.end
  const headings = flatMap(unlabelled, ({ landmarks }) => landmarks)
  const places = headings.map(word => findLetters(stream, word, start, end)).filter(place => place >= 0)
  return places.length > 0 ? (chains(id, { from: Math.min(...places), to: BEYOND }) ?? chain) : chain
}

/** Decides all tables, with that whose row has no label. */
function decide(stream: Stream, grammar: Grammar, tables: readonly Table[]): Found {
  const unlabelled = unlabelledOf(grammar, tables)
  const row = findUnlabelledRow(stream, grammar, unlabelled, tables.at(-1)?.links.at(-1)?.end ?? 0)
  const hollow = new Set(
    flatMap([...tables.map(({ rows }) => rows), row ? [row] : []], of => [...hollowRows(stream, of)]),
  )
  const rows = tables.map(table => table.rows.filter(one => isFilled(one) && !hollow.has(one)))
  const set = rowSetOf([...flatMap(rows, of => of), ...(row && isFilled(row) ? [row] : [])])
  // Where every row is full, nothing has to be measured.
  const isFull = set.rows.every(({ exact }) => exact)
  if (!isFull && set.rows.some(other => isFlat(stream, other))) countSpaces(stream)
  const rulers = isFull ? [] : layRulers(stream, set, learnSteps(stream, grammar, set.rows))
  const evidence = survey(stream, set, rows, rulers, headerPlaces(stream, grammar, tables))
  const everywhere = unpaddedKinds(stream, rulers, set, set.rows)
  const found: FoundTable[] = tables.map((table, i) => {
    // What pads nothing in the whole text, or in this table.
    const measured = table.rows.filter(one => !hollow.has(one))
    const unpadded = new Set([...everywhere, ...unpaddedKinds(stream, rulers, set, measured)])
    const decision = decideTable(stream, set, i, measured, evidence, unpadded)
    refuseHollow(decision, table.rows, hollow)
    return { ...table, decision }
  })
  if (row) {
    const decision = decideUnlabelled(stream, unlabelled, set, row, evidence)
    refuseHollow(decision, [row], hollow)
    const { form, table } = unlabelled
    found.push({ form, table, links: [row], rows: [row], decision, unlabelled })
  }
  return { stream, tables: found }
}

/** The form's table without labels; of the form in force where no other table tells which. */
function unlabelledOf({ unlabelled }: Grammar, tables: readonly Table[]): UnlabelledGrammar {
  return unlabelled.find(({ form }) => form === tables[0]?.form) ?? unlabelled.at(-1)!
}
