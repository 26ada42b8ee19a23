/** What happens to one figure. */
export type SlipKind = 'digit' | 'swapped' | 'lost' | 'added' | 'filled' | 'total' | 'arbitrary'

/** What happens to several figures at once. */
export type OperationKind =
  'swappedCells' | 'movedCell' | 'movedRow' | 'swappedRows' | 'copiedRow' | 'countedPart' | 'staleTotals'

/** Most parts are 0: that a 0 should be something is unlikelier, and that a 0 is right likelier, than other changes. */
export type ZeroKind = 'writtenZero' | 'rightZero'

/** How unlikely each is: `node scripts/localisation.mjs --fit --write` fits them on planted errors. */
export const COSTS: Readonly<Record<SlipKind | ZeroKind | OperationKind, number>> = {
  digit: -0.19,
  swapped: 3,
  lost: -0.33,
  added: -5.97,
  filled: 3,
  total: -0.85,
  arbitrary: 0.02,
  writtenZero: 2.08,
  rightZero: -1.78,
  swappedCells: -0.97,
  movedCell: -2.33,
  movedRow: 0.72,
  swappedRows: -4.69,
  copiedRow: -1.02,
  countedPart: 3,
  staleTotals: -2.75,
}
