import type { Form } from '../../forms/form.ts'
import { isDigit } from '../tokens/characters.ts'

/** A year that the outline of a report has found. */
export interface YearFound {
  readonly year: number
  readonly from: 'period' | 'title' | 'label' | 'published'
}

/** The year, and whether something in the text says so. */
export interface ReportYear {
  readonly year: number | undefined
  readonly isSure: boolean
}

/**
 * The report year by vote, for any one place may be the one that is wrong: the title, the period, the years in the
 * labels of the tables, those that open sentences; and the years for which the form was issued. The weights make two
 * places outvote a third.
 */
export function reportYear(
  text: string,
  stated: readonly YearFound[],
  guessed: number | undefined,
  form: Form | undefined,
): ReportYear {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => {
    if (year > FIRST && year < LAST) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  for (const { year, from } of stated) if (from === 'title' || from === 'period') vote(year, WEIGHTS[from])
  const opening = new Map<number, number>()
  for (const { year, role } of yearsIn(text)) {
    if (role === 'opening') opening.set(year, (opening.get(year) ?? 0) + 1)
    else vote(role === 'next' ? year - 1 : year, role === 'next' ? WEIGHTS.next : WEIGHTS.label)
  }
  for (const [year, count] of opening) vote(year, Math.min(MOST_OPENING, count * WEIGHTS.opening))
  const year = best(votes, form)
  return { year: year ?? guessed, isSure: year !== undefined }
}

const WEIGHTS = { title: 2, period: 1.5, label: 0.5, next: 1, opening: 0.6, form: 1 }
/** However many sentences begin with a year, they may all be left from the year before. */
const MOST_OPENING = 1.2
/** The regulation that reports are made by is of 2007. */
const FIRST = 2007
const LAST = 2100

function best(votes: ReadonlyMap<number, number>, form: Form | undefined): number | undefined {
  let winner: number | undefined
  let most = 0
  for (const [year, weight] of votes) {
    const fits = form !== undefined && year >= form.years.from && year <= (form.years.to ?? LAST)
    const total = weight + (fits ? WEIGHTS.form : 0)
    if (total > most) [winner, most] = [year, total]
  }
  return winner
}

interface YearSeen {
  readonly year: number
  readonly role: 'label' | 'next' | 'opening'
}

/** `本年（2023）`, `结转下年度（2024）`, and `2023年` at the beginning of a sentence. */
function yearsIn(text: string): readonly YearSeen[] {
  const found: YearSeen[] = []
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1)) {
    if (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 4))) continue
    const year = Number(text.slice(at, at + 4))
    if (!Number.isInteger(year)) continue
    const role = roleOf(text, at)
    if (role) found.push({ year, role })
  }
  return found
}

function roleOf(text: string, at: number): YearSeen['role'] | undefined {
  const before = text[at - 1]
  if (before === '(' || before === '（') {
    const label = text.slice(Math.max(0, at - 4), at - 1)
    if (label.includes('本年')) return 'label'
    return label.includes('下年') ? 'next' : undefined
  }
  if (text[at + 4] !== '年') return undefined
  const opens = before === undefined || OPENERS.includes(before)
  return opens && FOLLOWERS.includes(text[at + 5] ?? ' ') ? 'opening' : undefined
}

const OPENERS = '\n。)） \u3000'
const FOLLOWERS = '度来,，我本全工政'
