/** What divides the cells of rows with bars, in the forms that keyboards and extractors have for it. */
export const BARS = [
  { bar: '|', sign: /\|/ },
  { bar: '｜', sign: /｜/ },
  { bar: '¦', sign: /¦/ },
] as const

export type Bar = (typeof BARS)[number]['bar']
