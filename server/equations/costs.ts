/** What happens to one figure. */
export type SlipKind = 'digit' | 'swapped' | 'lost' | 'added' | 'filled' | 'total' | 'arbitrary'

/** What happens to several figures at once. */
export type OperationKind =
  'swappedCells' | 'movedCell' | 'movedRow' | 'swappedRows' | 'copiedRow' | 'countedPart' | 'staleTotals'

/** Most parts are 0: that a 0 should be something is unlikelier, and that a 0 is right likelier, than other changes. */
export type ZeroKind = 'writtenZero' | 'rightZero'

/** How unlikely each is: `node scripts/localisation.mjs --fit --write` fits them on planted errors. */
export const COSTS: Readonly<Record<SlipKind | ZeroKind | OperationKind, number>> = {
  digit: 3.15,
  swapped: 3.09,
  lost: 3.74,
  added: -0.6,
  filled: 3,
  total: 2.04,
  arbitrary: 2.23,
  writtenZero: 1.06,
  rightZero: -1.87,
  swappedCells: 2.82,
  movedCell: 2.94,
  movedRow: 5.29,
  swappedRows: 1.68,
  copiedRow: 3,
  countedPart: 5.68,
  staleTotals: 4.01,
}
