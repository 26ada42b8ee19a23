// The forms as grammars: which labels may follow each other in a table, and how many columns each has.
import type { Block, Form, FormId, TableForm, TableId } from '../forms/form.ts'
import { FORMS } from '../forms/index.ts'
import { isStacked } from '../forms/rows.ts'
import { enumeratorEnd } from '../text/fold.ts'
import { alphabetOf, encode, type Alphabet } from './characters.ts'
import { collectLabels, type Labels } from './labels.ts'
import { NUMERALS, groupsOf, headerWordsOf, labelsOf, onlyGroups, wordsOf } from './words.ts'

/** A sum along a row: the figures of the columns `whole` together are those of `parts` together. */
export interface RowSum {
  readonly whole: readonly number[]
  readonly parts: readonly number[]
}

/** What stands in a table at a place of its own: a row, or a heading above rows. Each is a link of the chain. */
export interface Link {
  /** The id of the row; absent of a heading. */
  readonly row: string | undefined
  /** How many columns a row has; 0 of a heading. */
  readonly width: number
  /** Rows of one block have the same columns. -1 of a caption. */
  readonly block: number
  /** Which column a heading is the label of; -1 of anything else. */
  readonly column: number
  /** Its enumerator in the form, as `numeralOf` packs it; 0 for none. */
  readonly enumerator: number
  /** How many groups a row stands in. */
  readonly depth: number
  readonly sums: readonly RowSum[]
  /** Its place among the links of its table. */
  readonly order: number
}

/** A table whose rows begin with labels. */
export interface TableGrammar {
  readonly form: FormId
  readonly table: TableId
  readonly links: readonly Link[]
  /** By the number of a label: the links that it may be of, each as link × 16 + which of the link's labels it is. */
  readonly linksOf: readonly (readonly number[] | undefined)[]
}

/** A table whose rows stand beside each other in one row without a label. */
export interface UnlabelledGrammar {
  readonly form: FormId
  readonly table: TableId
  readonly link: Link
  /** What the columns of each row are called, in order. */
  readonly columns: readonly Uint8Array[]
  /** What its section is called, and the section behind it. */
  readonly landmarks: readonly Uint8Array[]
  readonly ends: readonly Uint8Array[]
  /** What the last column may be called. */
  readonly totals: readonly Uint8Array[]
  /** The last two letters of what closes a line of the header: the last row's label and its groups. */
  readonly closing: readonly Uint8Array[]
}

export interface Grammar {
  readonly alphabet: Alphabet
  readonly labels: Labels
  readonly tables: readonly TableGrammar[]
  readonly unlabelled: readonly UnlabelledGrammar[]
  /** By letter: whether it is in the label of a group of rows, or an enumerator. */
  readonly inGroups: Uint8Array
  /** The names of groups of rows that are not names of rows in another form, with and without enumerators. */
  readonly groups: readonly Uint8Array[]
  /** By letter: whether it may stand in the header of a table without labels. */
  readonly inHeader: Uint8Array
  /** The columns' labels of each block, in order. */
  readonly columnsOf: readonly (readonly Uint8Array[])[]
  /** Whether the columns of a block are links of their own. */
  readonly hasHeadings: readonly boolean[]
  /** Labels of columns that stand side by side in a form, by the first letter of the left one. */
  readonly neighbours: ReadonlyMap<number, readonly (readonly [left: Uint8Array, right: Uint8Array])[]>
}

let grammar: Grammar | undefined

/** The grammar of all forms; made when it is first asked for. */
export function theGrammar(): Grammar {
  return (grammar ??= grammarOf(FORMS))
}

/** A numeral of one or two characters as one number; 0 for none. */
export function numeralOf(first: number, second = 0): number {
  return second === 0 ? first : first * 0x10000 + second
}

/** The grammar of these forms. */
export function grammarOf(forms: readonly Form[]): Grammar {
  const alphabet = alphabetOf(wordsOf(forms))
  const labels = collectLabels(alphabet)
  const columnsOf: Uint8Array[][] = []
  const hasHeadings: boolean[] = []
  const tables: TableGrammar[] = []
  const unlabelled: UnlabelledGrammar[] = []
  for (const form of forms) {
    for (const table of form.tables) {
      const first = columnsOf.length
      for (const block of table.blocks) {
        columnsOf.push(block.columns.map(column => encode(alphabet, column.label)))
        hasHeadings.push(isStacked(table))
      }
      if (table.arrangement === 'labelled') tables.push(labelledGrammar(form, table, first, labels.number))
      else unlabelled.push(unlabelledGrammar(form, table, first, alphabet))
    }
  }
  return {
    alphabet,
    labels: labels.done(),
    tables,
    unlabelled,
    inGroups: letterSet(alphabet, [NUMERALS, ...forms.flatMap(groupsOf)]),
    groups: onlyGroups(forms)
      .flatMap(group => [...new Set([group, group.slice(enumeratorEnd(group))])])
      .map(group => encode(alphabet, group)),
    inHeader: letterSet(alphabet, forms.flatMap(headerWordsOf)),
    columnsOf,
    hasHeadings,
    neighbours: neighboursOf(forms, alphabet),
  }
}

