// Findings as GitLab's code quality report, a part of Code Climate's format.
import type { Severity } from '../../../rules/rule.ts'
import { say } from '../../../text/locale.ts'
import { wasRead, type Examined } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { jsonText } from './json.ts'
import { textFormat, type Format } from './format.ts'
import { placeOf } from './place.ts'

export function gitlab({ locale }: Page): Format {
  const render = (examined: Examined) => {
    if (!wasRead(examined) || examined.findings.length === 0) return undefined
    const { file, report, findings } = examined
    const fingerprints = fingerprintsOf(examined)
    return findings
      .map(({ rule, severity, message, range }, i) => ({
        description: say(message, locale),
        check_name: rule,
        fingerprint: fingerprints[i],
        severity: SEVERITIES[severity],
        location: { path: file.replaceAll('\\', '/'), lines: { begin: placeOf(report.source, range).line } },
      }))
      .map(issue => jsonText(issue))
      .join(',\n')
  }
  return textFormat({ begin: '[\n', separator: ',\n', render, end: () => '\n]\n' })
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
}
