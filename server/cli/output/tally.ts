// Counts what became of the inputs and what was found in them.
import { SEVERITIES, type Finding, type Severity } from '../../rules/rule.ts'
import { NOTHING, type Text } from '../../text/locale.ts'
import type { Answer, Count } from '../examine/job.ts'
import { isFailure, STATUS_NAMES, STATUSES, type Standing, type Status } from '../examine/status.ts'
import { SEVERITY_NAMES } from '../severityNames.ts'

/** An input that could not be read, of those that the user is told of one by one. */
export interface Trouble {
  readonly file: string
  readonly standing: Standing
}

/** What a run came to. */
export interface Totals {
  readonly statuses: ReadonlyMap<Status, number>
  readonly severities: ReadonlyMap<Severity, number>
  readonly rules: ReadonlyMap<string, number>
  readonly acceptedBefore: number
  readonly troubles: readonly Trouble[]
}

/** Counts the inputs as they pass. */
export interface Tally extends Totals {
  readonly add: (answer: Answer) => void
}

export function makeTally(): Tally {
  const statuses = new Map<Status, number>()
  const severities = new Map<Severity, number>()
  const rules = new Map<string, number>()
  const troubles: Trouble[] = []
  let acceptedBefore = 0
  return {
    statuses,
    severities,
    rules,
    troubles,
    get acceptedBefore() {
      return acceptedBefore
    },
    add(answer) {
      const { file, standing, found } = answer
      add(statuses, standing.status, 1)
      acceptedBefore += answer.acceptedBefore
      for (const { rule, severity, count } of found) {
        add(severities, severity, count)
        add(rules, rule, count)
      }
      if (isTrouble(answer)) troubles.push({ file, standing })
    },
  }
}

/** How often each rule found something. */
export function countsOf(findings: readonly Finding[]): readonly Count[] {
  const counts = new Map<string, Count>()
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`
    const { count } = counts.get(key) ?? { count: 0 }
    counts.set(key, { rule, severity, count: count + 1 })
  }
  return [...counts.values()]
}

/** Whether the command could not do its work on it: what a user named must be readable. */
export function isTrouble({ standing, asked }: Pick<Answer, 'standing' | 'asked'>): boolean {
  const { status } = standing
  return isFailure(standing) || (asked && (status === 'not-text' || status === 'unsupported-encoding'))
}

/** How many errors and warnings there were. */
export function graveIn({ severities }: Totals): number {
  return (severities.get('error') ?? 0) + (severities.get('warning') ?? 0)
}

/** `3 份年报：2 处错误、1 处警告。` `done` says what was done to them. */
export function summaryOf(totals: Totals, done?: Text): Text {
  const reports = reportsIn(totals)
  const other = othersIn(totals)
  if (reports === 0) return { zh: `没有找到年报${other.zh}。`, en: `No reports found${other.en}.` }
  const found = findingsIn(totals)
  const accepted = acceptedNote(totals.acceptedBefore)
  return {
    zh: `${reports} 份年报：${done ? `${done.zh}；尚余：` : ''}${found.zh}${accepted.zh}${other.zh}。`,
    en: `${plural(reports, 'report')}: ${done ? `${done.en}; left: ` : ''}${found.en}${accepted.en}${other.en}.`,
  }
}

/** `2 份年报；另有 3 个文件：不是年报 2、空文件 1。` */
export function inputsIn(totals: Totals): Text {
  const reports = reportsIn(totals)
  const other = othersIn(totals)
  if (reports === 0) return { zh: `没有找到年报${other.zh}。`, en: `No reports found${other.en}.` }
  return { zh: `${reports} 份年报${other.zh}。`, en: `${plural(reports, 'report')}${other.en}.` }
}

function reportsIn({ statuses }: Totals): number {
  return (statuses.get('report') ?? 0) + (statuses.get('no-tables') ?? 0)
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`
}

function othersIn({ statuses }: Totals): Text {
  const others = STATUSES.filter(
    status => status !== 'report' && status !== 'no-tables' && (statuses.get(status) ?? 0) > 0,
  )
  if (others.length === 0) return NOTHING
  const count = others.reduce((sum, status) => sum + statuses.get(status)!, 0)
  const list = (locale: keyof Text) =>
    others.map(status => `${STATUS_NAMES[status][locale]} ${statuses.get(status)}`)
  return {
    zh: `；另有 ${count} 个文件：${list('zh').join('、')}`,
    en: `; ${plural(count, 'other file')}: ${list('en').join(', ')}`,
  }
}

function acceptedNote(count: number): Text {
  if (count === 0) return NOTHING
  return { zh: `；另有 ${count} 个已保留原文`, en: `; ${count} accepted as published` }
}

function findingsIn({ severities }: Totals): Text {
  const found = SEVERITIES.filter(severity => (severities.get(severity) ?? 0) > 0)
  if (found.length === 0) return { zh: '没有问题', en: 'no findings' }
  return {
    zh: found.map(severity => `${severities.get(severity)} 处${SEVERITY_NAMES[severity].zh}`).join('、'),
    en: found.map(severity => plural(severities.get(severity)!, SEVERITY_NAMES[severity].en)).join(', '),
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
