// What must hold of the edits that a user asks for, whatever the text is.
import { applyEdits } from '../../server/format/edit.ts'
import { writeEntry } from '../../server/format/entry.ts'
import { rereadWith, sameReading } from '../../server/format/reread.ts'
import { hindranceTo, REWRITABLE, rewriteTable } from '../../server/format/rewrite.ts'
import { recomputeAll, writings } from '../../server/format/totals.ts'
import { tidySpaces } from '../../server/format/whitespace.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'

/** What is wrong with what is entered, tidied or rewritten; `undefined` where nothing is. */
export function faultOfEdits(report: Report): string | undefined {
  return faultOfEntries(report) ?? faultOfTidying(report) ?? faultOfRewriting(report) ?? faultOfTotals(report)
}

/** So many figures of a text are asked for, spread over it. */
const ENTRIES = 3
const TYPED = ['12', '', '1234567', '/', '3.5万元']

/** What is entered stands there, and every figure that was sure of its place is as it was; or it is refused. */
function faultOfEntries(report: Report): string | undefined {
  const { source, facts, form } = report
  const step = Math.max(1, Math.floor(facts.length / ENTRIES))
  for (const [i, fact] of facts.entries()) {
    if (i % step > 0) continue
    const typed = TYPED[(i / step + source.text.length) % TYPED.length]!
    const entry = writeEntry(report, fact, typed)
    if ('refusal' in entry) {
      if (entry.refusal.zh === '' || entry.refusal.en === '') return `${fact.id}: refused without a word`
      continue
    }
    const text = applyEdits(source.text, entry.edits)
    const after = readReport(makeSource('fuzz.txt', text, tokenizeHtml), form?.id)
    const found = after.factById.get(fact.id)
    if (!found) return `${fact.id} is gone once “${typed}” is entered`
    if (typed === '12' && found.value?.coefficient !== 12) return `${fact.id} is not “${typed}” once entered`
    if (typed === '' && found.value) return `${fact.id} is no blank once emptied`
    const lost = report.facts.find(
      other =>
        other !== fact &&
        other.aligned.placement.kind === 'placed' &&
        after.factById.get(other.id)?.written !== other.written,
    )
    if (lost) return `${lost.id} is another once “${typed}” is entered for ${fact.id}`
  }
  return undefined
}

function faultOfTidying(report: Report): string | undefined {
  const all = { start: 0, end: report.source.text.length }
  for (const padding of ['none', 'columns'] as const) {
    const edits = tidySpaces(report, all, padding)
    if (edits.length === 0) continue
    const after = rereadWith(report, edits)
    if (!sameReading(report, after)) return `tidied (${padding}) it is read otherwise`
  }
  return undefined
}

/** One layout a text, in turn; a table that is not rewritten says why, or would be read otherwise. */
function faultOfRewriting(report: Report): string | undefined {
  const layout = REWRITABLE[report.source.text.length % REWRITABLE.length]!
  for (const table of report.tables) {
    const edit = rewriteTable(report, table, layout)
    if (!edit) continue
    if (hindranceTo(report.source, table)) return `${table.id} is rewritten although something hinders it`
    const after = new Map(rereadWith(report, [edit]).facts.map(({ id, shown }) => [id, shown.trim()]))
    const lost = report.facts.find(({ id, shown }) => after.get(id) !== shown.trim())
    if (lost) return `${lost.id} is another once ${table.id} is written as ${layout}`
  }
  return undefined
}

/** Totals that are computed anew stand there once written, and no other figure is another. */
function faultOfTotals(report: Report): string | undefined {
  const written = writings(
    report,
    recomputeAll(report, () => true),
  )
  if (written.length === 0) return undefined
  const after = rereadWith(
    report,
    written.map(({ edit }) => edit),
  )
  const values = new Map(written.map(({ fact, value }) => [fact.id, value]))
  for (const { id, written: old } of report.facts) {
    const [found, value] = [after.factById.get(id), values.get(id)]
    if (value === undefined && found?.written !== old) return `${id} is another once totals are written`
    if (value !== undefined && found?.value?.coefficient !== value)
      return `${id} is not ${value}, which was to be written`
  }
  return undefined
}
