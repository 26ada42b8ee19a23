import type { Form } from '../../forms/form.ts'
import { GOVERNMENTS } from '../../forms/wording.ts'
import { toInteger } from '../../text/exact.ts'
import type { Range } from '../../text/range.ts'
import type { Identity } from '../identity.ts'
import type { Claim, DatedClaim, Meaning } from './claim.ts'
import { distribute } from './distribute.ts'
import { interpret, narrowest, RECEIVED_OR_CARRIED, type Topic } from './interpret.ts'
import { applicationSum } from './meaning.ts'
import { isFigure, splitPieces, type Piece } from './pieces.ts'
import { readTokens, type Reading } from './reading.ts'
import type { Paragraph } from './running.ts'
import { statementsOf } from './statements.ts'
import type { Sentence, Token, YearToken } from './token.ts'

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
): readonly (Claim | DatedClaim)[] {
  // What is still to be done speaks of other years and other figures.
  if (paragraph.section === 'problems') return []
  const topic: Topic = {
    about: paragraph.section === 'applications' ? 'applications' : undefined,
    disputes: [],
    allDisputes: [],
    isWhole: false,
    document: undefined,
    row: undefined,
    open: paragraph.section === 'disputes',
  }
  const scope: Scope = { wide: false }
  return sentences.flatMap(sentence => {
    if (sentence.tokens.some(canClaim)) return claimsOf(setting, sentence, topic, scope)
    setTopic(topic, readTokens(sentence.tokens, undefined))
    return []
  })
}

/** A sentence without any of these claims nothing; most have none. */
function canClaim(token: Token): boolean {
  return isFigure(token) || (token.kind === 'word' && STATING.has(token.word.kind))
}

const STATING: ReadonlySet<string> = new Set(['negation', 'all'])

/** Whether the text has begun to speak of all organs of a place. */
interface Scope {
  wide: boolean
}

export interface ReadPiece extends Piece {
  readonly reading: Reading
}

function claimsOf(setting: Setting, sentence: Sentence, topic: Topic, scope: Scope): readonly Claim[] {
  const claims: (Claim | DatedClaim)[] = []
  const { year } = setting.identity
  const pieces: readonly ReadPiece[] = distribute(splitPieces(sentence)).map(piece => ({
    ...piece,
    reading: readTokens([...piece.lead, ...narrowing(piece.aside), ...untilPredicate(piece)], year?.year),
  }))
  if (opensWide(pieces[0])) scope.wide = true
  // What was declared void is counted as repealed or is not, and nothing says which.
  const isVoid = pieces.some(({ reading }) => reading.has('change', 'void'))
  topic.allDisputes = []
  topic.row = undefined
  let elsewhere = false
  let dated: YearToken | undefined
  pieces.forEach((piece, at) => {
    const { reading } = piece
    if (reading.years.length > 0) {
      elsewhere = reading.years.at(-1) !== 0
      dated = elsewhere ? yearNamed(piece) : undefined
    }
    setScope(scope, piece)
    setTopic(topic, reading)
    if ((elsewhere && !dated) || reading.has('scope', 'foreign') || (isVoid && reading.has('change'))) return
    const found = piece.figure
      ? restated(setting, pieces, at, topic)
      : statementsOf(piece, topic, setting.form).map(statement => ({ ...statement, at: piece }))
    if (piece.figure) topic.isWhole = found.length > 0 && reading.has('dispute') && !reading.has('outcome')
    for (const { meanings, sure, at: place } of found) {
      if (scope.wide && !isGovernment(setting)) continue
      const certain = sure && !scope.wide && isOwn(setting, piece) && !reading.has('channel')
      claims.push({
        start: place.start,
        end: place.end,
        written: setting.text.slice(place.start, place.end),
        value: piece.figure ? toInteger(piece.figure.value)! : 0,
        manner: piece.figure ? piece.figure.manner : 'negated',
        clause: { start: piece.start, end: piece.end },
        meanings,
        sure: certain,
        partial: reading.has('channel'),
        ...(dated && { dated }),
      })
    }
    if (found.length > 0 && !dated) remember(topic, reading, found[0]!.meanings.length > 1)
  })
  return claims
}

/** The year of a clause where it is the only one, and written out. */
function yearNamed({ lead, reading }: ReadPiece): YearToken | undefined {
  const year = lead.find(token => token.kind === 'year')
  return reading.years.length === 1 && !reading.has('compare') ? year : undefined
}

