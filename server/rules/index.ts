// The list of all rules.
import { blankCell } from './blank-cell.ts'
import { carryOverDiffers } from './carry-over-differs.ts'
import { changeDiffers } from './change-differs.ts'
import { childrenDiffer } from './children-differ.ts'
import { citationDiffers } from './citation-differs.ts'
import { columnsDiffer } from './columns-differ.ts'
import { commonTypo } from './common-typo.ts'
import { countToldTwice } from './count-told-twice.ts'
import { coveringLetter } from './covering-letter.ts'
import { documentBrackets } from './document-brackets.ts'
import { doubledMark } from './doubled-mark.ts'
import { doubledWord } from './doubled-word.ts'
import { emptySection } from './empty-section.ts'
import { extraRow } from './extra-row.ts'
import { feeFiguresDiffer } from './fee-figures-differ.ts'
import { feeIncomplete } from './fee-incomplete.ts'
import { feeNotInPlace } from './fee-not-in-place.ts'
import { feeStatementsDiffer } from './fee-statements-differ.ts'
import { figureOutOfBounds } from './figure-out-of-bounds.ts'
import { figuresRepeat } from './figures-repeat.ts'
import { foreignAddress } from './foreign-address.ts'
import { formVintage } from './form-vintage.ts'
import { generalText } from './general-text.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { headingDiffers } from './heading-differs.ts'
import { impossibleDate } from './impossible-date.ts'
import { inForceDiffers } from './in-force-differs.ts'
import { joinedFigures } from './joined-figures.ts'
import { labelDiffers } from './label-differs.ts'
import { lastYearDiffers } from './last-year-differs.ts'
import { lastYearLeft } from './last-year-left.ts'
import { leftOver } from './left-over.ts'
import { longRow } from './long-row.ts'
import { malformedAddress } from './malformed-address.ts'
import { malformedNumber } from './malformed-number.ts'
import { misnumberedSection } from './misnumbered-section.ts'
import { missingContact } from './missing-contact.ts'
import { missingFeeStatement } from './missing-fee-statement.ts'
import { missingMatter } from './missing-matter.ts'
import { missingRow } from './missing-row.ts'
import { missingSection } from './missing-section.ts'
import { missingSupervision } from './missing-supervision.ts'
import { missingTable } from './missing-table.ts'
import { noProblemTold } from './no-problem-told.ts'
import { noReport } from './no-report.ts'
import { numberLost } from './number-lost.ts'
import { numberOfTwoDocuments } from './number-of-two-documents.ts'
import { oldContents } from './old-contents.ts'
import { organDiffers } from './organ-differs.ts'
import { partsExceedWhole } from './parts-exceed-whole.ts'
import { percentageDiffers } from './percentage-differs.ts'
import { personalNumber } from './personal-number.ts'
import { placeOfElsewhere } from './place-of-elsewhere.ts'
import { planForPastYear } from './plan-for-past-year.ts'
import { problemsOneSided } from './problems-one-sided.ts'
import { publishedLate } from './published-late.ts'
import { regulationsNotEmpowered } from './regulations-not-empowered.ts'
import type { Rule } from './rule.ts'
import { scopeTooWide } from './scope-too-wide.ts'
import { secondReport } from './second-report.ts'
import { sectionCountDiffers } from './section-count-differs.ts'
import { shortRow } from './short-row.ts'
import { signedEarly } from './signed-early.ts'
import { spaceInWord } from './space-in-word.ts'
import { subheadingNumber } from './subheading-number.ts'
import { textDiffers } from './text-differs.ts'
import { textOfAnother } from './text-of-another.ts'
import { textRepeats } from './text-repeats.ts'
import { titleDiffers } from './title-differs.ts'
import { titleWithoutOrgan } from './title-without-organ.ts'
import { unbalancedEquation } from './unbalanced-equation.ts'
import { unfilledPlace } from './unfilled-place.ts'
import { unitMistaken } from './unit-mistaken.ts'
import { unpairedMark } from './unpaired-mark.ts'
import { untilWord } from './until-word.ts'
import { versionsDiffer } from './versions-differ.ts'
import { yearDiffers } from './year-differs.ts'
import { zeroInDate } from './zero-in-date.ts'

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
  countToldTwice,
  yearDiffers,
  missingFeeStatement,
  feeStatementsDiffer,
  missingMatter,
  sectionCountDiffers,
  textRepeats,
  titleDiffers,
  titleWithoutOrgan,
  organDiffers,
  coveringLetter,
  headingDiffers,
  subheadingNumber,
  oldContents,
  noProblemTold,
  problemsOneSided,
  missingSupervision,
  generalText,
  missingContact,
  scopeTooWide,
  placeOfElsewhere,
  impossibleDate,
  signedEarly,
  publishedLate,
  lastYearLeft,
  planForPastYear,
  zeroInDate,
  figureOutOfBounds,
  regulationsNotEmpowered,
  unitMistaken,
  feeFiguresDiffer,
  feeIncomplete,
  feeNotInPlace,
  citationDiffers,
  documentBrackets,
  numberOfTwoDocuments,
  unfilledPlace,
  leftOver,
  personalNumber,
  doubledWord,
  doubledMark,
  halfWidthMark,
  unpairedMark,
  untilWord,
  commonTypo,
  spaceInWord,
  malformedAddress,
  foreignAddress,
  figuresRepeat,
  lastYearDiffers,
  versionsDiffer,
  textOfAnother,
  noReport,
]
