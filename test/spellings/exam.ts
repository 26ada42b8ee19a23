import { ask, type Subject } from './question.ts'
import { score, type TableScore } from './score.ts'

export interface Tally {
  texts: number
  whole: number
  owed: number
  read: number
  wrong: number
  textsWithWrong: number
  errors: number
}

/** A text that was not read as it should be. */
export interface Failure {
  readonly name: string
  readonly text: string
  readonly report: string
}

export interface ExamResult {
  readonly all: Tally
  /** By dimension and choice. */
  readonly kinds: ReadonlyMap<string, Tally>
  readonly failures: readonly Failure[]
}

/** Asks so many texts of a seed. */
export function examine(count: number, seed: number, subject: Subject, keep = 0): ExamResult {
  const all = emptyTally()
  const kinds = new Map<string, Tally>()
  const failures: Failure[] = []
  for (let i = 0; i < count; i++) {
    const question = ask(seed * 1_000_003 + i, subject)
    const { tables, error } = score(question)
    add(all, tables, error)
    for (const [kind, of] of kindsOf(question.drawn, tables)) {
      if (!kinds.has(kind)) kinds.set(kind, emptyTally())
      add(kinds.get(kind)!, of, error)
    }
    const isFailed =
      error !== undefined || tables.some(({ wrong, missed }) => wrong.length + missed.length > 0)
    if (isFailed && failures.length < keep) {
      failures.push({
        name: `${subject}-${seed}-${i}`,
        text: question.text,
        report: describe(question.drawn, tables, error),
      })
    }
  }
  return { all, kinds, failures }
}

/** The tables that each choice was drawn for. */
function kindsOf(drawn: ReadonlyMap<string, string>, tables: readonly TableScore[]) {
  const kinds = new Map<string, TableScore[]>()
  for (const [dimension, choice] of drawn) kinds.set(`${dimension}: ${choice}`, [...tables])
  for (const score of tables) {
    for (const [dimension, choice] of score.table.drawn) {
      const kind = `${dimension}: ${choice}`
      kinds.set(kind, [...(kinds.get(kind) ?? []), score])
    }
  }
  return kinds
}

function add(tally: Tally, tables: readonly TableScore[], error: unknown): void {
  const sum = (count: (score: TableScore) => number) => tables.reduce((all, score) => all + count(score), 0)
  const wrong = sum(score => score.wrong.length)
  tally.texts += 1
  tally.owed += sum(score => score.table.owed.size)
  tally.read += sum(score => score.read)
  tally.wrong += wrong
  tally.whole += wrong === 0 && sum(score => score.missed.length) === 0 ? 1 : 0
  tally.textsWithWrong += wrong > 0 ? 1 : 0
  tally.errors += error === undefined ? 0 : 1
}

function emptyTally(): Tally {
  return { texts: 0, whole: 0, owed: 0, read: 0, wrong: 0, textsWithWrong: 0, errors: 0 }
}

function describe(drawn: ReadonlyMap<string, string>, tables: readonly TableScore[], error: unknown): string {
  const choices = (map: ReadonlyMap<string, string>) =>
    [...map].map(([name, choice]) => `  ${name}: ${choice}\n`).join('')
  const parts = tables.map(
    ({ table, read, wrong, missed }) =>
      `${table.name}: ${read} of ${table.owed.size} read\n${choices(table.drawn)}` +
      wrong.map(line => `  WRONG ${line}\n`).join('') +
      missed
        .map(
          id =>
            `  missed ${id} (${(table.truth.get(id) ?? []).map(digits => digits ?? 'blank').join(' or ')})\n`,
        )
        .join(''),
  )
  return `${choices(drawn)}${error === undefined ? '' : `ERROR ${error instanceof Error ? (error.stack ?? error.message) : 'thrown'}\n`}${parts.join('')}`
}