function labelledGrammar(
  form: Form,
  table: TableForm,
  firstBlock: number,
  number: (label: string) => number,
): TableGrammar {
  const links: Link[] = []
  const linksOf: number[][] = []
  const add: AddLink = (link, labels) => {
    const order = links.length
    links.push({ ...link, order })
    const numbers = new Set(labels.map(number))
    for (const [i, label] of [...numbers].entries()) (linksOf[label] ??= []).push(order * 16 + i)
  }
  for (const [i, block] of table.blocks.entries()) {
    if (isStacked(table)) addHeadings(block, firstBlock + i, add)
    for (const row of block.rows) {
      add(
        {
          row: row.id,
          width: block.columns.length,
          block: firstBlock + i,
          column: -1,
          enumerator: enumeratorOf(row.label),
          depth: row.groups?.length ?? 0,
          sums: sumsOf(form, table, block, 0),
        },
        labelsOf(row),
      )
    }
  }
  return { form: form.id, table: table.id, links, linksOf }
}

type AddLink = (link: Omit<Link, 'order'>, labels: readonly string[]) => void

function addHeadings(block: Block, number: number, add: AddLink) {
  const heading = { row: undefined, width: 0, enumerator: 0, depth: 0, sums: [] }
  if (block.caption !== undefined) add({ ...heading, block: -1, column: -1 }, [block.caption])
  for (const [column, { label, aliases }] of block.columns.entries()) {
    add({ ...heading, block: number, column }, [label, ...(aliases ?? [])])
  }
}

function enumeratorOf(label: string): number {
  const written = label.slice(0, enumeratorEnd(label)).replace(/[^一二三四五六七八九十\d]/g, '')
  return written === '' ? 0 : numeralOf(written.charCodeAt(0), written.charCodeAt(1) || 0)
}

/** The form's sums along a row, as columns that begin at `offset`. */
function sumsOf(form: Form, table: TableForm, block: Block, offset: number): readonly RowSum[] {
  const places = new Map(block.columns.map(({ id }, column) => [id, offset + column]))
  const known = (ids: readonly string[]) => ids.every(id => places.has(id))
  const columns = (ids: readonly string[]) => ids.map(id => places.get(id)!)
  return form.equations
    .filter(({ table: of, along, whole, parts }) => {
      return of === table.id && along === 'row' && known(whole) && known(parts)
    })
    .map(({ whole, parts }) => ({ whole: columns(whole), parts: columns(parts) }))
}

function unlabelledGrammar(
  form: Form,
  table: TableForm,
  block: number,
  alphabet: Alphabet,
): UnlabelledGrammar {
  const [{ rows, columns }] = table.blocks as [Block]
  const code = (word: string) => encode(alphabet, word)
  const section = form.sections.findIndex(({ id }) => id === table.section)
  const last = rows.at(-1)!
  const lastColumn = columns.at(-1)!
  return {
    form: form.id,
    table: table.id,
    link: {
      row: rows[0]!.id,
      width: rows.length * columns.length,
      block,
      column: -1,
      enumerator: 0,
      depth: 0,
      order: 0,
      sums: rows.flatMap((_, row) => sumsOf(form, table, table.blocks[0]!, row * columns.length)),
    },
    columns: columns.map(({ label }) => code(label)),
    landmarks: (form.sections[section]?.landmarks ?? []).map(code),
    ends: (form.sections[section + 1]?.landmarks ?? []).map(code),
    totals: [lastColumn.label, ...(lastColumn.aliases ?? [])].map(code),
    closing: [last.label, ...(last.groups ?? [])].map(label => code(label).slice(-2)),
  }
}

function letterSet(alphabet: Alphabet, words: readonly string[]): Uint8Array {
  const set = new Uint8Array(alphabet.size)
  for (const word of words) for (const letter of encode(alphabet, word)) set[letter] = 1
  return set
}

function neighboursOf(forms: readonly Form[], alphabet: Alphabet): Grammar['neighbours'] {
  const next = new Map<string, string>()
  for (const form of forms) {
    for (const { blocks } of form.tables) {
      for (const { columns } of blocks) {
        for (const [i, right] of columns.slice(1).entries()) next.set(columns[i]!.label, right.label)
      }
    }
  }
  const neighbours = new Map<number, [Uint8Array, Uint8Array][]>()
  for (const [left, right] of next) {
    const pair: [Uint8Array, Uint8Array] = [encode(alphabet, left), encode(alphabet, right)]
    const first = pair[0][0]!
    neighbours.set(first, [...(neighbours.get(first) ?? []), pair])
  }
  return neighbours
}
