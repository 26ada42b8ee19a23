// Places as people and other programs count them.
import type { Range } from '../../../text/range.ts'
import { placeAt, type Source } from '../../../text/source.ts'

/** Lines and columns from 1, the end not included; columns count UTF-16 code units. */
export interface ShownPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function placeOf(source: Source, { start, end }: Range): ShownPlace {
  const [from, to] = [placeAt(source, start), placeAt(source, end)]
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  }
}
