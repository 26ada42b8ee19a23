// What of the desk can be had as files. Each answers with what was done.
import { copyToClipboard } from '../preview/copy.ts'
import { ACCEPTANCE_FILE } from '../server/acceptance/acceptanceFile.ts'
import type { FiguresFormat } from '../server/protocol/figures.ts'
import type { Locale, Text } from '../server/text/locale.ts'
import type { Desk } from './desk.ts'
import { freeName, textOf, type OpenText } from './documents.ts'
import { fromBase64, lastOf, saveAs, withEnding } from './download.ts'
import { problemTable } from './problemTable.ts'
import { archiveOf, bytesOf } from './reading/readers.ts'
import * as words from './words.ts'

export async function saveText(desk: Desk, shown: OpenText = desk.shown): Promise<Text> {
  const text = textOf(shown)
  const { doc } = shown.state
  const bytes = shown.spelling ? await bytesOf(text, shown.spelling) : undefined
  const name = lastOf(nameFor(shown))
  saveAs(name, bytes ? new Uint8Array(bytes) : text, 'text/plain')
  desk.saved([{ text: shown, doc }])
  return words.downloaded(name)
}

/** For a document of Word or WPS, whose tables come from there and go back there. */
export async function copyDocument({ server, shown }: Desk): Promise<Text> {
  const html = await (await server).document(shown.uri)
  const isCopied = html !== undefined && copyToClipboard({ text: textOf(shown), html })
  return isCopied ? words.DOCUMENT_COPIED : words.DOCUMENT_NOT_COPIED
}

/** All texts with changes that were not downloaded: one as it is, several in an archive with their folders. */
export async function saveUnsaved(desk: Desk, locale: Locale): Promise<Text> {
  const { unsaved } = desk
  const [first] = unsaved
  if (!first) return words.NOTHING_TO_DOWNLOAD
  if (unsaved.length === 1) return saveText(desk, first)
  const saved = unsaved.map(text => ({ text, doc: text.state.doc }))
  const paths = new Set<string>()
  const files = unsaved.map(text => {
    const path = freeName(nameFor(text), paths)
    paths.add(path)
    return { path, text: textOf(text), spelling: text.spelling }
  })
  const bytes = await archiveOf(files)
  if (!bytes) return words.NOT_DOWNLOADED
  const name = `${words.CHANGED_FILES[locale]}.zip`
  saveAs(name, new Uint8Array(bytes), 'application/zip')
  desk.saved(saved)
  return words.downloadedAll(name, files.length)
}

/** What was made of a document of another kind is a text file from then on. */
function nameFor({ name, spelling }: OpenText): string {
  return spelling !== undefined || name.endsWith('.txt') ? name : withEnding(name, '.txt')
}

/** Excel takes a table without this mark for one of the system's own encoding, and shows Chinese as rubbish. */
const BYTE_ORDER_MARK = '\ufeff'

export async function saveFigures(desk: Desk, format: FiguresFormat, locale: Locale): Promise<Text> {
  const { texts, shown } = desk
  const name = withEnding(lastOf(texts.length > 1 ? words.FIGURES_FILE[locale] : shown.name), `.${format}`)
  const reports = texts.map(({ uri, name }) => ({ uri, file: name }))
  const { content } = await (await desk.server).figures({ format, reports })
  saveAs(name, fromBase64(content), 'application/octet-stream', format === 'csv' ? BYTE_ORDER_MARK : '')
  return words.downloaded(name)
}

export async function saveProblems(desk: Desk, locale: Locale): Promise<Text> {
  const server = await desk.server
  const { reports } = await server.survey()
  const name = `${words.PROBLEMS[locale]}.xlsx`
  const bytes = fromBase64(await server.table(problemTable(desk.texts, reports, locale)))
  saveAs(name, bytes, 'application/octet-stream')
  return words.downloaded(name)
}

export function saveAccepted({ acceptances }: Desk): Text {
  const files = acceptances.save()
  for (const text of files) saveAs(ACCEPTANCE_FILE, text, 'application/json')
  return files.length > 0 ? words.downloaded(ACCEPTANCE_FILE) : words.NOTHING_ACCEPTED
}
