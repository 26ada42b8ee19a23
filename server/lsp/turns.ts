import { RAL } from 'vscode-languageserver'

/** How long work goes on before others have their turn. */
const TURN_MS = 10

/** Gives a function to be called, and waited for, between the pieces of some long work. */
export function takeTurns(): () => Promise<void> {
  let started = performance.now()
  return async () => {
    if (performance.now() - started < TURN_MS) return
    await new Promise<void>(resolve => RAL().timer.setImmediate(resolve))
    started = performance.now()
  }
}
