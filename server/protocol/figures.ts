// The export of figures: of any reports of the workspace, as the bytes of one file.

/** Request, `ExportParams` → `ExportedFigures`. */
export const EXPORT_FIGURES = 'gouji/exportFigures'

/** Request, `TableParams` → the bytes of an Excel workbook in Base64. */
export const EXPORT_TABLE = 'gouji/exportTable'

/** Request about a document → the report in it as HTML, with its tables as tables; `null` where it is none. */
export const EXPORT_DOCUMENT = 'gouji/exportDocument'

/** A table of texts and whole numbers. */
export interface TableParams {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface ExportParams {
  readonly format: FiguresFormat
  readonly reports: readonly NamedReport[]
}

/** `csv` is what `gouji facts` prints. */
export type FiguresFormat = 'csv' | 'xlsx'

export interface NamedReport {
  readonly uri: string
  /** What the file is called in the table. */
  readonly file: string
}

export interface ExportedFigures {
  /** The bytes of the file in Base64. */
  readonly content: string
  readonly figures: number
  /** The reports that could not be read, and so are not in it. */
  readonly failed: readonly string[]
}
