// The preview of one document: keeps the page and the text at the same place and of the same content.
import {
  commands,
  Disposable,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode'
import { figureAt } from '../../preview/figureAt.ts'
import { EDIT_METHOD, PREVIEW_METHOD, type EditResult, type Preview } from '../../server/protocol/preview.ts'
import type { Reports } from '../reports.ts'
import type { Server } from '../server.ts'
import { pageHtml } from './html.ts'
import type { FromPage, Notice, ToPage } from '../../server/protocol/page.ts'
import { nameOf } from '../workspace/paths.ts'
import { toRange } from './places.ts'
import { columnOf, documentOf, editorOf, showIn } from './text.ts'

export interface PreviewContext {
  readonly extension: Uri
  readonly reports: Reports
  readonly server: Server
}

/** How long typing pauses before the page follows it: a guess, so that not every keystroke draws it anew. */
const PAUSE_MS = 120

/** The preview of one document at a time: keeps the page and the text at the same place and of the same content. */
export class PreviewPanel implements Disposable {
  #uri: Uri
  #locked: boolean
  readonly #panel: WebviewPanel
  readonly #server: Server
  readonly #listeners: Disposable
  #preview: Preview | undefined
  /** It was asked to compare, and has not yet. */
  #compares = false
  /** The report on the year before that was chosen of several. */
  #before: string | undefined
  #pause: ReturnType<typeof setTimeout> | undefined
  /** Counts what the server was asked, for only its last answer matters. */
  #asked = 0

  constructor(
    panel: WebviewPanel,
    uri: Uri,
    locked: boolean,
    { extension, reports, server }: PreviewContext,
  ) {
    this.#uri = uri
    this.#locked = locked
    this.#panel = panel
    this.#server = server
    const bundles = Uri.joinPath(extension, 'dist')
    this.#entitle()
    panel.iconPath = Uri.joinPath(extension, 'images', 'icon.svg')
    panel.webview.options = { enableScripts: true, localResourceRoots: [bundles] }
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      workspace.onDidChangeTextDocument(({ document }) => this.#soonIf(this.#isMine(document))),
      reports.onDidFind(document => this.#soonIf(this.#isMine(document))),
      reports.onDidLose(document => this.#soonIf(this.#isMine(document))),
      // Findings come anew also when settings have changed.
      server.onDidChange(() => this.#soon()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellCursor(textEditor)),
      window.onDidChangeActiveTextEditor(editor => editor && this.#tellCursor(editor)),
    )
    panel.webview.html = pageHtml(panel, bundles, uri)
  }

  get uri(): Uri {
    return this.#uri
  }

  /** It keeps to its document, whichever is the active one. */
  get isLocked(): boolean {
    return this.#locked
  }

  toggleLock(): void {
    this.#locked = !this.#locked
    this.#entitle()
    void this.#refresh()
  }

  /** Shows another document instead. */
  turnTo(uri: Uri): void {
    clearTimeout(this.#pause)
    this.#uri = uri
    this.#preview = undefined
    this.#entitle()
    void this.#refresh()
  }

  get onDidDispose() {
    return this.#panel.onDidDispose
  }

  get isActive(): boolean {
    return this.#panel.active
  }

  /** Shows last year's figures beside this year's, or says that there are none. */
  compare(): void {
    this.#compares = true
    this.#tellComparison()
  }

  #tellComparison(): void {
    if (!this.#compares || !this.#preview) return
    this.#compares = false
    const { before, choices } = this.#preview.view
    if (before === undefined && choices === undefined) {
      void window.showInformationMessage(
        l10n.t('The workspace has no report of this organ on the year before to compare with.'),
      )
    } else this.#tell({ type: 'compare' })
  }

  reveal(column: ViewColumn): void {
    this.#panel.reveal(column === ViewColumn.Beside ? undefined : column, column === ViewColumn.Beside)
  }

  /** Goes to the text, where the page has its place. */
  async showSource(): Promise<void> {
    await window.showTextDocument(await open(this.uri), { viewColumn: columnOf(this.uri) })
  }

  dispose(): void {
    clearTimeout(this.#pause)
    this.#listeners.dispose()
    this.#panel.dispose()
  }

  #entitle(): void {
    const name = nameOf(this.#uri)
    this.#panel.title = this.#locked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name)
  }

  #isMine({ uri }: TextDocument): boolean {
    return uri.toString() === this.uri.toString()
  }

  #soonIf(concerned: boolean): void {
    if (concerned) this.#soon()
  }

  #soon(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#refresh(), PAUSE_MS)
  }

  async #refresh(): Promise<void> {
    const { uri } = this
    const document = documentOf(uri)
    if (!document) {
      this.#notify('closed')
      return
    }
    const asked = ++this.#asked
    const before = this.#before === undefined ? {} : { before: this.#before }
    const params = { textDocument: { uri: uri.toString() }, ...before }
    const preview = await this.#server.ask<Preview>(PREVIEW_METHOD, params)
    if (asked !== this.#asked) return
    if (!preview) {
      this.#notify(this.#server.state === 'stopped' ? 'stopped' : 'noReport')
      return
    }
    // Of a version that is no more: the change that ended it has asked for the next one.
    if (preview.version !== document.version) return
    this.#preview = preview
    this.#tell({ type: 'show', uri: uri.toString(), view: preview.view, locked: this.#locked })
    this.#tellComparison()
    const editor = editorOf(uri)
    if (editor) this.#tellCursor(editor)
  }

  #notify(notice: Notice): void {
    this.#tell({ type: 'notice', notice })
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message)
  }

  #tellCursor({ document, selection }: TextEditor): void {
    if (!this.#preview || !this.#isMine(document)) return
    const id = figureAt(this.#preview, selection.active)
    this.#tell({ type: 'cursor', ...(id !== undefined && { id }) })
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#preview = undefined
        this.#notify('reading')
        return void this.#refresh()
      case 'select': {
        this.#select(message.id)
        return
      }
      case 'open':
        return void this.#goTo(this.#preview?.places[message.id])
      case 'finding':
        return void this.#goTo(this.#preview?.findings[message.index])
      case 'statement':
        return void this.#goTo(this.#preview?.statements[message.index])
      case 'edit':
        return void this.#edit(message)
      case 'before': {
        this.#before = message.uri
        return void this.#refresh()
      }
      case 'undo':
      case 'redo':
        return void this.#inText(message.type)
    }
  }

  /** Shows a figure where the text is to be seen, and leaves the focus in the page. */
  #select(id: string): void {
    const place = this.#preview?.places[id]
    const editor = editorOf(this.uri)
    // Of a text that was closed nothing can be seen: it is opened again.
    if (!documentOf(this.uri)) void this.#goTo(place)
    else if (place && editor) showIn(editor, toRange(place))
  }

  async #goTo(place: Preview['findings'][number] | undefined): Promise<void> {
    if (!place) return
    const editor = await window.showTextDocument(await open(this.uri), { viewColumn: columnOf(this.uri) })
    showIn(editor, toRange(place))
  }

  async #edit({ id, text, also, ...message }: FromPage & { readonly type: 'edit' }): Promise<void> {
    const uri = Uri.parse(message.uri)
    const document = await open(uri)
    const { version } = document
    const params = { textDocument: { uri: uri.toString() }, version, id, text, also }
    const result = await this.#server.ask<EditResult>(EDIT_METHOD, params)
    if (result && 'edits' in result) {
      const edit = new WorkspaceEdit()
      for (const { range, newText } of result.edits) edit.replace(uri, toRange(range), newText)
      // What is shown comes anew even where nothing had to be changed.
      if (document.version === version && (await workspace.applyEdit(edit))) {
        this.#soon()
        return
      }
    }
    const reason = result && 'refusal' in result ? result.refusal : l10n.t('The text could not be changed.')
    if (this.#isMine(document)) this.#tell({ type: 'refused', id, reason })
  }

  /** Runs a command of the editor on the text and comes back. */
  async #inText(command: 'undo' | 'redo'): Promise<void> {
    await window.showTextDocument(await open(this.uri), { viewColumn: columnOf(this.uri) })
    await commands.executeCommand(command)
    this.#panel.reveal()
  }
}

async function open(uri: Uri): Promise<TextDocument> {
  return documentOf(uri) ?? workspace.openTextDocument(uri)
}
