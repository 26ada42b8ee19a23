// HTML as a text of the same length: the tag of a cell is a separator, that of a row a line end, others are nothing.
import { LONGEST_REFERENCE, shownFor } from '../text/references.ts'
import { CELL_UNIT, FILLER_UNIT, isDigit, isLatin } from './characters.ts'

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const DASH = 0x2d
const AMPERSAND = 0x26
const NEWLINE = 0x0a
const RETURN = 0x0d
const BLANK = 0x20

type TagKind = 'table' | 'row' | 'cell' | 'break'

const TAGS: Readonly<Record<string, TagKind>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  p: 'break',
  div: 'break',
  br: 'break',
  li: 'break',
  ul: 'break',
  ol: 'break',
  section: 'break',
  article: 'break',
  tbody: 'break',
  thead: 'break',
  center: 'break',
  h1: 'break',
  h2: 'break',
  h3: 'break',
  h4: 'break',
  h5: 'break',
  h6: 'break',
}
/** `section` and `article` are the longest names. */
const LONGEST_NAME = 7

/** Replaces tags, comments and references in `units`, of which `length` are the text. Says whether there was any tag. */
export function untag(units: Uint16Array, length: number): boolean {
  let first = 0
  while (first < length && !(units[first] === LESS && tagEnd(units, length, first) > 0)) first++
  if (first === length) return false
  let inside = false
  for (let i = 0; i < length; i++) {
    const unit = units[i]!
    if (unit === LESS) {
      const end = tagEnd(units, length, i)
      if (end > 0) {
        const kind = tagKind(units, i)
        const opens = units[i + 1] !== SLASH
        const span =
          kind === 'cell' && opens && isBlankCell(units, length, end + 1) ? spanOf(units, i, end) : 1
        if (kind === 'table') inside = opens
        else if (kind === 'row') inside = true
        replace(units, i, end + 1, standIn(kind, opens, inside))
        if (kind === 'cell' && opens) spread(units, i, end + 1, span)
        if (kind === 'cell' && !opens) dropBetweenCells(units, length, end + 1)
        i = end
      } else i = skipComment(units, length, i)
    } else if (unit === AMPERSAND) i = replaceReference(units, length, i)
    else if (inside && unit === NEWLINE) units[i] = BLANK
    else if (inside && unit === RETURN && units[i + 1] === NEWLINE && i + 1 < length) units[i] = BLANK
  }
  return true
}

/** The unit that stands for a tag. */
function standIn(kind: TagKind | undefined, opens: boolean, inside: boolean): number {
  switch (kind) {
    case 'table':
      return NEWLINE
    case 'row':
      return opens ? NEWLINE : BLANK
    case 'cell':
      return opens ? CELL_UNIT : BLANK
    case 'break':
      return inside ? BLANK : NEWLINE
    case undefined:
      return FILLER_UNIT
  }
}

function replace(units: Uint16Array, from: number, to: number, unit: number): void {
  units[from] = unit
  units.fill(FILLER_UNIT, from + 1, to)
}

/** Words between the end of a cell and the beginning of the next are in no cell: a browser shows them above the table. */
function dropBetweenCells(units: Uint16Array, length: number, from: number): void {
  const next = nextAngle(units, length, from)
  if (next === length || tagEnd(units, length, next) === 0 || units[next + 1] === SLASH) return
  if (tagKind(units, next) !== 'cell' || !units.subarray(from, next).some(isLetter)) return
  units.fill(BLANK, from, next)
}

function isLetter(unit: number): boolean {
  return isLatin(unit) || (unit >= 0x4e00 && unit <= 0x9fff)
}

/** An empty cell that spans several columns is as many cells. */
function spread(units: Uint16Array, from: number, to: number, span: number): void {
  units.fill(CELL_UNIT, from, Math.min(to, from + span))
}

function isBlankCell(units: Uint16Array, length: number, from: number): boolean {
  let i = from
  while (i < length && (units[i] === BLANK || units[i] === NEWLINE || units[i] === RETURN)) i++
  return units[i] === LESS && units[i + 1] === SLASH
}

const COLSPAN = 'colspan='

/** The number that a tag says it spans; the tables of the form have fewer than ten columns. */
function spanOf(units: Uint16Array, from: number, to: number): number {
  for (let i = from; i + COLSPAN.length < to; i++) {
    if ((units[i]! | 0x20) !== 0x63) continue
    let same = 1
    while (same < COLSPAN.length && (units[i + same]! | (same < 7 ? 0x20 : 0)) === COLSPAN.charCodeAt(same))
      same++
    if (same < COLSPAN.length) continue
    const at = isDigit(units[i + same]!) ? i + same : i + same + 1
    return isDigit(units[at]!) && !isDigit(units[at + 1]!) ? Math.max(1, units[at]! - 0x30) : 1
  }
  return 1
}

/** The next angle bracket, or the end. */
function nextAngle(units: Uint16Array, length: number, from: number): number {
  let i = from
  while (i < length && units[i] !== LESS && units[i] !== GREATER) i++
  return i
}

/** Where the tag that opens here closes; 0 where none opens. */
function tagEnd(units: Uint16Array, length: number, from: number): number {
  const name = units[from + 1] === SLASH ? from + 2 : from + 1
  if (name >= length || !isLatin(units[name]!)) return 0
  const end = nextAngle(units, length, name)
  if (end === length || units[end] !== GREATER) return 0
  // <NA> is how a data frame writes a blank.
  const isBlank = end === name + 2 && (units[name]! | 0x20) === 0x6e && (units[name + 1]! | 0x20) === 0x61
  return isBlank ? 0 : end
}

function tagKind(units: Uint16Array, from: number): TagKind | undefined {
  const start = units[from + 1] === SLASH ? from + 2 : from + 1
  let name = ''
  for (let i = start; isNameUnit(units[i]!); i++) {
    if (name.length === LONGEST_NAME) return undefined
    name += String.fromCharCode(isDigit(units[i]!) ? units[i]! : units[i]! | 0x20)
  }
  return Object.hasOwn(TAGS, name) ? TAGS[name] : undefined
}

function isNameUnit(unit: number): boolean {
  return isLatin(unit) || isDigit(unit)
}

/** Replaces a comment without angle brackets; answers where to go on. */
function skipComment(units: Uint16Array, length: number, from: number): number {
  const opens = units[from + 1] === 0x21 && units[from + 2] === DASH && units[from + 3] === DASH
  if (!opens || from + 3 >= length) return from
  const end = nextAngle(units, length, from + 4)
  if (end >= length || units[end] !== GREATER || end < from + 6) return from
  if (units[end - 1] !== DASH || units[end - 2] !== DASH) return from
  replace(units, from, end + 1, FILLER_UNIT)
  return end
}

/** Replaces a character reference (`&nbsp;`); answers where to go on. */
function replaceReference(units: Uint16Array, length: number, from: number): number {
  let end = units[from + 1] === 0x23 ? from + 2 : from + 1
  const start = end
  while (end < length && end - start <= LONGEST_REFERENCE && (isNameUnit(units[end]!) || units[end] === 0x5f))
    end++
  if (end === start || end - start > LONGEST_REFERENCE || units[end] !== 0x3b || end >= length) return from
  const name = String.fromCharCode(...units.subarray(from + 1, end))
  replace(units, from, end + 1, shownFor(name).charCodeAt(0))
  return end
}
