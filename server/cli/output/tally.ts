// Counts findings for the last line.
import { SEVERITIES, type Finding, type Severity } from '../../rules/rule.ts'
import type { Text } from '../../text/locale.ts'
import { SEVERITY_NAMES } from '../severityNames.ts'

/** Counts what is found in the reports as they pass. */
export interface Tally {
  /** `accepted`: how many findings were accepted as published. */
  readonly add: (findings: readonly Finding[], accepted: number) => void
  /** How many errors and warnings there were. */
  readonly grave: () => number
  /** `3 份年报：2 处错误、1 处警告。` `done` says what was done to them. */
  readonly summary: (done?: Text) => Text
}

export function makeTally(): Tally {
  const counts = new Map<Severity, number>()
  let reports = 0
  let acceptedBefore = 0
  const count = (severity: Severity) => counts.get(severity) ?? 0
  return {
    add(findings, accepted) {
      reports++
      acceptedBefore += accepted
      for (const { severity } of findings) counts.set(severity, count(severity) + 1)
    },
    grave: () => count('error') + count('warning'),
    summary(done) {
      if (reports === 0) return { zh: '没有找到年报。', en: 'No reports found.' }
      const found = summaryOf(count)
      const accepted = acceptedNote(acceptedBefore)
      return {
        zh: `${reports} 份年报：${done ? `${done.zh}；尚余：` : ''}${found.zh}${accepted.zh}。`,
        en: `${plural(reports, 'report')}: ${done ? `${done.en}; left: ` : ''}${found.en}${accepted.en}.`,
      }
    },
  }
}

function acceptedNote(count: number): Text {
  if (count === 0) return { zh: '', en: '' }
  return { zh: `；另有 ${count} 处已照原样接受`, en: `; ${count} accepted as published` }
}

function summaryOf(count: (severity: Severity) => number): Text {
  const found = SEVERITIES.filter(severity => count(severity) > 0)
  if (found.length === 0) return { zh: '没有问题', en: 'no findings' }
  return {
    zh: found.map(severity => `${count(severity)} 处${SEVERITY_NAMES[severity].zh}`).join('、'),
    en: found.map(severity => plural(count(severity), SEVERITY_NAMES[severity].en)).join(', '),
  }
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`
}
