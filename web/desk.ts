// What lies on the table: the texts that are open, the one that is shown, and what the server finds in them.
import type { ChangeSet, EditorState, Text } from '@codemirror/state'
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol'
import type { FiguresFormat } from '../server/protocol/figures.ts'
import type { Preview } from '../server/protocol/preview.ts'
import type { ReportCheck } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import { isBlank, isSameFile, isUnsaved, openText, type OpenText, type ReadText } from './documents.ts'
import { Acceptances } from './acceptances.ts'
import type { Editor } from './editor.ts'
import { sortActions, type Found } from './findings.ts'
import { fromBase64 } from './download.ts'
import { problemTable } from './problemTable.ts'
import { changesOf, contentChangesOf, offsetOf, positionOf, wholeOf } from './places.ts'
import { startServer, type Server } from './server.ts'

/** Who is to be told. */
export interface DeskView {
  /** Other texts are open, or another one is shown. */
  readonly textsChanged: () => void
  readonly foundChanged: () => void
  /** What is known of all texts together has changed. */
  readonly checksChanged: () => void
}

/** How long the page waits for more changes before all texts are looked at once more. A guess. */
const PAUSE_MS = 400

export class Desk {
  readonly #editor: Editor
  readonly #view: DeskView
  readonly acceptances = new Acceptances(() => this.#tellAccepted())
  #server: Promise<Server>
  /** The same once it runs: until then there is nobody to be told of anything. */
  #running: Server | undefined
  #texts: readonly OpenText[]
  #shown: OpenText
  #found: Found | undefined
  #checks: ReadonlyMap<string, ReportCheck> = new Map()
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Editor, view: DeskView, locale: Locale, first: ReadText) {
    this.#editor = editor
    this.#view = view
    this.#shown = openText(first, editor.stateOf)
    this.#texts = [this.#shown]
    this.#server = this.#start(locale)
    editor.show(this.#shown.state, 0)
  }

  get texts(): readonly OpenText[] {
    return this.#texts
  }

  get shown(): OpenText {
    return this.#shown
  }

  /** Absent while the text that is shown is being read. */
  get found(): Found | undefined {
    return this.#found
  }

  get checks(): ReadonlyMap<string, ReportCheck> {
    return this.#checks
  }

  get isBlank(): boolean {
    return isBlank(this.#shown)
  }

  /** The server begins anew in another language; the texts stay. */
  speak(locale: Locale): void {
    this.#running?.stop()
    this.#running = undefined
    this.#server = this.#start(locale)
  }

  /**
   * Opens texts, of which the first is shown; one of the same name takes the place of the one before. A file that is
   * open already stays as it is by now, wherever it was brought from.
   */
  add(read: readonly ReadText[]): void {
    const brought = read.map(
      text => this.#texts.find(open => isSameFile(open, text)) ?? openText(text, this.#editor.stateOf),
    )
    const [first] = brought
    if (!first) return
    const added = brought.filter(text => !this.#texts.includes(text))
    const names = new Set(added.map(({ name }) => name))
    const kept = this.#texts.filter(text => !names.has(text.name) && !isBlank(text))
    const gone = this.#texts.filter(text => !kept.includes(text))
    this.#texts = [...kept, ...added]
    this.#running?.close(this.#shown.uri)
    // What was changed in the text that is shown is known to the server of the open document alone.
    this.#tellFiles(kept.includes(this.#shown) ? [this.#shown, ...added] : added, gone)
    this.#turnTo(first)
    this.#surveySoon()
  }

  /** Whether something would be lost if the page were closed. */
  get isUnsaved(): boolean {
    return this.acceptances.isUnsaved || this.#texts.some(text => !isBlank(text) && isUnsaved(text))
  }

  show(text: OpenText): void {
    if (text === this.#shown) return
    this.#running?.close(this.#shown.uri)
    this.#tellFiles([this.#shown], [])
    this.#turnTo(text)
  }

  /** The text that is shown was changed in the editor. */
  changed(before: Text, changes: ChangeSet, after: EditorState): void {
    const text = this.#shown
    text.state = after
    text.version++
    this.#running?.change(text.uri, text.version, contentChangesOf(before, changes))
    if (isBlank(text)) this.#view.foundChanged()
  }

  /** Whether it could be applied: not when the text is another one by now. */
  apply({ edit }: CodeAction): boolean {
    if (this.#found?.version !== this.#shown.version) return false
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      const text = this.#texts.find(text => text.uri === uri)
      if (text) this.#change(text, edits)
    }
    return true
  }

  async about(offset: number): Promise<string | undefined> {
    const { uri, state } = this.#shown
    return (await this.#server).hover(uri, positionOf(state.doc, offset))
  }

  async preview(before: string | undefined): Promise<Preview | undefined> {
    return (await this.#server).preview(this.#shown.uri, before)
  }

  /** Writes into a cell of the form; the answer is why that cannot be, if it cannot. */
  async enter(shown: Preview | undefined, id: string, text: string): Promise<string | undefined> {
    const { uri, version } = this.#shown
    const params = { textDocument: { uri }, version: shown?.version ?? version, id, text }
    const result = await (await this.#server).edit(params)
    if (!result) return ''
    if ('refusal' in result) return result.refusal
    if (this.#shown.uri !== uri || this.#shown.version !== version) return ''
    this.#change(this.#shown, result.edits)
    return undefined
  }

  /** The figures of all texts, as the bytes of a file. */
  async figures(format: FiguresFormat): Promise<Uint8Array<ArrayBuffer>> {
    const reports = this.#texts.map(({ uri, name }) => ({ uri, file: name }))
    return fromBase64((await (await this.#server).figures({ format, reports })).content)
  }

  /** All that is found, in a table of texts for Excel. */
  async problems(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
    const server = await this.#server
    const { reports } = await server.survey()
    return fromBase64(await server.table(problemTable(this.#texts, reports, locale)))
  }

  async #start(locale: Locale): Promise<Server> {
    const server = await startServer(locale, {
      found: (uri, version, diagnostics) => void this.#receive(uri, version, diagnostics),
      workspaceChanged: () => this.#surveySoon(),
    })
    this.#running = server
    this.#tellAccepted()
    this.#tellFiles(this.#texts, [])
    this.#tellShown()
    this.#found = undefined
    this.#view.foundChanged()
    this.#surveySoon()
    return server
  }

  #turnTo(text: OpenText): void {
    this.#shown.scroll = this.#editor.scroll
    this.#shown = text
    this.#found = undefined
    this.#editor.show(text.state, text.scroll)
    this.#tellShown()
    this.#view.textsChanged()
    this.#view.foundChanged()
  }

  #change(text: OpenText, edits: readonly TextEdit[]): void {
    const changes = changesOf(text.state.doc, edits)
    if (text === this.#shown) {
      this.#editor.change(changes)
      return
    }
    text.state = text.state.update({ changes }).state
    text.version++
    this.#tellFiles([text], [])
  }

  #tellShown(): void {
    const { uri, version, state } = this.#shown
    this.#running?.open(uri, version, state.doc.toString())
  }

  #tellFiles(changed: readonly OpenText[], removed: readonly OpenText[]): void {
    this.#running?.files({
      changed: changed
        .filter(text => !isBlank(text))
        .map(({ uri, state }) => ({ uri, text: state.doc.toString() })),
      removed: removed.map(({ uri }) => uri).filter(uri => !changed.some(text => text.uri === uri)),
    })
  }

  #tellAccepted(): void {
    if (this.acceptances.isEmpty) return
    this.#running?.accepted(this.acceptances.files)
    this.#surveySoon()
  }

  async #receive(
    uri: string,
    version: number | undefined,
    diagnostics: readonly Diagnostic[],
  ): Promise<void> {
    const isCurrent = () => uri === this.#shown.uri && version === this.#shown.version
    if (!isCurrent()) return
    this.#found = { version, diagnostics, ...sortActions([]) }
    this.#view.foundChanged()
    const server = await this.#server
    const { doc } = this.#shown.state
    const whole = wholeOf(doc)
    const [actions, [fixAll], hints] = await Promise.all([
      server.actions(uri, whole, 'quickfix'),
      server.actions(uri, whole, 'source.fixAll.gouji'),
      server.hints(uri, whole),
    ])
    if (!isCurrent()) return
    this.#found = { version, diagnostics, ...sortActions(actions), ...(fixAll && { fixAll }) }
    this.#editor.hint(
      hints.map(({ position, label }) => ({
        offset: offsetOf(doc, position),
        label: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      })),
    )
    this.#view.foundChanged()
  }

  #surveySoon(): void {
    clearTimeout(this.#pause)
    if (this.#texts.length > 1 || !this.acceptances.isEmpty)
      this.#pause = setTimeout(() => void this.#survey(), PAUSE_MS)
  }

  async #survey(): Promise<void> {
    const { reports } = await (await this.#server).survey()
    this.#checks = new Map(reports.flatMap(check => ('failed' in check ? [] : [[check.uri, check] as const])))
    this.#view.checksChanged()
  }
}
