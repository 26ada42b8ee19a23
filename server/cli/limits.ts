// What one input may be and take.
import { lastValue, numberOf, type Invocation } from './arguments.ts'
import { STANDARD_INPUT } from './input/paths.ts'

export function maxCharsOf(invocation: Invocation): number {
  return numberOf(invocation, 'max-chars', 1) ?? MAX_CHARS
}

/** As in the editor, which reads no more of a document. */
export const MAX_CHARS = 2_000_000

/** The milliseconds that one input may take; `undefined` when the user did not say. */
export function maxMillisecondsOf(invocation: Invocation): number | undefined {
  return numberOf(invocation, 'max-ms', 1)
}

/** A published report takes 3, the largest text that is read some seconds. A guess. */
export const PATIENCE = 60_000

export function stdinNameOf(invocation: Invocation): string {
  return lastValue(invocation, 'stdin-filename') ?? STANDARD_INPUT
}
