// Findings for reviewdog.
import type { Finding, Severity } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import { lineRange, placeAt, type Source } from '../../../text/source.ts'
import { wasRead, type Examined, type Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { jsonText } from './json.ts'
import { textFormat, type Format } from './format.ts'

export function rdjson({ locale }: Page): Format {
  const opening = JSON.stringify({ source: { name: 'gouji' }, diagnostics: [] }).slice(0, -']}'.length)
  const render = (examined: Examined) =>
    wasRead(examined) && examined.findings.length > 0
      ? examined.findings.map(finding => jsonText(diagnosticOf(examined, finding, locale))).join(',\n')
      : undefined
  return textFormat({ begin: `${opening}\n`, separator: ',\n', render, end: () => '\n]}\n' })
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
}

function diagnosticOf({ file, report }: Read, finding: Finding, locale: Locale): object {
  const { rule, severity, message, range, fixes } = finding
  const { source } = report
  // A suggestion is one edit, so what takes several is left out.
  const single = fixes.filter(({ edits }) => edits.length === 1).map(({ edits }) => edits[0]!)
  return {
    message: say(message, locale),
    location: { path: file, range: bytesOf(source, range) },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...(single.length > 0 && {
      suggestions: single.map(edit => ({ range: bytesOf(source, edit.range), text: edit.text })),
    }),
  }
}

/** Lines from 1; columns from 1 too, and these count bytes of UTF-8. */
function bytesOf(source: Source, { start, end }: Range): object {
  return { start: byteOf(source, start), end: byteOf(source, end) }
}

function byteOf(source: Source, offset: number): object {
  const { line } = placeAt(source, offset)
  const before = source.text.slice(lineRange(source, line).start, offset)
  return { line: line + 1, column: Buffer.byteLength(before) + 1 }
}
