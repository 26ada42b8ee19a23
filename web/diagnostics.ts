// What the server says of a finding, as the page shows it.
import type { Diagnostic } from 'vscode-languageserver-protocol'
import type { SEVERITIES } from './words.ts'

export type SeverityName = keyof typeof SEVERITIES

/** Of a message the text; those of the server are plain. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value
}

export function severityOf({ severity }: Diagnostic): SeverityName {
  return (['error', 'warning', 'info', 'hint'] as const)[(severity ?? 1) - 1]!
}
