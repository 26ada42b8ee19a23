// Examines one input after the other: from a job to the answer that is printed.
import { resolve } from 'node:path'
import { acceptanceOf, keyOf, sortFindings, type Acceptance } from '../../acceptance/acceptance.ts'
import { readIdentity } from '../../outline/identity.ts'
import type { Report } from '../../report.ts'
import { checkReport } from '../../rules/check.ts'
import { SEVERITIES, type Finding } from '../../rules/rule.ts'
import { ALONE, kinOf, type Kin } from '../../series/kin.ts'
import { fingerprintOf } from '../../series/fingerprint.ts'
import { memberOf } from '../../series/member.ts'
import type { SeriesSettings } from '../../series/settings.ts'
import { sourceOf } from '../input/input.ts'
import { STANDARD_INPUT } from '../input/paths.ts'
import type { Format } from '../output/formats/format.ts'
import { formatNamed } from '../output/formats/formats.ts'
import { countsOf } from '../output/tally.ts'
import { recall, remember, type Basis } from './cache.ts'
import type { Examined } from './examined.ts'
import type { Answer, Job, Settings, Surveyed } from './job.ts'
import { open, reportOf, type Opened } from './read.ts'
import { readRecord, type RecordLine } from './record.ts'
import { programFailed, type Standing } from './status.ts'

/** What examines inputs, in this thread or in others. */
export interface Examiner {
  /** Never rejects for what is in an input. */
  readonly examine: (job: Job) => Promise<Answer>
  /** Of which organ and year a report is; `undefined` where that is not sure, or it is none. */
  readonly survey: (job: Job, settings: SeriesSettings) => Promise<Surveyed | undefined>
  readonly close: () => Promise<void>
}

/** Examines in this thread. */
export async function makeExaminer(settings: Settings): Promise<Examiner> {
  const formats = await Promise.all(
    settings.formats.map(name => formatNamed(settings.command, name, settings.page)),
  )
  const relatives: Reports = new Map()
  return {
    async examine(job) {
      try {
        const opened = await open(job, settings.maxChars)
        const basis = await basisOf(job, opened, settings)
        const known = basis && recall(settings, basis)
        if (known) return known
        const kinReports = await readRelatives(job, settings, relatives)
        const examined = examineOpened(job, opened, settings, kinReports, relatives.get(job.file))
        // What has relatives is the relative of others.
        if (job.relatives && examined.report) keep(relatives, job.file, examined.report)
        const answer = await answerOf(job, examined, formats, settings)
        if (basis) remember(settings, basis, answer)
        return answer
      } catch (error) {
        return standIn(job, programFailed(error), formats)
      }
    },
    async survey(job, series) {
      try {
        return await surveyed(job, series, settings)
      } catch {
        // The program's fault is told of when the input is examined.
        return undefined
      }
    },
    close: () => Promise.resolve(),
  }
}

/** The answer for an input that nothing is known of but what went wrong. */
export async function standIn(
  { file, asked, content }: Job,
  standing: Standing,
  formats: readonly Format[],
): Promise<Answer> {
  const record = content.kind === 'record' ? identify(content) : undefined
  const examined: Examined = { file, asked, standing, ...(record && { record }), findings: [], accepted: [] }
  const pieces = await Promise.all(formats.map(format => format.render(examined)))
  return { file, asked, standing, pieces, found: [], acceptedBefore: 0 }
}

function identify(line: RecordLine): Examined['record'] {
  const { id, meta } = readRecord(line, 0)
  return { id, number: line.number, ...(meta !== undefined && { meta }) }
}

/** What an answer depends on; `undefined` where none is to be kept. */
async function basisOf(
  job: Job,
  { sha256 }: Opened,
  { cache, accepts, maxChars }: Settings,
): Promise<Basis | undefined> {
  if (!cache || accepts || sha256 === undefined || job.content.kind === 'record') return undefined
  const relatives: (string | undefined)[] = []
  for (const relative of job.relatives ?? [])
    relatives.push((await open({ ...relative, asked: true }, maxChars)).sha256)
  return { job, sha256, relatives }
}

async function surveyed(
  job: Job,
  series: SeriesSettings,
  { maxChars }: Settings,
): Promise<Surveyed | undefined> {
  const { input, file } = await open(job, maxChars)
  if (input.kind !== 'text' || (input.standing.status !== 'report' && !job.asked)) return undefined
  const path = file === STANDARD_INPUT ? file : resolve(file)
  const said = job.stated ? { ...series, reports: { [path]: job.stated } } : series
  const member = memberOf(path, readIdentity(sourceOf(input)), said)
  return member && { member: { ...member, uri: file }, fingerprint: fingerprintOf(input.text) }
}

