import { linesWith } from '../prose/prose.ts'
import type { Rule } from './rule.ts'

export const foreignAddress: Rule = {
  id: 'foreign-address',
  title: { zh: '政府网站的网址不是政府域名', en: 'The address of a government’s site is not of its domain' },
  severity: 'info',
  check: report =>
    linesWith(report, 'address').flatMap(({ text, start }) =>
      !ADDRESS.test(text)
        ? []
        : Array.from(text.matchAll(SITE_OF_GOVERNMENT), match => {
            const address = match[1]!
            const at = start + match.index + match[0].length - address.length
            return { address, range: { start: at, end: at + address.length } }
          })
            .filter(({ address }) => !OFFICIAL.test(address))
            .map(({ address, range }) => ({
              range,
              message: {
                zh: `政府网站应使用“.gov.cn”域名，这里写的是“${address}”。请核对网址。`,
                en: `A government’s site has a .gov.cn address; here it is ${address}.`,
              },
            })),
    ),
}

/** Letters and a point, as every address has. */
const ADDRESS = /[A-Za-z]\.[A-Za-z]/
/** 政府网站发展指引 (国办发〔2017〕47号): the sites of governments use .gov.cn. */
const OFFICIAL = /(?:\.gov\.cn|\.政务)(?:[/:?#]|$)/i
/** An address right behind the name of a government’s site. */
const SITE_OF_GOVERNMENT =
  /政府(?:门户)?网站?(?:官网)?[（(：:“]{1,2}(?:网址)?[：:]?((?:https?:\/\/)?[A-Za-z\d-]{1,30}(?:\.[A-Za-z\d-]{1,30}){1,5}(?:\/[A-Za-z\d./_-]{0,60})?)/g
