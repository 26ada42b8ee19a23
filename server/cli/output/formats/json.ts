// What the JSON formats share.
import { say, type Locale } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import type { TextInput } from '../../input/input.ts'
import type { Printer } from '../printer.ts'

/** One JSON array with an object a file, each on a line of its own. */
export function jsonArray<Result>(
  result: (result: Result) => object,
  nothing: object,
  locale: Locale,
): Printer<Result> {
  return {
    begin: '[\n',
    separator: ',\n',
    result: value => JSON.stringify(result(value)),
    unreadable: ({ file, reason }) =>
      JSON.stringify({ file, error: say(reason, locale), encoding: null, ...nothing }),
    end: () => '\n]\n',
  }
}

/** What every object says of its file. */
export function fileKeys({ file, encoding, bom }: TextInput): object {
  return { file, encoding, ...(bom && { bom }) }
}

/** `[start, end)` in UTF-16 code units of the decoded text. */
export function pair({ start, end }: Range): readonly [number, number] {
  return [start, end]
}
