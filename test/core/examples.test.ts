import { describe, expect, it } from 'vitest'
import { certainRepairs } from '../../server/format/repair.ts'
import { checkReport } from '../../server/rules/check.ts'
import { edited, EXAMPLE_REPORTS, read, seriousIn, summary, textOf, textsIn } from '../support/reports.ts'
import { readSeries } from '../support/series.ts'

/** The faults that examples/README.md tells of; a report that is not here is correct. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'wuchuan-natural-resources-2019': ['40:39 unbalanced-equation 17'],
  'yunxiu-justice-2022': ['41:28 unbalanced-equation 12'],
  'yunxiu-water-2024': [
    '11:44 text-differs 3',
    '418:1 misnumbered-section 五、政府信息公开行政复议、行政诉讼情况',
    '483:1 missing-section 六、其他需要报告的事项',
  ],
  'baipin-town-2020': [
    '29:1 missing-table 三、收到和处理政府信息公开申请情况',
    '38:1 empty-section 六、其他需要报告的事项',
  ],
  'qingshi-market-regulation-2022': [
    '32:1 short-row (二)部分公开(区分处理的,只计这一情形,不计其他情形)',
    '34:1 missing-row 2.其他法律行政法规禁止公开',
    '40:28 malformed-number 3O',
    '48:1 extra-row 6.其他不予处理情形',
  ],
}

describe.each(EXAMPLE_REPORTS.map(report => [report.name, report.text] as const))('%s', (name, text) => {
  it('has the faults that are told of it, and no other', () => {
    expect(seriousIn(text).map(finding => summary(text, finding))).toEqual(FAULTS[name] ?? [])
  })

  it('is repaired only where every sum then holds', () => {
    const repaired = edited(text, certainRepairs(read(text)))
    const failing = read(repaired).evaluations.filter(({ difference }) => difference !== 0)
    if (repaired === text) expect(certainRepairs(read(text))).toEqual([])
    else expect(failing).toEqual([])
    expect(certainRepairs(read(repaired))).toEqual([])
  })
})

it('mends the wrong total, and the wrong part where the totals are right', () => {
  const wrongTotal = textOf('wuchuan-natural-resources-2019')
  const wrongPart = textOf('yunxiu-justice-2022')
  const changed = (text: string) => {
    const repaired = edited(text, certainRepairs(read(text)))
    expect(repaired.length).toBe(text.length)
    return [...repaired].filter((unit, i) => unit !== text[i]).join('')
  }
  expect(changed(wrongTotal)).toBe('2')
  expect(changed(wrongPart)).toBe('21')
})

describe('examples/series', () => {
  const files = textsIn(new URL('../../examples/series/', import.meta.url))

  it('has the one fault that is told of it, which only two years together show', () => {
    const found = readSeries(files.map(({ name, text }) => ({ file: name, text }))).map(({ report, kin }) => {
      const findings = checkReport(report, {}, kin).filter(({ severity }) => severity !== 'info')
      return [report.source.uri, findings.map(finding => summary(report.source.text, finding))]
    })
    expect(found).toEqual([
      ['luting-ferry-2021', []],
      ['luting-ferry-2022', ['53:23 carry-over-differs 5']],
      ['luting-ferry-2023', ['30:28 carry-over-differs 3']],
    ])
    for (const { text } of files) expect(seriousIn(text)).toEqual([])
  })
})
