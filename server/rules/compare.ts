// Words and values for figures that differ between reports.
import type { Fact } from '../facts/fact.ts'
import { columnName, factName } from '../facts/name.ts'
import type { Report } from '../report.ts'
import { add, negate, ofInteger, toDigits, type Exact } from '../text/exact.ts'
import type { Text } from '../text/locale.ts'
import { rangeOf } from './place.ts'
import type { Related } from './rule.ts'

/** A figure that is known not to be what other reports make of it. */
export interface Difference {
  readonly fact: Fact
  readonly expected: Exact
  /** The figure − what is expected of it. */
  readonly gap: Exact
}

/** The figure as written, or what the sums prove of a blank; `undefined` for what is not known for sure. */
export function knownValue({ value, deduced }: Fact): Exact | undefined {
  return value ?? (deduced === undefined ? undefined : ofInteger(deduced))
}

/** `undefined` when both are the same, or one of them is not known. */
export function differenceFrom(fact: Fact, expected: Exact | undefined): Difference | undefined {
  const value = knownValue(fact)
  const gap = value && expected && add(value, negate(expected))
  return gap && gap.coefficient !== 0 ? { fact, expected: expected, gap } : undefined
}

/** `“自然人”为 5，2020年度为 9，少 4`: the figures of one row, each with what it should be. */
export function explainDifferences(differences: readonly Difference[], other: Text): Text {
  const all = differences.map(({ fact, expected, gap }) => {
    const [name, should] = [columnName(fact.column), toDigits(expected)]
    const by = toDigits(gap.coefficient < 0 ? negate(gap) : gap)
    return {
      zh: `“${name}”${valueText(fact).zh}，${other.zh}为 ${should}，${gap.coefficient > 0 ? '多' : '少'} ${by}`,
      en: `${name} ${valueText(fact).en}, ${should} ${other.en}: ${by} too ${gap.coefficient > 0 ? 'many' : 'few'}`,
    }
  })
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

export function valueText({ value, deduced }: Fact): Text {
  return value
    ? { zh: `为 ${toDigits(value)}`, en: `is ${toDigits(value)}` }
    : {
        zh: `空白（由勾稽关系推算为 ${deduced!}）`,
        en: `is blank (${deduced!} by the sums)`,
      }
}

/** The figure of another report, to be gone to. */
export function relatedIn({ source }: Report, fact: Fact, whose: Text): Related {
  const [name, value] = [factName(fact), valueText(fact)]
  return {
    range: rangeOf(fact),
    source,
    message: { zh: `${whose.zh}“${name}”${value.zh}`, en: `${name} ${value.en} ${whose.en}` },
  }
}

/** `2020 年度年报`, `in the report on 2020`. */
export function reportOn(year: number): Text {
  return { zh: `${year} 年度年报`, en: `in the report on ${year}` }
}
