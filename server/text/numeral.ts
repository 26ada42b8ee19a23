// Numbers written in ideographs.

/**
 * The whole number that ideographs write: `三十二`, `一百零五`, `两`, `二〇二二`, `三千余` without the `余`;
 * `undefined` for a run that is no number.
 */
export function readNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined
  return DIGITS_ONLY.test(text) ? readDigits(text) : readPlaces(text)
}

/** The number in ideographs as it is said: 12 is `十二`, 105 is `一百零五`. Up to four digits, else `undefined`. */
export function writeNumeral(value: number): string | undefined {
  if (value === 0) return '零'
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined
  let written = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) gap = written !== ''
    else {
      written += (gap ? '零' : '') + DIGITS[digit]! + PLACES[place]!
      gap = false
    }
  }
  return value < 20 ? written.replace(/^一十/, '十') : written
}

/** The same in the forms of an invoice: 15 is `拾伍`, 271 is `贰佰柒拾壹`. */
export function writeFormalNumeral(value: number): string | undefined {
  return writeNumeral(value)?.replace(/[一二三四五六七八九十百千]/g, sign => FORMAL[PLAIN.indexOf(sign)]!)
}

export function isFormalNumeral(text: string): boolean {
  return /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text)
}

const PLAIN = '一二三四五六七八九十百千'
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟'

/** The longest number below 一亿, 九千九百九十九万九千九百九十九, has 15 characters. */
const LONGEST = 16
const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const DIGITS_ONLY = /^[零〇○一二三四五六七八九]+$/
const VALUES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...Array.from(DIGITS, (digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** `二〇二二`: digits in a row; one alone is itself. */
function readDigits(text: string): number {
  return Array.from(text).reduce((all, digit) => all * 10 + VALUES.get(digit)!, 0)
}

function readPlaces(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  /** The place that was told last: those behind it are smaller. */
  let last = Infinity
  for (const unit of text) {
    const value = VALUES.get(unit)
    if (value === undefined) return undefined
    if (value < 10) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = value
    } else if (value < 10_000) {
      if (value >= last) return undefined
      last = value
      section += (digit ?? 1) * value
      digit = undefined
    } else {
      // 亿 counts all before it, 万 only what stands behind a 亿.
      const [kept, counted] = value === 10_000 ? [total, section] : [0, total + section]
      const count = counted + (digit ?? 0)
      if (count === 0) return undefined
      total = kept + count * value
      section = 0
      digit = undefined
      last = Infinity
    }
  }
  return total + section + (digit ?? 0)
}
