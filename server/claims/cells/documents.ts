import type { Features } from '../clauses/features.ts'
import type { Asked } from './asked.ts'
import { nothingOf, type DocumentRow, type Selection } from './selection.ts'

/** Cells of 规章 and 行政规范性文件: rows by what was issued, columns by what was done with it. */
export function selectDocuments(asked: Asked): Selection | undefined {
  const { features, context } = asked
  const isNamed = features.has('regulations') || features.has('normativeDocuments')
  if (!isNamed && context.thing !== 'documents') return undefined
  const acts = ACTS.filter(act => features.has(act))
  const named = ROWS.filter(row => features.has(row))
  const isActed = acts.length > 0 || (features.has('published') && !features.has('applications'))
  const documents =
    named.length > 0 ? named : isActed && context.thing === 'documents' ? context.documents : []
  if (documents.length === 0) return undefined
  const column = columnOf(asked, acts, documents[0]!)
  const severalActs = acts.length > 1 && !acts.includes('inForce')
  if (column === undefined || severalActs) return nothingOf('documents', { documents })
  // 对外公开的规范性文件 may be those of the year, or all that are.
  const isOpen = column === 'disclosed' && acts.length === 0 && !features.has('newly')
  const cells = documents.map(row => `disclosure.${row}.${column}`)
  return {
    thing: 'documents',
    documents,
    alternatives: isOpen ? [cells, documents.map(row => `disclosure.${row}.disclosedTotal`)] : [cells],
    each: cells.map(cell => [cell]),
    isSure: true,
  }
}

const ROWS: readonly DocumentRow[] = ['regulations', 'normativeDocuments']
const ACTS = ['issued', 'repealed', 'inForce', 'publishedTotal'] as const
type Act = (typeof ACTS)[number]

/** What an act is called in the columns of either form. */
const COLUMNS: Readonly<Record<Act, readonly string[]>> = {
  issued: ['issued', 'made'],
  repealed: ['repealed'],
  inForce: ['inForce', 'disclosedTotal'],
  publishedTotal: ['disclosedTotal'],
}

function columnOf({ features, context, form }: Asked, acts: readonly Act[], row: string): string | undefined {
  const isPublished = features.has('published')
  const had = (columns: readonly string[]) => columns.find(column => form.hasColumn(row, column))
  if (isPublished && features.has('sum') && had(['disclosedTotal'])) return 'disclosedTotal'
  const act = actOf(acts) ?? (isPublished ? undefined : context.act)
  if (act) return had(COLUMNS[act])
  return isPublished ? had(['disclosed']) : undefined
}

function actOf(acts: readonly Act[]): Act | undefined {
  return (['inForce', 'repealed'] as const).find(act => acts.includes(act)) ?? acts[0]
}

/** The act that a clause hands on to the next: `本年制发的文件中，行政规范性文件4件`. */
export function actIn(features: Features): 'issued' | 'repealed' | 'inForce' | undefined {
  return (['issued', 'repealed', 'inForce'] as const).find(act => features.has(act))
}
