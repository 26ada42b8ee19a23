// Puts the stages of reading together: a text becomes a report.
import { bindProved } from './localisation/proveBlanks.ts'
import { findDisagreements, type Disagreement } from './localisation/disagreement.ts'
import { evaluate, type Bound, type Equation, type Evaluation } from './equations/equation.ts'
import { compare } from './claims/compare/compare.ts'
import type { Comparison } from './claims/compare/comparison.ts'
import { resolvePlacements } from './facts/placing/resolvePlacements.ts'
import { sumsOfLostFigures } from './localisation/lostFigures.ts'
import { tablesOnceMended } from './localisation/mended.ts'
import { contradictedProofs, witnessesIn } from './localisation/witness.ts'
import type { AlignedTable } from './facts/align/align.ts'
import { alignTables } from './facts/align/alignTables.ts'
import { alignByForm } from './facts/reading/alignByForm.ts'
import { joinTables } from './facts/reading/joinTables.ts'
import { readByForm } from './reading/read.ts'
import type { FormReading } from './reading/reading.ts'
import { fuzzyMatchRows } from './facts/rows/fuzzyMatch.ts'
import type { Claim } from './claims/claim.ts'
import { readClaims } from './claims/readClaims.ts'
import type { RunningText } from './claims/runningText.ts'
import { findHeadingCandidates } from './outline/headingCandidates.ts'
import {
  classify,
  type ClassifiedRow,
  withoutDivided,
  withoutMatchesOutOfGroup,
} from './facts/rows/classify.ts'
import { collectFacts, type Fact } from './facts/fact.ts'
import { readIdentity, type Identity } from './outline/identity.ts'
import { labelsOfOneForm } from './outline/rowLabels.ts'
import { otherText, type OtherText } from './outline/otherText.ts'
import { findSecondReport, findSecondReportNear } from './outline/secondReport.ts'
import { withMisworded } from './outline/misworded.ts'
import { chooseSections, findSections, headingLines, type FoundSection } from './outline/sections.ts'
import { chooseForm, evidenceOf, vintageEvidence, type VintageEvidence } from './facts/rows/vintage.ts'
import type { Form, FormId, TableId } from './forms/form.ts'
import { CURRENT_FORM, formById, formOfYear } from './forms/index.ts'
import type { LineSpan } from './parse/layouts/layout.ts'
import { withoutVerticalLabel } from './facts/rows/vertical.ts'
import { withWholeLabels } from './facts/rows/wholeLabels.ts'
import type { Table } from './parse/table.ts'
import { readTables, type WrittenTables } from './parse/tables.ts'
import { flatMap } from './text/flatMap.ts'
import type { Range } from './text/range.ts'
import { withText, type Source } from './text/source.ts'

/** Everything that can be said of one version of one text. Immutable; every surface and rule reads this value. */
export interface Report {
  readonly source: Source
  /** The form that the report follows; absent when neither its rows nor its year tell. */
  readonly form?: Form
  /** What it is checked against: `form`, or, when that cannot be told, the form in force. */
  readonly standard: Form
  /** How many labels of the text are of one form only, by form. */
  readonly vintage: VintageEvidence
  readonly identity: Identity
  /** What the text is where it is no report of the forms; then nothing in it is checked. */
  readonly other?: OtherText
  /** Where another report begins behind this one; of it nothing is read. */
  readonly second?: Range
  readonly sections: readonly FoundSection[]
  readonly tables: readonly AlignedTable[]
  readonly facts: readonly Fact[]
  readonly factById: ReadonlyMap<string, Fact>
  readonly equations: readonly Equation[]
  /** The equations whose figures can all be read, added up. */
  readonly evaluations: readonly Evaluation[]
  /** The sums that fail because figures of theirs are lost and blank; they accuse no figure. */
  readonly lostFigures: readonly Evaluation[]
  /** The figures that disagree, and what would mend them. */
  readonly disagreements: readonly Disagreement[]
  /** What stands outside the tables, and what it claims. */
  readonly running: RunningText
  /** The claims of the running text set against the tables and each other. */
  readonly comparisons: readonly Comparison[]
}

/**
 * Reads a text. `formId` is followed whatever the text says; without it the form is told from rows and year. `before` is
 * the report of another version of the text: what the edit between them does not reach is taken from it. The answer is
 * the same without it.
 */
export function readReport(source: Source, formId?: FormId, before?: Report): Report {
  const { first, sections, second } = firstIn(source)
  const written = writtenIn(first, sections, before)
  const report = readFirst(first, sections, written.tables, formId, before)
  const whole = second ? { ...report, source, second } : report
  WRITTEN.set(whole, written)
  return whole
}

/** A cache over reports, which never change: the tables as they are written. */
const WRITTEN = new WeakMap<Report, WrittenTables>()

function writtenIn(
  source: Source,
  sections: readonly FoundSection[],
  before: Report | undefined,
): WrittenTables {
  return readTables(source, sectionSpans(source, sections), before && WRITTEN.get(before))
}

interface FirstReport {
  /** The text up to where another report begins. */
  readonly first: Source
  readonly sections: readonly FoundSection[]
  readonly second: Range | undefined
}

function firstIn(source: Source): FirstReport {
  const near = findSecondReportNear(source)
  const candidates = near ? [] : findHeadingCandidates(source, CURRENT_FORM)
  const second = near ?? findSecondReport(source, candidates)
  if (!second)
    return { first: source, sections: sectionsOf(source, chooseSections(source, candidates)), second }
  const first = withText(source, source.text.slice(0, second.start))
  return { first, sections: sectionsOf(first, findSections(first)), second }
}

