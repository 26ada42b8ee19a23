// The form's sums over the figures of a report: which are bound, what they prove of blanks, and how they are told.
import { describe, expect, it } from 'vitest'
import { deduceBlanks, withoutDoubtful } from '../../server/equations/deduce.ts'
import { totalOf } from '../../server/equations/equation.ts'
import { explainBoth, explainGap, explainSides, placeName, termName } from '../../server/equations/explain.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { baseOf, type Year } from '../laws/demands/base.ts'
import { read } from '../support/reports.ts'

/** The tables of a bureau, with other figures in the place of some: 23 received, 1 carried in, 22 done, 2 carried on. */
function reportWith(figures: Readonly<Record<string, number>> = {}, year: Year = 2023) {
  const ids = Object.fromEntries(Object.entries(figures).map(([id, value]) => [`applications.${id}`, value]))
  return read(baseOf(year, undefined, ids).text)
}

/** The same with other cells in the place of those of some rows, by their labels. */
function rewritten(rows: Readonly<Record<string, string>>) {
  const lines = baseOf(2023).text.split('\n')
  for (const [label, cells] of Object.entries(rows)) {
    const at = lines.findIndex(line => line.includes('|') && line.includes(label))
    expect(at, label).toBeGreaterThan(-1)
    lines[at] = `${lines[at]!.split('|').slice(0, 4).join('|')}| ${cells} |`
  }
  return read(lines.join('\n'))
}

const evaluationOf = (report: ReturnType<typeof read>, id: string) =>
  report.evaluations.find(({ equation }) => equation.id === id)!

describe('a sum that fails', () => {
  it('along a row is told by its total, and by how much that is too many or too few', () => {
    const of = (total: number) =>
      evaluationOf(reportWith({ 'granted.total': total }), 'applications.rowTotal.granted')
    expect(explainGap(of(16))).toEqual({
      zh: '总计 16，各项之和 17，少 1',
      en: '总计 (total) is 16, the sum of the six kinds of applicant is 17: 1 too few',
    })
    expect(explainGap(of(19))).toEqual({
      zh: '总计 19，各项之和 17，多 2',
      en: '总计 (total) is 19, the sum of the six kinds of applicant is 17: 2 too many',
    })
    expect(placeName(of(16).equation)).toEqual({
      zh: '“三、（一）予以公开”行',
      en: 'row “三、（一）予以公开”',
    })
    expect(termName(of(16).equation, of(16).equation.parts[0]!)).toBe('自然人')
    expect(explainSides(of(16))).toBe('16 ≠ 15 ＋ 2 ＝ 17 ✗')
    expect(totalOf(of(16).equation)?.id).toBe('applications.granted.total')
  })

  it('along a column is told by its column', () => {
    const evaluation = evaluationOf(
      reportWith({ 'resultsTotal.naturalPerson': 18 }),
      'applications.resultsTotal.naturalPerson',
    )
    expect(explainGap(evaluation).zh).toBe('（七）总计 18，各项之和 19，少 1')
    expect(placeName(evaluation.equation)).toEqual({ zh: '“自然人”列', en: 'column “自然人”' })
    expect(termName(evaluation.equation, evaluation.equation.parts[0]!)).toBe('三、（一）予以公开')
  })

  it('of two sides, either of which may be wrong, is told by how far they are apart', () => {
    const evaluation = evaluationOf(
      reportWith({ 'carriedForward.naturalPerson': 4 }),
      'applications.balance.naturalPerson',
    )
    expect(explainGap(evaluation)).toEqual({
      zh: '新收＋上年结转为 21，办结＋结转下年度为 23，相差 2',
      en: '一 + 二 (received + carried over) is 21, 三 + 四 (results + carried forward) is 23: 2 apart',
    })
    expect(explainSides(evaluation)).toBe('20 ＋ 1 ＝ 21 ≠ 19 ＋ 4 ＝ 23 ✗')
    expect(totalOf(evaluation.equation)).toBeUndefined()
  })
})

