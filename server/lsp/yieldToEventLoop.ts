// Lets messages in between the pieces of some long work.
import { RAL } from 'vscode-languageserver'

/** How long work goes on before others have their turn: short enough for a hover to be answered at once. */
const TURN_MS = 10

/** Gives a function to be waited for after each piece: it yields to the event loop when the turn is over. */
export function makeYield(): () => Promise<void> {
  let started = performance.now()
  return async () => {
    if (performance.now() - started < TURN_MS) return
    await new Promise<void>(resolve => RAL().timer.setImmediate(resolve))
    started = performance.now()
  }
}
