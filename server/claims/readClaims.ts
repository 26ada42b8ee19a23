import { COUNTERS } from '../forms/wording.ts'
import type { Form } from '../forms/form.ts'
import { toInteger } from '../text/exact.ts'
import type { Range } from '../text/range.ts'
import type { Identity } from '../outline/identity.ts'
import { moneyIn, type Amount } from './words/amount.ts'
import { isOutright, type Claim, type DatedClaim, type Meaning } from './claim.ts'
import { distribute } from './clauses/distribute.ts'
import { impliesApplications } from './clauses/implied.ts'
import { feesMeant, interpret } from './meanings/interpret.ts'
import { withoutBeginnings, isFigure, splitPieces, type Piece } from './clauses/pieces.ts'
import { governs } from './words/own.ts'
import { isPartly } from './clauses/period.ts'
import { isYear, readTokens, withReading, type ReadPiece, type Reading } from './clauses/reading.ts'
import type { Paragraph } from './running.ts'
import { beginScope, goOnScope, isOwn, type Scope } from './clauses/scope.ts'
import { statementsOf } from './meanings/statements.ts'
import { follow, forget, remember, topicOf, type Topic } from './clauses/topic.ts'
import { countOf } from './meanings/whole.ts'
import type { Sentence, Token, YearToken } from './words/token.ts'

/** Whose report it is, and what the claims are told against. */
export interface Setting {
  readonly text: string
  readonly form: Form
  readonly identity: Identity
}

/** The claims of one paragraph's sentences, those of other years among them. */
export function readClaims(
  setting: Setting,
  paragraph: Paragraph,
  sentences: readonly Sentence[],
  heading?: Reading,
): readonly (Claim | DatedClaim)[] {
  // What is still to be done speaks of other years and other figures.
  if (paragraph.section === 'problems') return []
  const topic = topicOf(paragraph.section, heading)
  const scope: Scope = { wide: undefined }
  return sentences.flatMap(sentence => {
    if (sentence.tokens.some(canClaim)) return claimsOf(setting, sentence, topic, scope)
    follow(topic, { reading: readTokens(sentence.tokens, undefined), figure: undefined })
    return []
  })
}

/** A sentence without any of these claims nothing; most have none. */
function canClaim(token: Token): boolean {
  return isFigure(token) || (token.kind === 'word' && STATING.has(token.word.kind))
}

const STATING: ReadonlySet<string> = new Set(['negation', 'all'])

function claimsOf(
  setting: Setting,
  sentence: Sentence,
  topic: Topic,
  scope: Scope,
): readonly (Claim | DatedClaim)[] {
  const claims: (Claim | DatedClaim)[] = []
  const pieces = piecesOf(setting, sentence)
  beginScope(scope, pieces[0])
  // What was declared void is counted as repealed or is not, and nothing says which.
  const isVoid = pieces.some(({ reading }) => reading.has('change', 'void'))
  const qualified = sentence.tokens.some(token => token.kind === 'word' && QUALIFYING.has(token.word.kind))
  topic.allDisputes = []
  topic.row = undefined
  topic.decided = undefined
  const implied = impliesApplications(pieces, topic)
  if (implied) [topic.about, topic.guessed] = ['applications', implied === 'perhaps']
  let elsewhere = false
  let partly = false
  let excepting = false
  let dated: YearToken | undefined
  pieces.forEach((piece, at) => {
    const { reading } = piece
    // `较2021年的197件` compares with another year, and does not go on to tell of it.
    if (reading.years.length > 0 && !reading.has('compare')) {
      elsewhere = yearOf(piece) !== 0
      dated = elsewhere ? yearNamed(piece) : undefined
    }
    partly = isPartly(partly, piece)
    excepting ||= reading.has('except')
    goOnScope(scope, piece)
    follow(topic, piece)
    if (partly || (elsewhere && !dated) || (excepting && !piece.figure)) return
    if (reading.has('scope', 'foreign') || (isVoid && reading.has('change'))) return
    const found = foundIn(setting, pieces, at, topic)
    if (piece.figure && found.length === 0 && reading.has('dispute')) forget(topic)
    if (piece.figure) topic.isWhole = found.length > 0 && reading.has('dispute') && !reading.has('outcome')
    for (const { meanings, sure, at: place, amount } of found) {
      if (scope.wide && !governs(setting.identity.organ, scope.wide.place)) continue
      const certain =
        sure && !topic.guessed && !scope.wide && isOwn(setting, piece) && !reading.has('channel')
      const manner = piece.figure ? piece.figure.manner : 'negated'
      claims.push({
        start: place.start,
        end: place.end,
        written: setting.text.slice(place.start, place.end),
        value: amount?.hundredths ?? (piece.figure ? toInteger(piece.figure.value)! : 0),
        ...(amount && { amount }),
        manner,
        clause: { start: piece.start, end: piece.end },
        meanings,
        sure: certain,
        full: certain && isOutright({ manner }) && !qualified && meanings.length === 1,
        partial: reading.has('channel'),
        ...(dated && { dated }),
      })
    }
    if (found.length > 0 && !dated) remember(topic, piece, found[0]!.meanings)
  })
  return claims
}

