import { expect, it } from 'vitest'
import type { Fact } from '../../server/facts/fact.ts'
import { describeReports, read, SCRAPED_REPORTS, seriousIn, summary, textOf } from '../support/reports.ts'

/** What is read of each report as it was scraped, by hand. */
const EXPECTED: Readonly<
  Record<string, { form: string; year: number; facts: object; serious: readonly string[] }>
> = {
  'lanpu-sports-2021': {
    form: 'disclosure-2021',
    year: 2021,
    facts: { disclosure: 10, applications: 175, disputes: 15 },
    serious: ['2:51 parts-exceed-whole 312'],
  },
  'luming-district-2020': {
    form: 'disclosure-2019',
    year: 2020,
    facts: { disclosure: 16, applications: 161, disputes: 15 },
    serious: ['7:66 number-lost 余条'],
  },
  'weitang-grain-2019': {
    form: 'disclosure-2019',
    year: 2019,
    facts: { disclosure: 22, applications: 161, disputes: 15 },
    serious: ['6:63 section-count-differs 四个部分', '474:1 empty-section 六、其他需要报告的事项'],
  },
  'yanxi-archives-2020': {
    form: 'disclosure-2019',
    year: 2020,
    facts: { disclosure: 22, applications: 161, disputes: 15 },
    serious: [],
  },
  'zhuxi-government-office-2022': {
    form: 'disclosure-2021',
    year: 2022,
    facts: {},
    serious: [
      '5:450 missing-table 二、主动公开政府信息情况',
      '6:1 missing-table 三、收到和处理政府信息公开申请情况',
      '7:1 missing-table 四、政府信息公开行政复议、行政诉讼情况',
    ],
  },
  'hangzhou-ethnic-religious-2020': {
    form: 'disclosure-2019',
    year: 2020,
    facts: { disclosure: 22, applications: 161, disputes: 15 },
    serious: [],
  },
  'shaoxing-foreign-affairs-2021': {
    form: 'disclosure-2021',
    year: 2021,
    facts: { disclosure: 10, applications: 175, disputes: 15 },
    serious: ['2:109 parts-exceed-whole 253'],
  },
  'shengzhou-commerce-2019': {
    form: 'disclosure-2019',
    year: 2019,
    facts: { disclosure: 22, applications: 161, disputes: 15 },
    serious: ['6:207 section-count-differs 四个部分', '482:1 empty-section 六、其他需要报告的事项'],
  },
  'shengzhou-government-office-2022': {
    form: 'disclosure-2021',
    year: 2022,
    facts: {},
    serious: [
      '5:721 missing-table 二、主动公开政府信息情况',
      '6:1 missing-table 三、收到和处理政府信息公开申请情况',
      '7:1 missing-table 四、政府信息公开行政复议、行政诉讼情况',
    ],
  },
  'xingtai-xiangdu-2020': {
    form: 'disclosure-2019',
    year: 2020,
    facts: { disclosure: 16, applications: 161, disputes: 15 },
    serious: ['7:187 number-lost 余条'],
  },
}

it('has something to say of every scraped report', () => {
  expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining(SCRAPED_REPORTS.map(({ name }) => name)))
})

describeReports(Object.keys(EXPECTED), (name, text) => {
  const expected = EXPECTED[name]!

  it('is read in full', () => {
    const report = read(text)
    expect(report.form?.id).toBe(expected.form)
    expect(report.identity.year?.year).toBe(expected.year)
    expect(report.sections.map(({ id }) => id)).toEqual([
      'overview',
      'disclosure',
      'applications',
      'disputes',
      'problems',
      'other',
    ])
    expect(countByTable(report.facts)).toEqual(expected.facts)
  })

  it('gives only findings that are true of it', () => {
    expect(seriousIn(text).map(finding => summary(text, finding))).toEqual(expected.serious)
  })
})

/** Figures that a reader sees in a table whose header was cut short and whose amount has its unit behind it. */
const SEEN: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'luming-district-2020': {
    'applications.newlyReceived.total': '64',
    'applications.refused.internalAffairs.naturalPerson': '15',
    'disclosure.procurement.amount': '4920.6万元',
    'disclosure.normativeDocuments.made': undefined,
  },
  'xingtai-xiangdu-2020': {
    'applications.newlyReceived.total': '81',
    'applications.refused.internalAffairs.naturalPerson': '19',
    'disclosure.procurement.amount': '6187.4万元',
    'disclosure.normativeDocuments.made': undefined,
  },
}

describeReports(Object.keys(SEEN), (name, text) => {
  it('has the figures that a reader sees', () => {
    const { factById } = read(text)
    for (const [id, written] of Object.entries(SEEN[name]!)) expect(factById.get(id)?.written).toBe(written)
    expect(factById.get('disclosure.procurement.amount')?.unit).toBe('万元')
  })
})

/** The one figure of those few rows that are not blank, told from the blanks by line breaks alone. */
const LONE: Readonly<Record<string, string>> = { 'weitang-grain-2019': '2', 'shengzhou-commerce-2019': '1' }

describeReports(Object.keys(LONE), (name, text) => {
  it('has figures in the cells where the line breaks put them, and the rest is blank', () => {
    const facts = read(text).facts.filter(({ table }) => table === 'applications')
    const written = facts.filter(fact => fact.value).map(fact => `${fact.id} ${fact.written}`)
    const rows = ['newlyReceived', 'granted', 'resultsTotal']
    const expected = rows.flatMap(row => [
      `applications.${row}.naturalPerson ${LONE[name]!}`,
      `applications.${row}.total ${LONE[name]!}`,
    ])
    expect(written).toEqual(expected)
    expect(facts.every(fact => fact.value ?? fact.absent === 'blank')).toBe(true)
  })
})

it('reads an amount in 元 where the header names no unit', () => {
  const amount = read(textOf('yanxi-archives-2020')).factById.get('disclosure.procurement.amount')!
  expect([amount.written, amount.unit]).toEqual(['357206元', '元'])
})

function countByTable(facts: readonly Fact[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { table } of facts) counts[table] = (counts[table] ?? 0) + 1
  return counts
}
