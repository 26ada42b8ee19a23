import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { Report } from '../../report.ts'
import type { Finding } from '../../rules/rule.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { toRange } from '../convert.ts'

/** Reading so many characters takes about a second. A long report has fifty thousand. */
const MOST_CHARACTERS = 2_000_000
/** An editor does not show more of one file. */
const MOST_FINDINGS = 1000

interface Checked {
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly isWhole: boolean
}

const count = (value: number) => value.toLocaleString('en-US')

const UNREAD = (most: number): Text => ({
  zh: `文件太大，只读了前 ${count(most)} 个字符，从这里往后没有校对。请把年报单独存为一个文件。`,
  en: `The file is too large: only the first ${count(most)} characters were read, and nothing from here on is checked. Keep the report in a file of its own.`,
})

const UNLISTED = (most: number, all: number): Text => ({
  zh: `本文件共有 ${count(all)} 个问题，只列出前 ${count(most)} 个；改正之后会列出其余的。`,
  en: `This file has ${count(all)} problems; the first ${count(most)} are listed, and the others will be when these are mended.`,
})

/** As much of a text as is read: whole lines, where there are lines. */
export function readablePart(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const lineEnd = text.lastIndexOf('\n', MOST_CHARACTERS) + 1
  return text.slice(0, lineEnd > 0 ? lineEnd : MOST_CHARACTERS)
}

/** The findings that are listed, as the client gets them, and what is to be said of all else. */
export function withinLimits(
  { report: { source }, findings, isWhole }: Checked,
  client: Client,
  toDiagnostic: (finding: Finding) => Diagnostic,
): Diagnostic[] {
  const listed = findings.slice(0, MOST_FINDINGS).map(toDiagnostic)
  const note = (offset: number, text: Text): Diagnostic => ({
    range: toRange(source, { start: offset, end: offset }),
    message: say(text, client.locale),
    severity: DiagnosticSeverity.Information,
    source: 'gouji',
  })
  return [
    ...listed,
    ...(findings.length > MOST_FINDINGS ? [note(0, UNLISTED(MOST_FINDINGS, findings.length))] : []),
    ...(isWhole ? [] : [note(source.text.length, UNREAD(source.text.length))]),
  ]
}
