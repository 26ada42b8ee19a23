// Where what is pasted goes: into the text, or, where it is a report of its own, beside it.
import type { Locale, Text } from '../server/text/locale.ts'
import type { Desk } from './desk.ts'
import { hasTable, type Editor } from './editor.ts'
import { readPasted } from './reading/readers.ts'
import * as words from './words.ts'

/** What was done, and what the user may rather have. */
export interface Done {
  readonly told: Text
  /** Does that, and tells what was done. */
  readonly instead?: { readonly label: Text; readonly act: () => Text }
}

export async function takePasted(
  desk: Desk,
  editor: Editor,
  { html, plain }: { readonly html: string; readonly plain: string },
  locale: Locale,
): Promise<Done> {
  const isTable = hasTable(html)
  const told = isTable ? words.PASTED_TABLE : words.PASTED
  // The editor says best what is selected while it has it.
  const takesAll = editor.isAllSelected()
  if (takesAll && !isTable) {
    editor.insert(plain)
    return { told }
  }
  const read = await readPasted(isTable ? { kind: 'html', html } : { kind: 'plain', text: plain })
  if (read?.isWhole && !takesAll) {
    pasteBeside(desk, editor, read.text, locale)
    return { told: words.pastedBeside(desk.shown.name) }
  }
  editor.insert(read?.text ?? plain)
  if (takesAll || !read?.isReport) return { told }
  const { uri, version } = desk.shown
  const act = () => {
    if (desk.shown.uri === uri && desk.shown.version === version) editor.undo()
    pasteBeside(desk, editor, read.text, locale)
    return words.openedBeside(desk.shown.name)
  }
  return { told: words.PASTED_INTO, instead: { label: words.PASTE_BESIDE, act } }
}

function pasteBeside(desk: Desk, editor: Editor, text: string, locale: Locale): void {
  openBlank(desk, locale)
  editor.insert(text)
}

/** Shows an empty page. */
export function openBlank(desk: Desk, locale: Locale): void {
  if (desk.isBlank && desk.shown.read === '') return
  const [added] = desk.add([{ name: words.pasted(locale), text: '' }])
  if (added) desk.show(added)
}
