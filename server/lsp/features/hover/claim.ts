// What there is to say of a figure in the running text, and of a figure by what the running text says.
import { tabledText, type ClaimCheck } from '../../../claims/claimCheck.ts'
import { inUnit } from '../../../claims/words/amount.ts'
import type { Claim } from '../../../claims/claim.ts'
import { meaningName } from '../../../claims/name.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Report } from '../../../report.ts'
import { toDigits } from '../../../text/exact.ts'
import type { Text } from '../../../text/locale.ts'
import { claimCheckOf, claimChecksWith } from '../../lookUp.ts'
import type { Blocks, Voice } from './markup.ts'

/** Of a figure in the running text: which figures of the tables it restates, and whether they agree. */
export function aboutClaim(report: Report, claim: Claim, voice: Voice): Blocks {
  const claimCheck = claimCheckOf(report, claim)
  const meant = claimCheck ? claimCheck.facts.map(({ id }) => id) : claim.meanings[0]!
  const doubt: Text = {
    zh: '看不准说的是不是本机关全年的全部。',
    en: 'It is doubtful whether this is the whole of this organ and year.',
  }
  return [
    [voice.strong(meaningName(report.standard, meant))],
    [voice.text(voice.say(claimCheck ? comparison(claimCheck) : NOTHING_TO_COMPARE))],
    claim.sure ? [] : [voice.text(voice.say(doubt))],
  ]
}

const NOTHING_TO_COMPARE: Text = {
  zh: '正文说的是表中这一项；表中没有可以核对的数字。',
  en: 'The running text restates this; the table has no figure to compare it with.',
}

function comparison(claimCheck: ClaimCheck): Text {
  const { claim, agrees } = claimCheck
  const tabled = tabledText(claimCheck)
  const said = saidValue(claim)
  return agrees
    ? {
        zh: `正文${said.zh}，表中为 ${tabled}，一致。`,
        en: `The text says ${said.en}, the table ${tabled}: they agree.`,
      }
    : {
        zh: `正文${said.zh}，表中为 ${tabled}，不一致。`,
        en: `The text says ${said.en}, the table ${tabled}: they differ.`,
      }
}

function saidValue({ manner, value, amount }: Claim): Text {
  const said = amount ? toDigits(inUnit(value, amount.unit)) + amount.unit : String(value)
  switch (manner) {
    case 'exact':
      return { zh: `说 ${said}`, en: said }
    case 'andSome':
      return { zh: `说 ${said} 余`, en: `${said} and some` }
    case 'atLeast':
      return { zh: `说 ${said} 以上`, en: `at least ${said}` }
    case 'about':
      return { zh: `说约 ${said}`, en: `about ${said}` }
    case 'negated':
      return { zh: '说没有', en: 'that there is nothing' }
  }
}

/** Of a figure in a table: what the running text says of it. */
export function saidInText(report: Report, fact: Fact, voice: Voice): readonly string[] {
  return claimChecksWith(report, fact).map(claimCheck => {
    const { clause } = claimCheck.claim
    const tabled = tabledText(claimCheck)
    const quoted = voice.quote(report.source.text.slice(clause.start, clause.end).replace(/\s+/g, ''))
    const same: Text = claimCheck.agrees
      ? { zh: '，一致', en: ', which agrees' }
      : {
          zh: `，与表中的 ${tabled} 不一致`,
          en: `, which differs from ${tabled} in the table`,
        }
    const head: Text = { zh: '正文：', en: 'The text: ' }
    return voice.item(voice.text(voice.say(head)) + quoted + voice.text(voice.say(same)))
  })
}
