// The texts that the page holds, one of which is shown at a time.
import type { EditorState, Text } from '@codemirror/state'
import type { Spelling } from '../server/cli/input/encoding.ts'

export interface OpenText {
  readonly uri: string
  /** As its file is called; its path where a folder was opened. */
  readonly name: string
  /** Absent where it is from no text file: it is then written in UTF-8. */
  readonly spelling: Spelling | undefined
  /** How its lines end in the file; here they end with `\n`. */
  readonly lineBreak: '\n' | '\r\n'
  /** The text with its history, which goes on when it is shown again. */
  state: EditorState
  /** As the server counts. */
  version: number
  /** What its file held when it was read. */
  readonly read: string
  /** What the user has: as it was read, or as it was downloaded last. */
  saved: Text
  /** How far it was scrolled when another text was turned to. */
  scroll: number
}

/** Whether something would be lost if the page were closed. */
export function isUnsaved({ state, saved }: OpenText): boolean {
  return !state.doc.eq(saved)
}

/** A text that was read, before it is opened. */
export interface ReadText {
  readonly name: string
  readonly text: string
  readonly spelling?: Spelling
}

export function openText(
  { name, text, spelling }: ReadText,
  stateOf: (text: string) => EditorState,
): OpenText {
  const state = stateOf(text.replace(/\r\n?/g, '\n'))
  return {
    uri: addressOf(name),
    name,
    spelling,
    lineBreak: lineBreakOf(text),
    state,
    version: 1,
    read: text,
    saved: state.doc,
    scroll: 0,
  }
}

/** The address by which the server knows a file. */
export function addressOf(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Of one name, in whatever folder, and with the same in it when it was read. */
export function isSameFile(open: OpenText, { name, text }: ReadText): boolean {
  return open.read === text && lastOf(open.name) === lastOf(name)
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function isBlank({ state }: OpenText): boolean {
  // Whoever has written something begins within the first lines.
  return state.doc.length < 1000 && state.doc.toString().trim() === ''
}

/** Of both the more frequent, as editors have it. */
function lineBreakOf(text: string): '\n' | '\r\n' {
  const both = text.split('\r\n').length - 1
  return both * 2 > text.split('\n').length - 1 ? '\r\n' : '\n'
}

/** The text as its file has it. */
export function textOf({ state, lineBreak }: OpenText): string {
  return state.doc.toString().replaceAll('\n', lineBreak)
}
