// What a sentence is of where no subheading says so: its own words, or the sentence before it.
import type { SectionId } from '../../forms/form.ts'
import type { Normal } from '../text/normalise.ts'
import type { Topic } from '../text/topic.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { RESULT_GROUPS } from '../vocabulary/word.ts'
import type { Context } from './context.ts'
import { namesOf, type Features } from './features.ts'
import type { Setting } from './setting.ts'

/** A sentence where it is told. */
interface Told {
  readonly start: number
  readonly tokens: readonly Token[]
  readonly section: SectionId | undefined
  readonly topic: Topic | undefined
  readonly before: { readonly thing: Context['thing'] } | undefined
}

/** `其中，…` goes on with what the sentence before was about. */
export function topicOf(sentence: Told, said: Features, { normal }: Setting): Topic | undefined {
  const { tokens, topic, before, section } = sentence
  // `自然人58件，商业企业20件，科研机构2件`: the applicants of the form.
  if (topic === undefined && section === 'overview' && namesApplicants(tokens, said)) return 'applications'
  if (topic === undefined && section === 'overview' && tellsFlow(tokens, said, before)) return 'applications'
  if (topic === undefined && section === 'overview' && tellsResults(sentence, said, normal))
    return 'applications'
  const goesOn = topic === undefined || tokens.slice(0, 2).some(token => isWord(token, 'among'))
  const thing = before?.thing
  return goesOn && (thing === 'applications' || thing === 'disputes') ? thing : topic
}

/** Three of the form's columns, or 自然人 and 法人 where nothing else is named that they could have brought. */
function namesApplicants(tokens: readonly Token[], said: Features): boolean {
  const columns = namesOf(said, 'column:')
  if (columns.length !== 2) return columns.length > 2
  const isOther = tokens.some(
    token =>
      isWord(token, 'foreign') || isOtherThing(token) || (token.kind === 'unknown' && token.text.length > 1),
  )
  return (
    !isOther &&
    tokens.some(({ text }) => text === NATURAL) &&
    tokens.some(({ text }) => text.startsWith(LEGAL))
  )
}

/** 新收, 办结, 结转: two of the form's own rows, and no word of what else could come in and be dealt with. */
function tellsFlow(tokens: readonly Token[], said: Features, before: Told['before']): boolean {
  if (before?.thing === 'other') return false
  const steps = [
    said.has('received'),
    said.has('done'),
    said.has('carried') || said.has('undone') || said.has('due'),
  ]
  const last = tokens.findLastIndex(({ kind }) => kind === 'figure')
  return (
    steps.filter(Boolean).length > 1 &&
    tokens.every((token, i) => isPlain(token) || (i > last && token.kind === 'unknown'))
  )
}

/**
 * `决定不予公开24件`, `无法提供30件，均因不掌握相关信息`: results of the form, at the head of a paragraph, or in one
 * that is of applications, and no word of what else may be published or not.
 */
function tellsResults({ tokens, before, start }: Told, said: Features, { text }: Normal): boolean {
  const isNamed =
    RESULT_GROUPS.some(group => said.has(group)) || (said.has('done') && said.has('applications'))
  if (!isNamed || before?.thing === 'other') return false
  const ahead = text.slice(Math.max(0, start - REACH), start)
  const isOfApplications = start === 0 || OF_APPLICATIONS.some(word => ahead.includes(word))
  return (
    isOfApplications &&
    tokens.slice(0, toldUntil(tokens)).every((token, i) => isPlainResult(token, tokens[i + 1]))
  )
}

/** `…，主要是规划、预算等信息`: behind the last figure, what they are about. */
function toldUntil(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ kind }) => kind === 'figure')
  const about = tokens.findIndex(({ text }, i) => i > last && ABOUT.has(text))
  return last < 0 || about < 0 ? tokens.length : about
}

const ABOUT: ReadonlySet<string> = new Set(['主要', '内容'])

/** `涉及自然人15件` tells who asked. */
function isPlainResult(token: Token, next: Token | undefined): boolean {
  const isOfApplicant = isWord(token, 'topic') && next?.kind === 'word' && next.word.kind === 'column'
  return (isPlain(token) || isOfApplicant) && !isAct(token)
}

/** As far as the sentence before, and the one before that. */
const REACH = 120
const OF_APPLICATIONS = ['公开申请', '申请公开', '依申请'] as const

/** 发布, 制定 are done with documents. */
function isAct(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'act' && !isWord(token, 'decided')
}

function isPlain(token: Token): boolean {
  if (token.kind === 'unknown') return token.text.length < 2
  if (token.kind === 'figure') return FLOWING.has(token.unitKind)
  if (token.kind !== 'word') return true
  return !NOT_PLAIN.some(feature => token.word.features.includes(feature)) && !isOtherThing(token)
}

const FLOWING: ReadonlySet<string | undefined> = new Set(['cases', 'percent', 'times', undefined])
const NOT_PLAIN = ['foreign', 'soft', 'case', 'topic', 'channel', 'published'] as const

const NATURAL = '自然人'
const LEGAL = '法人'

function isOtherThing(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'thing' && !isWord(token, 'applications')
}
