// Reads the files that are brought to the page, and tells what could not be read or is no report.
import { keepsAcceptances } from './acceptances.ts'
import { looksLikeText } from './kinds.ts'
import type { ReadText } from './documents.ts'
import type { BroughtFile } from './dropped.ts'
import { readFile } from './reading/readers.ts'
import type { Text } from '../server/text/locale.ts'
import { damagedIn, inEncoding, leftOut, notText } from './words.ts'

export interface Brought {
  readonly texts: readonly ReadText[]
  /** Files that keep what is accepted as published. */
  readonly accepted: readonly ReadText[]
  readonly remarks: readonly Text[]
}

/** Of several files only the reports are opened; a single one is what the user means, whatever it holds. */
export async function bring(files: readonly BroughtFile[]): Promise<Brought> {
  const texts: ReadText[] = []
  const accepted: ReadText[] = []
  const remarks: Text[] = []
  const others: string[] = []
  for (const { path, file } of [...files].sort((a, b) => a.path.localeCompare(b.path, 'zh'))) {
    if (keepsAcceptances(path)) {
      accepted.push({ name: path, text: await file.text() })
      continue
    }
    if (files.length > 1 && !looksLikeText(path)) {
      others.push(path)
      continue
    }
    const answer = await readFile(file)
    if (answer.kind !== 'text') {
      const guess = answer.kind === 'unreadable' ? answer.guess : undefined
      remarks.push(guess === undefined ? notText(path) : inEncoding(path, guess))
    } else if (files.length > 1 && !answer.isReport) others.push(path)
    else {
      const { text, spelling, damaged } = answer
      texts.push({ name: path, text, ...(spelling && { spelling }) })
      if (damaged) remarks.push(damagedIn(path))
    }
  }
  return { texts, accepted, remarks: others.length > 0 ? [...remarks, leftOut(others)] : remarks }
}
