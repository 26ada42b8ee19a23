import { expect, it } from 'vitest'
import { writeFigure } from '../../server/format/figure.ts'
import { toDigits } from '../../server/text/exact.ts'
import { describeReports, edited, findingsIn, read, REPORT_NAMES } from '../support/reports.ts'
import { sample } from '../support/tier.ts'

/** Reports of which no table three is there. */
const WITHOUT_TABLES = [
  'baipin-town-2020',
  'zhuxi-government-office-2022',
  'shengzhou-government-office-2022',
]
const TABLED = REPORT_NAMES.filter(name => !WITHOUT_TABLES.includes(name))

describeReports(TABLED, (_, text) => {
  it('gives every fact the place of its text', () => {
    const { facts } = read(text)
    expect(facts.length).toBeGreaterThan(150)
    for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.written)
  })

  it('any figure changed is found, and undone leaves nothing behind', () => {
    const report = read(text)
    const before = new Set(messages(text))
    const terms = new Set(
      report.evaluations.flatMap(({ equation }) => [...equation.whole, ...equation.parts]),
    )
    const summed = report.facts.filter(fact => fact.table !== 'disclosure' && fact.value && terms.has(fact))
    expect(summed).not.toEqual([])
    for (const fact of sample(summed, 6)) {
      const changed = edited(text, [writeFigure(report.source, fact, Number(toDigits(fact.value!)) + 1)!])
      const added = messages(changed).filter(message => !before.has(message))
      expect(added.length, fact.id).toBeGreaterThan(0)
      const back = read(changed).factById.get(fact.id)
      // Where blanks are not written, a number that no sum needs may be none of the row's figures.
      if (!back && fact.aligned.reading === 'packed') continue
      expect(edited(changed, [writeFigure(read(changed).source, back!, fact.value!.coefficient)!])).toBe(text)
    }
  })
})

function messages(text: string): readonly string[] {
  return findingsIn(text).map(({ rule, message }) => `${rule} ${message.zh}`)
}
