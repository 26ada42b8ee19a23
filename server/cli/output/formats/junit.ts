// Findings as JUnit's XML: a suite a file, a case a finding.
import type { Finding, Severity } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import { wasRead, type Examined, type Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { isTrouble } from '../tally.ts'
import { textFormat, type Format } from './format.ts'
import { placeOf } from './place.ts'
import { xmlAttributes, xmlText } from './xml.ts'

/** Errors and warnings are failures; what is less grave passes, and says what it is. */
export function junit({ locale }: Page): Format {
  return textFormat({
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n',
    separator: '',
    render: examined => suiteOf(examined, locale),
    end: () => '</testsuites>\n',
  })
}

function suiteOf(examined: Examined, locale: Locale): string | undefined {
  const { file } = examined
  if (wasRead(examined)) {
    const { findings } = examined
    const cases = findings.map(finding => caseOf(examined, finding, locale))
    const isSound = cases.length === 0
    const sound = `    <testcase${xmlAttributes({ classname: file, name: 'gouji' })}/>\n`
    const failures = findings.filter(({ severity }) => isFailure(severity)).length
    return suite(
      file,
      { tests: isSound ? 1 : cases.length, failures, errors: 0 },
      isSound ? sound : cases.join(''),
    )
  }
  if (!isTrouble(examined)) return undefined
  const { reason, message } = examined.standing
  const error = `<error${xmlAttributes({ type: reason!, message: say(message!, locale) })}/>`
  const only = `    <testcase${xmlAttributes({ classname: file, name: reason! })}>${error}</testcase>\n`
  return suite(file, { tests: 1, failures: 0, errors: 1 }, only)
}

function suite(name: string, counts: Readonly<Record<string, number>>, cases: string): string {
  return `  <testsuite${xmlAttributes({ name, ...counts })}>\n${cases}  </testsuite>\n`
}

function isFailure(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning'
}

function caseOf({ file, report }: Read, { rule, severity, message, range }: Finding, locale: Locale): string {
  const { line, column } = placeOf(report.source, range)
  const place = `${file}:${line}:${column}`
  const text = say(message, locale)
  const head = `    <testcase${xmlAttributes({ classname: file, name: `${rule} ${line}:${column}` })}>`
  const body = isFailure(severity)
    ? `<failure${xmlAttributes({ type: rule, message: text })}>${xmlText(place)}</failure>`
    : `<system-out>${xmlText(`${place} ${text}`)}</system-out>`
  return `${head}${body}</testcase>\n`
}
