import type { Fact } from '../../server/facts/fact.ts'
import type { Report } from '../../server/report.ts'
import type { Planted, PlantedFigure } from './planted.ts'
import type { Random } from './tables.ts'

/** A damaged text, each stretch of it with the place in the sound text that it came from, if it did. */
export interface Damaged {
  readonly kind: DamageKind
  readonly text: string
  /** The offset in the sound text; absent for what was put in. */
  readonly originOf: (offset: number) => number | undefined
  /** Whether an offset of the sound text is left. */
  readonly isLeft: (origin: number) => boolean
}

interface TextPiece {
  readonly text: string
  readonly origin?: number
}

type DamageOperation = (text: string, at: PlantedFigure, random: Random) => readonly TextPiece[]

/** Damages a text in one place near one of its figures, as extractors and editors do. */
export function damage({ text, figures }: Planted, random: Random, kinds = DAMAGE_KINDS): Damaged {
  const at = figures[random(figures.length)]!
  const kind = kinds[random(kinds.length)]!
  const pieces = OPERATIONS[kind](text, at, random).filter(piece => piece.text !== '')
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  const originOf = (offset: number) => {
    const i = starts.findLastIndex(start => start <= offset)
    const origin = pieces[i]?.origin
    return origin === undefined ? undefined : origin + offset - starts[i]!
  }
  const isLeft = (offset: number) =>
    pieces.some(
      piece =>
        piece.origin !== undefined && offset >= piece.origin && offset < piece.origin + piece.text.length,
    )
  return { kind, text: pieces.map(piece => piece.text).join(''), originOf, isLeft }
}

/**
 * What is read of a damaged text and was not written: figures under an id that is not theirs, of which a part is
 * missing or another's is put to, and values taken from sums that are not the figure's own. What the damage took of
 * a figure is not asked for.
 */
export function wrongFacts(planted: Planted, damaged: Damaged, { facts }: Report): readonly string[] {
  const isChanged = planted.figures.some(({ id, written }) => {
    const left = digitsLeft(planted, damaged, id)
    return left !== '' && left !== written
  })
  return facts.flatMap(fact => {
    const { id, written, value, deduced, start, end } = fact
    if (damaged.text.slice(start, end) !== written) return [`${id}: ${written} is not what stands there`]
    if (value === undefined) return isChanged ? [] : wronglyDeduced(planted, id, deduced)
    const owners = ownersOf(planted, damaged, fact)
    // The same figure from the cell beside it is the same figure.
    if (owners.length === 1 && written === planted.byId.get(id)?.written) return []
    if (owners.some(owner => owner !== id)) return [`${id}: ${written} belongs to ${owners.join(', ')}`]
    const left = digitsLeft(planted, damaged, id)
    return written.replace(/\D/g, '') === left ? [] : [`${id}: ${written} was ${left || 'blank'}`]
  })
}

function wronglyDeduced({ byId }: Planted, id: string, deduced: number | undefined): readonly string[] {
  const value = Number(byId.get(id)?.written ?? 0)
  return deduced === undefined || deduced === value ? [] : [`${id}: ${value} is said to be ${deduced}`]
}

/** The figures of the sound text whose characters a fact has. */
function ownersOf({ ownerAt }: Planted, { originOf }: Damaged, { start, end }: Fact): readonly string[] {
  const origins = Array.from({ length: end - start }, (_, i) => originOf(start + i))
  const owners = origins.flatMap(origin => (origin === undefined ? [] : (ownerAt.get(origin) ?? [])))
  return [...new Set(owners)]
}

/** What the damage left of a figure. */
function digitsLeft({ byId }: Planted, { isLeft }: Damaged, id: string): string {
  const figure = byId.get(id)
  return figure ? [...figure.written].filter((_, i) => isLeft(figure.start + i)).join('') : ''
}

/** The text with `length` characters at `start` replaced. */
function replace(text: string, start: number, length: number, inserted: string): readonly TextPiece[] {
  const end = Math.min(text.length, start + length)
  return [
    { text: text.slice(0, start), origin: 0 },
    { text: inserted },
    { text: text.slice(end), origin: end },
  ]
}

function lineOf(text: string, offset: number): readonly [start: number, end: number] {
  const end = text.indexOf('\n', offset)
  return [text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end + 1]
}

const BORDER = /[|\t,│]/

/** Where the border behind a figure stands; the figure's own end where it has none. */
function borderBehind(text: string, { end }: PlantedFigure): number {
  const at = text.slice(end, end + 40).search(/[|\t,│\n]/)
  return at === -1 || text[end + at] === '\n' ? end : end + at
}

/** Between figures, and as often in them. */
function placeIn(start: number, end: number, random: Random): number {
  return start + random(end - start)
}

