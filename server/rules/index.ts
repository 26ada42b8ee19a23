// The list of all rules.
import { blankCell } from './blank-cell.ts'
import { carryOverDiffers } from './carry-over-differs.ts'
import { changeDiffers } from './change-differs.ts'
import { childrenDiffer } from './children-differ.ts'
import { columnsDiffer } from './columns-differ.ts'
import { emptySection } from './empty-section.ts'
import { extraRow } from './extra-row.ts'
import { feeStatementsDiffer } from './fee-statements-differ.ts'
import { formVintage } from './form-vintage.ts'
import { inForceDiffers } from './in-force-differs.ts'
import { joinedFigures } from './joined-figures.ts'
import { labelDiffers } from './label-differs.ts'
import { longRow } from './long-row.ts'
import { malformedNumber } from './malformed-number.ts'
import { misnumberedSection } from './misnumbered-section.ts'
import { missingFeeStatement } from './missing-fee-statement.ts'
import { missingMatter } from './missing-matter.ts'
import { missingRow } from './missing-row.ts'
import { missingSection } from './missing-section.ts'
import { missingTable } from './missing-table.ts'
import { noReport } from './no-report.ts'
import { numberLost } from './number-lost.ts'
import { partsExceedWhole } from './parts-exceed-whole.ts'
import { percentageDiffers } from './percentage-differs.ts'
import type { Rule } from './rule.ts'
import { secondReport } from './second-report.ts'
import { sectionCountDiffers } from './section-count-differs.ts'
import { shortRow } from './short-row.ts'
import { textDiffers } from './text-differs.ts'
import { textRepeats } from './text-repeats.ts'
import { unbalancedEquation } from './unbalanced-equation.ts'
import { yearDiffers } from './year-differs.ts'

/** Every rule there is, in the order of the manual. */
export const RULES: readonly Rule[] = [
  unbalancedEquation,
  malformedNumber,
  blankCell,
  shortRow,
  longRow,
  joinedFigures,
  missingRow,
  extraRow,
  missingTable,
  missingSection,
  emptySection,
  misnumberedSection,
  columnsDiffer,
  labelDiffers,
  formVintage,
  secondReport,
  carryOverDiffers,
  changeDiffers,
  inForceDiffers,
  childrenDiffer,
  textDiffers,
  partsExceedWhole,
  numberLost,
  percentageDiffers,
  yearDiffers,
  missingFeeStatement,
  feeStatementsDiffer,
  missingMatter,
  sectionCountDiffers,
  textRepeats,
  noReport,
]
