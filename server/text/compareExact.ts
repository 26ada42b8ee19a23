// Which of two exact numbers is more.
import { add, negate, type Exact } from './exact.ts'

/** Below 0 when the first is less; `undefined` when the difference has too many digits. */
export function compareExact(a: Exact, b: Exact): number | undefined {
  return add(a, negate(b))?.coefficient
}
