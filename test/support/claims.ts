import type { Claim } from '../../server/claims/claim.ts'
import { meaningName } from '../../server/claims/name.ts'
import type { Report } from '../../server/report.ts'
import { read } from './reports.ts'

/** What stands above a sentence that is read by itself: a report on 2022, in its first section. */
export const HEAD = '松湖市自然资源局2022年政府信息公开工作年度报告\n一、总体情况\n'

/** What a sentence says of the tables, in the words of `test/core/claims.md`. */
export function claimsOf(sentence: string): string {
  const report = read(`${HEAD}${sentence}\n`)
  return report.running.claims.map(claim => inWords(report, claim)).join('；')
}

function inWords({ standard }: Report, { manner, written, sure, meanings }: Claim): string {
  const said = manner === 'negated' ? '无' : written
  const about = manner === 'atLeast' || manner === 'andSome' ? '以上' : manner === 'about' ? '左右' : ''
  const names = meanings.map(meaning => meaningName(standard, meaning)).join(' 或 ')
  return `${said}${about}${sure ? '' : '？'}：${names}`
}
