// The command `panel`.
import { readFileSync } from 'node:fs'
import { csvRow } from '../../figures/csv.ts'
import { say, type Locale } from '../../text/locale.ts'
import { isSet, type Invocation } from '../arguments.ts'
import { configOf } from '../config.ts'
import { writeTo } from '../output/outputs.ts'
import { jsonText } from '../output/formats/json.ts'
import type { ExitStatus, Terminal } from '../output/terminal.ts'
import { targetsOf } from '../outputsAsked.ts'
import { UsageError } from '../usage.ts'
import { excerptsOf } from './excerpt.ts'
import type { PanelFinding } from './finding.ts'
import { findInPanel } from './panelFindings.ts'
import { panelPage, shownOf } from './panelPage.ts'
import { readPanel, type PanelReport } from './readPanel.ts'

/** `gouji panel`. */
export async function panel(invocation: Invocation, home: URL, terminal: Terminal): Promise<ExitStatus> {
  const { operands } = invocation
  if (operands.length === 0) {
    throw new UsageError({
      zh: 'gouji panel 后面要写 gouji facts 输出的 CSV、NDJSON 或 Parquet 文件。',
      en: 'gouji panel needs files that gouji facts wrote: CSV, NDJSON or Parquet.',
    })
  }
  const { series } = await configOf({ ...invocation, operands: [] }, terminal.noteOf)
  const reports = await readPanel(operands, series)
  const findings = findInPanel(reports)
  for (const { format, file } of targetsOf(invocation))
    await writeTo(file, await textOf(format, reports, findings, home, terminal.locale), terminal)
  if (!isSet(invocation, 'quiet')) {
    terminal.note({
      zh: `${reports.length} 个文件，${findings.length} 处要看。`,
      en: `${reports.length} inputs, ${findings.length} places to look at.`,
    })
  }
  return findings.length > 0 ? 1 : 0
}

async function textOf(
  format: string,
  reports: readonly PanelReport[],
  findings: readonly PanelFinding[],
  home: URL,
  locale: Locale,
): Promise<string> {
  if (format === 'json') {
    const objects = findings.map(finding => ({ ...finding, message: say(finding.message, locale) }))
    return `[\n${objects.map(jsonText).join(',\n')}\n]\n`
  }
  if (format === 'csv') return csvOf(findings, locale)
  const charts = readFileSync(new URL('chart.js', home), 'utf8')
  return panelPage(reports, findings, charts, locale, await excerptsOf(shownOf(findings)))
}

const HEADER = ['rule', 'organ', 'year', 'message', 'facts', 'files']

function csvOf(findings: readonly PanelFinding[], locale: Locale): string {
  const rows = findings.map(({ rule, organ, year, message, facts, files }) => [
    rule,
    organ,
    year,
    say(message, locale),
    facts.join(' '),
    files.join(' '),
  ])
  return [HEADER, ...rows].map(row => `${csvRow(row)}\n`).join('')
}
