import { describe, expect, it } from 'vitest'
import { ROWS } from '../../scripts/demands/rows.mjs'
import { checkReport } from '../../server/rules/check.ts'
import { severitiesIn } from '../../server/rules/profile.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { NO_SERIES_SETTINGS } from '../../server/series/settings.ts'
import { readSeries } from '../support/series.ts'
import { trials } from '../support/tier.ts'
import { baseOf, BUREAU, YEARS, type Case, type File } from './demands/base.ts'
import { CITATIONS } from './demands/citations.ts'
import { DATES } from './demands/dates.ts'
import { OTHERS } from './demands/others.ts'
import { SECTIONS } from './demands/sections.ts'
import { TABLES } from './demands/tables.ts'
import { TEXT } from './demands/text.ts'
import { TITLE } from './demands/title.ts'
import { WRITING } from './demands/writing.ts'

const CASES = [...TITLE, ...DATES, ...SECTIONS, ...TABLES, ...TEXT, ...OTHERS, ...WRITING, ...CITATIONS]

/** What is found in the reports of a run that are about to be sent, which is the stricter profile. */
function findingsIn(texts: string | readonly File[], parts: Case['parts'] = {}): readonly Finding[] {
  const files = typeof texts === 'string' ? [{ file: 'now.txt', text: texts }] : texts
  return readSeries(files, { ...NO_SERIES_SETTINGS, parts }).flatMap(({ report, kin }) =>
    checkReport(report, severitiesIn('submission', {}), kin),
  )
}

/** With its rule, and what it says. */
function told({ rule, severity, message }: Finding): string {
  return `${severity} ${rule} ${message.zh}`
}

const isGrave = ({ severity }: Finding) => severity !== 'hint'

describe('each demand', () => {
  it('that a rule asks has a fault and a sound twin', () => {
    const asked = ROWS.filter(({ rules }) => rules.length > 0).map(({ number }) => number)
    expect([...new Set(CASES.map(({ row }) => row))].sort((a, b) => a - b)).toEqual(asked)
  })

  it.each(
    YEARS.flatMap(year =>
      [undefined, '云岭县人民政府', '云岭县石坪镇人民政府'].map(organ => [year, organ] as const),
    ),
  )('is met by the report that is made faulty (%s, %s)', (year, organ) => {
    expect(findingsIn(baseOf(year, organ).text).map(told)).toEqual([])
  })
})

/** In the fast tier each on one form, by turns. */
const FORMS_TRIED = trials({ fast: 1, thorough: 2 })

describe.each(CASES.map((one, i) => [`row ${one.row}, ${one.rule} (${i})`, one, i] as const))(
  '%s',
  (_, { row, rule, fault, twin, years: all = YEARS, organ = BUREAU, beside = [], parts }, i) => {
    const years = all.length > FORMS_TRIED ? [all[i % all.length]!] : all
    it.each(years)('is found in a report on %s, and nothing else', year => {
      const found = findingsIn(fault(baseOf(year, organ)), parts)
      expect(ROWS[row - 1]!.rules).toContain(rule)
      expect(found.map(one => one.rule)).toContain(rule)
      expect(
        found
          .filter(isGrave)
          .filter(one => one.rule !== rule && !beside.includes(one.rule))
          .map(told),
      ).toEqual([])
    })

    it.each(years)('is not found in the sound twin on %s', year => {
      const found = findingsIn(twin(baseOf(year, organ)), parts)
      expect(found.filter(one => one.rule === rule || isGrave(one)).map(told)).toEqual([])
    })
  },
)
