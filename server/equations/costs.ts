/** What happens to one figure. */
export type SlipKind = 'digit' | 'swapped' | 'lost' | 'added' | 'filled' | 'total' | 'emptied' | 'arbitrary'

/** What happens to several figures at once. */
export type OperationKind =
  'swappedCells' | 'movedCell' | 'movedRow' | 'swappedRows' | 'copiedRow' | 'staleTotals'

/** How unlikely each is: `node scripts/localisation.mjs --fit --write` fits them on planted errors. */
export const COSTS: Readonly<Record<SlipKind | OperationKind, number>> = {
  digit: 1,
  swapped: 1,
  lost: 1.1,
  added: 1.1,
  filled: 1.6,
  total: 2,
  emptied: 2.6,
  arbitrary: 4,
  swappedCells: 1.4,
  movedCell: 1.4,
  movedRow: 1.8,
  swappedRows: 1.8,
  copiedRow: 2,
  staleTotals: 2.2,
}
