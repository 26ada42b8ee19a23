import type { SectionId } from '../../forms/form.ts'
import type { Meaning } from '../claim.ts'
import type { ReadPiece, Reading } from './reading.ts'

/** What the sentences before have been about. */
export interface Topic {
  about: 'applications' | 'disputes' | 'documents' | 'foreign' | undefined
  /** That it is about applications is likely and not said. */
  guessed: boolean
  /** The groups of disputes spoken of last, and all of them in this sentence. */
  disputes: readonly string[]
  allDisputes: readonly string[]
  document: string | undefined
  /** Applicants counted in this sentence are those of this row, or `RECEIVED_OR_CARRIED`. */
  row: string | undefined
  /** The figure told last is of all those disputes, whatever became of them. */
  isWhole: boolean
  /** Whether this sentence tells of decisions made, and how surely. */
  decided: 'made' | 'processed' | undefined
  /** 政府信息公开 has been named, so that disputes are those about it. */
  open: boolean
}

/** The row of applicants counted where what was carried over may be among them. */
export const RECEIVED_OR_CARRIED = 'received'

/** What a paragraph of this section, below this heading, is about before its first word. */
export function topicOf(section: SectionId | undefined, heading: Reading | undefined): Topic {
  const topic: Topic = {
    about: section === 'applications' ? 'applications' : undefined,
    guessed: false,
    disputes: [],
    allDisputes: [],
    document: undefined,
    row: undefined,
    isWhole: false,
    decided: undefined,
    open: section === 'disputes',
  }
  if (heading) follow(topic, { reading: heading, figure: undefined })
  return topic
}

/** Goes on to what a clause is about. */
export function follow(topic: Topic, { reading, figure }: Pick<ReadPiece, 'reading' | 'figure'>): void {
  const named = reading.has('application')
  const disputes = narrowest(reading.of('dispute'))
  if (named && !(figure && topic.about === 'foreign' && !reading.has('event'))) {
    topic.about = 'applications'
    topic.guessed = false
  }
  if (named || reading.has('openness')) topic.open = true
  if (disputes.length > 0) {
    if (reading.has('publish') || disputes.some(isOfTheForm)) topic.open = true
    topic.disputes = disputes
    topic.allDisputes = [...new Set([...topic.allDisputes, ...disputes])]
  }
  const document = reading.of('document')
  if (document.length > 0) {
    topic.about = 'documents'
    // Of what was put on a web site, more may have been repealed than was made by this organ.
    topic.document = document.length === 1 && !reading.has('publish') ? document[0] : undefined
  }
  if (reading.has('decision') && reading.has('event'))
    topic.decided = reading.has('event', 'made')
      ? 'made'
      : reading.has('event', 'processed')
        ? 'processed'
        : undefined
  const elsewhere = reading.has('foreign') || (figure !== undefined && isOfPapers(reading))
  if (elsewhere && !named && disputes.length === 0) topic.about = 'foreign'
}

/** `行政诉讼（未经复议直接起诉）` is the narrower of the two. */
export function narrowest(groups: readonly string[]): readonly string[] {
  const all = [...new Set(groups)]
  const direct = all.some(group => group.startsWith('litigation') && group !== 'litigation')
  return direct ? all.filter(group => group !== 'litigation') : all
}

/** What shows that a dispute is about 政府信息公开. */
export const SUBJECT = ['openness', 'application', 'publish'] as const

/** `未经复议直接起诉` is a word of the form. */
function isOfTheForm(group: string): boolean {
  return group !== 'litigation' && group !== 'review'
}

/** `公文153件`, `主动公开120件`: the 不予公开 behind it is an attribute of papers. */
function isOfPapers(reading: ReadPiece['reading']): boolean {
  return reading.has('paper') || reading.has('publish', 'own')
}

/** Disputes that are somebody else's: what became of them is not told of this organ's. */
export function forget(topic: Topic): void {
  topic.disputes = []
}

/** What was counted, for the applicants told behind it. */
export function remember(
  topic: Topic,
  { reading }: Pick<ReadPiece, 'reading'>,
  meanings: readonly Meaning[],
): void {
  const isReceipt = reading.has('event', 'received') || reading.has('event', 'accepted')
  const isReceived = meanings.length === 1 && meanings[0]!.length === 1
  if (isReceipt) topic.row = isReceived ? 'newlyReceived' : RECEIVED_OR_CARRIED
  else if (reading.has('event', 'handled'))
    topic.row = topic.row === undefined ? 'resultsTotal' : RECEIVED_OR_CARRIED
}
