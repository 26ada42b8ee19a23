import { GOVERNMENTS } from '../../forms/wording.ts'
import type { Identity } from '../../outline/identity.ts'
import type { ReadPiece } from './reading.ts'

/** Whose figures the text has begun to tell. */
export interface Scope {
  /** All organs of a place, and of what kind the place is where that is said: `市` of `全市`. */
  wide: { readonly place: string | undefined } | undefined
}

/** A sentence that begins with `全市` is about all organs of the city. */
export function beginScope(scope: Scope, piece: ReadPiece | undefined): void {
  const first = piece?.lead.find(
    token => token.kind !== 'year' && (token.kind !== 'word' || !QUIET.has(token.word.kind)),
  )
  if (first?.kind === 'word' && first.word.kind === 'scope' && WIDE.has(first.word.value))
    scope.wide = wideBy(piece!)
}

/** Goes on to whose figures a clause tells. */
export function goOnScope(scope: Scope, piece: ReadPiece): void {
  const { figure, reading } = piece
  if (reading.has('scope', 'below')) scope.wide = wideBy(piece)
  else if (reading.has('scope', 'own')) scope.wide = undefined
  else if (reading.has('scope', 'wide') && figure) scope.wide = wideBy(piece)
}

function wideBy({ lead }: ReadPiece): Scope['wide'] {
  const texts = lead.flatMap(token => (token.kind === 'word' ? [token.word.text] : []))
  return { place: texts.map(text => ALL_OF.exec(text)?.[1]).find(place => place !== undefined) }
}

const ALL_OF = /^[全我本]([省市县区州盟旗])$/
const WIDE: ReadonlySet<string> = new Set(['wide', 'below'])
const QUIET: ReadonlySet<string> = new Set(['filler', 'year', 'sum', 'among', 'from'])

/** Whether nothing before the verb names somebody else. */
export function isOwn(
  { text, identity }: { readonly text: string; readonly identity: Identity },
  { reading }: ReadPiece,
): boolean {
  // A government's office reports on itself, or on both.
  if (reading.has('government') && !GOVERNMENTS.some(name => identity.organ?.endsWith(name))) return false
  return reading.before.every(({ start, end }) => {
    const written = text.slice(start, end)
    return ORDINAL.test(written) || (identity.organ?.includes(written) ?? false)
  })
}

const ORDINAL = /^[一二三四五六七八九十\d.．]{1,3}$/
