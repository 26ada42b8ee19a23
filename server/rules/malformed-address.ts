import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const malformedAddress: Rule = {
  id: 'malformed-address',
  title: { zh: '网址写法有误', en: 'A malformed address' },
  severity: 'info',
  check: report =>
    linesWith(report, 'address').flatMap(({ text, start }) =>
      Array.from(text.matchAll(MALFORMED), ({ 0: written, index }) => ({
        range: { start: start + index, end: start + index + written.length },
        message: {
          zh: `网址“${written}”写法有误。请核实后改正。`,
          en: `The address ${written} is malformed.`,
        },
      })),
    ),
}

/** A slash, a colon or a point that is lost, twice, or in the width of Chinese text. */
const MALFORMED =
  /https?(?::\/(?!\/)|[：;；]\/{0,2}|:\\\\|\/\/)[A-Za-z\d](?:[A-Za-z\d./_-]|[,，。](?=[A-Za-z])){2,60}|(?:https?:\/\/)?www[，,。][A-Za-z\d][A-Za-z\d.,/_-]{2,60}|(?:https?:\/\/|www\.)[A-Za-z\d.-]{1,40}[,，。](?:gov|com|cn|org|net)[A-Za-z\d./_-]{0,40}|(?:https?:\/\/|www\.)[A-Za-z\d-]{1,30}(?:\.[A-Za-z\d-]{1,30}){0,4}\.\.[A-Za-z\d./_-]{1,40}/g