export type DamageKind = keyof typeof OPERATIONS

const OPERATIONS = {
  'a line lost': (text, at) => {
    const [start, end] = lineOf(text, at.start)
    return replace(text, start, end - start, '')
  },
  'lines lost': (text, at, random) => {
    const [start] = lineOf(text, at.start)
    let end = start
    for (let i = random(8); i >= 0; i--) end = lineOf(text, end)[1]
    return replace(text, start, end - start, '')
  },
  'a line twice': (text, at) => {
    const [start, end] = lineOf(text, at.start)
    return [
      { text: text.slice(0, end), origin: 0 },
      { text: text.slice(start), origin: start },
    ]
  },
  'two lines swapped': (text, at) => {
    const [start, end] = lineOf(text, at.start)
    const [, last] = lineOf(text, end)
    return [
      { text: text.slice(0, start), origin: 0 },
      { text: text.slice(end, last), origin: end },
      { text: text.slice(start, end), origin: start },
      { text: text.slice(last), origin: last },
    ]
  },
  'two lines joined': (text, at) => replace(text, lineOf(text, at.start)[1] - 1, 1, ''),
  'two lines joined by a space': (text, at) => replace(text, lineOf(text, at.start)[1] - 1, 1, ' '),
  'a line torn': (text, at, random) => {
    const [start, end] = lineOf(text, at.start)
    return replace(text, placeIn(start, end, random), 0, '\n')
  },
  'a figure torn': (text, { start, end }, random) => replace(text, placeIn(start, end, random), 0, '\n'),
  'a blank line': (text, at) => replace(text, lineOf(text, at.start)[0], 0, '\n'),
  'blank lines before the next heading': (text: string) => {
    const heading = text.indexOf('\n四、')
    return replace(text, heading, 0, '\n\n')
  },
  'a page mark': (text, at) => replace(text, lineOf(text, at.start)[0], 0, '\n- 4 -\n\n'),
  'a page number': (text, at) => replace(text, lineOf(text, at.start)[0], 0, '4\n'),
  'a note': (text, at) => replace(text, lineOf(text, at.start)[0], 0, '注：数据由各科室汇总。\n'),
  'a figure lost': (text, { start, end }) => replace(text, start, end - start, ''),
  'a cell lost': (text, at) => replace(text, at.start, borderBehind(text, at) + 1 - at.start, ''),
  'a border lost': (text, at) => {
    const border = borderBehind(text, at)
    return replace(text, border, border === at.end ? 0 : 1, '')
  },
  'a border moved': (text, at) => {
    const border = borderBehind(text, at)
    const next = /^ *\d+/.exec(text.slice(border + 1, border + 40))
    if (border === at.end || !next) return replace(text, 0, 0, '')
    const to = border + 1 + next[0].length
    return [
      { text: text.slice(0, border), origin: 0 },
      { text: text.slice(border + 1, to), origin: border + 1 },
      { text: text[border]!, origin: border },
      { text: text.slice(to), origin: to },
    ]
  },
  'a cell put in': (text, at) => {
    const border = text[borderBehind(text, at)] ?? ''
    return replace(text, at.start, 0, BORDER.test(border) ? `${border} ` : '\n')
  },
  // A zero more changes no sum, and takes the place of a blank unseen.
  'a cell twice': (text, at) => {
    if (at.written === '0') return replace(text, 0, 0, '')
    const end = borderBehind(text, at) + 1
    return [
      { text: text.slice(0, end), origin: 0 },
      { text: text.slice(at.start), origin: at.start },
    ]
  },
  'a figure twice': (text, at) => replace(text, at.end, 0, at.written === '0' ? '' : ` ${at.written}`),
  'spaces put in': (text, at, random) =>
    replace(text, random(2) === 0 ? at.start : at.end, 0, ' '.repeat(1 + random(3))),
  'spaces lost': (text, at) => {
    const before = text.slice(0, at.start)
    const room = Math.min(3, before.length - before.trimEnd().length)
    return replace(text, at.start - room, room, '')
  },
  'characters lost': (text, at, random) => {
    const [start, end] = lineOf(text, at.start)
    return replace(text, placeIn(start, end, random), 1 + random(4), '')
  },
  garbage: (text, at, random) => {
    const [start, end] = lineOf(text, at.start)
    return replace(text, placeIn(start, end, random), 1, ['\ufffd', '锟斤拷', 'Ã¤', '\u0000'][random(4)]!)
  },
  'the end lost': (text, at, random) => {
    const [start, end] = lineOf(text, at.start)
    return [{ text: text.slice(0, placeIn(start, end, random)), origin: 0 }]
  },
} satisfies Readonly<Record<string, DamageOperation>>

export const DAMAGE_KINDS = Object.keys(OPERATIONS) as readonly DamageKind[]
