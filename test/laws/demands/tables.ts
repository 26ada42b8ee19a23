import { BUREAU, COUNTY, figured, rowed, sixth, swapped, told, type Case } from './base.ts'

/** The cells of a row between bars. */
const cells = (line: string) => line.split('|')
const withCell = (at: number, cell: string) => (line: string) =>
  cells(line)
    .map((one, i) => (i === at ? ` ${cell} ` : one))
    .join('|')

/** Rows 36 to 51: tables and figures. */
export const TABLES: readonly Case[] = [
  {
    row: 36,
    rule: 'unbalanced-equation',
    fault: figured({ 'applications.granted.naturalPerson': 51 }),
    twin: figured({ 'disclosure.penalties.decisions': 3100 }),
    beside: ['text-differs'],
  },
  {
    row: 37,
    rule: 'missing-row',
    fault: rowed('5.属于三类内部事务信息', () => ''),
    twin: rowed('5.属于三类内部事务信息', line => `${line} `),
    beside: ['unbalanced-equation'],
  },
  {
    row: 37,
    rule: 'missing-table',
    fault: ({ text }) => text.replace(/(^四、.*\n)(?:.*\|.*\n)+/m, '$1'),
    twin: ({ text }) => text.replace(/^(四、.*)\n/m, '$1\n\n'),
  },
  {
    row: 37,
    rule: 'extra-row',
    fault: rowed('（一）予以公开', line => `${line}\n| 转送其他单位 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`),
    twin: rowed('（一）予以公开', line => `${line}\n|---|---|---|---|---|---|---|---|`),
    beside: ['unbalanced-equation'],
  },
  {
    row: 38,
    rule: 'form-vintage',
    fault: ({ text, year }) =>
      text
        .replaceAll(String(year + 1), '#')
        .replaceAll(String(year), String(year === 2020 ? 2023 : 2020))
        .replaceAll('#', String(year === 2020 ? 2024 : 2021)),
    twin: ({ text, year }) =>
      text
        .replaceAll(String(year + 1), '#')
        .replaceAll(String(year), String(year === 2020 ? 2019 : 2022))
        .replaceAll('#', String(year === 2020 ? 2020 : 2023)),
    beside: ['missing-fee-statement', 'citation-differs'],
  },
  {
    row: 39,
    rule: 'label-differs',
    fault: swapped('5.属于三类内部事务信息', '5.属于三类内部事物信息'),
    twin: swapped('5.属于三类内部事务信息', '5. 属于三类内部事务信息'),
  },
  {
    row: 40,
    rule: 'blank-cell',
    fault: rowed('2.重复申请', line => withCell(cells(line).length - 3, '')(line)),
    twin: rowed('2.重复申请', line => withCell(cells(line).length - 3, '０')(line)),
  },
  {
    row: 41,
    rule: 'malformed-number',
    fault: rowed('二、上年结转', line => line.replace('| 1 |', '| 1.0 |')),
    twin: rowed('政府信息公开申请数量', line => line.replace('| 20 |', '| ２０ |')),
  },
  {
    row: 41,
    rule: 'malformed-number',
    fault: rowed('2.重复申请', line => withCell(cells(line).length - 3, 'O')(line)),
    twin: rowed('2.重复申请', line => withCell(cells(line).length - 3, '0件')(line)),
  },
  {
    row: 42,
    rule: 'malformed-number',
    years: [2023],
    fault: rowed('| 行政事业性收费', line => line.replace('36.5', '365000元')),
    twin: rowed('| 行政事业性收费', line => line.replace('36.5', '36.5万元')),
    beside: ['unit-mistaken'],
  },
  {
    row: 43,
    rule: 'unit-mistaken',
    years: [2023],
    fault: base =>
      told('行政事业性收费36.52万元，按时缴入国库。')({
        ...base,
        text: figured({ 'disclosure.fees.amount': 365200 })(base),
      }),
    twin: base =>
      told('行政事业性收费36.52万元，按时缴入国库。')({
        ...base,
        text: figured({ 'disclosure.fees.amount': 36.52 })(base),
      }),
  },
  {
    row: 44,
    rule: 'regulations-not-empowered',
    organ: COUNTY,
    fault: ({ year, organ }) =>
      figured(
        year === 2020
          ? {
              'disclosure.regulations.made': 1,
              'disclosure.regulations.disclosed': 1,
              'disclosure.regulations.disclosedTotal': 1,
            }
          : { 'disclosure.regulations.issued': 1, 'disclosure.regulations.inForce': 1 },
      )({ year, organ, text: '' }),
    twin: told('转发省政府规章1件，县政府没有制发规章。'),
  },
  {
    row: 45,
    rule: 'figure-out-of-bounds',
    years: [2023],
    fault: figured({ 'disclosure.normativeDocuments.issued': 14 }),
    twin: figured({ 'disclosure.normativeDocuments.issued': 12 }),
  },
  {
    row: 46,
    rule: 'figure-out-of-bounds',
    years: [2020],
    fault: figured({ 'disclosure.normativeDocuments.disclosed': 13 }),
    twin: figured({ 'disclosure.normativeDocuments.disclosed': 12 }),
  },
  {
    row: 46,
    rule: 'figure-out-of-bounds',
    years: [2020],
    fault: figured({ 'disclosure.licensing.change': -11 }),
    twin: figured({ 'disclosure.licensing.change': -10 }),
  },
  {
    row: 47,
    rule: 'fee-figures-differ',
    years: [2023],
    fault: figured({
      'applications.otherHandling.feeOverdue.naturalPerson': 1,
      'applications.otherHandling.feeOverdue.total': 1,
      'applications.granted.naturalPerson': 14,
      'applications.granted.total': 16,
    }),
    twin: figured({
      'applications.otherHandling.other.naturalPerson': 1,
      'applications.otherHandling.other.total': 1,
      'applications.granted.naturalPerson': 14,
      'applications.granted.total': 16,
    }),
  },
  {
    row: 48,
    rule: 'fee-figures-differ',
    years: [2023],
    fault: base =>
      sixth('本年度发出收费通知2件，总金额700元，实际收取700元。')({
        ...base,
        text: figured({ 'disclosure.fees.amount': 0 })(base),
      }),
    twin: sixth('本年度发出收费通知2件，总金额700元，实际收取700元。'),
  },
  {
    row: 49,
    rule: 'fee-statements-differ',
    years: [2023],
    fault: sixth('本年度发出收费通知0件，总金额480元，实际收取480元。'),
    twin: sixth('本年度发出收费通知2件，总金额480元，实际收取240元。'),
    organ: BUREAU,
  },
]
