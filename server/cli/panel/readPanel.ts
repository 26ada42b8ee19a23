// Reads what `gouji facts` wrote: long CSV, NDJSON or Parquet, or the same with a report a row.
import { extname } from 'node:path'
import { codebook } from '../../figures/codebook.ts'
import { expectedFigures, STATE_LETTERS, type FigureState } from '../../figures/figure.ts'
import { FORMS } from '../../forms/index.ts'
import { knownName } from '../../series/member.ts'
import type { SeriesSettings } from '../../series/settings.ts'
import { readTable, type Row } from '../input/table.ts'
import { UsageError } from '../usage.ts'

/** One input of the panel, with its figures as far as they are known. */
export interface PanelReport {
  readonly file: string
  readonly status: string
  readonly organ?: string
  /** What its spellings have in common. */
  readonly key?: string
  readonly year?: number
  readonly form?: string
  readonly values: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<string, number>
  readonly states: Readonly<Partial<Record<FigureState, number>>>
}

/** Reads all tables. Rows of one file must stand together, as they are written. */
export async function readPanel(
  files: readonly string[],
  settings: SeriesSettings,
): Promise<readonly PanelReport[]> {
  const reports: PanelReport[] = []
  for (const file of files) {
    let open: Building | undefined
    for await (const row of rowsOf(file)) {
      const name = textOf(row.file) ?? textOf(row.id)
      if (name === undefined || typeof row.status !== 'string') throw notFacts(file)
      if (Array.isArray(row.facts) || isWide(row)) reports.push(fromOne(name, row, settings))
      else {
        if (open?.file !== name) {
          if (open) reports.push(open)
          open = begin(name, row, settings)
        }
        addLong(open, row)
      }
    }
    if (open) reports.push(open)
  }
  return reports
}

async function* rowsOf(file: string): AsyncGenerator<Row> {
  if (extname(file).toLowerCase() === '.parquet') yield* (await import('./parquetRows.ts')).parquetRows(file)
  else yield* readTable(file)
}

interface Building extends PanelReport {
  readonly values: Map<string, number>
  readonly places: Map<string, number>
  readonly states: Partial<Record<FigureState, number>>
}

function begin(file: string, row: Row, settings: SeriesSettings): Building {
  const [organ, year, form] = [textOf(row.organ), numberOf(row.year), textOf(row.form)]
  return {
    file,
    status: String(row.status),
    ...(organ !== undefined && { organ, key: knownName(organ, settings) }),
    ...(year !== undefined && { year }),
    ...(form !== undefined && { form }),
    values: new Map(),
    places: new Map(),
    states: {},
  }
}

function addLong(report: Building, row: Row): void {
  const { id, state } = row
  if (typeof id !== 'string' || typeof state !== 'string') return
  addFigure(report, id, state, numberOf(row.value) ?? numberOf(row.deduced), numberOf(row.line))
}

function addFigure(report: Building, id: string, state: string, value?: number, line?: number): void {
  report.states[state as FigureState] = (report.states[state as FigureState] ?? 0) + 1
  if (value !== undefined) report.values.set(id, value)
  if (line !== undefined) report.places.set(id, line)
}

function isWide(row: Row): boolean {
  return 'states' in row || ('sha256' in row && !('state' in row))
}

/** A line of NDJSON with all figures, or a row with a column a figure. */
function fromOne(file: string, row: Row, settings: SeriesSettings): PanelReport {
  const report = begin(file, row, settings)
  for (const { id, state, value, deduced } of Array.isArray(row.facts) ? (row.facts as Row[]) : [])
    addFigure(report, String(id), String(state), numberOf(value) ?? numberOf(deduced))
  const form = FORMS.find(({ id }) => id === report.form)
  if (typeof row.states === 'string' && form) {
    for (const [i, { id }] of expectedFigures(form.id).entries()) {
      const state = STATES.get(row.states[i]!) ?? 'absent'
      addFigure(report, id, state, numberOf(row[COLUMNS.get(id)!]))
    }
  }
  return report
}

const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(STATE_LETTERS).map(([state, letter]) => [letter, state]),
)
const COLUMNS: ReadonlyMap<string, string> = new Map(codebook().map(({ id, column }) => [id, column]))

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

function notFacts(file: string): UsageError {
  return new UsageError({
    zh: `${file} 不是 gouji facts 的输出（要有 file 和 status）。`,
    en: `${file} is not what gouji facts prints (it needs file and status).`,
  })
}
