// Whether to use colours.
import { lastValue, type Invocation } from '../../arguments.ts'
import type { Environment } from '../../locale.ts'

/** What the user says counts first, then `NO_COLOR` and `FORCE_COLOR`; else colours go to terminals only. */
export function wantsColours(
  invocation: Invocation,
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Environment,
): boolean {
  if (lastValue(invocation, 'no-color') !== undefined) return false
  if (lastValue(invocation, 'color') !== undefined) return true
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return !OFF.has(FORCE_COLOR)
  return stream.isTTY === true && TERM !== 'dumb'
}

const OFF: ReadonlySet<string> = new Set(['0', 'false'])
