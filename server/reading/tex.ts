// Merged cells of LaTeX: the command and its measures become nothing, and what it holds is left.
import { FILLER_UNIT } from './characters.ts'

const COMMANDS = ['\\multicolumn', '\\multirow'].map(command => Uint16Array.from(command, unitOf))
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const NEWLINE = 0x0a
/** How many columns or rows, and how they are set. */
const MEASURES = 2
/** In units. A guess, nothing measured: `\multicolumn{3}{|l|}` has 20. */
const LONGEST_MEASURE = 40

/** Replaces `\multicolumn{3}{|l|}` and its kin in `units`, of which `length` are the text. */
export function withoutMergers(units: Uint16Array, length: number): void {
  for (let i = units.indexOf(BACKSLASH); i !== -1 && i < length; i = units.indexOf(BACKSLASH, i + 1)) {
    const command = COMMANDS.find(name => name.every((unit, at) => units[i + at] === unit))
    if (!command) continue
    let end = i + command.length
    for (let measure = 0; measure < MEASURES && end !== -1; measure++) end = measureEnd(units, length, end)
    if (end !== -1) units.fill(FILLER_UNIT, i, end)
  }
}

/** Behind what stands in braces from `at` on; -1 where none does. */
function measureEnd(units: Uint16Array, length: number, at: number): number {
  if (units[at] !== OPEN) return -1
  const most = Math.min(length, at + LONGEST_MEASURE)
  for (let i = at + 1; i < most && units[i] !== NEWLINE && units[i] !== OPEN; i++) {
    if (units[i] === CLOSE) return i + 1
  }
  return -1
}

function unitOf(letter: string): number {
  return letter.charCodeAt(0)
}
