// Whatever goes wrong with one document is logged with its name, and is no other's trouble.
import type { Connection } from 'vscode-languageserver'

export type LogFailure = (uri: string, error: unknown) => void

export function makeLogFailure({ console }: Pick<Connection, 'console'>): LogFailure {
  return (uri, error) => {
    console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
