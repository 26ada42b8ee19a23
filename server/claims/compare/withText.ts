import type { ChangeClaim, PartsClaim, Said, ShareClaim, SumClaim, Term } from '../claim.ts'
import { shareShouldBe, type Quantity } from '../quantity.ts'
import { MONEY } from '../vocabulary/units.ts'
import {
  isChangePercent,
  isCutPercent,
  isGap,
  isMean,
  isMultiple,
  isNearPercent,
  isPercent,
  roundedBy,
} from './agrees.ts'
import type { ChangeCompared, ComparedTerm, PartsCompared, ShareCompared, SumCompared } from './comparison.ts'
import type { Table } from './table.ts'

/** What is known already of the figures of a text, by where they start. */
export interface Known {
  readonly wrong: Set<number>
  readonly right: Set<number>
  readonly table: Table
}

export function compareSum(claim: SumClaim, { wrong, right }: Known): SumCompared | undefined {
  const { whole, parts } = claim
  if (
    (right.has(whole.start) && !claim.isOfAll) ||
    wrong.has(whole.start) ||
    parts.some(({ start }) => wrong.has(start))
  )
    return undefined
  const sum = sumOf(parts)
  // 两者合计 need not go back to the first.
  const isRight = parts.slice(1).some((_, i) => sumOf(parts.slice(i)) === whole.value)
  if (isRight) return { kind: 'sum', claim, outcome: 'equal', severity: 'info', sum: whole.value }
  wrong.add(whole.start)
  return { kind: 'sum', claim, outcome: 'differs', severity: 'warning', sum }
}

