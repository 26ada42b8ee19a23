// What the path of a file says of the report in it.
import { toHalfWidth } from '../text/figure.ts'
import { withDigitYears } from '../text/year.ts'
import { organKey } from './organ.ts'

/** What the path or address of a file says of the report in it. */
export interface FileName {
  /** The folder and the name without its year: the same for the years of one organ that are filed together. */
  readonly stem: string
  /** The only year in the name that is no date. */
  readonly year: number | undefined
}

export function readFileName(uri: string): FileName {
  const path = readablePath(uri)
  const nameAt = path.lastIndexOf('/') + 1
  const name = withDigitYears(toHalfWidth(path.slice(nameAt))).replace(EXTENSION, '')
  const years = new Set([...name.matchAll(YEAR)].map(([, year]) => Number(year)))
  const [year] = years
  const rest = name.replace(YEAR, '').replace(SUBJECT, '')
  return { stem: path.slice(0, nameAt) + organKey(rest), year: years.size === 1 ? year : undefined }
}

/** A path or an address with `/` between its parts and nothing encoded. */
export function readablePath(uri: string): string {
  const slashed = uri.replaceAll('\\', '/')
  if (!slashed.includes('%')) return slashed
  try {
    return decodeURIComponent(slashed)
  } catch {
    return slashed
  }
}

const EXTENSION = /\.[a-z-]{2,12}$/i
/** `2022-01-24` and `2022年1月` say when a text was published, not which year it is on. */
const YEAR = /(?<!\d)(20\d\d)(?!\d|[-._/年]\s?(?:0?[1-9]|1[0-2])(?!\d))(?:年度?)?/g
const SUBJECT = /(?:关于)?(?:政府)?信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)?|年报|年度报告/g
