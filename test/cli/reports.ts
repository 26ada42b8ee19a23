// Reports that the tests of the command line are given, right and wrong.
import { readFileSync } from 'node:fs'

/** Nothing is wrong with this report. */
export const SOUND = example('qingshi-government-office-2021')
/** In line 40 of this one a total is 17 and should be 12: two sums fail, and a repair that is certain. */
export const REPAIRABLE = example('wuchuan-natural-resources-2019')
export const REPAIRED = REPAIRABLE.replace('| 9 | 2 | 0 | 0 | 1 | 0 | 17 |', '| 9 | 2 | 0 | 0 | 1 | 0 | 12 |')
/** In line 41 of this one a part is 12 and should be 21: two sums fail, and both totals are right. */
export const WRONG_PART = example('yunxiu-justice-2022')
export const RIGHT_PART = WRONG_PART.replace(
  '| 12 | 1 | 0 | 0 | 2 | 1 | 25 |',
  '| 21 | 1 | 0 | 0 | 2 | 1 | 25 |',
)
/**
 * In line 58 of this one a sum is 1 too many: any of its five figures may be wrong, and the running text states none
 * of them, so nothing is certain.
 */
export const DOUBTFUL = SOUND.replace('7 | 1 | 2 | 1 | 11 |', '7 | 1 | 2 | 1 | 12 |').replace(
  '行政复议11件、行政诉讼5件',
  '行政复议、行政诉讼',
)
/** Only blanks, which are worth a hint and no more. */
export const BLANKS = example('linxi-housing-2020')
/** A part is blank; its row and its column say what it is. */
export const BLANKED = SOUND.replace('| 21 | 2 | 0 | 0 | 1 | 0 | 24 |', '| 21 | / | 0 | 0 | 1 | 0 | 24 |')
/** And in another row and column a total is wrong. */
export const BLANKED_AND_WRONG = BLANKED.replace(
  '| 9 | 0 | 0 | 0 | 0 | 0 | 9 |',
  '| 9 | 0 | 0 | 0 | 0 | 0 | 6 |',
)

function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8')
}
