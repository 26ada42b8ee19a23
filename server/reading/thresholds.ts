// Every number that the reading by the form is tuned with, and where each comes from.
//
// "Drawn" are some thousand spellings drawn at random (separator, row end, blank, padding, header, group labels, page
// marks, wrapping) of reports that are known; "damaged" the same with cells, lines and letters lost, doubled or torn;
// "renderings" what some forty extractors make of published reports.

export const THRESHOLDS = {
  // Labels.
  /** A shorter label must stand letter by letter. The form has pairs of four letters that differ in one. */
  lettersForOneError: 5,
  /** From here on a quarter of a label may be wrong, before it only one letter. Drawn: a label torn by a wrap. */
  lettersForMoreErrors: 8,
  /** Letters of a label for each that may be wrong. Damaged. */
  lettersPerError: 4,
  /** No label may have more wrong letters. Damaged; a longer label is then found by its first half. */
  mostErrors: 4,

  /** From here on one letter may be wrong even in a shorter label, if the form's enumerator stands before it. Damaged. */
  lettersWithEnumerator: 4,

  // The chain of labels. The unit is one letter of a label that stands where the form has it.
  /** A longer label weighs no more, so that one long one does not outweigh two short ones. Drawn. */
  mostLetters: 12,
  /** What a wrong letter costs. Damaged. */
  wrongLetter: 3,
  /** What a caption or a column's label weighs beside a row's. Drawn, the form of 2019. */
  headingShare: 0.5,
  /** As many cells behind a label as its row has columns. It is what tells a table from prose. Renderings. */
  rightCount: 6,
  /** Some cells, but fewer. Renderings with blanks. */
  someCells: 1.5,
  /** The form's own enumerator before a label. Drawn. */
  rightEnumerator: 3,
  /** What a letter between two labels costs. Renderings: a table in a long text. */
  strayLetter: 0.06,
  /** But all letters between two labels cost no more: less than a row with its cells weighs, more than a label alone. Drawn with the header repeated on each page. */
  mostStray: 16,
  /** What a label of the form costs that is passed over. Renderings: tables with rows left out. */
  skippedLabel: 1,
  /** A chain whose labels have fewer letters is no table. A guess: two labels of four. */
  leastLetters: 8,

  // Cells of rows.
  /** Longest run of group letters between two rows. The longest in the form has 20; twice that. */
  mostGroupLetters: 39,
  /** A longer note in brackets behind a label is running text. The longest met has 52 characters; twice that. */
  longestNote: 104,
  /** A cell so few letters behind a label still belongs to it. Wild pages: a note such as （件） behind a label. */
  notedLetters: 4,
  /** Letters before the cells of the row without a label that must be of its header. Renderings. */
  headerLettersBefore: 8,

  // Lines and tokens that are left out.
  /** A longer line is no page mark. The longest met has 24 characters. */
  longestPageMark: 40,
  /** Cells that share a line with others, of all: then a lone number between empty lines is a page's. Renderings. */
  sharedLines: 0.6,
  /** Numbers at the start of lines that count on by one, of all: then they number the rows. Renderings. */
  countingLines: 0.7,
  /** So many numbers at the start of lines that rise from 1 number the rows. A guess: totals do not. */
  risingRows: 5,
  /** So many figures alone with a separator before labels that count 1, 2, 3 number the rows. A guess: totals do not. */
  countedRows: 6,
  /** So many where no separator stands behind them. A guess. */
  countedBareRows: 12,
  /** Lines with five commas between short figures make the comma a separator. Renderings as CSV. */
  leastCommaLines: 5,

  // Rulers.
  /** What stands between neighbouring cells of full rows in so many cases is a step. Drawn. */
  usualStep: 0.5,
  /** The place of a column in so many full rows is its mark. Drawn with merged cells. */
  usualMark: 0.6,
  /** Of the rows with fewer cells, so many must show a hole between two cells before a ruler knows blanks. Damaged. */
  rowsWithHoles: 0.15,
  /** A ruler on whose marks more of all rows fail is not believed. Damaged. */
  failedRows: 0.2,
  /** Nor one on which more rows of this table fail, counted in holes that it has shown. Damaged. */
  failedPerHole: 0.15,
  /** So many sums may fail by the report's own faults. Planted faults. */
  failedSums: 3,
  /** Or so many of the rows that are placed. Planted faults. */
  failedSumShare: 0.25,
  /** A ruler that breaks this much more of the sums that hold than the best one is out. Damaged. */
  failedBesideBest: 0.1,
  /** Header words and centres may be off by so many half characters. Renderings with centred columns. */
  offCentre: 1,
  /** How far before the first row the header may begin, in letters. The form's own has 90. */
  headerLetters: 120,
  /** Letters of a column's label when its neighbour is looked for. The longest has 8. */
  longestColumnLabel: 8,

  // Rows not built like the others.
  /** Rows on one line, of all with two cells, and at least three: then one on two lines is torn. Damaged. */
  rowsOnOneLine: 0.8,
  /** Lines with one number of separators, of all: then one with another number is damaged. Damaged. */
  linesAlike: 0.85,
  /** Fewer lines are no rule. Damaged. */
  leastLinesAlike: 5,
  /** More rows without columns than this share make a torn table. Damaged. */
  tornRows: 0.2,

  /** Rows of one depth that must end in their sums to show where it ends: one may by chance. A guess. */
  endsOfDepth: 2,
  // The row without a label.
  /** A ruler of edges that fails on more rows does not place it. Drawn. */
  failedEdges: 0.3,
  /** So many rows of three cells or more, all equally far apart, show a step of their table. A guess: one may by chance. */
  rowsOfWiderStep: 2,
  /** So many cells equally far apart show a step of their own: three may by chance. Drawn, with blanks lost. */
  cellsOfWiderStep: 4,
  /** So many gaps must be alike before they are gutters: one alone may be that of two blanks. A guess. */
  fewestGutters: 2,
  /** Words on a line that make it a line of the header. The form's own lines have seven and ten. */
  wordsOfHeaderLine: 5,
  /** The heading takes this many letters of the section. */
  headingLetters: 9,

  /** Rows with cells that a second chain must have before the table is said to stand twice. Renderings. */
  rowsOfSecond: 3,
}
