// The codebook as a table.
import { codebook, type CodebookEntry } from '../../../figures/codebook.ts'
import type { CellOf, Table } from './table.ts'

/** A row a figure of a form. */
export const codebookTable: Pick<Table, 'name' | 'title' | 'columns'> = {
  name: 'codebook',
  title: { zh: '代码本', en: 'Codebook' },
  columns: [
    { name: 'form', type: 'text', means: { zh: '规定格式', en: 'the official form' } },
    { name: 'id', type: 'text', means: { zh: '数据的编号', en: 'the id of the figure' } },
    {
      name: 'column',
      type: 'text',
      means: { zh: '一份年报一行时的列名', en: 'its column with a report a row' },
    },
    { name: 'label_zh', type: 'text', means: { zh: '名称', en: 'its name in Chinese' } },
    { name: 'label_en', type: 'text', means: { zh: '英文名称', en: 'its name in English' } },
    { name: 'row_printed', type: 'text', means: { zh: '格式中的行', en: 'the row as the form prints it' } },
    {
      name: 'column_printed',
      type: 'text',
      means: { zh: '格式中的列', en: 'the column as the form prints it' },
    },
    {
      name: 'type',
      type: 'text',
      means: {
        zh: 'count 非负整数；change 整数；money 金额',
        en: 'count: 0 or more, change: may be negative, money: may have decimals',
      },
    },
    { name: 'unit', type: 'text', means: { zh: '计量单位', en: 'the unit' } },
    { name: 'year_from', type: 'integer', means: { zh: '自哪一年度', en: 'the first report year' } },
    { name: 'year_to', type: 'integer', means: { zh: '至哪一年度', en: 'the last report year' } },
    { name: 'equations', type: 'text', means: { zh: '勾稽关系', en: 'the sums that it is in' } },
    {
      name: 'mapping',
      type: 'text',
      means: {
        zh: '在另一版格式中：same 相同；split 拆为几项；merged 原为一项；gone 取消；new 新增',
        en: 'in the other form: same, split, merged (one of several that were one), gone, new',
      },
    },
    { name: 'maps_to', type: 'text', means: { zh: '对应的编号', en: 'the ids there' } },
  ],
}

export function codebookRows(): readonly CellOf[][] {
  return codebook().map(rowFor)
}

/** Money is kept as it is written, so its unit stands beside each value. */
const UNITS = { count: '件', change: '项', money: '元 / 万元' }

function rowFor({
  form,
  id,
  column,
  label,
  printed,
  kind,
  years,
  equations,
  other,
}: CodebookEntry): CellOf[] {
  return [
    form,
    id,
    column,
    label.zh,
    label.en,
    printed.row,
    printed.column,
    kind,
    UNITS[kind],
    years.from,
    years.to,
    equations.join(' ') || undefined,
    other.kind,
    other.ids.join(' ') || undefined,
  ]
}
