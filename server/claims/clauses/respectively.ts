import type { Feature } from '../vocabulary/word.ts'
import { featuresOf, hasContent, isJoint, namesOf } from './features.ts'
import { hasWord, isWord, unknownIn } from '../tokens/words.ts'
import type { Awaiting } from './context.ts'
import type { Item } from './items.ts'
import type { TimeToken, Token } from '../tokens/token.ts'

/**
 * The names in front of 分别, one figure for each, in order: `予以公开、部分公开分别为48件、19件`. A name that the
 * form lacks takes its figure too, and says nothing.
 */
export function awaitingIn({ before, figure, isInner }: Item): readonly Awaiting[] | undefined {
  const at = before.findIndex(token => isWord(token, 'respectively'))
  if (at <= 0 || !figure || isInner || figure.unitKind === 'percent') return undefined
  const ahead = splitNames(before.slice(0, at))
  const years = yearsOf(ahead, before.slice(at))
  if (years) return years
  const names = ahead.filter(isName)
  if (names.length < 2 || isTopics(names)) return undefined
  const last = names.at(-1)!
  const shared = [...featuresOf(last, before.slice(at))].filter(feature => SHARED.has(feature))
  const acts = names.filter(name => name.some(token => token.kind === 'word' && token.word.kind === 'act'))
  // `制发、废止规范性文件分别为`: the acts share the thing that stands behind the last.
  const things =
    acts.length === names.length ? [...featuresOf(last)].filter(feature => THINGS.has(feature)) : []
  // `现行有效的规章、规范性文件分别为`: the act in front of the first is that of all.
  const lead = acts.length === 1 && acts[0] === names[0] ? [...featuresOf(names[0]!)].filter(isAct) : []
  // `分别提出建议2件、5件`: what is counted of the second too.
  const foreign = before.slice(at).filter(token => isWord(token, 'foreign'))
  return names.map(tokens => {
    const own = featuresOf(tokens)
    const ownAct = [...own].some(feature => ACTS.has(feature))
    const added = ownAct ? shared.filter(feature => !ACTS.has(feature)) : shared
    return { tokens: [...tokens, ...foreign], features: new Set([...own, ...added, ...things, ...lead]) }
  })
}

/** `地名命名和社会组织登记`: a column beside names that no list has is part of a topic. */
function isTopics(names: readonly (readonly Token[])[]): boolean {
  const isApplicant = (name: readonly Token[]) => namesOf(featuresOf(name), 'column:').length > 0
  const isStrange = (name: readonly Token[]) => unknownIn(name) > 1 || hasWord(name, 'foreign')
  // `投诉处理、抽检结果、执法案卷`: where two are strange, the third is what they are.
  if (names.filter(isStrange).length > 1) return true
  return names.some(isApplicant) && names.some(name => unknownIn(name) > 1 && !isApplicant(name))
}

/** `2022年、2023年分别收到131件、157件`. */
function yearsOf(
  names: readonly (readonly Token[])[],
  behind: readonly Token[],
): readonly Awaiting[] | undefined {
  if (names.length < 2 || !names.every(([token]) => token?.kind === 'time')) return undefined
  const shared = [...names.at(-1)!.slice(1), ...behind]
  const features = featuresOf(shared)
  return names.map(([time]) => ({ tokens: [time!, ...shared], features, time: time as TimeToken }))
}

/** The names of a list, parted by `、` and by 和. */
export function splitNames(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const names: Token[][] = [[]]
  for (const token of tokens) {
    if (isJoint(token)) names.push([])
    else names.at(-1)!.push(token)
  }
  return names
}

function isName(tokens: readonly Token[]): boolean {
  if (hasContent(tokens) || unknownIn(tokens) > 0 || hasWord(tokens, 'channel')) return true
  return tokens.some(
    token => token.kind === 'word' && (token.word.kind === 'act' || token.word.kind === 'foreign'),
  )
}

function isAct(feature: Feature): boolean {
  return ACTS.has(feature)
}

const ACTS: ReadonlySet<Feature> = new Set(['issued', 'repealed', 'inForce'])
const SHARED: ReadonlySet<Feature> = new Set([...ACTS, 'applications', 'received', 'done'])
const THINGS: ReadonlySet<Feature> = new Set(['normativeDocuments', 'regulations'])
