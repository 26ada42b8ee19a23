// Which of the reports and problems the user wants to see: of some rules, severities, organs or years.
import { DiagnosticSeverity, l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode'
import { problemsOf } from './counts.ts'
import { organKey, organLabel, type Wanted } from './groups.ts'
import type { CheckedFile, FileFinding } from './survey.ts'

type Kind = keyof Wanted

const KINDS: readonly Kind[] = ['severity', 'rule', 'organ', 'year']

export function wantsAll(wanted: Wanted): boolean {
  return KINDS.every(kind => (wanted[kind] ?? []).length === 0)
}

/** The reports that are wanted, each with the problems that are. */
export function narrow(files: Iterable<CheckedFile>, wanted: Wanted): readonly CheckedFile[] {
  const all = [...files]
  if (wantsAll(wanted)) return all
  return all.flatMap(file => {
    if (!has(wanted.organ, organKey(file)) || !has(wanted.year, yearOf(file))) return []
    if (!wanted.severity?.length && !wanted.rule?.length) return [file]
    const isWanted = (finding: FileFinding) =>
      has(wanted.severity, severityOf(finding)) && has(wanted.rule, ruleOf(finding))
    const findings = file.findings.filter(isWanted)
    if (findings.length === 0) return []
    const count = (severity: string) => findings.filter(finding => severityOf(finding) === severity).length
    const counts = {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      hint: count('hint'),
    }
    return [{ ...file, check: { ...file.check, counts }, findings, accepted: file.accepted.filter(isWanted) }]
  })
}

interface Choice extends QuickPickItem {
  readonly wants?: readonly [Kind, string]
}

/** Asks what is to be shown; `undefined` where the user turns away. Nothing chosen is everything. */
export async function askWanted(files: readonly CheckedFile[], wanted: Wanted): Promise<Wanted | undefined> {
  const chosen = await window.showQuickPick(choicesFor(files, wanted), {
    canPickMany: true,
    matchOnDescription: true,
    title: l10n.t('Show only'),
    placeHolder: l10n.t('Severities, rules, organs, years; nothing chosen shows everything'),
  })
  if (!chosen) return undefined
  return Object.fromEntries(
    KINDS.map(kind => [kind, chosen.flatMap(({ wants }) => (wants?.[0] === kind ? [wants[1]] : []))]),
  )
}

function choicesFor(files: readonly CheckedFile[], wanted: Wanted): readonly Choice[] {
  const problems = files.flatMap(problemsOf)
  const titles: Readonly<Record<Kind, string>> = {
    severity: l10n.t('Severity'),
    rule: l10n.t('Rule'),
    organ: l10n.t('Organ'),
    year: l10n.t('Year'),
  }
  const values: Readonly<Record<Kind, ReadonlyMap<string, Entry>>> = {
    severity: tally(problems, severityOf, finding => severityName(severityOf(finding))),
    rule: tally(problems, ruleOf, ({ title }) => title),
    organ: tally(files, organKey, file => organLabel([file])),
    year: tally(files, yearOf, file => yearOf(file) || l10n.t('Year not known')),
  }
  return KINDS.flatMap(kind => {
    const entries = [...values[kind]].sort(ORDERS[kind])
    if (entries.length === 0) return []
    return [
      { label: titles[kind], kind: QuickPickItemKind.Separator },
      ...entries.map(([value, { label, count }]): Choice => ({
        label,
        description: isOfProblems(kind) ? l10n.t('{0} problems', count) : l10n.t('{0} reports', count),
        ...(kind === 'rule' && { detail: value }),
        picked: wanted[kind]?.includes(value) ?? false,
        wants: [kind, value],
      })),
    ]
  })
}

function isOfProblems(kind: Kind): boolean {
  return kind === 'severity' || kind === 'rule'
}

type Counted = readonly [value: string, entry: Entry]

const byLabel = ([, a]: Counted, [, b]: Counted) => COLLATOR.compare(a.label, b.label)
const GRAVEST_FIRST = ['error', 'warning', 'info', 'hint']

/** Severities from the gravest, rules by how often they find something. */
const ORDERS: Readonly<Record<Kind, (one: Counted, other: Counted) => number>> = {
  severity: ([a], [b]) => GRAVEST_FIRST.indexOf(a) - GRAVEST_FIRST.indexOf(b),
  rule: ([, a], [, b]) => b.count - a.count,
  organ: byLabel,
  year: byLabel,
}

interface Entry {
  readonly label: string
  readonly count: number
}

function tally<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  labelOf: (thing: Thing) => string,
): ReadonlyMap<string, Entry> {
  const counted = new Map<string, Entry>()
  for (const thing of things) {
    const key = keyOf(thing)
    counted.set(key, { label: labelOf(thing), count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return counted
}

const COLLATOR = new Intl.Collator('zh', { numeric: true })

function has(values: readonly string[] | undefined, value: string): boolean {
  return !values || values.length === 0 || values.includes(value)
}

function yearOf({ check: { year } }: CheckedFile): string {
  return year === undefined ? '' : String(year)
}

export function ruleOf({ diagnostic: { code } }: FileFinding): string {
  return String(typeof code === 'object' ? code.value : code)
}

const SEVERITIES = new Map([
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'info'],
  [DiagnosticSeverity.Hint, 'hint'],
])

function severityOf({ diagnostic: { severity } }: FileFinding): string {
  return SEVERITIES.get(severity) ?? 'hint'
}

function severityName(severity: string): string {
  if (severity === 'error') return l10n.t('Error')
  if (severity === 'warning') return l10n.t('Warning')
  return severity === 'info' ? l10n.t('Information') : l10n.t('Hint')
}

/** What it is called that a problem is: an error, a warning … */
export function severityLabel(finding: FileFinding): string {
  return severityName(severityOf(finding))
}
