/** A word of running text: what it says by itself, not where it may stand. */
export interface Word {
  readonly text: string
  readonly kind: WordKind
  readonly features: readonly Feature[]
}

export type WordKind =
  // What can be the subject of a figure.
  | 'thing'
  | 'row'
  | 'reason'
  | 'column'
  | 'outcome'
  | 'act'
  // What says something about it.
  | 'anyone'
  | 'mark'
  | 'who'
  | 'time'
  // What takes a figure away from the tables.
  | 'foreign'
  // What changes nothing: `fill` by its meaning, `plain` because it only looks like a mark.
  | 'fill'
  | 'plain'

/** Words by their features; several features of one word are separated by spaces, and so are words. */
export type WordLists = Readonly<Record<string, string>>

/** What a word contributes to the meaning of its clause. */
export type Feature =
  Thing | Row | Act | Mark | Whose | When | `row:${string}` | `column:${string}` | `outcome:${string}`

type Thing =
  | 'applications'
  | 'applicationForm'
  | 'review'
  | 'litigation'
  | 'court'
  | 'direct'
  | 'afterReview'
  | 'vague'
  | 'otherCases'
  | 'regulations'
  | 'normativeDocuments'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'items'
  | 'fees'
  | 'procurement'
  | 'otherServices'

type Row = 'received' | 'registered' | 'carried' | 'undone' | 'due' | 'done' | 'dealt' | 'fully' | ResultGroup

/** The results of the table of applications: a row, or a group of rows. */
export type ResultGroup =
  'granted' | 'partiallyGranted' | 'refused' | 'unavailable' | 'notProcessed' | 'otherHandling'

export const RESULT_GROUPS: readonly ResultGroup[] = [
  'granted',
  'partiallyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'otherHandling',
]

type Act = 'issued' | 'repealed' | 'inForce' | 'published' | 'decided' | 'publishedTotal'

type Mark =
  | 'among'
  | 'including'
  | 'respectively'
  | 'each'
  | 'composed'
  | 'sum'
  | 'adding'
  | 'share'
  | 'rate'
  | 'compared'
  | 'yearOnYear'
  | 'plus'
  | 'up'
  | 'down'
  | 'same'
  // The same number, and not the same thing.
  | 'inNumber'
  | 'to'
  | 'toMore'
  | 'toLess'
  | 'from'
  | 'rest'
  | 'all'
  | 'noneOf'
  | 'overdue'
  | 'payment'
  | 'correction'
  | 'still'
  | 'closed'
  | 'oneWay'
  | 'except'
  | 'excepted'
  | 'per'
  | 'unclear'
  | 'other'
  | 'nil'
  | 'etc'
  | 'and'
  | 'timely'
  | 'intended'
  | 'of'
  | 'channel'
  | 'everyWay'
  | 'topic'
  | 'these'
  | 'case'
  | 'based'
  | 'standing'
  | 'mean'
  | 'filed'
  | 'further'
  | 'unrelated'
  | 'anyone'
  | 'total'
  | 'openness'
  | 'decision'
  | 'feeAmount'
  | 'newly'
  | 'trend'
  | 'doubled'
  | 'doubledTwice'
  | 'most'
  | 'least'
  | 'descending'
  | 'topmost'
  | 'mainly'
  | 'second'
  | 'runnerUp'
  | 'procurementAmount'
  | 'level'
  | 'former'
  | 'latter'
  | 'apart'
  // A reason in the words of the form.
  | 'ofForm'
  | Softness
  // How words keep out of the way.
  | 'foreign'
  | 'soft'
  | 'process'
  | 'fill'
  | 'plain'

/** How near a figure says that it is. */
export type Softness = 'about' | 'nearly' | 'over' | 'under' | 'atLeast' | 'atMost' | 'more'

type Whose = 'self' | 'place' | 'wider' | 'part' | 'otherRole'

/** Which year a word speaks of; `part` of a year, `several` years, `end` of this one. */
export type When = 'start' | 'this' | 'last' | 'next' | 'end' | 'part' | 'several' | 'other'
