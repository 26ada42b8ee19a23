import type { Token, WordToken } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { labelOf } from '../vocabulary/vocabulary.ts'
import { RESULT_GROUPS, type Feature, type WordKind } from '../vocabulary/word.ts'

export type Features = ReadonlySet<Feature>

export const NO_FEATURES: Features = new Set()

/** What the words of a stretch say together. */
export function featuresOf(...stretches: readonly (readonly Token[])[]): Set<Feature> {
  const features = new Set<Feature>()
  for (const tokens of stretches)
    for (const token of tokens)
      if (token.kind === 'word') for (const feature of token.word.features) features.add(feature)
  // 驳回 among 其他结果 upholds nothing.
  if (features.has('oneWay') && stretches.some(tokens => tokens.some(isOtherResult)))
    features.delete('outcome:upheld')
  if (features.has('partiallyGranted') && features.has('including') && features.has('published'))
    if (!stretches.some(isPartIncluding)) features.add('granted')
  if (features.has('partiallyGranted')) for (const tokens of stretches) joinGranted(tokens, features)
  if (features.has('anyone') && stretches.some(tokens => tokens.some(isJoinedToAnyone)))
    for (const name of namesOf(features, 'column:')) features.delete(`column:${name}`)
  return features
}

/** 群众、企业 are everyone who may ask. */
function isJoinedToAnyone(token: Token, i: number, tokens: readonly Token[]): boolean {
  if (!isJoint(token)) return false
  const [before, behind] = [tokens[i - 1], tokens[i + 1]]
  return (
    (isWord(before, 'anyone') && isApplicant(behind)) || (isApplicant(before) && isWord(behind, 'anyone'))
  )
}

function isApplicant(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.kind === 'column'
}

function isOtherResult(token: Token): boolean {
  return isWord(token, 'outcome:otherResult') && !isWord(token, 'oneWay')
}

/** What joins names: `、`, 和, 或. */
export function isJoint(token: Token | undefined): boolean {
  return token?.text === '、' || isWord(token, 'and')
}

/** 全部或部分公开, 公开和部分公开 name two rows. */
function joinGranted(tokens: readonly Token[], features: Set<Feature>): void {
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [first, joint, second] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!]
    if (!isJoint(joint) || !isWord(second, 'partiallyGranted')) continue
    if (!isWord(first, 'published') && !isWord(first, 'fully') && !isWord(first, 'all')) continue
    features.add('granted')
    features.delete('all')
  }
}

/** 部分公开（包括公开摘要）, and not 公开（包括部分公开）. */
function isPartIncluding(tokens: readonly Token[]): boolean {
  const part = tokens.findIndex(token => isWord(token, 'partiallyGranted'))
  return part >= 0 && part < tokens.findIndex(token => isWord(token, 'including'))
}

/** The words that can be the subject of a figure. */
export function contentOf(tokens: readonly Token[]): readonly WordToken[] {
  return tokens.filter((token): token is WordToken => token.kind === 'word' && CONTENT.has(token.word.kind))
}

export function hasContent(tokens: readonly Token[]): boolean {
  for (const token of tokens) if (token.kind === 'word' && CONTENT.has(token.word.kind)) return true
  return false
}

/** Whether they say which applications: `信访类申请`, and not 申请 alone. */
export function namesMore(tokens: readonly Token[]): boolean {
  return contentOf(tokens).some(
    ({ word }) =>
      word.kind !== 'thing' || !word.features.includes('applications') || word.features.some(isColumn),
  )
}

function isColumn(feature: Feature): boolean {
  return feature.startsWith('column:')
}

const CONTENT: ReadonlySet<WordKind> = new Set(['thing', 'row', 'reason', 'column', 'outcome'])

/** What a feature such as `row:refused.stateSecret` names, of those that begin so. */
export function namesOf(features: Features, prefix: 'row:' | 'column:' | 'outcome:'): string[] {
  const names: string[] = []
  const colon = prefix.length - 1
  for (const feature of features)
    if (feature.charCodeAt(colon) === COLON && feature.startsWith(prefix))
      names.push(feature.slice(prefix.length))
  return names
}

/** Words of the form for reasons that are told of nothing else. */
export const OWN_REASONS = [
  'row:refused.processInformation',
  'row:unavailable.notHeld',
  'row:unavailable.stillUnclear',
  'row:notProcessed.repeated',
  'row:notProcessed.excessive',
  'row:otherHandling.correctionOverdue',
  'row:otherHandling.feeOverdue',
] as const

/** Whether the words of a sentence show that 予以公开 and 不予公开 in it are results: 部分公开, or a reason with its label. */
export function namesResults(said: Features): boolean {
  if (said.has('partiallyGranted') || isOfApplications(said)) return true
  // 经审查，因属于国家秘密不予公开 may be said of documents.
  const inFull = said.has('ofForm') && !said.has('soft')
  return namesOf(said, 'row:').some(
    row => said.has(row.split('.')[0] as Feature) && (inFull || !OF_MORE.has(row)),
  )
}

/** 无法提供 or 不予处理 beside another result: what is published has none of these. */
function isOfApplications(said: Features): boolean {
  const isSoft = said.has('soft') || said.has('case')
  if (RESULT_GROUPS.some(group => said.has(group)) && said.has('done') && !isSoft && !isOfOther(said))
    return true
  return (
    OF_APPLICATIONS.some(group => said.has(group)) &&
    RESULT_GROUPS.filter(group => said.has(group)).length > 1
  )
}

/** 许可申请, 复议申请 are asked for too, and answered with a result. */
export function isOfOther(said: Features): boolean {
  return OTHERS.some(feature => said.has(feature))
}

const OTHERS = [
  'foreign',
  'licensing',
  'penalties',
  'coercion',
  'review',
  'litigation',
  'otherServices',
] as const
const OF_APPLICATIONS = ['unavailable', 'notProcessed', 'otherHandling'] as const

/** A reason in the words of the form, and one that nothing else than an application is refused for. */
export function isReasonOfForm(features: Features): boolean {
  return features.has('ofForm') && namesOf(features, 'row:').every(row => !OF_MORE.has(row))
}

/** What is no result may be secret too. */
const OF_MORE: ReadonlySet<string> = new Set([
  'refused.stateSecret',
  'refused.prohibitedByLaw',
  'refused.endangersSecurity',
  'refused.thirdPartyRights',
])

const COLON = ':'.charCodeAt(0)

/** A word of what the form has not, beside what the clause names. */
export function isForeignWord(token: Token, features: Features): boolean {
  if (!isWord(token, 'foreign')) return false
  // 平均每10件 are so many out of all.
  if (token.text === MEAN && features.has('per')) return false
  return !(token.text === PROJECT && features.has('procurement')) && !isOfLabel(token, features)
}

/** `收到收费通知后逾期未缴费`: a word that the form has for the row that is named. */
function isOfLabel({ text }: Token, features: Features): boolean {
  const isOfFee = text.endsWith(FEE) && features.has('row:otherHandling.feeOverdue')
  return isOfFee || namesOf(features, 'row:').some(row => labelOf(row).includes(text))
}

const MEAN = '平均'
const FEE = '处理费'

/** What is procured is counted in 项目. */
const PROJECT = '项目'
