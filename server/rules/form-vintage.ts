import type { AlignedTable } from '../facts/align/align.ts'
import { FORMS, formOfYear } from '../forms/index.ts'
import type { Form } from '../forms/form.ts'
import { labelsOfOneForm } from '../outline/rowLabels.ts'
import type { Report } from '../report.ts'
import { isDisclosureText, isReport, precedesForms, rangeOf, rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const formVintage: Rule = {
  id: 'form-vintage',
  title: { zh: '格式版本与年度不符', en: 'The form is not the one of the year' },
  severity: 'warning',
  check: report =>
    precedesForms(report) && (isReport(report) || isDisclosureText(report))
      ? [beforeForms(report)]
      : [...wrongYear(report), ...mixedForms(report)],
}

/** Before the forms there was another kind of report, with other tables. */
function beforeForms({ identity }: Report): Violation {
  const { year, ...range } = identity.year!
  const [{ issuedAs, years }] = FORMS as readonly [Form, ...Form[]]
  return {
    range: rangeOf(range),
    message: {
      zh: `这是 ${year} 年的年报，早于${issuedAs}的规定格式（${years.from} 年度起），表格未纳入核对。如年度有误，请改正。`,
      en: `This report is on ${year}, before the form of ${issuedAs} (from ${years.from} on): its tables are not read or checked. If the year is wrong, correct it.`,
    },
  }
}

/** The whole report follows a form that does not bind its year; a year guessed from the publication proves nothing. */
function wrongYear({ form, identity, tables, source }: Report): readonly Violation[] {
  const { year } = identity
  const row = tables[0]?.rows[0]
  const first = row ? rowRange(row) : labelsOfOneForm(source.text).find(label => label.form === form?.id)
  if (!form || !year || !first || year.from === 'published') return []
  const expected = formOfYear(year.year)
  if (!expected || expected === form) return []
  return [
    {
      range: rangeOf(first),
      message: {
        zh: `${year.year} 年度年报应使用${issue(expected)}的格式，现为${issue(form)}的格式。请核对年度或更换表格。`,
        en: `This report is on ${year.year}, for which the form is ${expected.issuedAs}; its tables follow ${form.issuedAs}. Check the year, or use the tables of that form.`,
      },
      related: [{ range: rangeOf(year), message: { zh: `年度：${year.year}`, en: `Year: ${year.year}` } }],
    },
  ]
}

/** A small table, or a row, of the other form among the rest: one finding for each small table. */
function mixedForms({ form, tables }: Report): readonly Violation[] {
  if (!form) return []
  return tables.flatMap(table => firstForeignRows(table, form).map(row => foreignRow(row, form)))
}

function firstForeignRows(table: AlignedTable, form: Form) {
  const foreign = table.rows.filter(({ placed }) => placed.form !== form)
  return foreign.filter(
    (row, i) => foreign.findIndex(({ placed }) => placed.block === row.placed.block) === i,
  )
}

function foreignRow(row: AlignedTable['rows'][number], form: Form): Violation {
  const { issuedAs } = row.placed.form
  return {
    range: rowRange(row),
    message: {
      zh: `此表为${issue(row.placed.form)}的格式，与其余各表（${issue(form)}）不一致。请改用同一格式。`,
      en: `This follows ${issuedAs}, the other tables ${form.issuedAs}.`,
    },
  }
}

function issue({ issuedAs }: Form): string {
  return issuedAs
}