describe('a sum that holds', () => {
  const report = reportWith()
  it.each([
    ['applications.rowTotal.granted', '17 ＝ 15 ＋ 2 ✓'],
    ['applications.rowTotal.unavailable.notHeld', '1 ＝ 1 ✓'],
    ['applications.rowTotal.partiallyGranted', '0 ＝ 0 ✓'],
    ['applications.balance.naturalPerson', '20 ＋ 1 ＝ 21 ＝ 19 ＋ 2 ✓'],
    ['applications.balance.researchInstitution', '0 ＝ 0 ✓'],
  ])('is spelled out without its zeros: %s', (id, sides) => {
    expect(explainSides(evaluationOf(report, id))).toBe(sides)
  })

  it('says of a blank what it is proved to be', () => {
    const blank = rewritten({ '（一）予以公开': '15 |  | 0 | 0 | 0 | 0 | 17' })
    const evaluation = evaluationOf(blank, 'applications.rowTotal.granted')
    expect(explainSides(evaluation)).toBe('17 ＝ 15 ＋ 空白（2） ✓')
  })

  it('says of a total that is blank that it is', () => {
    const row = ' |  |  |  |  |  | '
    const evaluation = evaluationOf(
      rewritten({ '（二）部分公开': row }),
      'applications.rowTotal.partiallyGranted',
    )
    expect(explainBoth(evaluation).zh).toBe('总计空白，各项之和 0')
    expect(explainBoth(evaluation).en).toContain('is blank')
  })
})

describe('a row that the forms divide otherwise', () => {
  /** Undivided in the form of 2019, three rows in that of 2021. */
  const undivided = (figure: number) => {
    const lines = baseOf(2023).text.split('\n')
    const at = lines.findIndex(line => line.includes('（六）其他处理'))
    lines.splice(at, 3, `|  | （六）其他处理 |  | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |`)
    return evaluationOf(read(lines.join('\n')), 'applications.resultsTotal.naturalPerson')
  }

  it('stands for its parts', () => {
    expect(undivided(0).difference).toBe(0)
    expect(undivided(3).difference).toBe(-3)
    expect(undivided(3).equation.parts.map(({ id }) => id)).toContain(
      'applications.otherHandling.naturalPerson',
    )
  })

  it('is stood for by its parts', () => {
    const divided = baseOf(2023).text.split('\n')
    const from = divided.findIndex(line => line.includes('（六）其他处理'))
    const rows = divided.slice(from, from + 3)
    const lines = baseOf(2020).text.split('\n')
    const at = lines.findIndex(line => line.includes('（六）其他处理'))
    const of = (first: string) => {
      const text = lines.toSpliced(at, 1, first, ...rows.slice(1)).join('\n')
      const report = readReport(makeSource('test', text), 'disclosure-2019')
      return evaluationOf(report, 'applications.resultsTotal.naturalPerson').difference
    }
    expect(of(rows[0]!)).toBe(0)
    expect(of(rows[0]!.replace('| 0 |', '| 2 |'))).toBe(-2)
  })
})

describe('a figure below a label that is none of the form', () => {
  const withOther = (figure: string) => {
    const text = baseOf(2023).text
    return read(
      text
        .split('\n')
        .map(line => {
          const cells = line.split('|')
          if (!text.includes('科研机构') || cells.length < 8) return line
          const isHead = line.includes('自然人')
          return [...cells.slice(0, -2), isHead ? ' 外籍人士 ' : ` ${figure} `, ...cells.slice(-2)].join('|')
        })
        .join('\n'),
    )
  }
  const granted = (figure: string) =>
    withOther(figure).evaluations.some(({ equation }) => equation.id === 'applications.rowTotal.granted')

  it('may be a part of the total, so that sum says nothing, unless it is nothing', () => {
    expect([granted('0'), granted('3')]).toEqual([true, false])
  })
})

