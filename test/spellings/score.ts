import { makeSource, readReport, tokenizeHtml, toNumber, type Fact } from '../../server/index.ts'

/** What stands in a text, and what of it a reader must give. */
export interface Question {
  readonly text: string
  readonly tables: readonly QuestionTable[]
}

export interface QuestionTable {
  readonly name: string
  /** Choices by dimension. */
  readonly drawn: ReadonlyMap<string, string>
  /** What may be said of a figure: these digits, or undefined for a blank. Nothing may be said of any other. */
  readonly truth: ReadonlyMap<string, readonly (string | undefined)[]>
  readonly owed: ReadonlySet<string>
}

/** What a reader made of one table. */
export interface TableScore {
  readonly table: QuestionTable
  /** How many of the figures and blanks that are owed were given. */
  readonly read: number
  /** What was stated and is not so. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** Reads a text and compares it with the truth; a reader that throws has read nothing. */
export function score(question: Question): {
  readonly tables: readonly TableScore[]
  readonly error?: unknown
} {
  const { facts, error } = factsOf(question.text)
  const tables = question.tables.map(table => {
    const stated = facts.filter(({ id }) => id.startsWith(`${table.name}.`))
    const wrong = stated.flatMap(fact => wrongness(fact, table))
    const right = new Set(stated.filter(fact => isRight(fact, table)).map(({ id }) => id))
    const missed = [...table.owed].filter(id => !right.has(id))
    return { table, read: table.owed.size - missed.length, wrong, missed }
  })
  return error === undefined ? { tables } : { tables, error }
}

function factsOf(text: string): { readonly facts: readonly Fact[]; readonly error?: unknown } {
  try {
    return { facts: readReport(makeSource('exam', text, tokenizeHtml)).facts }
  } catch (error) {
    return { facts: [], error }
  }
}

function isRight({ id, value, absent }: Fact, { truth }: QuestionTable): boolean {
  return (truth.get(id) ?? []).some(digits =>
    digits === undefined ? absent === 'blank' : value !== undefined && toNumber(value) === Number(digits),
  )
}

/** Whether a figure that is no longer written is given as the sums have it, and it is that which was. */
function isRestored({ id, deduced }: Fact, { truth }: QuestionTable): boolean {
  if (deduced === undefined) return false
  return (truth.get(id) ?? []).some(digits => digits !== undefined && deduced === Number(digits))
}

/** What is not so of a fact: a value that does not stand there, or a blank where a figure does. */
function wrongness(fact: Fact, table: QuestionTable): readonly string[] {
  if (isRight(fact, table) || (fact.value === undefined && fact.absent !== 'blank')) return []
  if (isRestored(fact, table)) return []
  const stated = fact.value === undefined ? 'blank' : String(toNumber(fact.value))
  const truth = (table.truth.get(fact.id) ?? []).map(digits => digits ?? 'blank').join(' or ')
  return [`${fact.id}: ${stated} stated, ${truth === '' ? 'nothing' : truth} written`]
}
