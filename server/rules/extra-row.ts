import type { ExtraRow } from '../facts/align/align.ts'
import { shortRowName } from '../facts/name.ts'
import type { PlacedRow } from '../forms/rows.ts'
import type { Cell } from '../parse/table.ts'
import type { Text } from '../text/locale.ts'
import { oneFindingForMany } from './manyRows.ts'
import { clipped } from './excerpt.ts'
import { rangeOf } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const extraRow: Rule = {
  id: 'extra-row',
  title: { zh: '表格多出一行', en: 'A row that the form does not have' },
  severity: 'warning',
  check: report => report.tables.flatMap(({ extra }) => inTable(extra)),
}

/** More rows than these do not stand twice by mistake: another table of the kind follows. A guess, nothing measured. */
const MOST_REPEATED = 5

function inTable(extra: readonly ExtraRow[]): readonly Violation[] {
  const repeated = extra.filter(({ repeats }) => repeats)
  const unmatched = extra.filter(({ repeats }) => !repeats)
  return [
    ...(repeated.length <= MOST_REPEATED ? repeated.map(violation) : [secondTable(repeated)]),
    ...unmatched.filter(({ instead }) => instead).map(violation),
    ...oneFindingForMany(unmatched.filter(({ instead }) => !instead).map(violation), count => ({
      zh: `本表中有 ${count} 行不是规定格式中的行，或者没有行名，未纳入核对。请核对这些行。`,
      en: `${count} rows of this table are none of the form, or have no label; their figures are in no sum. Check them against the original.`,
    })),
  ]
}

function secondTable(repeated: readonly ExtraRow[]): Violation {
  const [first] = [...repeated].sort((a, b) => a.written.start - b.written.start)
  const { label, written } = first!
  return {
    range: rangeOf(label ?? written),
    message: {
      zh: `文中似有第二份同样的表，由此开始（${repeated.length} 行重复），只核对第一份的数据。如是另一份年报，请分成两个文件分别校对。`,
      en: `A second table of the same kind seems to begin here (${repeated.length} rows stand twice); only the first one counts. If it is another report, keep the two in files of their own.`,
    },
  }
}

function violation(row: ExtraRow): Violation {
  const { label, written, repeats } = row
  const cell = label ?? written.cells.find(({ text }) => text !== '')
  const name = label ? `“${clipped(label.text)}”` : ''
  return {
    range: rangeOf(cell ?? written),
    message: row.instead
      ? probably(label, row.instead)
      : row.isEmpty
        ? {
            zh: `${name}这一行有两处，此处没有数据，只核对有数据的一处。请删去空行。`,
            en: `The row ${name} stands here without figures and elsewhere with them; only those count. Delete the empty one.`,
          }
        : repeats
          ? {
              zh: `${label ? `${name}这一行` : '本表的数据行'}重复出现，只核对前一行的数据。请删去多余的一行。`,
              en: `${label ? `The row ${name}` : 'The row of figures'} stands here a second time; only the first one counts. Delete one of them.`,
            }
          : {
              zh: `${label ? `${name}不是规定格式中的行` : '这一行没有行名'}，未纳入核对。请核对是否放错位置或应并入其他行。`,
              en: `${label ? `${name} is no row of the form` : 'This row has no label'}; its figures are in no sum. Check whether it belongs to another row.`,
            },
  }
}

/** It stands where one row of the form is missing. */
function probably(label: Cell | undefined, instead: PlacedRow): Text {
  const name = shortRowName(instead)
  return label
    ? {
        zh: `“${clipped(label.text)}”不是规定格式中的行，疑为此处缺少的“${name}”；无法确定，未纳入核对。请核对行名。`,
        en: `“${clipped(label.text)}” is no row of the form and is probably “${name}”, which is missing here; it is not sure, so its figures are not used. Check the label.`,
      }
    : {
        zh: `这一行没有行名，疑为此处缺少的“${name}”；无法确定，未纳入核对。请补上行名。`,
        en: `This row has no label and is probably “${name}”, which is missing here; it is not sure, so its figures are not used. Put the label back.`,
      }
}