function sumOf(parts: readonly Said[]): Quantity {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

/** A part above its whole, parts together above it, or, where they are all there are, below it. */
export function compareParts(claim: PartsClaim, { wrong, right }: Known): PartsCompared | undefined {
  const { whole, parts, isExhaustive, endsInRest, severity } = claim
  const isRight = ({ start }: Said) => right.has(start)
  const sum = sumOf(parts)
  const equal: PartsCompared = { kind: 'parts', claim, outcome: 'equal', severity: 'info', sum }
  if (wrong.has(whole.start) || parts.some(({ start }) => wrong.has(start))) return undefined
  if (isRight(whole) && parts.every(isRight)) return sum === whole.value ? equal : undefined
  // `5.79万件` may be half a unit of its last digit more or less.
  const slack = [whole, ...parts].reduce((all, { figure }) => all + roundedBy(figure) / 2, 0)
  const most = Math.max(whole.value, whole.value + sumOf(claim.rivals)) + slack
  const over = parts.find(({ value }) => value > most)
  const differs = { ...equal, outcome: 'differs', severity } as const
  if (over) {
    wrong.add(over.start)
    return { ...differs, part: over }
  }
  if (sum > most) {
    if (parts.some(isRight) && isRight(whole) && !endsInRest) return undefined
    wrong.add(parts.at(-1)!.start)
    return differs
  }
  if (sum < whole.value - slack && isExhaustive) {
    // Of 其余 it is known where all others are right.
    const rest = endsInRest && isRight(whole) && parts.slice(0, -1).every(isRight) ? parts.at(-1) : undefined
    wrong.add((rest ?? whole).start)
    return rest ? { ...differs, part: rest } : differs
  }
  return sum === whole.value ? equal : undefined
}

interface Reading {
  readonly part: ComparedTerm
  readonly whole: ComparedTerm
}

/** A percentage differs when it is that of no whole that the words allow. */
export function compareShare(claim: ShareClaim, known: Known): ShareCompared | undefined {
  const { percent, pairs, severity } = claim
  if (known.wrong.has(percent.start)) return undefined
  const readings: Reading[] = []
  let isKnown = true
  for (const { part, whole } of pairs) {
    if (isWrong(part, known) || isWrong(whole, known)) return undefined
    const [partValue, wholeValue] = [valueOf(part, known.table), valueOf(whole, known.table)]
    // What the tables lack is no whole where the text has one.
    if (partValue === undefined || (wholeValue === undefined && !hasToldWhole(pairs))) return undefined
    if (wholeValue === undefined) {
      isKnown = false
      continue
    }
    if (wholeValue <= 0 || wholeValue < partValue) continue
    if (claim.per) return compareMean(claim, claim.per, { term: whole, value: wholeValue })
    readings.push({ part: { term: part, value: partValue }, whole: { term: whole, value: wholeValue } })
  }
  const right = readings.find(({ part, whole }) => isPercent(percent.figure, part.value, whole.value))
  const isRounded = readings.some(
    ({ part, whole }) =>
      isPercent(percent.figure, part.value, whole.value) &&
      !isCutPercent(percent.figure, part.value, whole.value),
  )
  if (right) {
    const outcome = isRounded ? 'equal' : 'differs'
    return { kind: 'share', claim, outcome, severity: 'info', ...right, isCertain: false }
  }
  const [likeliest] = readings
  if (!likeliest) return undefined
  const should = ({ part, whole }: Reading) => shareShouldBe(percent, part.value, whole.value)
  const isCertain = isKnown && readings.every(one => should(one) === should(likeliest))
  known.wrong.add(percent.start)
  const isVague = readings.some(({ part, whole }) => isNearPercent(percent.figure, part.value, whole.value))
  return {
    kind: 'share',
    claim,
    outcome: 'differs',
    severity: isVague ? 'info' : severity,
    ...likeliest,
    isCertain,
  }
}

/** A mean is told rounded, cut, or a little more. */
function compareMean(claim: ShareClaim, per: number, whole: ComparedTerm): ShareCompared {
  const { figure } = claim.percent
  const isRight = isMean(figure, whole.value / per)
  const outcome = isRight ? 'equal' : 'differs'
  return { kind: 'share', claim, outcome, severity: claim.severity, part: whole, whole, isCertain: false }
}

function hasToldWhole(pairs: ShareClaim['pairs']): boolean {
  return pairs.some(({ part, whole }) => part.kind !== 'cells' && whole.kind === 'said')
}

function isWrong(term: Term, known: Known): boolean {
  const { wrong } = known
  if (term.kind === 'sum') return term.parts.some(({ start }) => wrong.has(start))
  if (term.kind === 'before') return wrong.has(term.by.start) || isWrong(term.now, known)
  return term.kind === 'said' && wrong.has(term.said.start)
}

function valueOf(term: Term, table: Table): Quantity | undefined {
  if (term.kind === 'said') return term.said.value
  if (term.kind === 'sum') return sumOf(term.parts)
  if (term.kind === 'before') {
    const now = valueOf(term.now, table)
    return now === undefined ? undefined : now - term.direction * term.by.value
  }
  const plus = table.valueOf(term.plus)
  const minus = term.minus ? table.valueOf(term.minus) : 0
  return plus === undefined || minus === undefined ? undefined : plus - minus
}

/** Whether it rose or fell as it is said to, then by how much. */
export function compareChange(claim: ChangeClaim, known: Known): ChangeCompared | undefined {
  const { now, before, direction, amount, isMultiple: multiple } = claim
  const value = inUnitOf(before, now, valueOf(now, known.table))
  if (value === undefined || isWrong(now, known) || (amount && known.wrong.has(amount.start)))
    return undefined
  const gap = value - before.value
  const told = { kind: 'change', claim, now: { term: now, value } } as const
  const isVague = amount?.figure.softness === 'about'
  // `36.81万元` is no other amount than 368123.45 元.
  if (isConverted(before, now) && Math.abs(gap) * 2 <= before.figure.grain) return undefined
  if (!multiple && Math.sign(gap) !== direction) {
    if (amount) known.wrong.add(amount.start)
    return { ...told, outcome: 'differs', severity: 'warning', fault: 'direction' }
  }
  if (claim.doubled && !isDoubled(claim.doubled, value, before.value))
    return { ...told, outcome: 'differs', severity: 'warning', fault: 'amount' }
  if (!amount || direction === 0 || isAmount(claim, amount, gap, value))
    return { ...told, outcome: 'equal', severity: 'info', fault: 'amount' }
  known.wrong.add(amount.start)
  return { ...told, outcome: 'differs', severity: isVague ? 'info' : 'warning', fault: 'amount' }
}

/** The tables have amounts in 元, and a sentence in what it tells last year's in: to the last digit that a quantity holds. */
function inUnitOf(before: Said, now: Term, value: Quantity | undefined): Quantity | undefined {
  const { unit } = before.figure
  return value !== undefined && isConverted(before, now) ? Math.round(value / MONEY[unit]!) : value
}

/** An amount of the tables set against one of the text, which is mostly rounded. */
function isConverted({ figure }: Said, { kind }: Term): boolean {
  return kind === 'cells' && figure.unitKind === 'money'
}

/** 翻番 is said of what comes near; a tenth is what `近` leaves. */
function isDoubled(
  { by, isMore }: NonNullable<ChangeClaim['doubled']>,
  now: Quantity,
  before: Quantity,
): boolean {
  if (isMore) return now >= by * before
  return Math.abs(now - by * before) * 10 <= by * before
}

/** What a term may have been rounded by. */
function grainOf(term: Term): Quantity {
  return term.kind === 'said' ? roundedBy(term.said.figure) : 0
}

/** What last year's figure may have been rounded by: an amount with digits behind its point, beside one of the tables. */
function grainBefore({ now, before }: ChangeClaim): Quantity {
  const { figure } = before
  return isConverted(before, now) && figure.decimals > 0 ? figure.grain : roundedBy(figure)
}

function isAmount(claim: ChangeClaim, amount: Said, gap: Quantity, value: Quantity): boolean {
  const { now, before } = claim
  const { figure } = amount
  if (figure.unitKind === 'percent')
    return (
      before.value <= 0 || isChangePercent(figure, [value, before.value], [grainOf(now), grainBefore(claim)])
    )
  // Each may have been rounded to its last digit before they were set against each other.
  if (figure.unitKind === 'points')
    return Math.abs(Math.abs(gap) - amount.value) <= Math.max(figure.grain, before.figure.grain)
  if (figure.unitKind === 'times')
    return before.value <= 0 || figure.softness !== undefined || isMultiple(figure, value, before.value)
  // Both amounts of the text may be rounded, last year's no more coarsely than the change that was worked out with it.
  if (isConverted(before, now) && !figure.softness)
    return (
      Math.abs(figure.value! - Math.abs(gap)) * 2 <=
      figure.grain + Math.min(figure.grain, before.figure.grain)
    )
  const others = [before.figure, ...(now.kind === 'said' ? [now.said.figure] : [])]
  return isGap(figure, Math.abs(gap), others)
}
