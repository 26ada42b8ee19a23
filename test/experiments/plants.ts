import type { Form } from '../../server/forms/form.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import type { Figures, Random } from '../support/tables.ts'

/** Does one thing to the figures of a sound applications table. */
export type Plant = (figures: Figures, form: Form, random: Random) => void

/** One thing done to the written table, a row a line. */
export type Damage = (lines: string[], random: Random) => void

export const PLANTS: Readonly<Record<string, Plant>> = {
  'one typo': typos(1),
  'two typos': typos(2),
  'three typos': typos(3),
  'one typo, a figure blank': blanked(1, 1),
  'two typos, two figures blank': blanked(2, 2),
  'three typos, three figures blank': blanked(3, 3),
  'a figure in the next column': inRow((row, at) => {
    const other = at === 0 ? 1 : at - 1
    return row.map((value, i) => (i === other ? row[at]! : i === at ? 0 : value))
  }),
  'two neighbouring figures swapped': inRow((row, at) => {
    const other = at === 0 ? 1 : at - 1
    return row.map((value, i) => (i === other ? row[at]! : i === at ? row[other]! : value))
  }),
  'a row moved by one column': inRow(row => [0, ...row.slice(0, -1)]),
  'a row that repeats the one beside it': (figures, form, random) => {
    const rows = rowIds(form)
    const at = 1 + random(rows.length - 1)
    writeRow(figures, form, rows[at]!, readRow(figures, form, rows[at - 1]!))
  },
  'two rows swapped, one of them 一, 二, （七） or 四': (figures, form, random) => {
    const rows = rowIds(form)
    const one = [rows[0]!, rows[1]!, rows.at(-2)!, rows.at(-1)!][random(4)]!
    const two = rows[random(rows.length)]!
    const [first, second] = [readRow(figures, form, one), readRow(figures, form, two)]
    writeRow(figures, form, one, second)
    writeRow(figures, form, two, first)
  },
  'a part changed, nothing else brought up to date': inRow((row, at, random) =>
    row.map((value, i) => (i === at ? value + 1 + random(9) : value)),
  ),
  'the balance off by a new figure': (figures, form, random) => {
    const more = 1 + random(9)
    const at = random(columnsOf(form).length - 1)
    const id = ['newlyReceived', 'carriedOver', 'carriedForward'][random(3)]!
    const row = readRow(figures, form, id)
    const changed = row.map((value, i) => (i === at || i === row.length - 1 ? value + more : value))
    writeRow(figures, form, id, changed)
  },
}

export const STALE: Readonly<Record<string, (figures: Figures, form: Form, random: Random) => Figures>> = {
  'parts changed in step, totals not updated': (figures, form, random) =>
    changedParts(figures, form, random, 1),
  'the whole 总计 column of another year': (figures, form, random) =>
    changedParts(figures, form, random, 6, ['resultsTotal']),
}

/** Changes as many pairs of new and handled requests, and gives what all totals should be then. */
function changedParts(
  figures: Figures,
  form: Form,
  random: Random,
  times: number,
  updated: readonly string[] = [],
): Figures {
  const columns = columnsOf(form)
  const leaves = columns.slice(0, -1)
  const results = rowIds(form).slice(2, -2)
  const right = new Map(figures)
  const add = (to: Figures, row: string, column: string, more: number) =>
    to.set(idOf(row, column), to.get(idOf(row, column))! + more)
  for (let i = 0; i < times; i++) {
    const [row, column] = [results[random(results.length)]!, leaves[random(leaves.length)]!]
    const more = 1 + random(9)
    for (const changed of ['newlyReceived', row, ...updated]) add(figures, changed, column, more)
    for (const changed of ['newlyReceived', row, 'resultsTotal']) {
      add(right, changed, column, more)
      add(right, changed, columns.at(-1)!, more)
    }
  }
  return right
}

/** In groups of sums that no other sums cross; gives what the figures should be then. */
export const IN_DISPUTES: Readonly<Record<string, (figures: Figures, random: Random) => Figures>> = {
  'section 四: one typo': inGroup(1),
  'section 四: two typos in one group': inGroup(2),
  'section 四: three typos in one group': inGroup(3),
  'section 四: a part changed, the total not updated': (figures, random) => {
    const right = new Map(figures)
    const ids = [...figures.keys()]
    const group = 5 * random(ids.length / 5)
    const [part, total] = [ids[group + random(4)]!, ids[group + 4]!]
    const more = 1 + random(3)
    figures.set(part, figures.get(part)! + more)
    right.set(part, right.get(part)! + more)
    right.set(total, right.get(total)! + more)
    return right
  },
}

