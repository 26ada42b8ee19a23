import type { Form, SectionId } from '../forms/form.ts'
import type { Identity } from '../outline/identity.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { formCells } from './cells/formCells.ts'
import type { Claim } from './claim.ts'
import type { Setting } from './clauses/setting.ts'
import { gather, nothingTold, type Gathered } from './itself/itself.ts'
import { reportYear } from './itself/reportYear.ts'
import { readSentence, type SentenceRead } from './readSentence.ts'
import { closedChanges, type LastYearTold, type OpenChange } from './statements/lastYear.ts'
import type { RunningText } from './runningText.ts'
import type { SentenceFound } from './sentence.ts'
import { normalise, placeOf } from './text/normalise.ts'
import { findParagraphs, type Heading, type Paragraph } from './text/prose.ts'
import { splitSentences } from './text/sentences.ts'
import { HAS_DATE, signsIn, STATES } from './text/signs.ts'
import { openedTopic, type Opened, TOPIC_OF_SECTION, type Topic } from './text/topic.ts'
import { lex, type Lexicon } from './tokens/lex.ts'
import { lostFigures, withLost } from './tokens/lost.ts'
import { ownNames, placeOfOrgan } from './tokens/own.ts'
import type { Token } from './tokens/token.ts'
import { hasWord } from './tokens/words.ts'
import { COMPARING } from './vocabulary/orders.ts'

/** Whose report is read, and what of it is no running text. */
export interface Reading {
  readonly source: Source
  readonly form: Form
  readonly headings: readonly Heading[]
  readonly tables: readonly Range[]
  /** What the outline has found of year and organ. */
  readonly identity: Identity
}

export function readClaims({ source, form, headings, tables, identity }: Reading): RunningText {
  const simplified = toSimplified(source.text)
  const organ = identity.organ === undefined ? undefined : toSimplified(identity.organ)
  const { year, isSure } = reportYear(simplified, identity.stated, identity.year?.year, form)
  const state: State = {
    setting: { source: simplified, form: formCells(form), place: placeOfOrgan(organ), year },
    lexicon: { year, own: ownNames(organ) },
    topic: undefined,
    topicLevel: 'numbered',
    claims: [],
    lost: [],
    lastYear: [],
    open: [],
    itself: nothingTold(),
  }
  for (const paragraph of findParagraphs(source, headings, tables)) readParagraph(state, paragraph)
  const { lost, itself, lastYear } = state
  const { claims: closed, open } = closedChanges(state.open, lastYear)
  const claims = [...state.claims, ...closed]
  return { simplified, claims, lastYear, open, lost, year, isYearSure: isSure, itself }
}

interface State {
  readonly setting: Omit<Setting, 'normal'>
  readonly lexicon: Lexicon
  topic: Topic | undefined
  /** By what kind of subheading it was opened. */
  topicLevel: 'outer' | 'numbered'
  readonly claims: Claim[]
  readonly lost: Range[]
  readonly lastYear: LastYearTold[]
  readonly open: OpenChange[]
  readonly itself: Gathered
}

function readParagraph(state: State, { start, end, section }: Paragraph): void {
  const normal = normalise(state.setting.source, { start, end })
  const setting: Setting = { ...state.setting, normal }
  const { text } = normal
  const fixed = section && TOPIC_OF_SECTION[section]
  if (fixed || section === undefined || !WITH_SUBHEADINGS.has(section)) state.topic = fixed
  let before: SentenceRead | undefined
  for (const { start, end } of splitSentences(text)) {
    if (section === undefined || WITH_SUBHEADINGS.has(section) || section === 'problems') {
      const opened = openedTopic(text, start, end)
      if (opened) turnTo(state, opened)
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
    const tokens = (signs & STATES) === 0 ? undefined : tokensOf(state, sentence)
    gather(state.itself, sentence, tokens, setting.year)
    if (tokens && isRead(section, tokens)) before = read(state, sentence, tokens, setting, before) ?? before
  }
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

/** What is still to be done is of other years. */
function isRead(section: SectionId | undefined, tokens: readonly Token[]): boolean {
  return tokens.some(states) && !(section === 'problems' && hasWord(tokens, 'intended'))
}

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
  'mainly',
  'second',
  'doubled',
  'doubledTwice',
] as const
const COMPARING_WORDS: ReadonlySet<string> = new Set(COMPARING.split(' '))
