// The words of the forms that a reader may meet in their tables.
import type { Form, RowForm } from '../forms/form.ts'
import { enumeratorEnd } from '../text/fold.ts'

export const NUMERALS = '一二三四五六七八九十'

/** All words of the forms. */
export function wordsOf(forms: readonly Form[]): readonly string[] {
  return [
    NUMERALS,
    ...forms.flatMap(form => [
      ...form.sections.flatMap(({ landmarks }) => landmarks ?? []),
      ...form.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ caption, rows, columns }) => [
          ...(caption === undefined ? [] : [caption]),
          ...rows.flatMap(row => [row.label, ...(row.groups ?? []), ...labelsOf(row)]),
          ...columns.flatMap(({ label, aliases, groups }) => [label, ...(aliases ?? []), ...(groups ?? [])]),
        ]),
      ),
    ]),
  ]
}

/** The labels of groups of rows. */
export function groupsOf(form: Form): readonly string[] {
  return form.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ groups }) => groups ?? [])),
  )
}

/** Those that are no labels of rows in another form. */
export function onlyGroups(forms: readonly Form[]): readonly string[] {
  const rows = new Set(
    forms.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) => blocks.flatMap(block => block.rows.flatMap(labelsOf))),
    ),
  )
  return [...new Set(forms.flatMap(groupsOf))].filter(group => !rows.has(group.slice(enumeratorEnd(group))))
}

/** All words of the headers of tables without labels, with the first wording of their section's heading. */
export function headerWordsOf(form: Form): readonly string[] {
  return form.tables
    .filter(({ arrangement }) => arrangement === 'sideBySide')
    .flatMap(({ blocks, section }) => [
      ...(form.sections.find(({ id }) => id === section)?.landmarks?.slice(0, 1) ?? []),
      ...blocks.flatMap(({ rows, columns }) =>
        [...rows, ...columns].flatMap(({ label, aliases, groups }) => [
          label,
          ...(aliases ?? []),
          ...(groups ?? []),
        ]),
      ),
    ])
}

/** All that a row may be called, without enumerators. */
export function labelsOf(row: RowForm): readonly string[] {
  return [row.label, ...(row.aliases ?? []), ...(row.short === undefined ? [] : [row.short])].map(label =>
    label.slice(enumeratorEnd(label)),
  )
}
