// How unlikely each slip and each operation is.

/** What happens to one figure. */
export type SlipKind = 'digit' | 'swapped' | 'lost' | 'added' | 'filled' | 'total' | 'arbitrary'

/** What happens to several figures at once. */
export type OperationKind =
  'swappedCells' | 'movedCell' | 'movedRow' | 'swappedRows' | 'copiedRow' | 'countedPart' | 'staleTotals'

/** Most figures of a report are 0: a written 0 is seldom wrong (`writtenZero`), and 0 is often right (`rightZero`). */
export type ZeroKind = 'writtenZero' | 'rightZero'

/** How unlikely each is: `node scripts/localisation.mjs --fit --write` fits them on planted errors. */
export const COSTS: Readonly<Record<SlipKind | ZeroKind | OperationKind, number>> = {
  digit: 1.61,
  swapped: 0,
  lost: 1.57,
  added: -4.77,
  filled: 0,
  total: 0.04,
  arbitrary: 1.54,
  writtenZero: 2.89,
  rightZero: -2.74,
  swappedCells: -0.75,
  movedCell: -1.78,
  movedRow: 2.1,
  swappedRows: -3.46,
  copiedRow: 1.51,
  countedPart: 0,
  staleTotals: -1.53,
}
