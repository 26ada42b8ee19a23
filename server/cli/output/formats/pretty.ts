// Findings for a person at a terminal.
import { createColors } from 'picocolors'
import type { Report } from '../../../report.ts'
import type { Finding, Related, Severity } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import { placeAt, type Source } from '../../../text/source.ts'
import type { Examined } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { SEVERITY_NAMES } from '../../severityNames.ts'
import { excerptOf, type Excerpt } from './excerpt.ts'
import { textFormat, type Format } from './format.ts'
import { visible } from '../../../text/visible.ts'

/** The findings as a person reads them: a line each, the place in the text below it, then what belongs to it. */
export function pretty({ locale, colours, columns }: Page): Format {
  const sheet: Sheet = { locale, colours: createColors(colours), columns }
  return textFormat({
    begin: '',
    separator: '\n',
    render: examined => printFile(examined, sheet),
    end: () => '',
  })
}

/** How wide an excerpt may be in a terminal. */
export function excerptColumns({
  isTTY,
  columns,
}: {
  readonly isTTY?: boolean
  readonly columns?: number
}): number {
  const width = isTTY === true && columns !== undefined ? columns - GUTTER : WIDEST
  return Math.min(Math.max(width, NARROWEST), WIDEST)
}

interface Sheet {
  readonly locale: Locale
  readonly colours: ReturnType<typeof createColors>
  readonly columns: number
}

/** Columns of an excerpt: more is hard to look over, fewer show too little of a row. A guess, nothing measured. */
const WIDEST = 100
const NARROWEST = 60
/** The line number and the bar beside an excerpt. */
const NUMBER_WIDTH = 4
const GUTTER = NUMBER_WIDTH + 3
/** Of more related places than this the rest is only counted. A guess, nothing measured. */
const MOST_RELATED = 8

async function printFile({ file, report, findings }: Examined, sheet: Sheet): Promise<string | undefined> {
  if (!report || findings.length === 0) return undefined
  const printed: string[] = []
  for (const finding of findings) printed.push(await printFinding(file, report, finding, sheet))
  return printed.join('')
}

async function printFinding(file: string, report: Report, finding: Finding, sheet: Sheet): Promise<string> {
  const { range, related, fixes } = finding
  const others = related.filter(other => !other.source).map(other => other.range)
  const excerpt = await excerptOf(report.source, range, others, sheet.columns)
  const lines = [
    headLine(file, report.source, finding, sheet),
    ...(report.source.text === '' ? [] : excerptLines(report.source, finding, excerpt, sheet)),
    ...[
      ...relatedNote(report, related, excerpt, sheet),
      ...fixes.map(fix => fixNote(say(fix.title, sheet.locale), sheet)),
    ],
  ]
  return `${lines.join('\n')}\n`
}

function headLine(file: string, source: Source, finding: Finding, { colours, locale }: Sheet): string {
  const { severity, rule } = finding
  const where = colours.bold(visible(`${file}:${placeText(source, finding.range)}`))
  const name = COLOURS[severity](colours)(SEVERITY_NAMES[severity][locale])
  return `${where}  ${name}  ${visible(say(finding.message, locale))}  ${colours.dim(rule)}`
}

const COLOURS: Readonly<Record<Severity, (colours: Sheet['colours']) => (text: string) => string>> = {
  error: colours => colours.red,
  warning: colours => colours.yellow,
  info: colours => colours.blue,
  hint: colours => colours.dim,
}

/** Line and column from 1, as editors show them. */
function placeText(source: Source, { start }: Range): string {
  const { line, character } = placeAt(source, start)
  return `${line + 1}:${character + 1}`
}

function excerptLines(
  source: Source,
  { range, severity }: Finding,
  { text, marks }: Excerpt,
  { colours }: Sheet,
): readonly string[] {
  const number = String(placeAt(source, range.start).line + 1).padStart(NUMBER_WIDTH)
  const bar = colours.dim('|')
  return [
    `${colours.dim(number)} ${bar} ${text}`,
    `${' '.repeat(number.length)} ${bar} ${COLOURS[severity](colours)(marks)}`,
  ]
}

function note(text: string, { colours }: Sheet): string {
  return `${' '.repeat(NUMBER_WIDTH + 1)}${colours.cyan('=')} ${visible(text)}`
}

/** The other figures of the matter: not those underlined already, and a 0 is only counted. */
function relatedNote(
  report: Report,
  related: readonly Related[],
  { shown }: Excerpt,
  sheet: Sheet,
): readonly string[] {
  const elsewhere = related.filter(
    ({ range, source }) => source ?? (range.start < shown.start || range.start >= shown.end),
  )
  if (elsewhere.length === 0) return []
  const zeros = new Set(report.facts.flatMap(({ start, value }) => (value?.coefficient === 0 ? [start] : [])))
  const named = elsewhere
    .filter(({ range, source }) => source ?? !zeros.has(range.start))
    .slice(0, MOST_RELATED)
  const left = elsewhere.length - named.length
  const texts = named.map(
    ({ range, source, message }) =>
      `${say(message, sheet.locale)} (${source ? `${source.uri}:` : ''}${placeText(source ?? report.source, range)})`,
  )
  const all = left > 0 ? [...texts, say({ zh: `另 ${left} 处`, en: `${left} more` }, sheet.locale)] : texts
  return [note(say({ zh: `相关：${all.join('；')}`, en: `related: ${all.join('; ')}` }, sheet.locale), sheet)]
}

function fixNote(title: string, sheet: Sheet): string {
  return note(say({ zh: `修复：${title}`, en: `fix: ${title}` }, sheet.locale), sheet)
}