/** Typos in what was read otherwise than it was written: so many of them, and one damage. */
export const TYPOS_AND_DAMAGES: Readonly<Record<string, readonly [Plant, Damage]>> = {
  'one typo, a row lost': [typos(1), loseRow],
  'two typos, a row lost': [typos(2), loseRow],
  'three typos, a row lost': [typos(3), loseRow],
  'one typo, a cell lost': [typos(1), loseCell],
  'two typos, a cell lost': [typos(2), loseCell],
  'one typo, two cells run together': [typos(1), runTogether],
  'two typos, two cells run together': [typos(2), runTogether],
}

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a cell lost': loseCell,
  'two cells run together': runTogether,
  'a row lost': loseRow,
  'a row written twice': (lines, random) => {
    const at = dataLine(lines, random)
    lines.splice(at, 0, lines[at]!)
  },
}

function loseCell(lines: string[], random: Random): void {
  const at = dataLine(lines, random)
  lines[at] = lines[at]!.replace(/(?:\| *\d+ *)(?=(\| *\d+ *)*\|? *$)/, '')
}

function runTogether(lines: string[], random: Random): void {
  const at = dataLine(lines, random)
  const bars = [...lines[at]!.matchAll(/(?<=\d) *\| *(?=[1-9])/g)]
  if (bars.length === 0) return
  const { index, 0: bar } = bars[random(bars.length)]!
  lines[at] = lines[at]!.slice(0, index) + lines[at]!.slice(index + bar.length)
}

function loseRow(lines: string[], random: Random): void {
  lines.splice(dataLine(lines, random), 1)
}

function dataLine(lines: readonly string[], random: Random): number {
  const rows = [...lines.keys()].filter(i => /\|\s*[1-9]\d*\s*\|/.test(lines[i]!))
  return rows[random(rows.length)]!
}

function typos(count: number): Plant {
  return (figures, _form, random) => {
    const ids = [...figures.keys()]
    for (let i = 0; i < count; i++) {
      const [id] = ids.splice(random(ids.length), 1) as [string]
      figures.set(id, slip(figures.get(id)!, random))
    }
  }
}

/** Typos, and so many other figures left out. */
function blanked(slips: number, blanks: number): Plant {
  return (figures, form, random) => {
    const before = new Map(figures)
    typos(slips)(figures, form, random)
    const ids = [...figures.keys()].filter(id => figures.get(id) === before.get(id))
    for (let i = 0; i < blanks; i++) figures.delete(ids.splice(random(ids.length), 1)[0]!)
  }
}

/** So many typos in one group of the disputes. */
function inGroup(count: number): (figures: Figures, random: Random) => Figures {
  return (figures, random) => {
    const right = new Map(figures)
    const all = [...figures.keys()]
    const group = 5 * random(all.length / 5)
    const ids = all.slice(group, group + 5)
    for (let i = 0; i < count; i++) {
      const [id] = ids.splice(random(ids.length), 1) as [string]
      figures.set(id, slip(figures.get(id)!, random))
    }
    return right
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

/** Rewrites one row that has a figure, given its values and the place of a part that is not 0. */
function inRow(rewrite: (row: readonly number[], at: number, random: Random) => readonly number[]): Plant {
  return (figures, form, random) => {
    const filled = rowIds(form).flatMap(row =>
      readRow(figures, form, row)
        .slice(0, -1)
        .flatMap((value, at) => (value > 0 ? [[row, at] as const] : [])),
    )
    const [row, at] = filled[random(filled.length)]!
    writeRow(figures, form, row, rewrite(readRow(figures, form, row), at, random))
  }
}

function readRow(figures: Figures, form: Form, row: string): readonly number[] {
  return columnsOf(form).map(column => figures.get(idOf(row, column))!)
}

function writeRow(figures: Figures, form: Form, row: string, values: readonly number[]): void {
  columnsOf(form).forEach((column, i) => figures.set(idOf(row, column), values[i]!))
}

function rowIds(form: Form): readonly string[] {
  return rowsOf(form.id, 'applications').map(({ row }) => row.id)
}

function columnsOf(form: Form): readonly string[] {
  return rowsOf(form.id, 'applications')[0]!.block.columns.map(({ id }) => id)
}

function idOf(row: string, column: string): string {
  return `applications.${row}.${column}`
}
