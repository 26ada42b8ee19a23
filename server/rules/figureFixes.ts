// Puts a figure of the running text right, in the manner in which it is written.
import type { Cells } from '../claims/cells/selection.ts'
import type { Said, Term } from '../claims/claim.ts'
import type { ChangeCompared, ShareCompared } from '../claims/compare/comparison.ts'
import { quantityText, SCALE, shareShouldBe, type Quantity } from '../claims/quantity.ts'
import { MONEY } from '../claims/vocabulary/units.ts'
import { writeDecimalLike, writeLike } from '../format/figure.ts'
import type { Report } from '../report.ts'
import { rangeOf } from './place.ts'
import type { Fix } from './rule.ts'
import { standingOf } from './standing.ts'

/**
 * A quantity as the text writes one of its kind: with its unit, 万 included, and as many digits behind the point. An
 * amount of money is written in full where four digits do.
 */
export function writeSaid({ figure, written }: Said, value: Quantity): string | undefined {
  const { grain, decimals, unitKind, unit, softness, ideographic } = figure
  if (softness) return undefined
  const factor = unitKind === 'money' ? MONEY[unit]! : 1
  if (unitKind === 'money' && Number.isInteger(value / factor)) return quantityText(value / factor)
  if (unitKind !== 'money' && decimals === 0 && grain === SCALE)
    return Number.isInteger(value / SCALE) ? writeLike(written, value / SCALE) : undefined
  if (ideographic || value < 0) return undefined
  const step = grain * factor
  const steps = nearest(value, step)
  const isCoarse = value % step !== 0 && steps < LEAST_STEPS
  return steps === 0 || isCoarse ? undefined : writeDecimalLike(written, withPoint(steps, decimals))
}

/** Rounded to a single digit a figure is no longer that of the table. A guess. */
const LEAST_STEPS = 10

/** How many steps come nearest. */
function nearest(value: Quantity, step: Quantity): number {
  return Number((2n * BigInt(value) + BigInt(step)) / (2n * BigInt(step)))
}

function withPoint(steps: number, decimals: number): string {
  if (decimals === 0) return String(steps)
  const digits = String(steps).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** A percentage of two figures that both stand. */
export function shareFix(report: Report, compared: ShareCompared): readonly Fix[] {
  const { claim, part, whole, isCertain, severity } = compared
  const { percent, per } = claim
  if (per || !isCertain || percent.figure.unit !== '%') return []
  if (!stands(report, part.term) || !stands(report, whole.term)) return []
  return rewriting(percent, shareShouldBe(percent, part.value, whole.value), '%', severity === 'warning')
}

/**
 * By how much a figure that stands has changed. The number before stands in the text alone, and could be the wrong one:
 * so this is never the change to make unasked.
 */
export function changeFix(report: Report, compared: ChangeCompared): readonly Fix[] {
  const { claim, now, fault } = compared
  const { amount, before, doubled, isMultiple, isApart } = claim
  if (!amount || fault !== 'amount' || doubled || isMultiple || isApart) return []
  if (before.figure.softness || !stands(report, now.term)) return []
  const gap = Math.abs(now.value - before.value)
  const { unitKind, unit } = amount.figure
  if (unitKind === 'percent' && unit === '%')
    return before.value > 0 ? rewriting(amount, shareShouldBe(amount, gap, before.value), '%', false) : []
  const isSameUnit = unit === before.figure.unit && before.figure.grain <= SCALE
  return unitKind !== 'times' && unitKind !== 'percent' && isSameUnit ? rewriting(amount, gap, '', false) : []
}

function rewriting(said: Said, value: Quantity, unit: string, preferred: boolean): readonly Fix[] {
  const text = writeSaid(said, value)
  if (text === undefined || text === said.written) return []
  const shown = text + unit
  const title = { zh: `按计算结果，正文改为 ${shown}`, en: `Change the text to ${shown}, as computed` }
  return [{ title, preferred, safe: false, edits: [{ range: rangeOf(said), text }] }]
}

/** Whether a figure is one of the tables whose sums hold, or tells such a one exactly and rightly. */
function stands(report: Report, term: Term): boolean {
  switch (term.kind) {
    case 'cells':
      return areSound(report, [...term.plus, ...(term.minus ?? [])])
    case 'said':
      return isTabled(report, term.said)
    case 'sum':
      return term.parts.every(part => isTabled(report, part))
    case 'before':
      return false
  }
}

function isTabled(report: Report, { start }: Said): boolean {
  return report.comparisons.some(one => {
    if (one.kind !== 'count' || one.outcome !== 'equal' || one.claim.said.start !== start) return false
    const { figure } = one.claim.said
    return !one.claim.isDoubtful && !figure.softness && figure.grain <= SCALE && areSound(report, one.cells)
  })
}

function areSound(report: Report, cells: Cells): boolean {
  const facts = cells.flatMap(id => report.factById.get(id) ?? [])
  const isKnown = facts.every(({ value, deduced }) => value !== undefined || deduced !== undefined)
  return facts.length === cells.length && isKnown && standingOf(report, facts).kind === 'sound'
}
