import { describe, expect, it } from 'vitest'
import { drawTable } from '../../server/format/grid.ts'
import { writeTable } from '../../server/format/writeTable.ts'
import type { Block, Form, TableForm } from '../../server/forms/form.ts'
import { FORMS } from '../../server/forms/index.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'

/** All labels come from the forms themselves but for the other wordings in use. */
describe.each(FORMS.map(form => [form.id, form] as const))('the labels of %s', (_, form) => {
  it.each(otherWordings(form))('may be worded otherwise: %s for %s', (_alias, _label, table) => {
    const written = (spelled: TableForm) => {
      let next = 1
      return writeTable(
        drawTable(spelled, () => String(next++)),
        'markdown',
        '\n',
      )
    }
    expect(factsIn(form, written(table.worded))).toEqual(factsIn(form, written(table.official)))
    expect(factsIn(form, written(table.official)).length).toBeGreaterThan(5)
  })
})

interface Worded {
  readonly official: TableForm
  readonly worded: TableForm
}

/** Each other wording of a row's or a column's label, with its table worded like that. */
function otherWordings({ tables }: Form): readonly (readonly [string, string, Worded])[] {
  return tables.flatMap(official =>
    official.blocks.flatMap(block =>
      (['rows', 'columns'] as const).flatMap(part =>
        block[part].flatMap(one =>
          (one.aliases ?? []).map(alias => {
            const changed = {
              ...block,
              [part]: (block[part] as readonly { readonly id: string }[]).map(other =>
                other === one ? { ...other, label: alias } : other,
              ),
            }
            return [alias, one.label, { official, worded: withBlock(official, block, changed) }] as const
          }),
        ),
      ),
    ),
  )
}

function withBlock(table: TableForm, block: Block, changed: Block): TableForm {
  return { ...table, blocks: table.blocks.map(other => (other === block ? changed : other)) }
}

function factsIn(form: Form, table: string): readonly string[] {
  const headings = form.sections.map(({ id, heading }) => [id, heading] as const)
  const text = headings.map(([, heading]) => `${heading}\n\n${table}\n`).join('\n')
  return readReport(makeSource('test', text), form.id).facts.map(({ id, written }) => `${id} ${written}`)
}