function examineOpened(
  job: Job,
  { file, input, sha256, record, form, stated }: Opened,
  settings: Settings,
  relatives: ReadonlyMap<string, Report | undefined>,
  before: Report | undefined,
): Examined {
  const of = { file, asked: job.asked, ...(sha256 !== undefined && { sha256 }), ...(record && { record }) }
  const { organ, year } = stated
  const known = { ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) }
  if (input.kind === 'unreadable')
    return { ...of, ...known, standing: input.standing, findings: [], accepted: [] }
  const { report, standing } = reportOf(input, job.asked, form ?? settings.form, stated, before)
  if (!report) return { ...of, ...known, input, standing, findings: [], accepted: [] }
  const kin = {
    ...kinOf(report, job.relations, uri => relatives.get(uri)),
    ...(year !== undefined && { year }),
  }
  const found = graveEnough(checkReport(report, settings.severities, isAlone(kin) ? ALONE : kin), settings)
  // Only a file can be found again.
  const accepts = job.content.kind === 'file' ? settings.accepts : undefined
  const acceptances = accepts
    ? acceptAll(report, found, job.acceptances ?? [], accepts.reason)
    : (job.acceptances ?? [])
  const { open: left, accepted } = sortFindings(found, report, acceptances)
  const { identity } = report
  const [ofOrgan, ofYear] = [organ ?? identity.organ, year ?? identity.year?.year]
  return {
    ...of,
    input,
    report,
    standing,
    ...(ofOrgan !== undefined && { organ: ofOrgan }),
    ...(ofYear !== undefined && { year: ofYear }),
    findings: left,
    accepted,
  }
}

/** What was accepted before keeps the reason that it has. */
function acceptAll(
  report: Report,
  findings: readonly Finding[],
  before: readonly Acceptance[],
  reason: string | undefined,
): readonly Acceptance[] {
  const known = new Map(before.map(acceptance => [keyOf(acceptance), acceptance]))
  const wanted = findings.map(finding => acceptanceOf(finding, report, reason))
  return [...new Map(wanted.map(one => [keyOf(one), known.get(keyOf(one)) ?? one])).values()]
}

function isAlone(kin: Kin): boolean {
  return Object.keys(kin).length === 0
}

function graveEnough(findings: readonly Finding[], { lowest }: Settings): readonly Finding[] {
  const least = SEVERITIES.indexOf(lowest)
  return least === SEVERITIES.length - 1
    ? findings
    : findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least)
}

async function answerOf(
  { asked }: Job,
  examined: Examined,
  formats: readonly Format[],
  { accepts }: Settings,
): Promise<Answer> {
  const { file, standing, input, report, findings, accepted } = examined
  const pieces = await Promise.all(formats.map(format => format.render(examined)))
  return {
    file,
    asked,
    standing,
    ...(input && { bytes: input.bytes.length }),
    ...(input?.damaged && { damagedIn: input.encoding }),
    pieces,
    found: countsOf(findings),
    acceptedBefore: accepted.length,
    ...(accepts && report && { accepts: accepted.map(({ acceptance }) => acceptance) }),
  }
}

/** Reports by their files. */
type Reports = Map<string, Report | undefined>

/**
 * Reports that are kept for those that are compared with them, the latest: those of one organ mostly lie together. What
 * was let go is read again. A guess; each takes about a megabyte.
 */
const MOST_RELATIVES = 16

function keep(known: Reports, file: string, report: Report | undefined): void {
  known.delete(file)
  known.set(file, report)
  if (known.size > MOST_RELATIVES) known.delete(known.keys().next().value!)
}

async function readRelatives(
  { relatives = [] }: Job,
  settings: Settings,
  known: Reports,
): Promise<ReadonlyMap<string, Report | undefined>> {
  const wanted = new Map<string, Report | undefined>()
  for (const relative of relatives) {
    const { file } = relative
    const report = known.has(file)
      ? known.get(file)
      : await readRelative({ ...relative, asked: true }, settings)
    keep(known, file, report)
    wanted.set(file, report)
  }
  return wanted
}

/** A report that the program fails on is told of in its own turn. */
async function readRelative(job: Job, { maxChars, form }: Settings): Promise<Report | undefined> {
  try {
    const { input, form: own, stated } = await open(job, maxChars)
    return input.kind === 'text' ? reportOf(input, true, own ?? form, stated).report : undefined
  } catch {
    return undefined
  }
}
