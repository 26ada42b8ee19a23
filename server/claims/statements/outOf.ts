// 每四件办结的申请中，有三件予以公开: so many out of every so many.
import type { Said, ShareClaim, Term } from '../claim.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import { SCALE } from '../quantity.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { named } from './named.ts'
import { cells, claimOf, pairsOf, tableWholes, type Around } from './terms.ts'

/** Each figure behind `每N件…中` is a share of it, as near as the N allows. */
export function outOfClaims(around: Around): readonly ShareClaim[] {
  const { items } = around
  return items.flatMap((item, i) => {
    const { figure, said, all } = item
    const isEvery = all.has('per') && figure?.unitKind === 'cases' && said && said.value > SCALE
    const [next, ...others] = items.slice(i + 1)
    const split = isEvery && next ? splitAtHas(item, next) : undefined
    const wholes = isEvery ? wholesOf(around, [...item.before, ...(split?.whole ?? item.after)]) : []
    if (!isEvery || !next || wholes.length === 0) return []
    const behind = [split ? { ...next, before: split.part } : next, ...others]
    const end = behind.findIndex(next => next.opener === ';' || next.figure?.unit !== figure.unit)
    return behind
      .slice(0, end < 0 ? behind.length : end)
      .flatMap(part => claimsAt(around, part, said, wholes))
  })
}

/** What is counted off: all that was received, all that was done, or a row. */
function wholesOf(around: Around, words: readonly Token[]): readonly Term[] {
  const tokens = words.filter(token => !isWord(token, 'per') && !isWord(token, 'of') && !isMean(token))
  const whole = named(around, tokens)
  if (whole?.thing !== 'applications') return []
  return whole.isReceived || whole.columns?.length
    ? tableWholes()
    : whole.alternatives.map(each => cells(each))
}

/** `每10件新收申请就有9件来自自然人`: the words before 就有 are those of the whole. */
function splitAtHas(
  { after, clause }: ReadItem,
  next: ReadItem,
): { readonly whole: readonly Token[]; readonly part: readonly Token[] } | undefined {
  const at = next.before.findIndex(({ text }) => HAS.has(text))
  if (at < 0 || after.length > 0 || next.clause !== clause) return undefined
  return { whole: next.before.slice(0, at), part: next.before.slice(at + 1) }
}

const HAS: ReadonlySet<string> = new Set(['就有', '便有', '约有', '有'])

function isMean({ text }: Token): boolean {
  return text === '平均'
}

function claimsAt(
  around: Around,
  { before, after, said, isForeign }: ReadItem,
  every: Said,
  wholes: readonly Term[],
): readonly ShareClaim[] {
  if (!said || isForeign || said.value > every.value) return []
  const part = named(around, [...before, ...after].filter(isNoJoint))
  if (part?.thing !== 'applications' || (part.isReceived && !part.columns?.length)) return []
  const claim = claimOf(shareSaid(said, every), pairsOf(part.alternatives, wholes), 'warning')
  return claim ? [claim] : []
}

function isNoJoint(token: Token): boolean {
  return token.text !== '、' && token.kind !== 'mark'
}

/** The figure as a percentage: out of four it is told to quarters. */
function shareSaid(said: Said, every: Said): { readonly said: Said } {
  const value = Math.round((100 * SCALE * said.value) / every.value)
  const grain = Math.round((100 * SCALE * SCALE) / every.value)
  const softness = said.figure.softness ?? 'about'
  return { said: { ...said, value, figure: { ...said.figure, unitKind: 'percent', value, softness, grain } } }
}
