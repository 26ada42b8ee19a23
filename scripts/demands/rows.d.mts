export const SOURCES: Readonly<Record<string, string>>
export const ROWS: readonly {
  readonly number: number
  readonly asks: string
  readonly source: string
  readonly rules: readonly string[]
  readonly why: string | undefined
}[]
