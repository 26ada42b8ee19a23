import { describe, expect, it } from 'vitest'
import { writeFigure } from '../../server/format/figure.ts'
import { toDigits } from '../../server/text/exact.ts'
import type { Fact } from '../../server/facts/fact.ts'
import {
  edited,
  EXAMPLE_REPORTS,
  findingsIn,
  read,
  REAL_REPORTS,
  seriousIn,
  summary,
} from '../support/reports.ts'

/** What is read of each published report, by hand. */
const EXPECTED: Readonly<
  Record<string, { form: string; year: number; facts: object; serious: readonly string[] }>
> = {
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
    serious: ['482:1 empty-section 六、其他需要报告的事项'],
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

it('has the published reports at hand where it is developed', () => {
  expect(process.env.CI === undefined || REAL_REPORTS.length === 5).toBe(true)
})

describe.each(REAL_REPORTS.map(report => [report.name, report.text] as const))('%s', (name, text) => {
  const report = read(text)
  const expected = EXPECTED[name]!

  it('is read in full', () => {
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

describe('figures of the published reports', () => {
  const at = (name: string) => read(REAL_REPORTS.find(report => report.name === name)?.text ?? '')
  const present = REAL_REPORTS.length > 0

  it('are those that a reader sees', () => {
    const xingtai = at('xingtai-xiangdu-2020')
    const value = (id: string) => xingtai.factById.get(id)?.written
    expect(value('applications.newlyReceived.total')).toBe(present ? '81' : undefined)
    expect(value('applications.refused.internalAffairs.naturalPerson')).toBe(present ? '19' : undefined)
    expect(value('disclosure.procurement.amount')).toBe(present ? '6187.4万元' : undefined)
    expect(value('disclosure.normativeDocuments.made')).toBeUndefined()
    expect(xingtai.factById.get('disclosure.procurement.amount')?.unit).toBe(present ? '万元' : undefined)
  })

  it('stand in the cells where the line breaks put them, and the rest is blank', () => {
    const facts = at('shengzhou-commerce-2019').facts.filter(({ table }) => table === 'applications')
    const written = facts.filter(fact => fact.value).map(fact => `${fact.id} ${fact.written}`)
    const rows = ['newlyReceived', 'granted', 'resultsTotal']
    const expected = rows.flatMap(row => [
      `applications.${row}.naturalPerson 1`,
      `applications.${row}.total 1`,
    ])
    expect(written).toEqual(present ? expected : [])
    expect(facts.every(fact => fact.value ?? fact.absent === 'blank')).toBe(true)
  })
})

const TABLED = [...REAL_REPORTS, ...EXAMPLE_REPORTS].filter(({ text }) => read(text).equations.length > 30)

describe.each(TABLED.map(report => [report.name, report.text] as const))(
  '%s, any figure changed',
  (_, text) => {
    const report = read(text)
    const summed = report.facts.filter(({ table, value }) => table !== 'disclosure' && value)
    const before = new Set(messages(text))

    it('gives every fact the place of its text', () => {
      for (const fact of report.facts) expect(text.slice(fact.start, fact.end)).toBe(fact.written)
    })

    it('is found, and undone leaves nothing behind', () => {
      const terms = new Set(
        report.evaluations.flatMap(({ equation }) => [...equation.whole, ...equation.parts]),
      )
      for (const fact of summed.filter(fact => terms.has(fact))) {
        const changed = edited(text, [writeFigure(report.source, fact, Number(toDigits(fact.value!)) + 1)!])
        const added = messages(changed).filter(message => !before.has(message))
        expect(added.length, fact.id).toBeGreaterThan(0)
        const back = read(changed).factById.get(fact.id)
        // Where blanks are not written, a number that no sum needs may be none of the row's figures.
        if (!back && fact.aligned.reading === 'packed') continue
        expect(edited(changed, [writeFigure(read(changed).source, back!, fact.value!.coefficient)!])).toBe(
          text,
        )
      }
    })
  },
)

function messages(text: string): readonly string[] {
  return findingsIn(text).map(({ rule, message }) => `${rule} ${message.zh}`)
}

function countByTable(facts: readonly Fact[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { table } of facts) counts[table] = (counts[table] ?? 0) + 1
  return counts
}
