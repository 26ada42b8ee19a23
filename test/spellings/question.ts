import { damage } from './damage.ts'
import { diceOf, type Dice } from './dice.ts'
import { rowOf, textOf, type Piece } from './piece.ts'
import type { Question, QuestionTable } from './score.ts'
import { spell, type SpelledReport, type SpelledTable, type Treatment } from './text.ts'

/** What is asked: as `Treatment` says, or of a text that was damaged after it was written. */
export type Subject = Treatment | 'damage'

type Drawn = ReadonlyMap<string, string>

/** What a seed asks: the text, and what stands in it. */
export function ask(seed: number, subject: Subject): Question & { readonly drawn: Drawn } {
  if (subject !== 'damage') return questionOf(spell(seed, subject))
  const spelled = spell(seed)
  const dice = diceOf(seed ^ 0x5bd1e995)
  let question = questionOf(spelled)
  let { pieces } = spelled
  // Damage in two tables is as much as can be told of: twice in one row, it can make another sound row.
  const tables = dice.chance(0.3) ? [0, 2] : [dice.pick([0, 1, 1, 2])]
  for (const i of tables) {
    const harmed = damageTable(pieces, spelled.tables[i]!, dice)
    if (!harmed) continue
    pieces = harmed.pieces
    question = {
      ...question,
      text: textOf(pieces),
      tables: question.tables.map(table => narrowed(table, harmed, dice)),
    }
  }
  return { ...question, drawn: new Map([...spelled.drawn, ...dice.drawn]) }
}

function questionOf({ pieces, tables, drawn }: SpelledReport): Question & { readonly drawn: Drawn } {
  const asked = tables.map(table => ({
    ...table,
    truth: new Map([...table.truth].map(([id, digits]) => [id, [digits]])),
  }))
  return { text: textOf(pieces), drawn, tables: asked }
}

function damageTable(pieces: readonly Piece[], { name, drawn }: SpelledTable, dice: Dice) {
  const family = drawn.get('family')!
  const isLine =
    !(drawn.get('separator') ?? '').includes('line') && !(drawn.get('language') ?? '').includes('a line')
  const isWhole = drawn.get('lines of labels') === 'one' && drawn.get('head') !== 'torn'
  const traits = {
    isOneLine: family !== 'HTML' && isLine && isWhole,
    isPlaced: family === 'columns' || family === 'boxes',
    isFilledUp: drawn.get('shape') === 'padded',
  }
  // What was drawn does not fit everywhere.
  for (let tries = 0; tries < 10; tries++) {
    const damaged = damage(pieces, name, traits, dice)
    if (damaged) return damaged
  }
  return undefined
}

/** What can be asked of a table after damage. */
function narrowed(
  { name, truth, owed, drawn }: QuestionTable,
  { touched, also }: NonNullable<ReturnType<typeof damage>>,
  dice: Dice,
): QuestionTable {
  const isHit = [...touched].some(row => row.startsWith(name))
  return {
    name,
    drawn: isHit ? new Map([...drawn, ['damage', dice.drawn.get('damage')!]]) : drawn,
    truth: new Map([...truth].map(([id, digits]) => [id, [...digits, ...(also.get(id) ?? [])]])),
    owed: new Set([...owed].filter(id => !touched.has(rowOf(id)))),
  }
}