function sectionsOf(source: Source, found: readonly FoundSection[]): readonly FoundSection[] {
  return withMisworded(source, found, CURRENT_FORM)
}

/** Where the report ends, and with it what is read. */
export function endOf({ source, second }: Report): number {
  return second?.start ?? source.text.length
}

function readFirst(
  source: Source,
  sections: readonly FoundSection[],
  written: readonly Table[],
  formId: FormId | undefined,
  before: Report | undefined,
): Report {
  const { identity, vintage, form, standard, tables } = tablesIn(source, written, formId)
  const reading = { source, form: standard, headings: sections, tables, identity }
  const running = readClaims(reading, before?.running)
  const { facts, factById, equations } = bindFacts(
    standard,
    collectFacts(tables, source.text),
    running.claims,
  )
  const evaluations = flatMap(equations, equation => evaluate(equation) ?? [])
  const lostFigures = sumsOfLostFigures(evaluations)
  const lost = new Set(lostFigures.map(({ equation }) => equation))
  const disagreements = findDisagreements(
    equations.filter(equation => !lost.has(equation)),
    evaluations.filter(({ equation }) => !lost.has(equation)),
    witnessesIn(running.claims, factById),
  )
  const other = facts.some(({ value }) => value) ? undefined : otherText(source)
  return {
    source,
    ...(form && { form }),
    standard,
    vintage,
    identity,
    ...(other && { other }),
    sections,
    tables,
    facts,
    factById,
    equations,
    evaluations,
    lostFigures,
    disagreements,
    running,
    comparisons: compare(running.claims, tablesOnceMended(factById, disagreements)),
  }
}

/** What the tables of a text say. */
export type ReadFigures = Pick<Report, 'tables' | 'facts'>

/** Reads the tables and their figures as `readReport` does, and nothing else. */
export function readFigures(source: Source, formId?: FormId, before?: Report): ReadFigures {
  const { first, sections } = firstIn(source)
  const written = writtenIn(first, sections, before).tables
  const tables =
    formId === undefined
      ? tablesIn(first, written, undefined).tables
      : setAgainst(formById(formId), classifyRows(written), readByForm(first.text), first.text)
  return { tables, facts: collectFacts(tables, first.text) }
}

interface TablesInText extends Pick<Report, 'identity' | 'vintage' | 'standard' | 'tables'> {
  readonly form: Form | undefined
}

function tablesIn(source: Source, written: readonly Table[], formId: FormId | undefined): TablesInText {
  const identity = readIdentity(source)
  const exact = classifyRows(written)
  const ofRows = vintageEvidence(exact)
  const vintage = ofRows.size > 0 ? ofRows : evidenceOf(labelsOfOneForm(source.text))
  const reading = readByForm(source.text)
  const form = formId === undefined ? formOf(vintage, identity.year?.year, reading) : formById(formId)
  const standard = form ?? CURRENT_FORM
  return { identity, vintage, form, standard, tables: setAgainst(standard, exact, reading, source.text) }
}

function classifyRows(written: readonly Table[]): readonly ClassifiedRow[] {
  const whole = written.map(table => withWholeLabels(withoutVerticalLabel(table)))
  return withoutMatchesOutOfGroup(
    withoutDivided(flatMap(whole, table => table.rows.map(row => classify(table, row)))),
  )
}

/** The tables of a form, of the rows that the layout has and of those that the form finds. */
function setAgainst(
  form: Form,
  rows: readonly ClassifiedRow[],
  reading: FormReading,
  text: string,
): readonly AlignedTable[] {
  const byLayout = alignTables(fuzzyMatchRows(rows, form), form)
  const byForm = alignByForm(reading, text, form)
  return resolvePlacements(joinTables(byLayout, byForm, text), form)
}

/**
 * By the labels and the year. The year's form stands against them where it fits the rows of every table best; against one
 * label alone where it fits those of table 二: 其他处理 is a row in one form and a group of rows in another.
 */
function formOf(
  vintage: VintageEvidence,
  year: number | undefined,
  { tables }: FormReading,
): Form | undefined {
  const byLabels = chooseForm(vintage, year)
  const byYear = year === undefined ? undefined : formOfYear(year)
  const ofDisclosure = tables.find(({ table }) => table === 'disclosure')?.form
  const isWeak = byLabels !== undefined && vintage.get(byLabels.id) === 1
  const fitsAll = tables.length > 0 && tables.every(({ form }) => form === byYear?.id)
  if (byYear && (fitsAll || (isWeak && ofDisclosure === byYear.id))) return byYear
  return byLabels ?? (ofDisclosure && formById(ofDisclosure))
}

/** Gives blanks what the sums prove of them, but where the running text says otherwise: one of the two is wrong. */
function bindFacts(form: Form, facts: readonly Fact[], claims: readonly Claim[]): Bound {
  const bound = bindProved(form, facts)
  const contradicted = contradictedProofs(witnessesIn(claims, bound.factById))
  return contradicted.size === 0 ? bound : bindProved(form, facts, contradicted)
}

export function tableById(report: Report, id: TableId): AlignedTable | undefined {
  return report.tables.find(table => table.id === id)
}

/** The lines between the headings: no table goes on behind a heading. */
function sectionSpans(source: Source, sections: readonly FoundSection[]): readonly LineSpan[] {
  const spans: LineSpan[] = []
  let first = 0
  for (const section of sections) {
    const heading = headingLines(source, section)
    if (heading.first > first) spans.push({ first, end: heading.first })
    first = Math.max(first, heading.end)
  }
  spans.push({ first, end: source.lineStarts.length })
  return spans
}
