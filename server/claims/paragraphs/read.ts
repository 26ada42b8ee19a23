// What one paragraph states: it depends on nothing but its letters, its section, and what subheadings have opened.
import type { SectionId } from '../../forms/form.ts'
import type { Range } from '../../text/range.ts'
import type { Claim } from '../claim.ts'
import type { Setting } from '../clauses/setting.ts'
import { gather, nothingTold, type Gathered } from '../itself/itself.ts'
import { readSentence, type SentenceRead } from '../readSentence.ts'
import type { LastYearTold, OpenChange } from '../statements/lastYear.ts'
import type { SentenceFound } from '../sentence.ts'
import { normalise, placeOf } from '../text/normalise.ts'
import type { Paragraph } from '../text/prose.ts'
import { splitSentences } from '../text/sentences.ts'
import { HAS_DATE, signsIn, STATES } from '../text/signs.ts'
import { isEnumerated, openedTopic, type Opened, TOPIC_OF_SECTION, type Topic } from '../text/topic.ts'
import { lex, type Lexicon } from '../tokens/lex.ts'
import { lostFigures, withLost } from '../tokens/lost.ts'
import type { Token } from '../tokens/token.ts'
import { isWord } from '../tokens/words.ts'
import { COMPARING } from '../vocabulary/orders.ts'

/** What holds for all paragraphs of a report. */
export interface Scope {
  readonly setting: Omit<Setting, 'normal'>
  readonly lexicon: Lexicon
}

/** What subheadings say the text is about. */
export interface OpenTopic {
  readonly topic: Topic | undefined
  /** By what kind of subheading it was opened. */
  readonly level: 'outer' | 'numbered'
  /** The subheading stands at the head of the paragraph that it is of: `（五）监督保障。…`. */
  readonly isRunIn: boolean
}

/** What a paragraph says; ranges are those of the source. */
export interface ParagraphRead {
  readonly claims: readonly Claim[]
  readonly lost: readonly Range[]
  readonly lastYear: readonly LastYearTold[]
  readonly open: readonly OpenChange[]
  readonly itself: Gathered
  /** What the next paragraph is about, unless it says otherwise. */
  readonly behind: OpenTopic
}

interface State extends Scope {
  topic: Topic | undefined
  topicLevel: OpenTopic['level']
  isRunIn: boolean
  readonly claims: Claim[]
  readonly lost: Range[]
  readonly lastYear: LastYearTold[]
  readonly open: OpenChange[]
  readonly itself: Gathered
}

export function readParagraph(
  scope: Scope,
  { start, end, section }: Paragraph,
  above: OpenTopic,
): ParagraphRead {
  const state: State = {
    setting: scope.setting,
    lexicon: scope.lexicon,
    topic: above.topic,
    topicLevel: above.level,
    isRunIn: above.isRunIn,
    claims: [],
    lost: [],
    lastYear: [],
    open: [],
    itself: nothingTold(),
  }
  readSentences(state, { start, end, section })
  const { claims, lost, lastYear, open, itself, topic, topicLevel: level, isRunIn } = state
  return { claims, lost, lastYear, open, itself, behind: { topic, level, isRunIn } }
}

function readSentences(state: State, { start, end, section }: Paragraph): void {
  const normal = normalise(state.setting.source, { start, end })
  const { source, form, place, year } = state.setting
  const setting: Setting = { source, normal, form, place, year }
  const { text } = normal
  const fixed = section && TOPIC_OF_SECTION[section]
  if (fixed || section === undefined || !WITH_SUBHEADINGS.has(section)) state.topic = fixed
  if (state.isRunIn && isLastMatter(state.topic) && !isEnumerated(text)) state.topic = undefined
  let before: SentenceRead | undefined
  for (const { start, end } of splitSentences(text)) {
    if (section === undefined || WITH_SUBHEADINGS.has(section) || section === 'problems') {
      const opened = openedTopic(text, start, end)
      if (opened) turnTo(state, opened)
      if (opened && start === 0) state.isRunIn = end < text.length
    }
    const signs = signsIn(text, start, end)
    if ((signs & (STATES | HAS_DATE)) === 0) continue
    const sentence: SentenceFound = {
      normal,
      start,
      end,
      text: text.slice(start, end),
      section,
      topic: state.topic,
      signs,
    }
    const all = (signs & STATES) === 0 ? undefined : tokensOf(state, sentence)
    const tokens = section === 'problems' ? all && beforeIntended(all) : all
    gather(state.itself, sentence, tokens, setting.year)
    if (tokens?.some(states)) before = read(state, sentence, tokens, setting, before) ?? before
  }
}

/**
 * What comes last in section one is told in its own paragraph where the subheading opens it: one behind it that has no
 * number may go back to anything.
 */
function isLastMatter(topic: Topic | undefined): boolean {
  return topic === 'management' || topic === 'platform' || topic === 'supervision'
}

/** `2.主体` below `（二）依申请公开` goes on with it. */
function turnTo(state: State, { topic, isNumbered }: Opened): void {
  if (topic === undefined && isNumbered && state.topicLevel === 'outer') return
  state.topic = topic
  state.topicLevel = isNumbered ? 'numbered' : 'outer'
}

/** Where subheadings say what the paragraphs are about. */
const WITH_SUBHEADINGS: ReadonlySet<SectionId> = new Set(['overview'])

function tokensOf(
  { lexicon, lost: places }: State,
  { normal, start, end, signs }: SentenceFound,
): readonly Token[] {
  const words = lex(normal.text, start, end, lexicon)
  const lost = lostFigures(normal, { start, end }, words, signs)
  for (const { start, end } of lost) places.push(placeOf(normal, start, end))
  return withLost(words, lost, normal.text)
}

function read(
  { claims, lastYear, open }: State,
  { start, end, section, topic }: SentenceFound,
  tokens: readonly Token[],
  setting: Setting,
  before: SentenceRead | undefined,
): SentenceRead | undefined {
  const found = readSentence({ start, end, tokens, section, topic, before }, setting)
  if (!found) return undefined
  claims.push(...found.claims)
  lastYear.push(...found.lastYear)
  open.push(...found.open)
  return found
}

/** `两项仍有8件，今后将推行…`: what is still to be done is of other years, from the clause on that says so. */
function beforeIntended(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(token => isWord(token, 'intended'))
  if (at < 0) return tokens
  const end = tokens.slice(0, at).findLastIndex(({ kind, text }) => kind === 'mark' && ENDS.has(text))
  return tokens.slice(0, Math.max(end, 0))
}

const ENDS: ReadonlySet<string> = new Set([',', ';', ':'])

/** A sentence without any of these states nothing. */
function states(token: Token): boolean {
  if (token.kind === 'figure') return true
  if (token.kind !== 'word') return false
  if (token.word.kind !== 'mark' && token.word.kind !== 'row') return COMPARING_WORDS.has(token.text)
  return STATING.some(feature => token.word.features.includes(feature))
}

const STATING = [
  'nil',
  'noneOf',
  'all',
  'same',
  'most',
  'least',
  'mainly',
  'second',
  'runnerUp',
  'descending',
  'topmost',
  'trend',
  'doubled',
  'doubledTwice',
] as const
const COMPARING_WORDS: ReadonlySet<string> = new Set(COMPARING.split(' '))
