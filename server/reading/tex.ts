// Merged cells and tables of LaTeX: the commands and their measures become nothing, and what they hold is left.
import { FILLER_UNIT } from './characters.ts'

/** Commands, and how many measures each has at most: `\multicolumn{3}{|l|}`, `\begin{tabularx}{\textwidth}{|l|r|}`. */
const COMMANDS = [
  { name: unitsOf('\\multicolumn'), measures: 2 },
  { name: unitsOf('\\multirow'), measures: 2 },
  { name: unitsOf('\\begin'), measures: 3 },
]
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const NEWLINE = 0x0a
/** In units. A guess, nothing measured: fifteen columns `p{1cm}|` have 120. */
const LONGEST_MEASURE = 200

/** Replaces such commands in `units`, of which `length` are the text. */
export function withoutCommands(units: Uint16Array, length: number): void {
  for (let i = units.indexOf(BACKSLASH); i !== -1 && i < length; i = units.indexOf(BACKSLASH, i + 1)) {
    const command = COMMANDS.find(({ name }) => name.every((unit, at) => units[i + at] === unit))
    if (!command) continue
    let end = i + command.name.length
    for (let measure = 0; measure < command.measures; measure++) end = measureEnd(units, length, end) ?? end
    units.fill(FILLER_UNIT, i, end)
  }
}

/** Behind what stands in braces from `at` on; absent where nothing does. */
function measureEnd(units: Uint16Array, length: number, at: number): number | undefined {
  if (units[at] !== OPEN) return undefined
  const most = Math.min(length, at + LONGEST_MEASURE)
  let depth = 0
  for (let i = at; i < most && units[i] !== NEWLINE; i++) {
    if (units[i] === OPEN) depth++
    else if (units[i] === CLOSE && --depth === 0) return i + 1
  }
  return undefined
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, letter => letter.charCodeAt(0))
}
