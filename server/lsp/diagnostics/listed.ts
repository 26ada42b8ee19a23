// The findings of a report as an editor gets them: not too many, and with a word on what is left out.
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import { say, type Text } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { SOURCE, toDiagnostic } from '../convert/diagnostic.ts'
import { toRange } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'

/** VS Code shows no more of one file. */
const MOST_FINDINGS = 1000

export function diagnosticsOf(
  { report, findings, isWhole }: Pick<OpenReport, 'report' | 'findings' | 'isWhole'>,
  client: Client,
): Diagnostic[] {
  const { source } = report
  const listed = findings.slice(0, MOST_FINDINGS).map(finding => toDiagnostic(report, finding, client))
  const note = (offset: number, text: Text): Diagnostic => ({
    range: toRange(source, { start: offset, end: offset }),
    message: say(text, client.locale),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
  })
  return [
    ...listed,
    ...(findings.length > MOST_FINDINGS ? [note(0, unlisted(MOST_FINDINGS, findings.length))] : []),
    ...(isWhole ? [] : [note(source.text.length, unread(source.text.length))]),
  ]
}

function unread(most: number): Text {
  return {
    zh: `文件太大，只读了前 ${spelt(most)} 个字符，从这里往后没有校对。请把年报单独存为一个文件。`,
    en: `The file is too large: only the first ${spelt(most)} characters were read, and nothing from here on is checked. Keep the report in a file of its own.`,
  }
}

function unlisted(most: number, all: number): Text {
  return {
    zh: `本文件共有 ${spelt(all)} 个问题，只列出前 ${spelt(most)} 个；改正之后会列出其余的。`,
    en: `This file has ${spelt(all)} problems; the first ${spelt(most)} are listed, and the others will be when these are mended.`,
  }
}

function spelt(count: number): string {
  return count.toLocaleString('en-US')
}
