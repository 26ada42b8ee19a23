// What lies on the table: the texts that are open, the one that is shown, and what the server finds in them.
import type { ChangeSet, ChangeSpec, EditorState, Text } from '@codemirror/state'
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'
import type { ReportCheck } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import { Acceptances } from './acceptances.ts'
import { Checks } from './checks.ts'
import { deciding } from './decisions.ts'
import {
  agree,
  asEdited,
  isBlank,
  isUnsaved,
  openBeside,
  openText,
  type OpenText,
  type ReadText,
} from './documents.ts'
import type { Editor } from './editor.ts'
import { sortActions, type Found } from './findings.ts'
import { changesOf, changeTo, contentChangesOf } from './places.ts'
import { remediesFor } from './remedies.ts'
import { startServer, type Server } from './server.ts'
import { follow, seenIn, seeUnchanged } from './sitting.ts'

/** Who is to be told. */
export interface DeskView {
  /** Other texts are open, or another one is shown. */
  readonly textsChanged: () => void
  readonly foundChanged: () => void
  /** What is known of all texts together has changed. */
  readonly checksChanged: () => void
}

export class Desk {
  readonly #editor: Editor
  readonly #view: DeskView
  readonly acceptances = new Acceptances(() => this.#tellAccepted())
  readonly #checks = new Checks(
    () => this.#server,
    () => this.#checked(),
  )
  #server: Promise<Server>
  /** The same once it runs: until then there is nobody to be told of anything. */
  #running: Server | undefined
  #texts: readonly OpenText[]
  #shown: OpenText
  /** What lies on an empty table. */
  readonly #first: ReadText
  #found: Found | undefined

  constructor(editor: Editor, view: DeskView, locale: Locale, first: ReadText) {
    this.#editor = editor
    this.#view = view
    this.#first = first
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
    return this.#checks.byUri
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

  /** Lays texts beside those that are open; a blank page makes room. */
  add(read: readonly ReadText[]): readonly OpenText[] {
    if (read.length === 0) return []
    const gone = this.#texts.filter(text => isBlank(text) && text.read === '')
    const kept = this.#texts.filter(text => !gone.includes(text))
    const added = openBeside(kept, read, this.#editor.stateOf)
    this.#texts = [...kept, ...added]
    this.#exchange(gone, added, added[0]!)
    return added
  }

  /** Puts what its file holds in the place of a text: a step that can be taken back. */
  replace(text: OpenText, read: ReadText): void {
    this.#change(text, changeTo(text.state.doc.toString(), asEdited(read.text)))
    this.agree(text, read)
  }

  /** A text is as its file has it. */
  agree(text: OpenText, read: ReadText): void {
    agree(text, read)
    this.#view.textsChanged()
  }

  close(text: OpenText): void {
    const at = this.#texts.indexOf(text)
    const kept = this.#texts.filter(other => other !== text)
    this.#texts = kept.length > 0 ? kept : [openText(this.#first, this.#editor.stateOf)]
    this.#exchange([text], [], this.#texts[Math.min(at, this.#texts.length - 1)]!)
  }

  /** The texts with changes that were not downloaded. */
  get unsaved(): readonly OpenText[] {
    return this.#texts.filter(isUnsaved)
  }

  /** The user has these texts by now. */
  saved(saved: readonly { readonly text: OpenText; readonly doc: Text }[]): void {
    for (const { text, doc } of saved) text.saved = doc
    this.#view.textsChanged()
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
    const wasUnsaved = isUnsaved(text)
    text.state = after
    text.version++
    follow(text, changes)
    if (isUnsaved(text) !== wasUnsaved) this.#view.textsChanged()
    this.#running?.change(text.uri, text.version, contentChangesOf(before, changes))
    if (isBlank(text)) this.#view.foundChanged()
  }

  /** Whether it could be applied: not when the text is another one by now. */
  apply({ edit }: CodeAction): boolean {
    if (this.#found?.version !== this.#shown.version) return false
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      const text = this.#texts.find(text => text.uri === uri)
      if (text) this.#change(text, changesOf(text.state.doc, edits))
    }
    return true
  }

  /** Changes the text that is shown. */
  edit(edits: readonly TextEdit[]): void {
    this.#change(this.#shown, changesOf(this.#shown.state.doc, edits))
  }

  /** Accepts findings of the text that is shown, or without a reason does so no longer: a step of its history. */
  decide(places: readonly PlacedAcceptance[], reason: string | undefined): void {
    const decisions = places.map(place => ({ place, reason, earlier: this.acceptances.reasonOf(place) }))
    this.#editor.dispatch(deciding(decisions))
  }

  get server(): Promise<Server> {
    return this.#server
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

  /** Tells the server and the page; `next` is shown where what was shown is gone. */
  #exchange(gone: readonly OpenText[], added: readonly OpenText[], next: OpenText): void {
    const isShownGone = gone.includes(this.#shown)
    if (isShownGone) this.#running?.close(this.#shown.uri)
    this.#tellFiles(added, gone)
    if (isShownGone) this.#turnTo(next)
    else this.#view.textsChanged()
    this.#surveySoon()
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

  #change(text: OpenText, changes: ChangeSpec): void {
    if (text === this.#shown) {
      this.#editor.change(changes)
      return
    }
    const update = text.state.update({ changes })
    text.state = update.state
    text.version++
    follow(text, update.changes)
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
    const { doc } = this.#shown.state
    if (!this.isBlank) this.#shown.seen ??= seenIn(uri, doc, diagnostics)
    this.#found = { version, diagnostics, ...sortActions([]) }
    this.#view.foundChanged()
    const { hints, ...found } = await remediesFor(await this.#server, uri, doc)
    if (!isCurrent()) return
    this.#found = { version, diagnostics, ...found }
    this.#editor.hint(hints)
    this.#view.foundChanged()
  }

  #surveySoon(): void {
    if (this.#texts.length > 1 || !this.acceptances.isEmpty) this.#checks.askSoon()
  }

  #checked(): void {
    for (const text of this.#texts) seeUnchanged(text, this.checks.get(text.uri))
    this.#view.checksChanged()
  }
}
