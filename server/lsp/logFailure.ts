// Whatever goes wrong with one document is logged with its name, and is no other's trouble.
import type { Connection } from 'vscode-languageserver'
import { visibleLines } from '../text/visible.ts'

export type LogFailure = (uri: string, error: unknown) => void

export function makeLogFailure({ console }: Pick<Connection, 'console'>): LogFailure {
  return (uri, error) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    console.error(visibleLines(`${uri}: ${what}`))
  }
}
