// What becomes of a file that is brought while a text of the same file lies on the page already.
import type { Locale, Text } from '../server/text/locale.ts'
import { ask } from './asking.ts'
import { bring } from './bring.ts'
import type { Desk } from './desk.ts'
import {
  asEdited,
  hasEdits,
  isBlank,
  isSameFile,
  isUnsaved,
  type OpenText,
  type ReadText,
} from './documents.ts'
import type { BroughtFile } from './dropped.ts'
import * as words from './words.ts'

/** A file and the text of it that is open, if one is. */
interface Arrival {
  readonly read: ReadText
  readonly open: OpenText | undefined
}

/** `keep`: what is on the page; `replace`: it gives way; `both`: the file is opened beside it. */
type Answer = 'keep' | 'replace' | 'both'

/** Reads files and opens what is a report; the answer is what there is to say. */
export async function openFiles(
  desk: Desk,
  files: readonly BroughtFile[],
  locale: Locale,
): Promise<readonly Text[]> {
  const { texts, accepted, remarks } = await bring(files)
  const broken = accepted.filter(({ name, text }) => !desk.acceptances.take(name, text))
  const done = await openAll(desk, texts, text => text[locale])
  return [...done, ...remarks, ...broken.map(({ name }) => words.noAcceptances(name))]
}

/**
 * Opens files, and shows the first. Where a text on the page was changed by the user, they are asked before it gives
 * way. The answer is what there is to say.
 */
async function openAll(
  desk: Desk,
  files: readonly ReadText[],
  say: (text: Text) => string,
): Promise<readonly Text[]> {
  const arrivals = files.map((read): Arrival => ({ read, open: counterpartOf(desk.texts, read) }))
  const edited = arrivals.filter(({ read, open }) => open && !isTheSame(open, read) && hasEdits(open))
  const answer = edited.length > 0 ? await askAbout(edited, say) : 'keep'
  const isAddedBeside = (arrival: Arrival) => answer === 'both' && edited.includes(arrival)
  const added = arrivals.filter(arrival => !arrival.open || isAddedBeside(arrival))
  const others = arrivals.filter(arrival => !added.includes(arrival))
  const same = others.filter(({ read, open }) => isTheSame(open!, read))
  const replaced = others.filter(
    arrival => !same.includes(arrival) && (!edited.includes(arrival) || answer === 'replace'),
  )
  const kept = others.filter(arrival => !same.includes(arrival) && !replaced.includes(arrival))
  const opened = desk.add(added.map(({ read }) => read))
  for (const { read, open } of replaced) desk.replace(open!, read)
  for (const { read, open } of same) desk.agree(open!, read)
  const [first] = arrivals
  const shown = first && (added.includes(first) ? opened[added.indexOf(first)] : first.open)
  if (shown) desk.show(shown)
  const told = (arrivals: readonly Arrival[], tell: (names: readonly string[]) => Text) =>
    arrivals.length > 0 ? [tell(arrivals.map(({ read }) => read.name))] : []
  return [
    ...(opened.length > 0 ? [words.opened(opened.map(({ name }) => name))] : []),
    ...told(same, words.openAlready),
    ...told(replaced, words.replaced),
    ...told(kept, words.kept),
  ]
}

/** As it is on the page, if it is there. */
export function openExample(desk: Desk, read: ReadText): void {
  const text = counterpartOf(desk.texts, read) ?? desk.add([read])[0]
  if (text) desk.show(text)
}

function counterpartOf(texts: readonly OpenText[], read: ReadText): OpenText | undefined {
  const held = texts.filter(text => !isBlank(text))
  return held.find(({ name }) => name === read.name) ?? held.find(open => isSameFile(open, read))
}

function isTheSame({ state }: OpenText, { text }: ReadText): boolean {
  return state.doc.toString() === asEdited(text)
}

function askAbout(edited: readonly Arrival[], say: (text: Text) => string): Promise<Answer> {
  const unsaved = edited.filter(({ open }) => isUnsaved(open!))
  const names = edited.map(({ open }) => open!.name)
  const question = unsaved.length > 0 ? words.replaceUnsaved(names) : words.replaceEdited(names)
  return ask<Answer>(say(question), [
    { name: 'keep', label: say(words.KEEP_PAGE) },
    { name: 'replace', label: say(words.REPLACE_BY_FILE) },
    { name: 'both', label: say(words.OPEN_BESIDE) },
  ])
}