interface Found {
  readonly meanings: readonly Meaning[]
  readonly sure: boolean
  readonly at: Range
}

function restated(
  { form }: Setting,
  pieces: readonly ReadPiece[],
  at: number,
  topic: Topic,
): readonly Found[] {
  const { figure, reading } = pieces[at]!
  if (!figure || toInteger(figure.value) === undefined || !COUNTS_CASES.has(figure.counter!)) return []
  const found = interpret(reading, topic, form)
  if (!found) return []
  const including = includesCarried(pieces, at)
  const isReceipt = reading.has('event', 'received') || reading.has('event', 'accepted')
  if (!including || !isReceipt) return [{ ...found, at: figure }]
  const both = applicationSum(form, ['newlyReceived', 'carriedOver'], ['total'])
  const meanings = including === 'all' ? [both] : [both, ...found.meanings]
  return [{ meanings, sure: found.sure, at: figure }]
}

const COUNTS_CASES: ReadonlySet<string> = new Set('件条份宗例起项次个')

/** `（含上年结转3件）`, `其中上年结转3件`: the figure before counts those too. */
function includesCarried(pieces: readonly ReadPiece[], at: number): 'all' | 'perhaps' | undefined {
  const own = pieces[at]!
  if (own.aside.some(token => token.kind === 'word' && token.word.kind === 'carried')) return 'perhaps'
  if (own.reading.has('among')) return undefined
  const next = pieces[at + 1]
  if (next?.reading.carriedTo !== -1) return undefined
  if (next.reading.has('among')) return next.bracketed ? 'all' : 'perhaps'
  return next.bracketed ? 'perhaps' : undefined
}

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

function setScope(scope: Scope, { figure, reading }: ReadPiece): void {
  if (reading.has('scope', 'own')) scope.wide = false
  else if (reading.has('scope', 'wide') && figure) scope.wide = true
}

/** A sentence that begins with `全市` is about all organs of the city. */
function opensWide(piece: ReadPiece | undefined): boolean {
  const first = piece?.lead.find(
    token => token.kind !== 'year' && (token.kind !== 'word' || !QUIET.has(token.word.kind)),
  )
  return first?.kind === 'word' && first.word.kind === 'scope' && first.word.value === 'wide'
}

const QUIET: ReadonlySet<string> = new Set(['filler', 'year', 'sum', 'among'])

function setTopic(topic: Topic, reading: Reading): void {
  if (reading.has('application')) topic.about = 'applications'
  if (reading.has('application') || reading.has('openness')) topic.open = true
  if (reading.has('dispute') && reading.has('publish')) topic.open = true
  const disputes = narrowest(reading.of('dispute'))
  if (disputes.length > 0) {
    topic.disputes = disputes
    topic.allDisputes = [...new Set([...topic.allDisputes, ...disputes])]
  }
  const document = reading.of('document')
  if (document.length > 0) {
    topic.about = 'documents'
    // Of what was put on a web site, more may have been repealed than was made by this organ.
    topic.document = document.length === 1 && !reading.has('publish') ? document[0] : undefined
  }
  if (reading.has('foreign') && !reading.has('application') && disputes.length === 0) topic.about = 'foreign'
}

function remember(topic: Topic, reading: Reading, ambiguous: boolean): void {
  const isReceipt = reading.has('event', 'received') || reading.has('event', 'accepted')
  if (isReceipt) topic.row = ambiguous ? RECEIVED_OR_CARRIED : 'newlyReceived'
  else if (reading.has('event', 'handled'))
    topic.row = topic.row === undefined ? 'resultsTotal' : RECEIVED_OR_CARRIED
}

function isGovernment({ identity }: Setting): boolean {
  const { organ } = identity
  return organ !== undefined && GOVERNMENTS.some(name => organ.endsWith(name))
}

/** Whether nothing before the verb names somebody else. */
function isOwn({ text, identity }: Setting, { reading }: ReadPiece): boolean {
  if (reading.has('government') && !GOVERNMENTS.some(name => identity.organ?.includes(name))) return false
  return reading.before.every(({ start, end }) => {
    const written = text.slice(start, end)
    return ORDINAL.test(written) || (identity.organ?.includes(written) ?? false)
  })
}

const ORDINAL = /^[一二三四五六七八九十\d.．]{1,3}$/
