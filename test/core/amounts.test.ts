// Amounts that stand in the wrong unit, by what stands beside them: the text, the year before, the size of the place.
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../server/rules/check.ts'
import { baseOf, COUNTY, type Year } from '../laws/demands/base.ts'
import { readSeries } from '../support/series.ts'
import { findingsIn } from '../support/reports.ts'

const FEES = 'disclosure.fees.amount'

/** What is found of the unit of the fees of 2023, beside the report of the year before. */
function foundBeside(before: number, fees: number): readonly string[] {
  const of = (year: Year, number: number, amount: number) =>
    baseOf(year, undefined, { [FEES]: amount }).text.replaceAll(String(year), String(number))
  const files = [
    { file: '2022.txt', text: of(2023, 2022, before) },
    { file: '2023.txt', text: of(2023, 2023, fees) },
  ]
  const { report, kin } = readSeries(files)[1]!
  return checkReport(report, {}, kin)
    .filter(({ rule }) => rule === 'unit-mistaken')
    .map(({ message }) => message.zh)
}

describe('fees in yuan, in a column of ten thousands', () => {
  it('are told by the year before', () => {
    const [found, ...others] = foundBeside(36.5, 365_000)
    expect(found).toContain('上一年度为 36.5')
    expect(others).toEqual([])
  })

  it.each([
    ['grew sevenfold', 36_500, 255_500],
    ['were nothing', 0, 365_000],
    ['were of another kind', 3, 365_000],
  ])('are not told where those of the year before %s', (_, before, fees) => {
    expect(foundBeside(before, fees)).toEqual([])
  })

  const ofCounty = (fees: number, sentence: string) =>
    findingsIn(
      baseOf(2023, COUNTY, { [FEES]: fees }).text.replace('（二）依申请公开', `${sentence}（二）依申请公开`),
    )
      .filter(({ rule }) => rule === 'unit-mistaken')
      .map(({ message }) => message.zh)

  it('are told by the size of a county', () => {
    expect(ofCounty(4_200_000, '').join()).toContain('对县、乡级单位过大')
    expect(ofCounty(39_000, '')).toEqual([])
  })

  it('are believed of a county that tells them in 亿元', () => {
    expect(ofCounty(4_200_000, '全县行政事业性收费420亿元。')).toEqual([])
  })
})