describe('what sums prove of blanks', () => {
  const blank = (id: string) => `applications.${id}`
  const proofsIn = (rows: Readonly<Record<string, string>>, excluded: readonly string[] = []) => {
    const report = rewritten(rows)
    const proofs = deduceBlanks(report.equations, new Set(excluded))
    const known = (all: typeof proofs) =>
      Object.fromEntries([...all].map(([{ id }, { value }]) => [id.replace('applications.', ''), value]))
    const without = (...suspects: readonly string[]) =>
      known(withoutDoubtful(proofs, report.equations, new Set(suspects.map(blank))))
    return { proved: known(proofs), without }
  }
  const GRANTED = { '（一）予以公开': '15 |  | 0 | 0 | 0 | 0 | 17' }

  it('is what two sums agree on, whichever of the figures beside it is doubted', () => {
    const { proved, without } = proofsIn(GRANTED)
    expect(proved).toEqual({ 'granted.commercialEnterprise': 2 })
    expect(without('granted.total')).toEqual(proved)
    expect(without('resultsTotal.commercialEnterprise')).toEqual(proved)
    expect(without('newlyReceived.total')).toEqual(proved)
    expect(without('granted.commercialEnterprise')).toEqual({})
  })

  it('is nothing where one sum alone says so, and a figure of it is doubted', () => {
    const { proved, without } = proofsIn({
      '（一）予以公开': ' |  | 0 | 0 | 0 | 0 | 17',
      '（七）总计': '19 |  | 0 | 0 | 0 | 0 | 22',
    })
    expect(proved['granted.naturalPerson']).toBe(15)
    expect(proved['granted.commercialEnterprise']).toBe(2)
    expect(proved['resultsTotal.commercialEnterprise']).toBe(3)
    expect(without('resultsTotal.naturalPerson')['resultsTotal.commercialEnterprise']).toBe(3)
  })

  it('falls with any figure of the one sum that says so', () => {
    const { proved, without } = proofsIn({
      ...GRANTED,
      '（七）总计': '19 | O | 0 | 0 | 0 | 0 | 22',
    })
    expect(proved).toEqual({ 'granted.commercialEnterprise': 2 })
    for (const doubted of ['granted.total', 'granted.naturalPerson', 'granted.otherOrganization'])
      expect(without(doubted)).toEqual({})
    for (const doubted of ['newlyReceived.total', 'resultsTotal.total', 'granted2.total'])
      expect(without(doubted)).toEqual(proved)
  })

  it('is not borne out by a sum that holds because of it', () => {
    const { proved, without } = proofsIn({
      ...GRANTED,
      '（七）总计': '19 |  | 0 | 0 | 0 | 0 | O',
      '四、结转下年度': '2 | O | 0 | 0 | 0 | 0 | 2',
    })
    const [granted, results] = ['granted.commercialEnterprise', 'resultsTotal.commercialEnterprise']
    expect(proved).toEqual({ [granted]: 2, [results]: 3 })
    expect(without('granted.total')).toEqual({})
    expect(without('unavailable.notHeld.commercialEnterprise')).toEqual({ [granted]: 2 })
  })

  it('is a difference, never below 0, of a total too', () => {
    const { proved } = proofsIn({ '（一）予以公开': '15 | 2 | 0 | 0 | 0 | 0 | ' })
    expect(proved).toEqual({ 'granted.total': 17 })
  })

  it('is nothing where another sum would fail', () => {
    const { proved } = proofsIn({ '（一）予以公开': '15 |  | 0 | 0 | 0 | 0 | 18' })
    expect(proved).toEqual({})
  })

  it('is never below 0', () => {
    const { proved } = proofsIn({
      '（一）予以公开': '19 |  | 0 | 0 | 0 | 0 | 17',
    })
    expect(proved).toEqual({})
  })

  it('is 0 of all blanks on one side, once the others add up', () => {
    const { proved } = proofsIn({ '（一）予以公开': '15 | 2 |  |  |  |  | 17' })
    expect(proved).toEqual({
      'granted.researchInstitution': 0,
      'granted.publicWelfareOrganization': 0,
      'granted.legalServiceOrganization': 0,
      'granted.otherOrganization': 0,
    })
  })

  it('is nothing where a figure of the sum is left out or cannot be read', () => {
    expect(proofsIn(GRANTED, [blank('granted.commercialEnterprise')]).proved).toEqual({})
    const { proved } = proofsIn({ '（一）予以公开': '15 |  | O | 0 | 0 | 0 | 17' })
    expect(proved).toEqual({ 'granted.commercialEnterprise': 2 })
  })
})