/** In a sentence with one of these a figure may be told under a condition, or be compared with another's. */
const QUALIFYING: ReadonlySet<string> = new Set(['part', 'moved', 'except', 'further', 'compare'])

function piecesOf({ identity }: Setting, sentence: Sentence): readonly ReadPiece[] {
  return distribute(withoutBeginnings(splitPieces(sentence))).map(piece =>
    withReading(
      piece,
      readTokens([...piece.lead, ...narrowing(piece.aside), ...untilPredicate(piece)], identity.year?.year),
    ),
  )
}

/** The year nearest before the figure, or else behind it, from the report's. */
function yearOf({ lead, figure, reading }: ReadPiece): number {
  const ahead = figure ? lead.filter(isYear).length : 0
  return reading.years[ahead - 1] ?? reading.years.at(-1)!
}

/** The year of a clause where it is the only one, and written out. */
function yearNamed({ lead, reading }: ReadPiece): YearToken | undefined {
  const year = lead.find(token => token.kind === 'year')
  return reading.years.length === 1 && !reading.has('compare') ? year : undefined
}

interface Found {
  readonly amount?: Amount
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
  readonly at: Range
}

function foundIn(
  { form }: Setting,
  pieces: readonly ReadPiece[],
  at: number,
  topic: Topic,
): readonly Found[] {
  const piece = pieces[at]!
  const { figure, reading } = piece
  if (!figure) {
    return statementsOf(reading, topic, form).map(statement => ({ ...statement, at: piece }))
  }
  const amount = moneyIn(figure)
  if (amount) {
    const fees = feesMeant(reading, form)
    return fees ? [{ meanings: [fees], sure: true, at: figure, amount }] : []
  }
  if (toInteger(figure.value) === undefined || !COUNTS_CASES.has(figure.counter!)) return []
  const found = interpret(reading, topic, form)
  const meanings = found && countOf(pieces, at, found.meanings, form)
  return meanings ? [{ meanings, sure: found.sure, at: figure }] : []
}

const COUNTS_CASES: ReadonlySet<string> = new Set([...COUNTERS, '个'])

/** Of an aside such as `（未经复议直接起诉）` only what makes the count narrower; its other words may mean anything. */
function narrowing(aside: readonly Token[]): readonly Token[] {
  return aside.filter(token => token.kind === 'word' && token.word.kind === 'dispute')
}

/** The tail up to where a new predicate begins: `3件，均已办结` tells no more of the 3. */
function untilPredicate({ tail }: Piece): readonly Token[] {
  const end = tail.findIndex(token => token.kind === 'word' && PREDICATES.has(token.word.kind))
  return end === -1 ? tail : tail.slice(0, end)
}

const PREDICATES: ReadonlySet<string> = new Set(['rate', 'all', 'compare', 'timely'])
