// What is offered to be written into blanks, and what the running text has against it.
import { amountOf } from '../claims/compare/agrees.ts'
import { compare } from '../claims/compare/compare.ts'
import type { CountCompared } from '../claims/compare/comparison.ts'
import { deduceBlanks } from '../equations/deduce.ts'
import { evaluate, rebind, type Bound } from '../equations/equation.ts'
import { isOpenBlank, valueOf, type Fact } from '../facts/fact.ts'
import { writeMost } from '../format/fill.ts'
import { writeAll } from '../format/reread.ts'
import { whyNotWritten } from '../format/unwritable.ts'
import { openBlanks } from '../localisation/lostFigures.ts'
import { tablesOnceMended } from '../localisation/mended.ts'
import { witnessesIn, type Witness } from '../localisation/witness.ts'
import type { Report } from '../report.ts'
import { ofInteger } from '../text/exact.ts'
import { NOTHING, type Text } from '../text/locale.ts'
import { clauseAround } from './excerpt.ts'
import { isFix, type Offer } from './rule.ts'

/** What each of some blanks is to be. */
type Values = ReadonlyMap<Fact, number>

/** What is proved is the one to choose; what the text states and a 0 where nothing is proved are for the editor to decide. */
export function fillings(report: Report, blanks: readonly Fact[]): readonly Offer[] {
  const proved = blanks.filter(({ deduced }) => deduced !== undefined)
  const open = blanks.filter(isOpenBlank)
  const told = fillStated(report, open)
  const isAll = told.some(offer => isFix(offer) && offer.edits.length === open.length)
  return [...fillProved(report, proved), ...told, ...(isAll ? [] : fillZeros(report, open))]
}

function fillProved(report: Report, proved: readonly Fact[]): readonly Offer[] {
  const values = new Map(proved.map(fact => [fact, fact.deduced!]))
  return fill(report, values, true, (all, some) => ({
    zh: `填入可推算的 ${all} 个数${some === undefined ? '' : `中的 ${some} 个`}`,
    en:
      all === 1
        ? 'Write the figure that is proved'
        : `Write ${some === undefined ? '' : `${some} of `}the ${all} figures that are proved`,
  }))
}

/** What the running text tells outright of blanks, with what the sums prove then; unless a sum or a sentence is against it. */
function fillStated(report: Report, open: readonly Fact[]): readonly Offer[] {
  const stated = statedOf(report, open)
  if (stated.size === 0) return []
  const proofs = deduceBlanks(withValues(report, stated).equations, new Set())
  const proved = [...proofs].flatMap(([fact, { value }]) =>
    open.includes(fact) ? [[fact, value] as const] : [],
  )
  const values = new Map([...stated, ...proved])
  if (!agreesWithSums(report, values) || contradicting(report, values).length > 0) return []
  const also = proved.length > 0 ? { zh: '和勾稽关系', en: ' and the sums prove' } : NOTHING
  return fill(report, values, false, (all, some) => ({
    zh: `按正文${also.zh}填入 ${all} 个数${some === undefined ? '' : `中的 ${some} 个`}`,
    en: `Write what the running text states${also.en}: ${some === undefined ? '' : `${some} of `}${all} figure${all > 1 ? 's' : ''}`,
  }))
}

/** As many of them as can be written; `titleOf` is told how many there are, and how many that is where it is not all. */
function fill(
  report: Report,
  values: Values,
  preferred: boolean,
  titleOf: (all: number, some: number | undefined) => Text,
): readonly Offer[] {
  if (values.size === 0) return []
  const edits = writeMost(report, values)
  if (edits.length === 0)
    return [{ title: titleOf(values.size, undefined), reason: whyNotWritten([...values.keys()]) }]
  const some = edits.length < values.size ? edits.length : undefined
  return [{ title: titleOf(values.size, some), preferred, safe: false, edits }]
}

function statedOf({ running, factById }: Report, open: readonly Fact[]): Values {
  return new Map(
    witnessesIn(running.claims, factById)
      .filter(({ qualified }) => !qualified)
      .flatMap(statement =>
        isOfEach(statement) ? statement.facts.map(fact => [fact, statement.value] as const) : [],
      )
      .filter(([fact]) => open.includes(fact)),
  )
}

/** Said of one figure, or of several that are nothing together, so that each is. */
function isOfEach({ facts, value }: Witness): boolean {
  return facts.length === 1 || (value === 0 && facts.every(fact => valueOf(fact) === 0))
}

/** Every sum of these figures holds, or lacks something that its other blanks may be. */
function agreesWithSums(report: Report, values: Values): boolean {
  const { equations } = withValues(report, values)
  return equations.every((equation, i) => {
    if (equation === report.equations[i]) return true
    const evaluation = evaluate(equation)
    return !evaluation || evaluation.difference === 0 || openBlanks(evaluation).length > 0
  })
}

/** The figures and their equations as if these values were written. */
function withValues(report: Report, values: Values): Bound {
  const written = [...values].map(
    ([fact, value]) => [fact, { ...fact, absent: undefined, value: ofInteger(value) }] as const,
  )
  return rebind(report, new Map(written))
}

/** All of them or none; and only where the text, read again, has them and every other figure as before. */
function fillZeros(report: Report, open: readonly Fact[]): readonly Offer[] {
  const lost = new Set(report.lostFigures.map(({ equation }) => equation.form.table))
  if (open.length === 0 || open.some(({ table }) => lost.has(table))) return []
  const count = open.length
  const title = {
    zh: `将无法推算的 ${count} 个空白单元格填为 0`,
    en: `Write 0 into ${count} blank${count > 1 ? 's' : ''} of which the sums say nothing`,
  }
  const zeros = new Map(open.map(fact => [fact, 0]))
  const more = contradicting(report, zeros).find(({ claim, tabled }) => tabled < amountOf(claim.said.figure))
  if (more) return [{ title, reason: toldIn(report, more) }]
  const edits = writeAll(report, zeros)
  return [
    edits
      ? { title, preferred: false, safe: false, guess: true, edits }
      : { title, reason: whyNotWritten(open) },
  ]
}

/** The counts of the running text that are others than the tables have with these values, and 0 in every other blank. */
function contradicting(report: Report, values: Values): readonly CountCompared[] {
  const others = report.facts.filter(fact => isOpenBlank(fact) && !values.has(fact))
  const { factById } = withValues(report, new Map([...others.map(fact => [fact, 0] as const), ...values]))
  const ids = new Set([...values.keys()].map(({ id }) => id))
  return compare(report.running.claims, tablesOnceMended(factById, [])).flatMap(compared =>
    compared.kind === 'count' &&
    compared.outcome === 'differs' &&
    !compared.claim.isDoubtful &&
    compared.cells.some(id => ids.has(id))
      ? [compared]
      : [],
  )
}

function toldIn({ source }: Report, { claim: { said } }: CountCompared): Text {
  const clause = clauseAround(source, said.clause, said.start)
  return { zh: `正文称“${clause}”`, en: `the running text says “${clause}”` }
}
