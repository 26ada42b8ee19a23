import { labelsIn } from '../cells/labels.ts'
import { actIn } from '../cells/documents.ts'
import type { FigureToken, Token } from '../tokens/token.ts'
import { hasWord, isWord } from '../tokens/words.ts'
import type { Context } from './context.ts'
import { hasContent, isForeignWord, namesOf, type Features } from './features.ts'
import type { Item } from './items.ts'

/** Whether it names something that the form has not. */
export function isForeignTo(
  tokens: readonly Token[],
  features: Features,
  item: Item,
  context: Context,
): boolean {
  // 5个工作日内办结40件, 40件在5个工作日内办结
  const { tokens: clause } = item.clause
  // 最多的一天收到38件
  const isOfExtreme = hasWord(clause, 'most') || hasWord(clause, 'least')
  if (
    item.figure &&
    (!features.has('received') || isOfExtreme) &&
    clause.some((token, i) => isDuration(token) && !isPublishing(clause, i, features))
  )
    return true
  // `无法提供以30件居首` tells how many.
  const isBy = item.before.at(-1)?.text === '以' && isWord(item.after[0], 'most')
  if (item.figure && hasWord(tokens, 'most') && !isBy) return true
  // 三名申请人共提出8件 are those of the three, 收取的320元涉及4件申请 those that were charged.
  const first = item.clause.tokens.find(isFigure)
  const isBehind = item.figure && first && first.end <= item.figure.start
  if (isBehind && OF_PARTS.has(first.unitKind ?? '') && first.unitKind !== item.figure.unitKind) return true
  // 申请人撤回的3件 are no reviews.
  if (
    features.has('oneWay') &&
    context.thing !== 'disputes' &&
    context.topic !== 'disputes' &&
    !isOfDisputes(features)
  )
    return true
  // 受理行政复议 is what decides them does.
  if (features.has('review') && !features.has('openness') && tokens.some(isAccepting)) return true
  // 行政复议机关受理 is what it does for others.
  if (features.has('received') && tokens.some(isReviewBody)) return true
  // 法院受理行政案件96件 are all that it has.
  if (features.has('court') && features.has('received') && !features.has('openness')) return true
  // 涉及申请13件, behind money or people, are those that these are of.
  if (item.figure && features.has('applications') && hasWord(tokens, 'topic') && context.isBehindOther)
    return true
  if (context.isOfSubjects && SUBJECTS.some(row => features.has(row))) return true
  if (context.isOfSubjects && !features.has('decision') && DECISIONS.some(row => features.has(row)))
    return true
  if (features.has(PETITION) && isPetitionDealtWith(tokens, features)) return true
  // 因逾期而不再处理的 are those of another group.
  if (features.has('overdue') && features.has('notProcessed') && namesOf(features, 'row:').length === 0)
    return true
  if (tokens.some(token => isForeignWord(token, features)) || hasWord(tokens, 'except')) return true
  const isSoft =
    hasWord(tokens, 'soft') ||
    hasWord(tokens, 'former') ||
    hasWord(tokens, 'latter') ||
    hasWord(tokens, 'process') ||
    hasWord(tokens, 'correction')
  // `办理中征求意见62件` tells how many were sent out.
  const isCarried = features.has('carried') || (features.has('undone') && !isProcessCounted(item))
  const isAct = context.thing === 'documents' && actIn(features) !== undefined
  if (isSoft && !isLabelled(features) && !isCarried && !isAct) return true
  if (hasWord(tokens, 'applicationForm') && !features.has('received')) return true
  return features.has('overdue') && !isLabelled(features) && !features.has('carried')
}

function isProcessCounted({ before, figure }: Item): boolean {
  return figure !== undefined && isWord(before.at(-1), 'process')
}

/** `办理信访投诉31件`, `受理投诉举报31件` are no applications: one of that kind is not processed. */
function isPetitionDealtWith(tokens: readonly Token[], features: Features): boolean {
  if (features.has('notProcessed')) return false
  const ahead = tokens.slice(
    0,
    tokens.findIndex(token => isWord(token, PETITION)),
  )
  return hasWord(ahead, 'dealt') || (hasWord(ahead, 'received') && !features.has('applications'))
}

const PETITION = 'row:notProcessed.petition'

/** Reasons of the form whose names are names of what is asked for as well. */
const SUBJECTS = [PETITION, 'row:refused.enforcementFile', 'row:refused.administrativeInquiry'] as const

function isOfDisputes(features: Features): boolean {
  return features.has('review') || features.has('litigation')
}

function isAccepting(token: Token): boolean {
  return isWord(token, 'received') && token.text.startsWith('受理')
}

function isReviewBody(token: Token): boolean {
  return token.kind === 'word' && (token.text.endsWith('复议机关') || token.text.endsWith('复议机构'))
}

const OF_PARTS: ReadonlySet<string> = new Set(['people', 'money'])

function isFigure(token: Token): token is FigureToken {
  return token.kind === 'figure'
}

/** `作出行政处罚决定37件并在7个工作日内公示`: when they were published, and not which of them. */
function isPublishing(clause: readonly Token[], at: number, features: Features): boolean {
  if (!DECISIONS.some(row => features.has(row))) return false
  const and = clause.findLastIndex((token, i) => i < at && AND.has(token.text))
  return clause[and - 1]?.kind === 'figure' && clause.slice(at).some(token => isWord(token, 'published'))
}

const DECISIONS = ['licensing', 'penalties', 'coercion', 'normativeDocuments', 'regulations'] as const
const AND: ReadonlySet<string> = new Set(['并', '且', '均', '全部'])

function isDuration(token: Token): boolean {
  return token.kind === 'figure' && token.unitKind === 'duration'
}

/** The clause names a row of the form by its label or reason. */
export function isLabelled(features: Features): boolean {
  return labelsIn(features).length > 0 || features.has('fully') || namesOf(features, 'row:').length > 0
}

/** One or two channels are a part; three, or 等方式, are the whole. */
export function isOneChannel(tokens: readonly Token[]): boolean {
  if (!hasWord(tokens, 'channel')) return false
  // 非网络渠道 are the others.
  if (tokens.some((token, i) => token.text.endsWith('非') && isWord(tokens[i + 1], 'channel'))) return true
  const channels = tokens.filter(token => isWord(token, 'channel')).length
  return channels < 3 && !hasWord(tokens, 'everyWay') && !hasWord(tokens, 'etc')
}

/** `高校、院所等科研机构`: what stands before 等 and a label is some of what it names. */
export function withoutExamples(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => isWord(token, 'etc') && isLabelWord(tokens[i + 1]))
  return at < 0 ? tokens : tokens.filter((token, i) => i > at || token.kind !== 'unknown')
}

/** `文件库收录本机关全部现行有效的规范性文件`: what holds all of the organ's does not narrow them. */
export function withoutHolder(tokens: readonly Token[]): readonly Token[] {
  const all = tokens.findIndex(({ text }) => text === ALL_OF)
  const own = tokens.findLastIndex((token, i) => i < all && isWord(token, 'self'))
  return own > 0 && hasContent(tokens.slice(all)) ? tokens.slice(own) : tokens
}

const ALL_OF = '全部'

function isLabelWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  return token.word.kind === 'column' || token.word.kind === 'reason' || isWord(token, 'fees')
}
