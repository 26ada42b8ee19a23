import { shortName } from '../facts/name.ts'
import type { Fact } from '../facts/fact.ts'
import { organKindOf } from '../prose/organKind.ts'
import { sentencesWith } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import { toDigits, toInteger } from '../text/exact.ts'
import { flatMap } from '../text/flatMap.ts'
import { rangeOf } from './place.ts'
import type { Related, Rule, Violation } from './rule.ts'
import { ABOUT_MONEY, AMOUNT, wholeInTenThousands, yuanTold } from './yuanTold.ts'

export const unitMistaken: Rule = {
  id: 'unit-mistaken',
  title: { zh: '金额疑以元填入万元列', en: 'Yuan, it seems, in a column of ten thousands' },
  severity: 'info',
  check: (report, { before }) =>
    flatMap(report.facts, fact => {
      const whole = wholeInTenThousands(fact)
      if (whole === undefined) return []
      return bySentence(report, fact) ?? byLastYear(before, fact, whole) ?? bySize(report, fact, whole) ?? []
    }),
}

function bySentence(report: Report, fact: Fact): readonly Violation[] | undefined {
  const told = yuanTold(report, fact)
  return (
    told && [
      violation(fact, `正文为 ${told.written}`, `the text says ${told.written}`, {
        range: rangeOf(told),
        message: { zh: '正文的金额', en: 'The amount in the text' },
      }),
    ]
  )
}

/** Last year it was about the ten thousandth part; fees do not grow so. */
function byLastYear(before: Report | undefined, fact: Fact, whole: number): readonly Violation[] | undefined {
  const last = before?.factById.get(fact.id)
  if (!before || !last?.value) return undefined
  const was = Number(toDigits(last.value))
  if (was <= 0 || whole / was < 2_000 || whole / was > 50_000) return undefined
  return [
    violation(fact, `上一年度为 ${last.shown}`, `last year it was ${last.shown}`, {
      range: rangeOf(last),
      source: before.source,
      message: { zh: '上一年度年报的金额', en: 'The amount of last year' },
    }),
  ]
}

/**
 * In 万元. The whole country takes some 4,000 亿元 of such fees a year (财政部, accounts of 2019 to 2023), so a county
 * that takes 1 % of that, 40 亿元, is not to be believed.
 */
const MOST_OF_A_COUNTY = 400_000

function bySize(report: Report, fact: Fact, whole: number): readonly Violation[] | undefined {
  const level = organKindOf(report)?.level
  if ((level !== 'county' && level !== 'town') || whole < MOST_OF_A_COUNTY) return undefined
  const said = sentencesWith(report, 'money').some(
    ({ text }) =>
      ABOUT_MONEY.test(text) && Array.from(text.matchAll(AMOUNT)).some(([, , unit]) => unit === '亿元'),
  )
  if (said || toInteger(fact.value!) === undefined) return undefined
  return [violation(fact, '对县、乡级单位过大', 'too much for a county or a town')]
}

function violation(fact: Fact, zh: string, en: string, related?: Related): Violation {
  return {
    range: rangeOf(fact),
    message: {
      zh: `“${shortName(fact)}”为 ${fact.shown}（万元），${zh}，疑以元为单位填写。请核对。`,
      en: `${shortName(fact)} is ${fact.shown} (in 万元), but ${en}; it may be in yuan.`,
    },
    facts: [fact.id],
    ...(related && { related: [related] }),
  }
}
