// What the JSON formats share.
import { say } from '../../../text/locale.ts'
import type { Range } from '../../../text/range.ts'
import type { Examined, Read } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { MARKS } from '../../../text/visible.ts'
import { textFormat, type Format } from './format.ts'

/** One JSON array with an object an input, each on a line of its own. */
export function jsonArray(of: (read: Read) => object, nothing: object, page: Page): Format {
  return textFormat({
    begin: '[\n',
    separator: ',\n',
    render: examined => jsonText(objectOf(examined, of, nothing, page)),
    end: () => '\n]\n',
  })
}

/**
 * A value as JSON that may be shown on a terminal: what would do something there is escaped, and reads back the same.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    MARKS,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
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
