import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import type { PlannedColumn } from '../facts/columns/columns.ts'
import { flatMap } from '../text/flatMap.ts'
import { enumeratorEnd } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { differingParts } from './excerpt.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const labelDiffers: Rule = {
  id: 'label-differs',
  title: { zh: '行名或列名与格式不同', en: 'A label is worded otherwise than in the form' },
  severity: 'hint',
  check: report => flatMap(report.tables, table => [...rowLabels(table), ...columnLabels(table)]),
}

function rowLabels(table: AlignedTable): readonly Violation[] {
  return flatMap(table.rows, (row: AlignedRow) => {
    const { label, exact, placed } = row
    return label && !exact ? [violation(label, label.text, placed.row.label)] : []
  })
}

/** Rows below one header share its labels; each is reported once. */
function columnLabels(table: AlignedTable): readonly Violation[] {
  const differing = new Map<number, PlannedColumn>()
  for (const { columns } of table.rows) {
    for (const planned of columns) if (planned.differs) differing.set(planned.differs.cell.start, planned)
  }
  return [...differing.values()].map(({ differs, column }) =>
    violation(differs!.cell, differs!.cell.text, column.label),
  )
}

function violation(range: Range, written: string, official: string): Violation {
  const words = official.slice(enumeratorEnd(official))
  const start = range.start + enumeratorEnd(written)
  const [was, is] = differingParts(written, official)
  return {
    range: rangeOf(range),
    message: {
      zh: `“${was}”应为“${is}”（规定格式）。`,
      en: `“${was}” is “${is}” in the form.`,
    },
    fixes: () => [
      {
        title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
        preferred: true,
        safe: false,
        edits: [{ range: { start, end: range.end }, text: words }],
      },
    ],
  }
}
