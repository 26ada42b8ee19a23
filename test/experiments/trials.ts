import { findDisagreements, wholeRepairs } from '../../server/localisation/disagreement.ts'
import type { Change } from '../../server/localisation/system.ts'
import { valueOf } from '../../server/facts/fact.ts'
import type { Form } from '../../server/forms/form.ts'
import { FORMS } from '../../server/forms/index.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { makeSource } from '../../server/text/source.ts'
import {
  applicationsText,
  randomFrom,
  soundApplications,
  soundDisputes,
  tableText,
  type Figures,
  type Random,
} from '../support/tables.ts'
import { DAMAGES, IN_DISPUTES, PLANTS, STALE, TYPOS_AND_DAMAGES } from './plants.ts'

/** A sound applications table. */
export interface Base {
  readonly form: Form
  readonly figures: Figures
}

/** A damaged table as it is read, and what its figures should be. */
export interface Trial {
  readonly report: Report
  readonly right: Figures
}

/** The kinds of error, each making a trial of a sound table; absent where the table was left as it is. */
export const KINDS: ReadonlyMap<string, (base: Base, random: Random) => Trial | undefined> = new Map([
  ...Object.entries(PLANTS).map(
    ([kind, plant]) =>
      [
        kind,
        ({ form, figures }: Base, random: Random) => {
          const wrong = new Map(figures)
          plant(wrong, form, random)
          const report = readTable(form, applicationsText(form, wrong))
          return differs(figures, wrong) ? { report, right: figures } : undefined
        },
      ] as const,
  ),
  ...Object.entries(STALE).map(
    ([kind, plant]) =>
      [
        kind,
        ({ form, figures }: Base, random: Random) => {
          const wrong = new Map(figures)
          const right = plant(wrong, form, random)
          return { report: readTable(form, applicationsText(form, wrong)), right }
        },
      ] as const,
  ),
  ...Object.entries(DAMAGES).map(
    ([kind, damage]) =>
      [
        kind,
        ({ form, figures }: Base, random: Random) => {
          const lines = applicationsText(form, figures).split('\n')
          const before = lines.join('\n')
          damage(lines, random)
          const text = lines.join('\n')
          return text === before ? undefined : { report: readTable(form, text), right: figures }
        },
      ] as const,
  ),
  ...Object.entries(TYPOS_AND_DAMAGES).map(
    ([kind, [plant, damage]]) =>
      [
        kind,
        ({ form, figures }: Base, random: Random) => {
          const wrong = new Map(figures)
          plant(wrong, form, random)
          const lines = applicationsText(form, wrong).split('\n')
          const before = lines.join('\n')
          damage(lines, random)
          const text = lines.join('\n')
          const report = readTable(form, text)
          // What has no place can be neither right nor wrong.
          const right = new Map([...figures].filter(([id]) => report.factById.has(id)))
          return text === before ? undefined : { report, right }
        },
      ] as const,
  ),
  ...Object.entries(IN_DISPUTES).map(
    ([kind, plant]) =>
      [
        kind,
        ({ form }: Base, random: Random) => {
          const wrong = soundDisputes(form, random)
          const right = plant(wrong, random)
          return { report: readTable(form, tableText(form, 'disputes', wrong)), right }
        },
      ] as const,
  ),
])

/** Trials of one kind on the tables in turn, the same in every run. */
export function* trialsOf(kind: string, times: number, tables: readonly Base[] = []): Generator<Trial> {
  const make = KINDS.get(kind)!
  for (let seed = 1, done = 0; done < times && seed <= 20 * times; seed++) {
    const random = randomFrom(seed)
    const trial = make(baseFor(seed, random, tables), random)
    if (!trial) continue
    done++
    yield trial
  }
}

function baseFor(seed: number, random: Random, tables: readonly Base[]): Base {
  const table = tables[seed % (tables.length || 1)]
  if (table) return table
  const form = FORMS[random(FORMS.length)]!
  return { form, figures: soundApplications(form, random) }
}

export interface Outcome {
  readonly detected: boolean
  readonly first: boolean
  readonly among: boolean
  readonly unique: boolean
  /** And what it changes becomes what it should be. */
  readonly uniquelyRight: boolean
  /** A blank counts as proved to be what it is not. */
  readonly provedWrong: boolean
  /** Something was changed unseen. */
  readonly changed: boolean
  /** And the table is then right. */
  readonly mended: boolean
  readonly milliseconds: number
}

export function outcomeOf({ report, right }: Trial): Outcome {
  const disagreements = findDisagreements(report.equations, report.evaluations)
  const milliseconds = Math.min(...Array.from({ length: RUNS }, () => timeOf(report)))
  const repairs = wholeRepairs(disagreements)
  const truth = (changes: readonly { readonly fact: { readonly id: string }; readonly to: number }[]) =>
    isRight(report, changes, right)
  const certain = disagreements.filter(({ doubt }) => doubt === undefined)
  return {
    detected: disagreements.length > 0 || checkReport(report).some(isSerious),
    first: truth(repairs[0]?.changes ?? []),
    among: truth([]) || repairs.some(({ changes }) => truth(changes)),
    unique: repairs[0]?.unique === true,
    uniquelyRight: bringsRight(repairs[0]?.changes ?? [], right),
    provedWrong: report.facts.some(
      ({ id, deduced }) => deduced !== undefined && right.has(id) && deduced !== right.get(id),
    ),
    changed: certain.length > 0,
    mended: certain.every(({ repairs: [best] }) => bringsRight(best!.changes, right)),
    milliseconds,
  }
}

/** Other programs that run on the machine slow one run down, hardly all. */
const RUNS = 3

function timeOf({ equations, evaluations }: Report): number {
  const started = performance.now()
  findDisagreements(equations, evaluations)
  return performance.now() - started
}

/** Whether every figure that is changed becomes what it should be. */
function bringsRight(changes: readonly Change[], right: Figures): boolean {
  return changes.every(({ fact, to }) => right.get(fact.id) === to)
}

export function isRight(
  { factById }: Report,
  changes: readonly { readonly fact: { readonly id: string }; readonly to: number }[],
  right: Figures,
): boolean {
  const changed = new Map(changes.map(({ fact, to }) => [fact.id, to]))
  return [...right].every(([id, value]) => {
    const fact = factById.get(id)
    return (changed.get(id) ?? (fact && valueOf(fact))) === value
  })
}

function isSerious({ rule, severity }: { rule: string; severity: string }): boolean {
  return (severity === 'error' || severity === 'warning') && !OF_OTHER_PARTS.test(rule)
}

/** The text has nothing but the one table. */
const OF_OTHER_PARTS = /section|missing-table|vintage|^no-|year|text|statement/

function differs(one: Figures, two: Figures): boolean {
  return [...one].some(([id, value]) => two.get(id) !== value)
}

export function readTable(form: Form, text: string): Report {
  return readReport(makeSource('', text), form.id)
}
