import type { Form } from '../forms/form.ts'
import type { Identity } from '../outline/identity.ts'
import { flatMap } from '../text/flatMap.ts'
import type { Range } from '../text/range.ts'
import { makeSource, type Source } from '../text/source.ts'
import { withoutTags } from '../text/tags.ts'
import { toSimplified } from '../text/traditional.ts'
import { formCells } from './cells/formCells.ts'
import { allTold } from './itself/itself.ts'
import { reportYear } from './itself/reportYear.ts'
import { keepParagraphs, knownParagraphs, type KeptParagraph } from './paragraphs/kept.ts'
import { readParagraph, type OpenTopic, type ParagraphRead, type Scope } from './paragraphs/read.ts'
import { closedChanges } from './statements/closedChanges.ts'
import type { RunningText } from './runningText.ts'
import { findParagraphs, type Heading } from './text/prose.ts'
import { ownNames, placeOfOrgan } from './tokens/own.ts'

/** Whose report is read, and what of it is no running text. */
export interface Reading {
  readonly source: Source
  readonly form: Form
  readonly headings: readonly Heading[]
  readonly tables: readonly Range[]
  /** What the outline has found of year and organ. */
  readonly identity: Identity
}

/** `before` is another version of the same text: of the paragraphs that it has too, what was read is taken. */
export function readClaims(
  { source, form, headings, tables, identity }: Reading,
  before?: RunningText,
): RunningText {
  const simplified = toSimplified(source.text)
  // What stands in the tags of a page is no text, and what some of them part is no one sentence.
  const shown = withoutTags(simplified)
  const lines = shown === simplified ? source : makeSource(source.uri, shown)
  const organ = identity.organ === undefined ? undefined : toSimplified(identity.organ)
  const { year, isSure } = reportYear(simplified, identity.stated, identity.year?.year, form)
  const scope: Scope = {
    setting: { source: shown, form: formCells(form), place: placeOfOrgan(organ), year },
    lexicon: { year, own: ownNames(organ) },
  }
  const known = before && knownParagraphs(before, { form, organ, year })
  const paragraphs: KeptParagraph[] = []
  let above: OpenTopic = { topic: undefined, level: 'numbered', isRunIn: false }
  for (const paragraph of findParagraphs(lines, headings, tables)) {
    const read: ParagraphRead = known?.(shown, paragraph, above) ?? readParagraph(scope, paragraph, above)
    paragraphs.push({ paragraph, above, read })
    above = read.behind
  }
  const reads = paragraphs.map(({ read }) => read)
  const lastYear = flatMap(reads, read => read.lastYear)
  const changes = closedChanges(
    flatMap(reads, ({ open }) => open),
    lastYear,
  )
  const running: RunningText = {
    simplified,
    claims: [...flatMap(reads, ({ claims }) => claims), ...changes.claims],
    lastYear,
    open: changes.open,
    lost: flatMap(reads, ({ lost }) => lost),
    year,
    isYearSure: isSure,
    itself: allTold(reads.map(read => read.itself)),
  }
  keepParagraphs(running, { shown, form, organ, year, paragraphs })
  return running
}
