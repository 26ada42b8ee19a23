// What stands at a place of a report, and what belongs to it.
import type { Equation } from '../equations/equation.ts'
import type { ClaimCheck } from '../claims/claimCheck.ts'
import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { Claim } from '../claims/claim.ts'
import type { Fact } from '../facts/fact.ts'
import type { FoundSection } from '../outline/sections.ts'
import { tableTop } from '../format/tableSpan.ts'
import type { Report } from '../report.ts'
import { contains, type Range } from '../text/range.ts'

/** The figure at a place; of two that touch there, the one that begins. */
export function factAt(report: Report, offset: number): Fact | undefined {
  return itemAt(report.facts, offset)
}

/** The figure, or the statement of nothing, with which the running text claims something. */
export function claimAt(report: Report, offset: number): Claim | undefined {
  return itemAt(report.running.claims, offset)
}

export function claimCheckOf(report: Report, claim: Claim): ClaimCheck | undefined {
  return report.claimChecks.find(claimCheck => claimCheck.claim === claim)
}

/** Where the running text says this figure, or a sum that it is in. */
export function claimChecksWith(report: Report, fact: Fact): readonly ClaimCheck[] {
  return report.claimChecks.filter(({ facts }) => facts.includes(fact))
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
