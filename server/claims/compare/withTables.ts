import type { AllClaim, CountClaim, Exception, Grave, NoneClaim } from '../claim.ts'
import { stepOf } from '../tokens/figure.ts'
import type { Quantity } from '../quantity.ts'
import { agrees, amountOf } from './agrees.ts'
import type { AllCompared, CountCompared, NoneCompared } from './comparison.ts'
import type { Table } from './table.ts'
import { flatMap } from '../../text/flatMap.ts'

/** A figure differs when every reading of it does; a reading whose cells are not known may be right. */
export function compareCount(claim: CountClaim, table: Table): CountCompared | undefined {
  if (claim.sign) return compareChangeOfYear(claim, claim.sign, table)

  const { said, alternatives, ceiling } = claim
  const { figure } = said
  const cells = alternatives[0]!
  const tabled = table.valueOf(cells)
  if (tabled === undefined) return undefined
  if (ceiling) {
    const most = table.valueOf(ceiling)
    if (most === undefined || amountOf(figure) <= most) return undefined
  }
  const agreeing: number[] = []
  let isCertain = claim.isCertain && !claim.isDoubtful
  for (const [i, reading] of alternatives.entries()) {
    const value = table.valueOf(reading)
    if (value === undefined) return undefined
    isCertain &&= value === tabled
    const byParts = table.valueByParts(reading)
    if (agrees(figure, value) || (byParts !== undefined && agrees(figure, byParts))) agreeing.push(i)
  }
  const [right] = agreeing
  if (right !== undefined)
    return {
      kind: 'count',
      claim,
      outcome: 'equal',
      severity: 'info',
      cells: alternatives[right]!,
      tabled,
      isCertain,
      agreeing,
    }
  const severity = isVague(claim, tabled) || isLenient(claim, table, tabled) ? 'info' : 'warning'
  return { kind: 'count', claim, outcome: 'differs', severity, cells, tabled, isCertain, agreeing }
}

/** `减少3项` and 本年增/减 -3; which way it went is told wrong where only the sign differs. */
function compareChangeOfYear(claim: CountClaim, sign: 1 | -1, table: Table): CountCompared | undefined {
  const cells = claim.alternatives[0]!
  const tabled = table.valueOf(cells)
  if (tabled === undefined) return undefined
  const isRight = sign * claim.said.value === tabled
  return {
    kind: 'count',
    claim,
    outcome: isRight ? 'equal' : 'differs',
    severity: isRight ? 'info' : 'warning',
    cells,
    tabled,
    isCertain: Math.sign(tabled) === sign,
    agreeing: isRight ? [0] : [],
  }
}

/** What was to be dealt with is told as received; an amount is cut, not rounded. */
function isLenient({ said, lenient = [] }: CountClaim, table: Table, tabled: Quantity): boolean {
  const { figure } = said
  if (lenient.some(cells => table.valueOf(cells) === amountOf(figure))) return true
  const unit = figure.grain * (amountOf(figure) / figure.value! || 1)
  const isCut = figure.unitKind === 'money' && Math.floor(tabled / unit) * unit === amountOf(figure)
  return isCut && figure.softness === undefined && tabled !== amountOf(figure)
}

/** 约 leaves a third to a careful reader; 按时办结 may be a part. */
function isVague({ said, isDoubtful, isTimely }: CountClaim, tabled: Quantity): boolean {
  const value = amountOf(said.figure)
  if (isDoubtful || (isTimely && value < tabled)) return true
  const { softness } = said.figure
  if (softness !== 'about' && softness !== 'nearly') return false
  if (softness === 'nearly' && tabled > value) return false
  const { value: written, grain } = said.figure
  const isFar = Math.abs(tabled - value) * written! > MOST_STEPS * stepOf(written!, grain) * value
  return tabled === 0 || (!isFar && Math.abs(tabled - value) * 3 <= tabled)
}

/** `约2.28万` is told to hundreds: a figure that is several hundreds away was not rounded so. */
const MOST_STEPS = 5

export function compareNone(claim: NoneClaim, table: Table): NoneCompared | undefined {
  const { each, selection, isDoubtful } = claim
  const readings = each.length < 2 ? selection.alternatives : []
  const right = readings.find(cells => table.valueOf(cells) === 0)
  if (right) return { kind: 'none', claim, outcome: 'equal', severity: 'info', cells: right, tabled: 0 }
  const values = each.map(cells => ({ cells, value: table.valueOf(cells) }))
  const wrong = values.filter(({ value }) => value !== undefined && value > 0)
  const unsure = readings.some(cells => table.valueOf(cells) === undefined)
  if (wrong.length > 0 && !unsure) {
    const tabled = wrong.reduce((sum, { value }) => sum + value!, 0)
    const severity = isDoubtful ? 'info' : 'warning'
    return {
      kind: 'none',
      claim,
      outcome: 'differs',
      severity,
      cells: flatMap(wrong, ({ cells }) => cells),
      tabled,
    }
  }
  if (values.length === 0 || values.some(({ value }) => value === undefined)) return undefined
  return { kind: 'none', claim, outcome: 'equal', severity: 'info', cells: each.flat(), tabled: 0 }
}

export function compareAll(claim: AllClaim, table: Table): AllCompared | undefined {
  let isKnown = true
  for (const exception of claim.exceptions) {
    const count = countOf(exception, table)
    if (count === undefined) isKnown = false
    else if (count !== 0 && !isExcused(exception, table)) {
      return {
        kind: 'all',
        claim,
        outcome: 'differs',
        severity: severityOf(exception, count, table),
        ...cellsOf(exception, table),
        exceptions: count,
      }
    }
  }
  if (!isKnown) return undefined
  const cells = flatMap(claim.exceptions, ({ plus }) => plus)
  return { kind: 'all', claim, outcome: 'equal', severity: 'info', cells, exceptions: 0 }
}

/** Of several cells, those that have something. */
function cellsOf({ plus, minus }: Exception, table: Table): Pick<AllCompared, 'cells' | 'as'> {
  if (minus) return { cells: plus, as: { cells: minus, value: table.valueOf(minus)! } }
  return { cells: plus.filter(cell => table.valueOf([cell]) !== 0) }
}

function countOf({ plus, minus }: Exception, table: Table): Quantity | undefined {
  const whole = table.valueOf(plus)
  const rest = minus ? table.valueOf(minus) : 0
  return whole === undefined || rest === undefined ? undefined : whole - rest
}

function severityOf({ severity, graver = [] }: Exception, count: Quantity, table: Table): 'warning' | 'info' {
  const isGrave = (grave: Grave) => {
    const value = table.valueOf(grave.cells)
    switch (grave.kind) {
      case 'none':
        return value === 0
      case 'moreThan':
        return value !== undefined && count > value
      case 'told':
        return value === grave.said.value
    }
  }
  return graver.some(isGrave) ? 'warning' : severity
}

const RESULTS = ['applications.resultsTotal.total']
const RECEIVED = ['applications.newlyReceived.total']

/** `办结的157件全部…`: of those that were dealt with, all were. */
function isExcused({ excused }: Exception, table: Table): boolean {
  if (!excused) return false
  const results = table.valueOf(RESULTS)
  if (results !== excused.said.value) return false
  return excused.isBehind || results !== table.valueOf(RECEIVED)
}
