// Findings a line each, for people who filter and for the logs of continuous integration.
import type { Finding, Severity } from '../../../rules/rule.ts'
import { say } from '../../../text/locale.ts'
import type { Examined, Read } from '../../examine/examined.ts'
import { wasRead } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { SEVERITY_NAMES } from '../../severityNames.ts'
import { visible } from '../../../text/visible.ts'
import { textFormat, type Format } from './format.ts'
import { placeOf } from './place.ts'

/** `a.txt:40:39: 错误 unbalanced-equation 总计写的是…` */
export function concise({ locale }: Page): Format {
  return linesFormat(({ file, report }, { range, severity, rule, message }) => {
    const { line, column } = placeOf(report.source, range)
    const text = visible(say(message, locale))
    return `${visible(file)}:${line}:${column}: ${SEVERITY_NAMES[severity][locale]} ${rule} ${text}`
  })
}

/** Workflow commands of GitHub Actions, which become annotations. */
export function github({ locale }: Page): Format {
  return linesFormat(({ file, report }, { range, severity, rule, message }) => {
    const { line, column, endLine, endColumn } = placeOf(report.source, range)
    const place = line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine }
    const properties = Object.entries({ file: visible(file), ...place, title: rule }).map(
      ([name, value]) => `${name}=${escapedProperty(String(value))}`,
    )
    return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(visible(say(message, locale)))}`
  })
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
}

function linesFormat(lineOf: (read: Read, finding: Finding) => string): Format {
  const render = (examined: Examined) =>
    wasRead(examined) && examined.findings.length > 0
      ? examined.findings.map(finding => `${lineOf(examined, finding)}\n`).join('')
      : undefined
  return textFormat({ begin: '', separator: '', render, end: () => '' })
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
