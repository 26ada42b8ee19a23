// Plants errors in sound tables and counts how often the localisation names them. `node scripts/localisation.mjs`
// bundles and runs this, and with `--write` keeps the table in docs/localisation.md.
import { wholeRepairs } from '../../server/equations/repairs.ts'
import { findDisagreements } from '../../server/equations/disagreement.ts'
import { FORMS } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import type { Form } from '../../server/forms/form.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import {
  applicationsText,
  randomFrom,
  soundApplications,
  type Figures,
  type Random,
} from '../support/tables.ts'

interface Outcome {
  readonly detected: boolean
  readonly first: boolean
  readonly among: boolean
  readonly certain: boolean
  readonly milliseconds: number
}

type Plant = (figures: Figures, form: Form, random: Random) => void

const KINDS: Readonly<Record<string, Plant>> = {
  'one typo': typos(1),
  'two typos': typos(2),
  'three typos': typos(3),
  'figure in the next column': (figures, form, random) => {
    const [row, at] = pickFilled(figures, form, random)
    const columns = columnsOf(form)
    const other = at === 0 ? 1 : at - 1
    figures.set(idOf(row, columns[other]!), figures.get(idOf(row, columns[at]!))!)
    figures.set(idOf(row, columns[at]!), 0)
  },
  'two figures of a row swapped': (figures, form, random) => {
    const [row, at] = pickFilled(figures, form, random)
    const columns = columnsOf(form)
    const [a, b] = [idOf(row, columns[at]!), idOf(row, columns[at === 0 ? 1 : at - 1]!)]
    const [left, right] = [figures.get(a)!, figures.get(b)!]
    figures.set(a, right)
    figures.set(b, left)
  },
  'a row moved by one column': (figures, form, random) => {
    const [row] = pickFilled(figures, form, random)
    const columns = columnsOf(form)
    const values = columns.map(column => figures.get(idOf(row, column))!)
    columns.forEach((column, i) => figures.set(idOf(row, column), i === 0 ? 0 : values[i - 1]!))
  },
  'totals not updated': (figures, form, random) => {
    const [row, at] = pickFilled(figures, form, random)
    const column = columnsOf(form)[at]!
    figures.set(idOf(row, column), figures.get(idOf(row, column))! + 1 + random(9))
  },
  'the balance off by a new figure': (figures, form, random) => {
    const column = columnsOf(form)[random(6)]!
    const id = idOf('newlyReceived', column)
    const total = idOf('newlyReceived', 'total')
    const more = 1 + random(9)
    figures.set(id, figures.get(id)! + more)
    figures.set(total, figures.get(total)! + more)
  },
}

export function experiment(times: number): readonly string[] {
  const lines = [
    '| planted | detected | truth first | truth in the list | certain and wrong | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ]
  for (const [kind, plant] of Object.entries(KINDS)) {
    const outcomes = Array.from({ length: times }, (_, i) => trial(plant, randomFrom(i + 1)))
    const share = (holds: (outcome: Outcome) => boolean) =>
      `${((outcomes.filter(holds).length / times) * 100).toFixed(1)} %`
    const sorted = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(3)
    lines.push(
      `| ${kind} | ${share(({ detected }) => detected)} | ${share(({ first }) => first)} | ${share(({ among }) => among)} | ${share(({ certain, first }) => certain && !first)} | ${at(0.5)} | ${at(0.99)} |`,
    )
  }
  return lines
}

function trial(plant: Plant, random: Random): Outcome {
  const form = FORMS[random(FORMS.length)]!
  const sound = soundApplications(form, random)
  const wrong: Figures = new Map(sound)
  plant(wrong, form, random)
  const report = readReport(makeSource('', applicationsText(form, wrong)), form.id)
  const started = performance.now()
  const disagreements = findDisagreements(report.equations, report.evaluations)
  const milliseconds = performance.now() - started
  const repairs = wholeRepairs(disagreements)
  const isTruth = ({ changes }: (typeof repairs)[number]) => {
    const mended = new Map(wrong)
    for (const { fact, to } of changes) mended.set(fact.id, to)
    return [...sound].every(([id, value]) => mended.get(id) === value)
  }
  const unchanged = [...sound].every(([id, value]) => wrong.get(id) === value)
  return {
    detected: unchanged || disagreements.length > 0,
    first: unchanged || (repairs[0] !== undefined && isTruth(repairs[0])),
    among: unchanged || repairs.some(isTruth),
    certain: repairs[0]?.unique === true,
    milliseconds,
  }
}

function typos(count: number): Plant {
  return (figures, _form, random) => {
    const ids = [...figures.keys()]
    for (let i = 0; i < count; i++) {
      const id = ids[random(ids.length)]!
      figures.set(id, slip(figures.get(id)!, random))
    }
  }
}

/** One digit changed, added, lost, or two swapped. */
function slip(value: number, random: Random): number {
  const digits = String(value)
  const at = random(digits.length)
  const choices = [
    digits.slice(0, at) + String((Number(digits[at]) + 1 + random(9)) % 10) + digits.slice(at + 1),
    digits.slice(0, at) + String(1 + random(9)) + digits.slice(at),
    digits.length > 1 ? digits.slice(0, at) + digits.slice(at + 1) : `${digits}${random(10)}`,
    digits.length > 1 && at > 0
      ? digits.slice(0, at - 1) + digits[at]! + digits[at - 1]! + digits.slice(at + 1)
      : `${1 + random(9)}`,
  ]
  const slipped = Number(choices[random(choices.length)])
  return slipped === value ? value + 1 : slipped
}

function pickFilled(figures: Figures, form: Form, random: Random): readonly [row: string, at: number] {
  const columns = columnsOf(form)
  const filled = rowsOf(form.id, 'applications').flatMap(({ row }) =>
    columns
      .slice(0, -1)
      .flatMap((column, at) => ((figures.get(idOf(row.id, column)) ?? 0) > 0 ? [[row.id, at] as const] : [])),
  )
  return filled[random(filled.length)]!
}

function columnsOf(form: Form): readonly string[] {
  return rowsOf(form.id, 'applications')[0]!.block.columns.map(({ id }) => id)
}

function idOf(row: string, column: string): string {
  return `applications.${row}.${column}`
}
