// Findings as SARIF.
import { RULES } from '../../../rules/index.ts'
import type { Finding, Fix, Related, Rule, Severity } from '../../../rules/rule.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import { placeAt, type Source } from '../../../text/source.ts'
import type { Examined } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import type { Totals } from '../tally.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { jsonText } from './json.ts'
import { textFormat, type Format } from './format.ts'
import { uriOf } from './uri.ts'
import { version } from '../../../../package.json'

/** SARIF 2.1.0, which code-scanning services and many viewers read. */
export function sarif({ locale }: Page): Format {
  const tool = { driver: { name: 'gouji', version, rules: RULES.map(rule => ruleObject(rule, locale)) } }
  const run = { tool, columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] }
  const opening = JSON.stringify({ version: '2.1.0', $schema: SCHEMA, runs: [{ ...run, results: [] }] })
  return textFormat({
    // The results come one after the other into the place of the last, empty list.
    begin: `${opening.slice(0, -']}]}'.length)}\n`,
    separator: ',\n',
    render: examined => resultsOf(examined, locale),
    end: totals => `\n],"invocations":${jsonText([invocationOf(totals, locale)])}}]}\n`,
  })
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
}

function ruleObject({ id, title, severity }: Rule, locale: Locale): object {
  return {
    id,
    shortDescription: { text: say(title, locale) },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultsOf({ file: name, report, findings, accepted }: Examined, locale: Locale): string | undefined {
  if (!report || findings.length + accepted.length === 0) return undefined
  const file: Artifact = { source: report.source, uri: uriOf(name) }
  const all = [...findings, ...accepted.map(({ finding }) => finding)]
  const fingerprints = fingerprintsOf({ file: name, report, findings: all })
  const print = (i: number) => ({ partialFingerprints: { 'goujiFinding/v1': fingerprints[i]! } })
  return [
    ...findings.map((finding, i) => ({ ...resultObject(file, finding, locale), ...print(i) })),
    ...accepted.map(({ finding, acceptance }, i) => ({
      ...resultObject(file, finding, locale),
      ...print(findings.length + i),
      suppressions: [{ kind: 'external', status: 'accepted', justification: acceptance.reason ?? '' }],
    })),
  ]
    .map(result => jsonText(result))
    .join(',\n')
}

/** The other file that a related place is in. */
function artifactOf({ source }: Related): Artifact | undefined {
  return source && { source, uri: uriOf(source.uri) }
}

interface Artifact {
  readonly source: Source
  readonly uri: string
}

function resultObject(file: Artifact, finding: Finding, locale: Locale): object {
  const { rule, severity, message, range, related, fixes } = finding
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: say(message, locale) },
    locations: [{ physicalLocation: locationOf(file, range) }],
    relatedLocations: related.map((other, id) => ({
      id,
      physicalLocation: locationOf(artifactOf(other) ?? file, other.range),
      message: { text: say(other.message, locale) },
    })),
    ...(fixes.length > 0 && { fixes: fixes.map(fix => fixObject(file, fix, locale)) }),
  }
}

function locationOf({ source, uri }: Artifact, range: Range): object {
  return { artifactLocation: { uri }, region: regionOf(source, range) }
}

/** Lines and columns from 1. */
function regionOf(source: Source, range: Range): object {
  const [start, end] = [placeAt(source, range.start), placeAt(source, range.end)]
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  }
}

function fixObject({ source, uri }: Artifact, { title, edits }: Fix, locale: Locale): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(source, range),
    insertedContent: { text },
  }))
  return {
    description: { text: say(title, locale) },
    artifactChanges: [{ artifactLocation: { uri }, replacements }],
  }
}

function invocationOf({ troubles }: Totals, locale: Locale): object {
  return {
    executionSuccessful: troubles.length === 0,
    toolExecutionNotifications: troubles.map(({ file, standing }) => ({
      level: 'error',
      descriptor: { id: standing.reason },
      message: { text: say(standing.message!, locale) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    })),
  }
}
