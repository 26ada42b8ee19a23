// What must hold of every text, whatever it is.
import { applyEdits, type Edit } from '../../server/format/edit.ts'
import { fillProved } from '../../server/format/fill.ts'
import { certainRepairs } from '../../server/format/repair.ts'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import type { Finding } from '../../server/rules/rule.ts'
import { toDigits } from '../../server/text/exact.ts'
import type { Range } from '../../server/text/range.ts'
import { makeSource } from '../../server/text/source.ts'
import { faultOfEdits } from './edits.ts'

/** What is wrong with how a text is read, checked and mended; `undefined` where nothing is. */
export function faultIn(text: string, asked: 'findings' | 'fixes' = 'fixes'): string | undefined {
  try {
    const report = readReport(makeSource('fuzz.txt', text, tokenizeHtml))
    const findings = checkReport(report)
    const fault = faultOfFacts(report) ?? faultOfFindings(report, findings)
    return fault !== undefined || asked === 'findings'
      ? fault
      : (faultOfFixes(report, findings) ?? faultOfRepairs(report) ?? faultOfEdits(report))
  } catch (error) {
    return `throws: ${(error as Error).stack ?? String(error)}`
  }
}

function faultOfFacts({ source, facts }: Report): string | undefined {
  const seen = new Set<string>()
  for (const fact of facts) {
    const { id, written, value } = fact
    if (seen.has(id)) return `${id} is stated twice`
    seen.add(id)
    if (!isWithin(fact, source.text)) return `${id} lies outside the text`
    // In HTML a reader sees other characters than the text has.
    const slice = source.text.slice(fact.start, fact.end)
    if (slice !== written && !/[<&]/.test(slice)) return `${id} is written “${written}”, its text “${slice}”`
    if (value && !/[\p{Nd}〇零一二三四五六七八九十百千万两]/u.test(written))
      return `${id} is ${toDigits(value)} where “${written}” is written`
  }
  return undefined
}

function faultOfFindings({ source }: Report, findings: readonly Finding[]): string | undefined {
  for (const { rule, range, related, message } of findings) {
    if (!isWithin(range, source.text)) return `${rule} points outside the text`
    for (const other of related)
      if (!isWithin(other.range, (other.source ?? source).text))
        return `${rule} is related to what is outside the text`
    if (message.zh === '' || message.en === '') return `${rule} says nothing`
  }
  return undefined
}

function faultOfFixes({ source }: Report, findings: readonly Finding[]): string | undefined {
  for (const { rule, fixes } of findings)
    for (const { edits } of fixes) {
      const fault = faultOfRanges(edits, source.text)
      if (fault !== undefined) return `${rule}: a fix ${fault}`
    }
  return undefined
}

/** Once they are made, nothing is left to be made. */
function faultOfRepairs(report: Report): string | undefined {
  const { source, form } = report
  const edits = certainRepairs(report)
  const fault = faultOfRanges(edits, source.text) ?? faultOfRanges(fillProved(report), source.text)
  if (fault !== undefined) return `what is certain ${fault}`
  if (edits.length === 0) return undefined
  const repaired = readReport(makeSource('fuzz.txt', applyEdits(source.text, edits), tokenizeHtml), form?.id)
  return certainRepairs(repaired).length > 0 ? 'repairs are not all made at once' : undefined
}

function faultOfRanges(edits: readonly Edit[], text: string): string | undefined {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start)
  for (const [i, { range }] of sorted.entries()) {
    if (!isWithin(range, text)) return 'changes what is outside the text'
    if (i > 0 && sorted[i - 1]!.range.end > range.start) return 'changes one place twice'
  }
  return undefined
}

function isWithin({ start, end }: Range, text: string): boolean {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
  return isInside && [start, end].every(place => !isWithinLineBreak(text, place))
}

function isWithinLineBreak(text: string, place: number): boolean {
  return text.charAt(place - 1) === '\r' && text.charAt(place) === '\n'
}
