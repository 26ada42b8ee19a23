// The file that keeps them.
import { tooMuchJson } from '../text/json.ts'
import { keyOf, type Acceptance } from './acceptance.ts'

/** What keeps the accepted findings of the reports in one folder. Text files have no comments, so it lies beside them. */
export const ACCEPTANCE_FILE = 'gouji-accepted.json'

/** The acceptances of each report of a folder, by file name. */
export type FolderAcceptances = ReadonlyMap<string, readonly Acceptance[]>

/** Reads such a file. `undefined` when it is none; single entries that make no sense are left out. */
export function parseAcceptances(text: string): FolderAcceptances | undefined {
  const content = parseJson(text)
  if (!isRecord(content) || !isRecord(content.reports)) return undefined
  return new Map(
    Object.entries(content.reports).map(([file, list]) => [
      file,
      Array.isArray(list) ? list.filter(isAcceptance).map(inOrder) : [],
    ]),
  )
}

/** The file's content, in an order of its own, so that the same acceptances always give the same text. */
export function formatAcceptances(acceptances: FolderAcceptances): string {
  const reports = [...acceptances]
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([file, list]) => [file, list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(inOrder)] as const,
    )
  return `${JSON.stringify({ reports: Object.fromEntries(reports) }, undefined, 2)}\n`
}

/** The same with its parts in a fixed order, and no others. */
function inOrder({ rule, figures, elsewhere, text, message, reason }: Acceptance): Acceptance {
  const sorted = figures && Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    rule,
    ...(sorted && { figures: sorted }),
    ...(elsewhere && { elsewhere }),
    ...(text !== undefined && { text }),
    ...(message !== undefined && { message }),
    ...(reason !== undefined && { reason }),
  }
}

function parseJson(text: string): unknown {
  if (tooMuchJson(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAcceptance(entry: unknown): entry is Acceptance {
  if (!isRecord(entry)) return false
  const { rule, figures, elsewhere, text, message, reason } = entry
  return (
    isString(rule) &&
    (figures === undefined || (isRecord(figures) && Object.values(figures).every(isString))) &&
    (elsewhere === undefined || (Array.isArray(elsewhere) && elsewhere.every(isString))) &&
    [text, message, reason].every(value => value === undefined || isString(value))
  )
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
