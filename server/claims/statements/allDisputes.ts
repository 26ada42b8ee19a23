// What 全部 and 均 say of reviews and suits.
import { groupsIn, groupsOfCourt, outcomesIn } from '../cells/disputes.ts'
import { cellsOfDisputes, DISPUTES, type DisputeGroup } from '../cells/selection.ts'
import type { Exception, Grave } from '../claim.ts'
import type { Context } from '../clauses/context.ts'
import { featuresOf, type Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Setting } from '../clauses/setting.ts'
import type { Token } from '../tokens/token.ts'

/** A word of all, with the clause around it. */
export interface Said {
  readonly item: ReadItem
  readonly context: Context
  readonly setting: Setting
  readonly word: Token
  readonly tokens: readonly Token[]
  readonly features: Features
}

export function groupsMeant({ features, context }: Said): readonly DisputeGroup[] | undefined {
  const groups = groupsIn(features)
  // `复议后起诉2件，法院均维持`: the court is that of the suits before.
  const ofCourt = groupsOfCourt(features, context)
  if (ofCourt) return ofCourt
  if (groups.length > 0) return groups
  if (context.mentioned.size > 0) return [...context.mentioned]
  return context.groups ?? (context.topic === 'disputes' ? DISPUTES : undefined)
}

export function exceptionsOfOutcome(
  said: Said,
  outcomes: readonly string[],
): readonly Exception[] | undefined {
  const ofGroups = exceptionsOfGroups(said, outcomes)
  if (ofGroups) return ofGroups
  if (isBehindOutcome(said)) return undefined
  const isOfOne = said.word.kind === 'word' && said.word.word.kind === 'outcome'
  const groups = isOfOne ? said.context.previous?.groups : groupsMeant(said)
  if (!groups) return undefined
  const cells = (...columns: readonly string[]) => cellsOfDisputes(groups, columns)
  if (outcomes.includes('upheld')) {
    const upheldOnly: Exception = { plus: cells('corrected', 'otherResult'), severity: 'warning' }
    // `已审结的均予维持` says nothing of those that are pending.
    if (said.features.has('closed') || isBehindClosed(said)) return [upheldOnly]
    const { disputesTold } = said.context
    const told: readonly Grave[] = disputesTold
      ? [{ kind: 'told', said: disputesTold, cells: cells('total') }]
      : []
    return [
      upheldOnly,
      {
        plus: cells('pending'),
        severity: 'info',
        graver: [{ kind: 'none', cells: cells('upheld') }, ...told],
      },
    ]
  }
  if (outcomes.length !== 1) return undefined
  return [{ plus: cells(...OUTCOMES.filter(outcome => outcome !== outcomes[0])), severity: 'warning' }]
}

/** `结果纠正的3件都是直接起诉`: what is said of all is what they are, and the outcome stands before. */
function exceptionsOfGroups(
  { tokens, word }: Said,
  outcomes: readonly string[],
): readonly Exception[] | undefined {
  const [ahead, behind] = [
    tokens.filter(({ end }) => end <= word.start),
    tokens.filter(({ start }) => start >= word.end),
  ]
  const [own, predicate] = [featuresOf(ahead), featuresOf(behind)]
  const groups = groupsIn(predicate)
  if (outcomesIn(own).length === 0 || outcomesIn(predicate).length > 0 || groups.length !== 1)
    return undefined
  const others = DISPUTES.filter(
    group => !groups.includes(group) && (group !== 'review' || !own.has('litigation')),
  )
  return [{ plus: cellsOfDisputes(others, outcomes), severity: 'warning' }]
}

/** `4件中已审结2件，均维持`: all of those that have ended. */
function isBehindClosed({ item, context: { previous } }: Said): boolean {
  return !item.figure && previous?.thing === 'disputes' && (previous.outcomes?.length ?? 0) > 1
}

/** `其他结果2件，均为申请人撤回`: all of those that ended so, which are told in front. */
function isBehindOutcome({ item, context: { previous } }: Said): boolean {
  return !item.figure && previous?.thing === 'disputes' && previous.outcomes?.length === 1
}

const OUTCOMES = ['upheld', 'corrected', 'otherResult', 'pending']
