import type { Form } from '../../forms/form.ts'
import type { Meaning } from '../claim.ts'
import { applicationSum } from './meaning.ts'
import { type ReadPiece, type Reading, readTokens } from '../clauses/reading.ts'

/**
 * What the figure of a clause means by the clauses around it: `（含上年结转3件）` counts those too, `（不含…）` does
 * not. `undefined` where what is excepted from it, or comes on top of it, makes it less than the whole.
 */
export function countOf(
  pieces: readonly ReadPiece[],
  at: number,
  meanings: readonly Meaning[],
  form: Form,
): readonly Meaning[] | undefined {
  const { reading, aside } = pieces[at]!
  const isReceipt = reading.has('event', 'received') || reading.has('event', 'accepted')
  const without = exceptedFrom(pieces, at)
  if (without === 'other' || isExceeded(pieces, at) || isOfThose(pieces[at]!)) return undefined
  if (without === 'carried')
    return isReceipt ? [applicationSum(form, ['newlyReceived'], ['total'])] : undefined
  const including = isReceipt ? includesCarried(pieces, at, readTokens(aside, undefined)) : undefined
  if (!including) return meanings
  const both = applicationSum(form, ['newlyReceived', 'carriedOver'], ['total'])
  return including === 'all' ? [both] : [both, ...meanings]
}

/** `（含上年结转3件）`, `其中上年结转3件`: the figure before counts those too. */
function includesCarried(
  pieces: readonly ReadPiece[],
  at: number,
  aside: Reading,
): 'all' | 'perhaps' | undefined {
  if (aside.has('carried')) return 'perhaps'
  if (pieces[at]!.reading.has('among')) return undefined
  const next = pieces[at + 1]
  if (next?.reading.carriedTo !== -1) return undefined
  if (next.reading.has('among')) return next.bracketed ? 'all' : 'perhaps'
  return next.bracketed && !next.reading.has('further') ? 'perhaps' : undefined
}

/** What the words behind a figure take out of it: `（不含上年结转3件）`, `，除重复申请外`. */
function exceptedFrom(pieces: readonly ReadPiece[], at: number): 'carried' | 'other' | undefined {
  const aside = readTokens(pieces[at]!.aside, undefined)
  if (aside.has('except')) return aside.has('carried') ? 'carried' : 'other'
  const next = pieces[at + 1]
  const [first, second] = next?.lead ?? []
  const opens = [first, second].some(token => token?.kind === 'word' && token.word.kind === 'except')
  if (!next || !opens || first?.kind === 'gap') return undefined
  if (!next.reading.has('carried')) return 'other'
  return pieces[at]!.reading.has('dispute') ? 'other' : 'carried'
}

/** `新收347件中332件已办结`. */
function isOfThose({ lead: [first], opener, reading }: ReadPiece): boolean {
  const within = first?.kind === 'word' && (first.word.text === '中' || first.word.text === '里')
  return within && opener === undefined && reading.has('event', 'handled')
}

/** `行政复议14件，另有2件尚未审结`: there are more of them than were told. */
function isExceeded(pieces: readonly ReadPiece[], at: number): boolean {
  const [own, next] = [pieces[at]!.reading, pieces[at + 1]?.reading]
  if (!next?.has('further') || next.has('carried')) return false
  return !['result', 'outcome', 'dispute', 'applicant'].some(
    kind => own.has(kind as 'result') && next.has(kind as 'result'),
  )
}
