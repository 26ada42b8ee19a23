import { drawTable, type FormGrid } from '../../server/format/grid.ts'
import type { Form } from '../../server/forms/form.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import type { Range } from '../../server/text/range.ts'
import { soundApplications, soundDisputes, type Random } from './tables.ts'

/** A figure, and where it was written. */
export interface PlantedFigure extends Range {
  readonly id: string
  readonly written: string
}

/** A text with figures of which each is known, whatever is read of it. */
export interface Planted {
  readonly text: string
  /** In the order of the text; blanks have none. */
  readonly figures: readonly PlantedFigure[]
  readonly byId: ReadonlyMap<string, PlantedFigure>
  /** The figure to which each of its offsets belongs. */
  readonly ownerAt: ReadonlyMap<number, string>
}

/** The three tables in a spelling, with sound figures; a part of the zeros, `blanks` in ten, are left blank. */
export function plant(
  form: Form,
  spell: (grid: FormGrid) => string,
  random: Random,
  blanks: number,
): Planted {
  const figures = soundFigures(form, random)
  const written = new Map<string, string>()
  for (const [id, value] of figures) written.set(id, value === 0 && random(10) < blanks ? '' : String(value))
  const ids = [...written.keys()]
  const text = spellTables(form, spell, id => written.get(id) ?? '')
  // The same text again, each figure written as a letter of its own, as often as it has digits: its places.
  const marks = new Map(ids.map((id, i) => [String.fromCharCode(FIRST_MARK + i), id]))
  const markOf = new Map([...marks].map(([mark, id]) => [id, mark]))
  const marked = spellTables(form, spell, id => markOf.get(id)!.repeat(written.get(id)!.length))
  if (marked.length !== text.length) throw new Error('the marks are not as long as the figures')
  const found = [...marked.matchAll(/([\ue000-\uf8ff])\1*/g)].map((match): PlantedFigure => {
    const id = marks.get(match[1]!)!
    return { id, written: written.get(id)!, start: match.index, end: match.index + match[0].length }
  })
  const owners = found.flatMap(({ id, start, written: { length } }) =>
    Array.from({ length }, (_, i) => [start + i, id] as const),
  )
  return {
    text,
    figures: found,
    byId: new Map(found.map(figure => [figure.id, figure])),
    ownerAt: new Map(owners),
  }
}

/** Of the letters for private use, which no text has. */
const FIRST_MARK = 0xe000

function soundFigures(form: Form, random: Random): ReadonlyMap<string, number> {
  const disclosure = rowsOf(form.id, 'disclosure').flatMap(({ factIds }) => factIds)
  return new Map([
    ...disclosure.map(id => [id, random(3) === 0 ? 0 : random(random(2) === 0 ? 30 : 2000)] as const),
    ...soundApplications(form, random),
    ...soundDisputes(form, random),
  ])
}

function spellTables(form: Form, spell: (grid: FormGrid) => string, textOf: (id: string) => string): string {
  return form.sections
    .map(({ heading, id }) => {
      const table = form.tables.find(({ section }) => section === id)
      if (!table) return `${heading}\n（略。）\n`
      return `${heading}\n${spell(drawTable(table, (row, column) => textOf(`${table.id}.${row.id}.${column.id}`)))}`
    })
    .join('')
}
