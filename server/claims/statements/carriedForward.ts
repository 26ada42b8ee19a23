import { columnsOf } from '../cells/applications.ts'
import { cellsOfApplications } from '../cells/formCells.ts'
import type { Exception } from '../claim.ts'
import type { Features } from '../clauses/features.ts'
import type { ReadItem } from '../clauses/readItem.ts'
import type { Token } from '../tokens/token.ts'

const TOTAL = ['total']

function isOfDue({ around: { ahead }, features }: ReadItem): boolean {
  return ahead.has('received') && ahead.has('carried') && ahead.has('applications') && !features.has('timely')
}

/** `商业企业提出的申请均已办结`: of theirs none is carried forward. */
export function unlessCarriedOf(columns: readonly string[], isOfDue: boolean): Exception {
  // `…，连同上年结转的1件，均已办结` leaves none of theirs.
  const severity = isOfDue ? 'warning' : 'info'
  return { plus: cellsOfApplications(['carriedForward'], columnsOf(columns)), severity }
}

/** What is carried forward was not dealt with; it may be all of what was carried in. */
export function unlessCarried(item: ReadItem, word: Token, features: Features): Exception {
  const carriedOver = cellsOfApplications(['carriedOver'], TOTAL)
  const due = cellsOfApplications(['newlyReceived', 'carriedOver'], TOTAL)
  return {
    plus: cellsOfApplications(['carriedForward'], TOTAL),
    // `当年新收和上年结转的申请，到年底全部办完` leaves none.
    severity: isOfDue(item) ? 'warning' : 'info',
    ...(item.said && { excused: { said: item.said, isBehind: word.start < item.figure!.start } }),
    graver: [
      ...(features.has('timely') ? [] : [{ kind: 'moreThan', cells: carriedOver } as const]),
      ...(item.said ? [{ kind: 'told', said: item.said, cells: due } as const] : []),
    ],
  }
}
