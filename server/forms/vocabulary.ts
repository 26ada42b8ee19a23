// What a label of a table can mean in any form.
import { labelKey } from '../text/fold.ts'
import { FORMS } from './index.ts'
import type { Form, FormId, RowForm, TableForm, TableId } from './form.ts'

/** What a label of the forms can mean. One label may have several senses: `总计` is a row's and a column's. */
export type Sense = RowSense | ColumnSense | CaptionSense | GroupSense | HeaderSense

/** The label of a row. A form that words it otherwise, or has no such row, is not in `forms`. */
export interface RowSense {
  readonly kind: 'row'
  readonly table: TableId
  readonly row: string
  readonly forms: readonly FormId[]
}

export interface ColumnSense {
  readonly kind: 'column'
  readonly table: TableId
  readonly column: string
  readonly forms: readonly FormId[]
}

/** The caption above a small table. */
export interface CaptionSense {
  readonly kind: 'caption'
  readonly table: TableId
}

/** The label of a group of rows, at their left. */
export interface GroupSense {
  readonly kind: 'group'
  readonly table: TableId
}

/** Any other word of a header. */
export interface HeaderSense {
  readonly kind: 'header'
  readonly table: TableId
}

/** The senses of a label, found by its key (see `labelKey`). */
export function sensesOf(key: string): readonly Sense[] {
  return VOCABULARY.get(key) ?? []
}

const VOCABULARY: ReadonlyMap<string, readonly Sense[]> = /* @__PURE__ */ collect()

function collect(): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>()
  for (const form of FORMS) for (const table of form.tables) addTable(senses, form, table)
  return senses
}

function addTable(senses: Map<string, Sense[]>, form: Form, table: TableForm): void {
  const header = (label: string) => add(senses, label, { kind: 'header', table: table.id })
  for (const label of [table.corner, table.banner]) if (label !== undefined) header(label)
  for (const block of table.blocks) {
    if (block.caption !== undefined) add(senses, block.caption, { kind: 'caption', table: table.id })
    for (const row of block.rows) {
      if (table.arrangement === 'sideBySide') [...(row.groups ?? []), row.label].forEach(header)
      else addRow(senses, form, table, row)
    }
    for (const column of block.columns) {
      column.groups?.forEach(header)
      for (const label of [column.label, ...(column.aliases ?? [])]) {
        add(senses, label, { kind: 'column', table: table.id, column: column.id, forms: [form.id] })
      }
    }
  }
}

/** A row's label, alone and glued to the labels of its groups. */
function addRow(senses: Map<string, Sense[]>, form: Form, table: TableForm, row: RowForm): void {
  const groups = row.groups ?? []
  for (const group of groups) add(senses, group, { kind: 'group', table: table.id })
  for (const label of [row.label, ...(row.aliases ?? [])]) {
    for (let outer = 0; outer <= groups.length; outer++) {
      const glued = [...groups.slice(outer), label].join('')
      add(senses, glued, { kind: 'row', table: table.id, row: row.id, forms: [form.id] })
    }
  }
}

/** Adds a sense, or adds its form to the same sense that is there already. */
function add(senses: Map<string, Sense[]>, label: string, sense: Sense): void {
  const key = labelKey(label)
  const known = senses.get(key) ?? []
  const same = known.findIndex(other => sameSense(other, sense))
  if (same === -1) known.push(sense)
  else known[same] = merged(known[same]!, sense)
  senses.set(key, known)
}

function sameSense(a: Sense, b: Sense): boolean {
  if (a.kind !== b.kind || a.table !== b.table) return false
  if (a.kind === 'row') return a.row === (b as RowSense).row
  if (a.kind === 'column') return a.column === (b as ColumnSense).column
  return true
}

function merged(a: Sense, b: Sense): Sense {
  if (!('forms' in a) || !('forms' in b)) return a
  return { ...a, forms: [...new Set([...a.forms, ...b.forms])] }
}
