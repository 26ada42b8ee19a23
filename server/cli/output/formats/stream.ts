// The answers of a stream: one object a line. The same lines are what the format `ndjson` has for files.
import { figuresOf, type FigureOfReport } from '../../../figures/figure.ts'
import { toNumber } from '../../../text/exact.ts'
import { say, type Locale } from '../../../text/locale.ts'
import type { Examined, Read } from '../../examine/examined.ts'
import { wasRead } from '../../examine/examined.ts'
import type { Page } from '../../examine/job.ts'
import { foundObject } from './checkJson.ts'
import { tablesOf } from './factsJson.ts'
import { textFormat, type Format } from './format.ts'
import { jsonText, pair } from './json.ts'
import { version } from '../../../../package.json'

/** The shape of a line; another number means that something in it changed its meaning. */
const SCHEMA = 1

/** The figures, each that the form expects once. */
export function factsLines({ locale }: Page): Format {
  return lines(locale, { tables: {}, facts: [] }, ({ report, findings }) => ({
    tables: tablesOf(report),
    facts: figuresOf(report, findings).map(figureObject),
  }))
}

/** The findings. */
export function findingsLines(page: Page): Format {
  return lines(page.locale, { findings: [], repairs: [] }, read => foundObject(read, page))
}

function lines(locale: Locale, nothing: object, of: (read: Read) => object): Format {
  const object = (examined: Examined) => ({
    ...headOf(examined, locale),
    ...(wasRead(examined) ? of(examined) : nothing),
  })
  return textFormat({
    begin: '',
    separator: '',
    render: examined => `${jsonText(object(examined))}\n`,
    end: () => '',
  })
}

function headOf({ record, file, standing, sha256, input, report, year, organ }: Examined, locale: Locale) {
  const { status, reason, message } = standing
  return {
    v: version,
    schema: SCHEMA,
    ...(record
      ? { id: record.id, ...(record.file !== undefined && { file: record.file }) }
      : { id: file, file }),
    ...(record?.meta !== undefined && { meta: record.meta }),
    status,
    ...(reason !== undefined && { reason }),
    ...(message && { message: say(message, locale) }),
    ...(record && reason === 'bad-input' && { line: record.number }),
    sha256: sha256 ?? null,
    encoding: input?.encoding ?? null,
    ...(input?.damaged && { damaged: true }),
    form: report?.form?.id ?? null,
    year: year ?? null,
    organ: organ ?? null,
  }
}

function figureObject({ id, state, fact, rules }: FigureOfReport): object {
  return {
    id,
    state,
    // A key whose value is undefined does not get into the JSON.
    value: fact?.value && toNumber(fact.value),
    deduced: fact?.deduced,
    unit: fact?.unit,
    written: fact?.written,
    range: fact && pair(fact),
    ...(rules.length > 0 && { rules }),
  }
}
