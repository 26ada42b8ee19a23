import { GOVERNMENTS } from '../../forms/wording.ts'
import type { Range } from '../../text/range.ts'

/**
 * Where the text names the report's own organ, whole or without the places before it: `信访局` in such a name tells
 * of no 信访. What is another organ's (`县信访局` in a city's report) is left alone.
 */
export function findOwnNames(text: string, organ: string | undefined): readonly Range[] {
  if (organ === undefined) return []
  const places = namesOf(organ).flatMap(name => placesOf(text, name))
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether an organ is the government of places of this kind (`区`), or of any: only then all their figures are its own. */
export function governs(organ: string | undefined, place: string | undefined): boolean {
  if (organ === undefined) return false
  const name = GOVERNMENTS.find(ending => organ.endsWith(ending))
  return name !== undefined && (place === undefined || organ.endsWith(place + name))
}

/** A name and its usual short forms. */
function namesOf(organ: string): readonly string[] {
  const plain = organ.replace(/\s+/g, '')
  const short = plain.replace('人民政府', '政府')
  const names = [plain, short, short.replace(/政府办公室$/, '政府办')]
  return [...new Set(names)].filter(name => name.length >= SHORTEST)
}

const SHORTEST = 4
/** Behind these a name of a place is over. */
const PLACE = /[省市县区州盟旗镇乡]/
/** Before a name that begins within the organ's: what is no name of another place. */
const BEFORE = /[^\u4e00-\u9fff]|[我本由在的为据经对和与及以向]/

function placesOf(text: string, name: string): Range[] {
  const tail = name.slice(-SHORTEST)
  const found: Range[] = []
  for (let at = text.indexOf(tail); at !== -1; at = text.indexOf(tail, at + 1)) {
    const start = beginningOf(text, name, at)
    if (start !== undefined) found.push({ start, end: at + SHORTEST })
  }
  return found
}

function beginningOf(text: string, name: string, tailAt: number): number | undefined {
  let start = tailAt
  let within = name.length - SHORTEST
  while (within > 0 && text[start - 1] === name[within - 1]) {
    start--
    within--
  }
  if (within === 0) return start
  const atPlace = PLACE.test(name[within]!) || PLACE.test(name[within - 1]!)
  const isShort = name.length - within === SHORTEST && GOVERNMENTS.includes(name.slice(within))
  return atPlace && !isShort && BEFORE.test(text[start - 1] ?? '\n') ? start : undefined
}
