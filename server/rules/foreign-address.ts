import { organKindOf } from '../prose/organKind.ts'
import { linesWith, type ProseLine } from '../prose/prose.ts'
import type { Report } from '../report.ts'
import type { Range } from '../text/range.ts'
import type { Rule, Violation } from './rule.ts'

export const foreignAddress: Rule = {
  id: 'foreign-address',
  title: { zh: '政府网站的网址不是政府域名', en: 'The address of a government’s site is not of its domain' },
  severity: 'info',
  check: report =>
    linesWith(report, 'address').flatMap(line => {
      if (!ADDRESS.test(line.text)) return []
      const sites = addressesIn(line, SITE_OF_GOVERNMENT).map(violation)
      // Where a report is to be had is mostly, and need not be, a site of the government.
      const own = isOfState(report) ? addressesIn(line, OWN_REPORT).map(violation) : []
      return [...sites, ...own.map(found => ({ ...found, severity: 'hint' as const }))]
    }),
}

interface Address extends Range {
  readonly written: string
}

/** The address is the first group of the pattern, and at its end. */
function addressesIn({ text, start }: ProseLine, pattern: RegExp): readonly Address[] {
  return Array.from(text.matchAll(pattern), match => {
    const written = match[1]!
    const end = start + match.index + match[0].length
    return { written, start: end - written.length, end }
  }).filter(({ written }) => !OFFICIAL.test(written) && !CUT_OFF.test(written))
}

function violation({ written, start, end }: Address): Violation {
  return {
    range: { start, end },
    message: {
      zh: `政府网站应使用“.gov.cn”域名，现为“${written}”。请核对。`,
      en: `A government’s site has a .gov.cn address; here it is ${written}. Check it.`,
    },
  }
}

/** Schools, hospitals and companies have addresses of their own. */
function isOfState(report: Report): boolean {
  const kind = organKindOf(report)
  return kind !== undefined && kind.body !== 'institution'
}

/** Letters and a point, as every address has. */
const ADDRESS = /[A-Za-z]\.[A-Za-z]/
/** 政府网站发展指引 (国办发〔2017〕47号): the sites of governments use .gov.cn. */
const OFFICIAL = /(?:\.gov\.cn|\.政务)(?:[/:?#]|$)|\bqq\.com|weibo\.com/i
/** `www.….gov,cn` is mistyped, which another rule says. */
const CUT_OFF = /\.gov$/i
/** An address right behind the name of a government’s site. */
const SITE_OF_GOVERNMENT =
  /政府(?:门户)?网站?(?:官网)?[（(：:“]{1,2}(?:网址)?[：:]?((?:https?:\/\/)?[A-Za-z\d-]{1,30}(?:\.[A-Za-z\d-]{1,30}){1,5}(?:\/[A-Za-z\d./_-]{0,60})?)/g
/** Where the report itself is to be had. */
const OWN_REPORT =
  /(?:电子版|本报告|年度报告|年报)[^，。；A-Za-z]{0,24}((?:https?:\/\/)?[A-Za-z\d-]{1,30}(?:\.[A-Za-z\d-]{1,30}){1,5}(?:\/[A-Za-z\d./_-]{0,60})?)/g
