import { describe, expect, it } from 'vitest'
import { writeRepair } from '../../server/format/repair.ts'
import { writeFigure, writeLike } from '../../server/format/figure.ts'
import type { ClaimCheck } from '../../server/claims/claimCheck.ts'
import { toDigits } from '../../server/text/exact.ts'
import {
  edited,
  EXAMPLE_REPORTS,
  findingsIn,
  read,
  REAL_REPORTS,
  type NamedText,
} from '../support/reports.ts'

/** What the running text of each published report says, by hand; `=` agrees with the table, `?` has none to agree with. */
const CLAIMED: Readonly<Record<string, string>> = {
  'hangzhou-ethnic-religious-2020': '3= 0= 0=',
  'shaoxing-foreign-affairs-2021': '0= 0= 0=',
  'shengzhou-commerce-2019': '',
  'shengzhou-government-office-2022': '56? 4? 2? 3? 0?',
  'xingtai-xiangdu-2020': '81= 25= 8= 20= 26= 2=',
}

const RULES = new Set(['text-differs', 'parts-exceed-whole', 'number-lost', 'percentage-differs'])
/** Where a sum fails too, it is one mistake, and told of the table; so is a figure that may not be its row's. */
const RULES_OF_BOTH = new Set([...RULES, 'unbalanced-equation', 'long-row'])

describe.each(REAL_REPORTS.map(report => [report.name, report.text] as const))('%s', (name, text) => {
  const report = read(text)

  it('says of the tables what a reader reads there', () => {
    const said = report.running.claims.map(claim => {
      const restated = report.claimChecks.find(claimCheck => claimCheck.claim === claim)
      return `${claim.value}${restated ? (restated.agrees ? '=' : '≠') : '?'}`
    })
    expect(said.join(' ')).toBe(CLAIMED[name])
  })
})

const TEXTS: readonly NamedText[] = [...REAL_REPORTS, ...EXAMPLE_REPORTS]

describe.each(TEXTS.map(report => [report.name, report.text] as const))('%s, a figure changed', (_, text) => {
  const report = read(text)
  const figures = report.claimChecks.filter(({ claim, agrees }) => agrees && claim.manner === 'exact')
  const before = new Set(found(text))

  it('in the running text is found, and its first fix for the text mends it', () => {
    for (const { claim } of figures) {
      const changed = edited(text, [{ range: claim, text: writeLike(claim.written, claim.value + 1) }])
      expect(found(changed).filter(message => !before.has(message)).length, claim.written).toBeGreaterThan(0)
      const { fixes } = findingsIn(changed).find(
        ({ rule, range }) => rule === 'text-differs' && range.start === claim.start,
      )!
      expect(edited(changed, fixes.at(-1)!.edits)).toBe(text)
    }
  })

  it('in the table is found', () => {
    for (const { fact, claimCheck } of figures.flatMap(factsOf)) {
      const to = Number(toDigits(fact.value!)) + 1
      const changed = edited(text, [writeFigure(report.source, fact, to)!])
      expect(
        found(changed, RULES_OF_BOTH).filter(message => !before.has(message)).length,
        `${fact.id} ${claimCheck.claim.written}`,
      ).toBeGreaterThan(0)
    }
  })
})

it.each([
  ['80余', 81, true],
  ['80余', 90, false],
  ['80余', 79, false],
  ['三百多', 347, true],
  ['200多', 347, false],
  ['1200余', 1260, true],
  ['超过300', 347, true],
  ['近350', 347, true],
  ['约90', 347, false],
])('a count that is told as %s agrees with %i: %s', (told, tabled, agrees) => {
  const row = `一、本年新收政府信息公开申请数量 | ${tabled} | 0 | 0 | 0 | 0 | 0 | ${tabled} |`
  const report = read(
    `松湖市档案馆2022年政府信息公开工作年度报告\n一、总体情况\n收到政府信息公开申请${told}件。\n三、收到和处理政府信息公开申请情况\n| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n${row}\n`,
  )
  expect(report.claimChecks.map(claimCheck => claimCheck.agrees)).toEqual([agrees])
})

describe('a balance that fails', () => {
  const text = EXAMPLE_REPORTS.find(({ name }) => name === 'linxi-housing-2021')!.text
  const report = read(text)
  const forward = ['naturalPerson', 'total'].map(column =>
    report.factById.get(`applications.carriedForward.${column}`)!,
  )
  const broken = edited(
    text,
    forward.map(fact => writeFigure(report.source, fact, fact.value!.coefficient + 1)!),
  )

  it('is most likely mended by what the running text states', () => {
    expect(text).toContain('结转下年度4件')
    expect(bestRepair(broken)).toBe(text)
    expect(bestRepair(broken.replace('结转下年度4件', '其余结转'))).not.toBe(text)
  })
})

function bestRepair(broken: string): string {
  const report = read(broken)
  return edited(broken, writeRepair(report, report.disagreements[0]!.repairs[0]!.changes)!)
}

function factsOf(claimCheck: ClaimCheck) {
  return claimCheck.facts.filter(({ value }) => value).map(fact => ({ fact, claimCheck }))
}

function found(text: string, rules: ReadonlySet<string> = RULES): readonly string[] {
  return findingsIn(text)
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, message, range }) => `${rule} ${range.start} ${message.zh}`)
}

describe('a sum of figures that the table has', () => {
  const { text } = EXAMPLE_REPORTS.find(({ name }) => name === 'qingshi-government-office-2023')!
  const found = (sentence: string) =>
    findingsIn(text.replace('\n二、主动公开', `\n${sentence}\n二、主动公开`))
      .filter(({ rule }) => rule === 'parts-exceed-whole')
      .map(({ message }) => message.zh)

  it('is wrong though its parts are right', () => {
    expect(found('收到自然人申请231件、法人或其他组织申请35件，合计267件。')).toEqual([
      '总数为 267件，所列各项为 231 ＋ 35 ＝ 266，少 1。请核对，或写明还有哪些。',
    ])
  })

  it('may be of the last of them alone', () => {
    expect(found('上年结转15件，收到自然人申请231件、法人或其他组织申请35件，合计266件。')).toEqual([])
  })
})
