// What of the desk can be had as files.
import { ACCEPTANCE_FILE } from '../server/acceptance/acceptanceFile.ts'
import type { FiguresFormat } from '../server/protocol/figures.ts'
import type { Locale } from '../server/text/locale.ts'
import type { Desk } from './desk.ts'
import { textOf } from './documents.ts'
import { saveAs, withEnding } from './download.ts'
import { bytesOf } from './reading/readers.ts'
import * as words from './words.ts'

export async function saveText({ shown }: Desk): Promise<void> {
  const text = textOf(shown)
  const bytes = shown.spelling ? await bytesOf(text, shown.spelling) : undefined
  const isText = shown.spelling !== undefined || shown.name.endsWith('.txt')
  const name = isText ? shown.name.slice(shown.name.lastIndexOf('/') + 1) : withEnding(shown.name, '.txt')
  saveAs(name, bytes ? new Uint8Array(bytes) : text, 'text/plain')
  shown.saved = shown.state.doc
}

export async function saveFigures(desk: Desk, format: FiguresFormat, locale: Locale): Promise<void> {
  const name = desk.texts.length > 1 ? words.FIGURES_FILE[locale] : desk.shown.name
  saveAs(withEnding(name, `.${format}`), await desk.figures(format), 'application/octet-stream')
}

export async function saveProblems(desk: Desk, locale: Locale): Promise<void> {
  saveAs(`${words.PROBLEMS[locale]}.xlsx`, await desk.problems(locale), 'application/octet-stream')
}

/** Whether anything is accepted. */
export function saveAccepted({ acceptances }: Desk): boolean {
  const files = acceptances.save()
  for (const text of files) saveAs(ACCEPTANCE_FILE, text, 'application/json')
  return files.length > 0
}
