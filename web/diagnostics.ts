// What the server says of a finding, as the page shows it.
import type { Text } from '@codemirror/state'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { offsetOf } from './places.ts'
import type { SEVERITIES } from './words.ts'

export type SeverityName = keyof typeof SEVERITIES

/** Of a message the text; those of the server are plain. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value
}

/** Tells it from every other of the same text. */
export function keyOf({ range, code, message }: Diagnostic): string {
  return JSON.stringify([range, code, message])
}

export function severityOf({ severity }: Diagnostic): SeverityName {
  return (['error', 'warning', 'info', 'hint'] as const)[(severity ?? 1) - 1]!
}

/** As the editor marks them. */
export function marksOf(doc: Text, diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(diagnostic => ({
    from: offsetOf(doc, diagnostic.range.start),
    to: offsetOf(doc, diagnostic.range.end),
    severity: severityOf(diagnostic),
    message: messageOf(diagnostic),
  }))
}
