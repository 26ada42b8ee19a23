import type { Form, SectionId } from '../forms/form.ts'
import type { Identity } from '../outline/identity.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { formCells } from './cells/formCells.ts'
import { hasWord } from './tokens/words.ts'
import type { Setting } from './clauses/setting.ts'
import { feesIn } from './itself/fees.ts'
import { namedYears } from './itself/named.ts'
import { periodIn } from './itself/period.ts'
import { reportYear } from './itself/reportYear.ts'
import { partsTold } from './itself/sectionCount.ts'
import type { Itself, RunningText } from './runningText.ts'
import type { SentenceFound } from './sentence.ts'
import { readSentence, type SentenceRead } from './readSentence.ts'
import { normalise, placeOf, type Normal } from './text/normalise.ts'
import { findParagraphs, type Heading, type Paragraph } from './text/prose.ts'
import { canState, splitSentences } from './text/sentences.ts'
import { openedTopic, type Opened, TOPIC_OF_SECTION, type Topic } from './text/topic.ts'
import { lex, type Lexicon } from './tokens/lex.ts'
import { lostFigures, lostInWord, withLost } from './tokens/lost.ts'
import { ownNames, placeOfOrgan } from './tokens/own.ts'
import type { Token } from './tokens/token.ts'

/** Whose report is read, and what of it is no running text. */
export interface Reading {
  readonly source: Source
  readonly form: Form
  readonly headings: readonly Heading[]
  readonly tables: readonly Range[]
  /** What the outline has found of year and organ. */
  readonly identity: Identity
}

export function readClaims(reading: Reading): RunningText {
  const simplified = toSimplified(reading.source.text)
  const { identity, form } = reading
  const organ = identity.organ === undefined ? undefined : toSimplified(identity.organ)
  const { year, isSure } = reportYear(simplified, identity.stated, identity.year?.year, form)
  const lexicon: Lexicon = { year, own: ownNames(organ) }
  const state: State = {
    setting: {
      source: simplified,
      form: formCells(reading.form),
      place: placeOfOrgan(organ),
      year,
    },
    lexicon,
    topic: undefined,
    topicLevel: 'numbered',
    sentences: [],
    lost: [],
  }
  const paragraphs = findParagraphs(reading.source, reading.headings, reading.tables)
  for (const paragraph of paragraphs) readParagraph(state, paragraph)
  const { sentences, lost } = state
  const claims = sentences.flatMap(({ read }) => read?.claims ?? [])
  return {
    simplified,
    paragraphs,
    sentences,
    claims,
    lost,
    year,
    isYearSure: isSure,
    itself: itselfIn(sentences, year),
  }
}

function itselfIn(sentences: readonly SentenceFound[], year: number | undefined): Itself {
  const periods = sentences.flatMap(sentence => periodIn(sentence, year) ?? [])
  return {
    periodYears: periods.flatMap(({ wrongYears }) => wrongYears),
    partPeriods: periods.flatMap(({ notWhole }) => notWhole ?? []),
    namedYears: sentences.flatMap(namedYears).filter(named => named.year !== year),
    parts: sentences.flatMap(sentence => partsTold(sentence) ?? []),
    fees: sentences.flatMap(sentence => feesIn(sentence) ?? []),
  }
}

interface State {
  readonly setting: Omit<Setting, 'normal'>
  readonly lexicon: Lexicon
  topic: Topic | undefined
  /** By what kind of subheading it was opened. */
  topicLevel: 'outer' | 'numbered'
  readonly sentences: SentenceFound[]
  readonly lost: Range[]
}

function readParagraph(state: State, { start, end, section }: Paragraph): void {
  const normal = normalise(state.setting.source, { start, end })
  const { text } = normal
  const fixed = section && TOPIC_OF_SECTION[section]
  if (fixed || section === undefined || !WITH_SUBHEADINGS.has(section)) state.topic = fixed
  let before: SentenceRead | undefined
  for (const sentence of splitSentences(text)) {
    if (section === undefined || WITH_SUBHEADINGS.has(section) || section === 'problems') {
      const opened = openedTopic(text, sentence.start, sentence.end)
      if (opened) turnTo(state, opened)
    }
    if (canState(text, sentence.start, sentence.end))
      before = readOne(state, normal, sentence, section, before)
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

function readOne(
  state: State,
  normal: Normal,
  sentence: Range,
  section: SectionId | undefined,
  before: SentenceRead | undefined,
): SentenceRead | undefined {
  const { text } = normal
  const words = lex(text, sentence.start, sentence.end, state.lexicon)
  const lost = [...lostFigures(normal, sentence, words), ...lostInWord(text, sentence, words)]
  for (const { start, end } of lost) state.lost.push(placeOf(normal, start, end))
  const tokens = withLost(words, lost, text)
  const { topic, setting } = state
  const read = isRead(section, tokens)
    ? readSentence(
        { start: sentence.start, end: sentence.end, tokens, section, topic, before },
        settingOf(setting, normal),
      )
    : undefined
  const { start, end } = placeOf(normal, sentence.start, sentence.end)
  state.sentences.push({ start, end, section, topic, normal, tokens, read })
  return read ?? before
}

function settingOf({ source, form, place, year }: State['setting'], normal: Normal): Setting {
  return { source, normal, form, place, year }
}

/** What is still to be done is of other years. */
function isRead(section: SectionId | undefined, tokens: readonly Token[]): boolean {
  return tokens.some(states) && !(section === 'problems' && hasWord(tokens, 'intended'))
}

/** A sentence without any of these states nothing. */
function states(token: Token): boolean {
  if (token.kind === 'figure') return true
  if (token.kind !== 'word' || (token.word.kind !== 'mark' && token.word.kind !== 'row')) return false
  return STATING.some(feature => token.word.features.includes(feature))
}

const STATING = ['nil', 'noneOf', 'all'] as const
