import { GOVERNMENTS } from '../../forms/wording.ts'
import type { Identity } from '../identity.ts'
import type { ReadPiece } from './reading.ts'

/** Whether the text has begun to speak of all organs of a place. */
export interface Scope {
  wide: boolean
}

/** Goes on to whose figures a clause tells. */
export function setScope(scope: Scope, { figure, reading }: ReadPiece): void {
  if (reading.has('scope', 'below')) scope.wide = true
  else if (reading.has('scope', 'own')) scope.wide = false
  else if (reading.has('scope', 'wide') && figure) scope.wide = true
}

/** A sentence that begins with `全市` is about all organs of the city. */
export function opensWide(piece: ReadPiece | undefined): boolean {
  const first = piece?.lead.find(
    token => token.kind !== 'year' && (token.kind !== 'word' || !QUIET.has(token.word.kind)),
  )
  return first?.kind === 'word' && first.word.kind === 'scope' && WIDE.has(first.word.value)
}

const WIDE: ReadonlySet<string> = new Set(['wide', 'below'])
const QUIET: ReadonlySet<string> = new Set(['filler', 'year', 'sum', 'among', 'from'])

/** Whether nothing before the verb names somebody else. */
export function isOwn(
  { text, identity }: { readonly text: string; readonly identity: Identity },
  { reading }: ReadPiece,
): boolean {
  if (reading.has('government') && !GOVERNMENTS.some(name => identity.organ?.includes(name))) return false
  return reading.before.every(({ start, end }) => {
    const written = text.slice(start, end)
    return ORDINAL.test(written) || (identity.organ?.includes(written) ?? false)
  })
}

const ORDINAL = /^[一二三四五六七八九十\d.．]{1,3}$/
