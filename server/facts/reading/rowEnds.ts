// What stands behind the last figure of a row with a cell a line: only a line more than behind full rows is a blank.
import { cellsOf, isFull, isPlaced, isWritten, type Group } from './group.ts'

/** How many line ends stand behind the last figure of each full row. */
export function endsOfFull(rows: readonly Group[], text: string): readonly number[] {
  return rows.filter(group => isPlaced(group) && isFull(group)).map(group => linesBehind(group, text))
}

/** Whether the last cell is blank, but no more line ends stand behind the last figure than behind those of full rows. */
export function endsLikeFull(group: Group, ends: readonly number[], text: string): boolean {
  if (ends.length === 0 || isWritten(cellsOf(group).at(-1)!)) return false
  return linesBehind(group, text) <= Math.min(...ends)
}

function linesBehind(group: Group, text: string): number {
  const end = cellsOf(group).findLast(isWritten)?.end ?? 0
  const behind = /^\s*/.exec(text.slice(end, end + LONGEST_END))![0]
  return behind.split('\n').length - 1
}

/** In characters. A guess, nothing measured. */
const LONGEST_END = 60
