// Puts together all that the preview shows of a report.
import type { Report } from '../../../report.ts'
import type { Finding } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { Client } from '../../client.ts'
import { toRange } from '../../convert/positions.ts'
import type { OpenReport } from '../../documents/checkedReport.ts'
import { statusOfReport } from '../../balanceStatus.ts'
import { earlierOf } from './comparison.ts'
import { figureCells } from './figures.ts'
import { flowOf } from './flow.ts'
import { statementsOf, type Statement } from './statements.ts'
import { sumViews } from './sums.ts'
import { tableViews } from './tables.ts'
import { readablePath } from '../../../series/fileName.ts'
import { distinctNames } from '../../../text/distinctNames.ts'
import { visible } from '../../../text/visible.ts'
import type {
  EarlierChoice,
  FigureState,
  FindingView,
  Preview,
  ReportSummary,
  TableView,
  View,
} from '../../../protocol/preview.ts'

type Previewed = Pick<OpenReport, 'report' | 'kin' | 'findings' | 'version'>

/** Everything that the preview shows of a report: as much as its tables hold, however long the text is. */
export function previewOf(open: Previewed, { locale }: Pick<Client, 'locale'>, chosen?: string): Preview {
  const { report, findings, version } = open
  const shown = findings.slice(0, MOST_FINDINGS)
  const statements = statementsOf(report)
  return {
    version,
    view: viewOf(open, shown, statements, locale, chosen),
    places: Object.fromEntries(report.facts.map(fact => [fact.id, toRange(report.source, fact)])),
    findings: shown.map(({ range }) => toRange(report.source, range)),
    statements: statements.map(({ place }) => toRange(report.source, place)),
  }
}

/** A guess: with more the page gets long, and nobody reads on. The editor's list of problems has them all. */
const MOST_FINDINGS = 200

function viewOf(
  open: Previewed,
  findings: readonly Finding[],
  statements: readonly Statement[],
  locale: Locale,
  chosen?: string,
): View {
  const { report, kin } = open
  const { choices = [] } = kin
  const before = kin.before ?? choices.find(({ source }) => source.uri === chosen) ?? onlyOf(choices)
  const figures = figureCells(
    report,
    open.findings,
    locale,
    before ? earlierOf(report, before) : () => undefined,
  )
  const tables = tableViews(report, figures, locale)
  const flow = flowOf(report, figures, locale)
  return {
    summary: summaryOf(open, tables),
    ...(before && kin.year !== undefined && { before: kin.year - 1 }),
    ...(choices.length > 1 && { choices: choicesOf(choices, before) }),
    findings: findings.map(finding => findingView(report, finding, locale)),
    ...(flow && { flow }),
    tables,
    sums: sumViews(report, locale),
    statements: statements.map(({ view }) => view),
  }
}

/** Who asks for last year's figures may see those of the only report there is, though no check relies on it. */
function onlyOf(choices: readonly Report[]): Report | undefined {
  return choices.length === 1 ? choices[0] : undefined
}

function choicesOf(choices: readonly Report[], chosen: Report | undefined): readonly EarlierChoice[] {
  const nameOf = distinctNames(choices.map(({ source }) => readablePath(source.uri)))
  return choices.map(choice => {
    const { uri } = choice.source
    return {
      uri,
      name: visible(nameOf(readablePath(uri))),
      ...(choice === chosen && { chosen: true as const }),
    }
  })
}

function summaryOf(open: Previewed, tables: readonly TableView[]): ReportSummary {
  const { report } = open
  const { organ, year } = report.identity
  return {
    ...(organ !== undefined && { organ: visible(organ) }),
    ...(year && { year: year.year }),
    form: report.standard.issuedAs,
    ...(!report.form && { formUnsure: true as const }),
    sums: statusOfReport(open).sums,
    figures: countFigures(tables),
    missingRows: report.tables.reduce((all, { missing }) => all + missing.length, 0),
  }
}

function countFigures(tables: readonly TableView[]): ReportSummary['figures'] {
  const counts: Record<FigureState, number> = {
    ok: 0,
    wrong: 0,
    doubtful: 0,
    blank: 0,
    proved: 0,
    missing: 0,
  }
  for (const cell of tables.flatMap(({ rows }) => rows.flat()))
    if (cell.kind === 'figure') counts[cell.state]++
  return counts
}

function findingView(report: Report, { severity, message, facts }: Finding, locale: Locale): FindingView {
  const id = facts.find(fact => report.factById.has(fact)) ?? facts[0]
  return { severity, message: say(message, locale), ...(id !== undefined && { id }) }
}
