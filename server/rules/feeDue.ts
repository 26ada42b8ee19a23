// Whether a report has to tell of the information processing fee, and where it does.
import { ANY_CHARGE, OTHER_FEES, PROCESSING_FEE } from '../forms/demands/fees.ts'
import { disclosure2021 } from '../forms/disclosure2021.ts'
import { sentencesWith, type ProseSentence } from '../prose/prose.ts'
import type { Report } from '../report.ts'

/** The form of 2021 asks for it; a year guessed from the publication proves nothing. */
export function feeIsDue({ form, identity }: Report): boolean {
  const { year } = identity
  if (year && year.from !== 'published') return year.year >= disclosure2021.years.from
  return form?.id === disclosure2021.id
}

/** The sentences that speak of the 信息处理费. */
export function feeSentences(report: Report): readonly ProseSentence[] {
  return sentencesWith(report, 'fee').filter(({ text }) => PROCESSING_FEE.test(text))
}

/** Whether a sentence speaks of charging for openness, the fees of the second table left aside. */
export function speaksOfFee({ text }: ProseSentence): boolean {
  return ANY_CHARGE.test(text) && ANY_CHARGE.test(text.replace(OTHER_FEES, ''))
}
