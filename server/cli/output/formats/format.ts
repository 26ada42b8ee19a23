// What an output format is.
import type { Examined } from '../../examine/examined.ts'
import type { Output } from '../output.ts'
import type { Totals } from '../tally.ts'

/** A format in two halves: the first may run in another thread than the second, so plain data passes between. */
export interface Format {
  /** What one input contributes; `undefined` where that is nothing. May be a promise. */
  readonly render: (examined: Examined) => unknown
  readonly begin: (out: Output) => Document
}

/** A document that is being written. */
export interface Document {
  readonly add: (piece: unknown) => Promise<void>
  readonly end: (totals: Totals) => Promise<void>
}

/** A format that is a text, piece after piece. */
export interface TextFormat {
  readonly begin: string
  readonly separator: string
  readonly render: (examined: Examined) => string | undefined | Promise<string | undefined>
  readonly end: (totals: Totals) => string
}

export function textFormat({ begin, separator, render, end }: TextFormat): Format {
  return {
    render,
    begin: out => {
      let before = begin
      let isEmpty = true
      return {
        async add(piece) {
          await out.write(before + (piece as string))
          before = separator
          isEmpty = false
        },
        async end(totals) {
          const rest = (isEmpty ? before : '') + end(totals)
          if (rest !== '') await out.write(rest)
        },
      }
    },
  }
}
