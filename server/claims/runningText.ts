import type { Form, SectionId } from '../forms/form.ts'
import type { Range } from '../text/range.ts'
import type { Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import type { AlignedTable } from '../facts/align/align.ts'
import type { Identity } from '../outline/identity.ts'
import type { FoundSection } from '../outline/sections.ts'
import type { Claim, DatedClaim } from './claim.ts'
import { lexParagraph } from './words/lex.ts'
import { findOwnNames } from './words/own.ts'
import { readClaims } from './readClaims.ts'
import { findParagraphs } from './running.ts'
import { readTokens, type Reading } from './clauses/reading.ts'
import type { Sentence } from './words/token.ts'

/** What stands outside the tables, taken apart, and what it says of them. */
export interface RunningText {
  /** The report's text in simplified letters, by which it is read; offsets are those of the text itself. */
  readonly simplified: string
  readonly paragraphs: readonly LexedParagraph[]
  readonly claims: readonly Claim[]
  /** What it says of years that are not the report's. */
  readonly ofOtherYears: readonly DatedClaim[]
}

export interface LexedParagraph {
  readonly section: SectionId | undefined
  readonly sentences: readonly Sentence[]
}

/** Reads the running text of a report. */
export function readRunningText(
  source: Source,
  sections: readonly FoundSection[],
  tables: readonly AlignedTable[],
  identity: Identity,
  form: Form,
): RunningText {
  const { text } = source
  const simplified = toSimplified(text)
  const own = findOwnNames(simplified, identity.organ && toSimplified(identity.organ))
  const paragraphs: LexedParagraph[] = []
  const claims: (Claim | DatedClaim)[] = []
  let heading: Reading | undefined
  let section: SectionId | undefined
  for (const paragraph of findParagraphs(source, sections, tables)) {
    const sentences = lexParagraph(simplified, paragraph, own)
    paragraphs.push({ section: paragraph.section, sentences })
    if (section !== paragraph.section) heading = undefined
    section = paragraph.section
    heading = headingOf(text, paragraph, sentences) ?? heading
    const isBody = paragraph.section !== undefined || sections.length === 0
    if (isBody) claims.push(...readClaims({ text, form, identity }, paragraph, sentences, heading))
  }
  const isDated = (claim: Claim | DatedClaim): claim is DatedClaim => 'dated' in claim
  return {
    simplified,
    paragraphs,
    claims: claims.filter(claim => !isDated(claim)),
    ofOtherYears: claims.filter(isDated),
  }
}

/** What a heading such as `（二）依申请公开情况` on a line of its own says that the paragraphs below it are about. */
function headingOf(text: string, { start, end }: Range, sentences: readonly Sentence[]): Reading | undefined {
  const [only, ...others] = sentences
  if (!only || others.length > 0 || end - start > LONGEST_HEADING) return undefined
  return HEADING.test(text.slice(start, end)) ? readTokens(only.tokens, undefined) : undefined
}

const LONGEST_HEADING = 30
const HEADING = /^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[（(]?\d{1,2}[）)、.．])[^，,。；;\d]+$/
