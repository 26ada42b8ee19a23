// What the JSON formats share.
import { say } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import type { Examined, Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { textFormat, type Format } from './format.ts'

/** One JSON array with an object an input, each on a line of its own. */
export function jsonArray(of: (read: Read) => object, nothing: object, page: Page): Format {
  return textFormat({
    begin: '[\n',
    separator: ',\n',
    render: examined => JSON.stringify(objectOf(examined, of, nothing, page)),
    end: () => '\n]\n',
  })
}

function objectOf(
  { file, standing, input, report, ...rest }: Examined,
  of: (read: Read) => object,
  nothing: object,
  { locale }: Page,
): object {
  const { status, reason, message } = standing
  const why = { status, ...(reason !== undefined && { reason }) }
  if (input && report) {
    const { encoding, bom } = input
    return {
      file,
      encoding,
      ...(bom && { bom }),
      ...why,
      ...of({ file, standing, input, report, ...rest }),
    }
  }
  return {
    file,
    ...(message && { error: say(message, locale) }),
    encoding: input?.encoding ?? null,
    ...why,
    ...nothing,
  }
}

/** `[start, end)` in UTF-16 code units of the decoded text. */
export function pair({ start, end }: Range): readonly [number, number] {
  return [start, end]
}
