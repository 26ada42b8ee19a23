// The texts that the page holds, one of which is shown at a time.
import type { EditorState, Text } from '@codemirror/state'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import type { Spelling } from '../server/cli/input/encoding.ts'
import { lastOf } from './download.ts'

export interface OpenText {
  readonly uri: string
  /** As its file is called; its path where a folder was opened. */
  readonly name: string
  /** Absent where it is from no text file: it is then written in UTF-8. */
  spelling: Spelling | undefined
  /** How its lines end in the file; here they end with `\n`. */
  lineBreak: '\n' | '\r\n'
  /** The text with its history, which goes on when it is shown again. */
  state: EditorState
  /** As the server counts. */
  version: number
  /** What its file held when it was read. */
  read: string
  /** What the user has: as it was read, or as it was downloaded last. */
  saved: Text
  /** How far it was scrolled when another text was turned to. */
  scroll: number
  /** What was found in it first; absent until it is. */
  seen: readonly SeenFinding[] | undefined
}

/** A finding as it was found first. */
export interface SeenFinding {
  readonly diagnostic: Diagnostic
  /** Where it is, then what else of the same text it is about; moved with every change. */
  readonly places: readonly [SeenPlace, ...SeenPlace[]]
}

export interface SeenPlace {
  readonly from: number
  readonly to: number
  /** What stood there first. */
  readonly text: string
}

/** Whether something would be lost if the page were closed. */
export function isUnsaved(text: OpenText): boolean {
  return !isBlank(text) && !text.state.doc.eq(text.saved)
}

/** Whether the user has changed it since its file was read. */
export function hasEdits({ state, read }: OpenText): boolean {
  return state.doc.toString() !== asEdited(read)
}

/** A text that was read, before it is opened. */
export interface ReadText {
  readonly name: string
  readonly text: string
  readonly spelling?: Spelling
}

export function openText(read: ReadText, stateOf: (text: string) => EditorState): OpenText {
  const { name, text, spelling } = read
  const state = stateOf(asEdited(text))
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
    seen: undefined,
  }
}

/** Each under a name that no other has. */
export function openBeside(
  texts: readonly OpenText[],
  read: readonly ReadText[],
  stateOf: (text: string) => EditorState,
): readonly OpenText[] {
  const taken = new Set(texts.map(({ name }) => name))
  return read.map(text => {
    const name = freeName(text.name, taken)
    taken.add(name)
    return openText({ ...text, name }, stateOf)
  })
}

/** As its file has it by now: what is on the page was just made the same. */
export function agree(open: OpenText, { text, spelling }: ReadText): void {
  open.spelling = spelling
  open.lineBreak = lineBreakOf(text)
  open.read = text
  open.saved = open.state.doc
}

/** With the ends of lines that the editor has. */
export function asEdited(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** The address by which the server knows a file. */
export function addressOf(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Of one name, in whatever folder, and with the same in it when it was read. */
export function isSameFile(open: OpenText, { name, text }: ReadText): boolean {
  return open.read === text && lastOf(open.name) === lastOf(name)
}

/** The name, or with a number where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const ending = /\.[^./]*$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${stem} ${number}${ending}`
  return free
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
