// What stands at a place of a report, and what belongs to it.
import type { Equation } from '../equations/equation.ts'
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Comparison } from '../claims/compare/comparison.ts'
import { cellsCompared, isOfTables, placeOfClaim, type TabledComparison } from '../claims/places.ts'
import type { Fact } from '../facts/fact.ts'
import type { FoundSection } from '../outline/sections.ts'
import { tableTop } from '../format/tableSpan.ts'
import type { Report } from '../report.ts'
import { contains, type Range } from '../text/range.ts'

/** The figure at a place; of two that touch there, the one that begins. */
export function factAt(report: Report, offset: number): Fact | undefined {
  return itemAt(report.facts, offset)
}

/** What the running text states at a place, and what it was compared with. */
export interface Understood extends Range {
  readonly comparison: Comparison
}

/** The figure, or the word, with which the running text states something that could be compared. */
export function claimAt(report: Report, offset: number): Understood | undefined {
  return itemAt(report.comparisons.flatMap(understoodAt), offset)
}

/** The place of its claim first, and of a sum those of its parts. */
function understoodAt(comparison: Comparison): readonly Understood[] {
  const { claim } = comparison
  const parts = claim.kind === 'parts' || claim.kind === 'sum' ? claim.parts : []
  return [placeOfClaim(claim), ...parts].map(({ start, end }) => ({ start, end, comparison }))
}

/** The figures of the tables that a statement of the running text was compared with. */
export function factsOf(report: Report, { comparison }: Understood): readonly Fact[] {
  return cellsCompared(comparison).flatMap(id => report.factById.get(id) ?? [])
}

/** Where the running text says this figure, or a sum that it is in. */
export function comparisonsWith(report: Report, fact: Fact): readonly TabledComparison[] {
  return report.comparisons.filter(isOfTables).filter(({ cells }) => cells.includes(fact.id))
}

/** The row whose label stands at a place. */
export function labelledRowAt(report: Report, offset: number): AlignedRow | undefined {
  for (const { rows } of report.tables) {
    const row = rows.find(({ label }) => label && contains(label, offset))
    if (row) return row
  }
  return undefined
}

/** The section whose heading stands at a place. */
export function headingAt(report: Report, offset: number): FoundSection | undefined {
  return itemAt(report.sections, offset)
}

export function sectionAround(report: Report, offset: number): FoundSection | undefined {
  return report.sections.findLast(({ start, contentEnd }) => start <= offset && offset <= contentEnd)
}

export function sumsWith(report: Report, fact: Fact): readonly Equation[] {
  return report.equations.filter(({ whole, parts }) => whole.includes(fact) || parts.includes(fact))
}

/** The figures that stand with this one in a sum, itself not among them, in the order of the text. */
export function termsBeside(report: Report, fact: Fact): readonly Fact[] {
  const terms = new Set(sumsWith(report, fact).flatMap(({ whole, parts }) => [...whole, ...parts]))
  return [...terms].filter(term => term !== fact).sort((a, b) => a.start - b.start)
}

/** Whether it is this figure, for all that is known, that has to be changed. */
export function isCulprit({ disagreements }: Report, fact: Fact): boolean {
  return disagreements.some(
    ({ decided, repairs }) => decided && repairs[0]!.changes.some(change => change.fact === fact),
  )
}

/** A table with its header: all that a reader takes for the table. */
export function tableRange(report: Report, table: AlignedTable): Range {
  return { start: Math.min(tableTop(report, table), table.start), end: table.end }
}

/** Where two touch, the one that begins there. */
function itemAt<Item extends Range>(items: readonly Item[], offset: number): Item | undefined {
  const touching = items.filter(item => contains(item, offset))
  return touching.find(({ end }) => offset < end) ?? touching[0]
}
