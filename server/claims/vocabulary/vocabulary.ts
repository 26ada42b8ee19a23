import { FORMS } from '../../forms/index.ts'
import { rowsOf } from '../../forms/rows.ts'
import { ANYONE, COLUMNS } from './applicants.ts'
import { FILL, MARKED_FILL } from './fill.ts'
import { FOREIGN, PROCESS, SOFT } from './foreign.ts'
import { MARKS } from './marks.ts'
import { ORDERS } from './orders.ts'
import { PLAIN, UNRELATED } from './plain.ts'
import { REASONS } from './reasons.ts'
import { OUTCOMES, ROWS } from './rows.ts'
import { SOFTENING } from './softness.ts'
import { ACTS, THINGS } from './things.ts'
import { TIMES } from './times.ts'
import { makeTrie, type Trie } from './trie.ts'
import { WHO } from './who.ts'
import type { Feature, Word, WordKind, WordLists } from './word.ts'

/** What the whole regulation is about; first, for the words are made at once. */
const OPENNESS = '信息公开'

/** All words, by what kind they are of; none stands twice. */
export const LISTS: readonly (readonly [WordKind, WordLists])[] = [
  ['plain', { plain: PLAIN }],
  ['mark', { unrelated: UNRELATED }],
  ['thing', THINGS],
  ['row', ROWS],
  ['reason', REASONS],
  ['column', COLUMNS],
  ['anyone', { anyone: ANYONE }],
  ['outcome', OUTCOMES],
  ['act', ACTS],
  ['mark', MARKS],
  ['who', WHO],
  ['time', TIMES],
  ['mark', ORDERS],
  ['foreign', { foreign: FOREIGN, soft: SOFT, process: PROCESS }],
  ['fill', SOFTENING],
  ['fill', MARKED_FILL],
  ['fill', { fill: FILL }],
]

/** Every word of running text that is known, letter by letter. */
export const VOCABULARY: Trie<Word> = /* @__PURE__ */ makeTrie(allWords())

/** A label of the form that stands in a list too is what the list says. */
function allWords(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  const add = (kind: WordKind, features: string, texts: string) => {
    const own = features.split(' ').map(shared)
    for (const text of texts.split(/\s+/)) {
      if (text === '' || words.has(text)) continue
      const more = derived(kind, text)
      words.set(text, { text, kind, features: more.length === 0 ? own : [...own, ...more] })
    }
  }
  for (const [kind, lists] of LISTS)
    for (const [features, texts] of Object.entries(lists)) add(kind, features, texts)
  for (const [features, label] of formLabels())
    add(features.startsWith('row') ? 'reason' : 'column', features, label)
  return words
}

/** What the forms print beside a row, so that no word of it is foreign where the row is named. */
export function labelOf(row: string): string {
  LABELS ??= new Map(
    FORMS.flatMap(({ id }) => rowsOf(id, 'applications').map(({ row: { id, label } }) => [id, label])),
  )
  return LABELS.get(row) ?? ''
}

let LABELS: ReadonlyMap<string, string> | undefined

/** The same string object for the same feature everywhere: comparing two of them then looks at no letters. */
function shared(feature: string): Feature {
  return Object.keys({ [feature]: true })[0] as Feature
}

/** What a word says by what it is made of. */
function derived(kind: WordKind, text: string): readonly Feature[] {
  const features: Feature[] = []
  if (text.endsWith('率') && kind !== 'mark') features.push('rate')
  if (text.includes(OPENNESS)) features.push('openness')
  if (text.includes('决定')) features.push('decision')
  if (text.startsWith('全部') && kind === 'row') features.push('all')
  return features
}

/** The labels that the forms print, without number and quotation marks: reasons and applicants as they are written there. */
function formLabels(): readonly (readonly [features: string, label: string])[] {
  return FORMS.flatMap(({ id }) =>
    rowsOf(id, 'applications').flatMap(({ row, block }) => [
      ...(row.id.includes('.') ? labelled(`row:${row.id} ofForm`, row.label) : []),
      ...block.columns.flatMap(column =>
        column.groups && column.id !== 'otherOrganization'
          ? labelled(`column:${column.id}`, column.label)
          : [],
      ),
    ]),
  )
}

function labelled(features: string, label: string): readonly (readonly [string, string])[] {
  const plain = label.replace(/^\d+[.．、]/, '').replace(/[“”、]/g, '')
  return plain.length > 2 ? [[features, plain]] : []
}
