// Which of the open documents are reports, and what becomes of them.
import {
  Disposable,
  EventEmitter,
  languages,
  window,
  workspace,
  type Memento,
  type TextDocument,
  type Uri,
} from 'vscode'
import { rememberDeclined, type Declined } from './declined.ts'
import { KEPT_LANGUAGES, PLAIN_TEXT } from './languages.ts'
import { EXAMPLE_SCHEME } from '../server/protocol/files.ts'
import { REPORT_LANGUAGE } from '../server/protocol/introduction.ts'
import { looksLikeReport } from '../server/outline/recognise.ts'
import { holdsReport, isCopy } from './recognition.ts'

/** What becomes of a document that holds a report: it gets the report language, or is checked in its own. */
type Detect = 'language' | 'inPlace' | 'off'

/** How long typing pauses before an unrecognised document is looked at again: a guess, as long as a word takes. */
const PAUSE_MS = 500

/**
 * Which of the open documents are reports.
 *
 * Reports come as ordinary text files, as saved pages and as pasted text, so they are known by their content. Plain
 * text that holds one gets the report language, as VS Code itself does with untitled documents whose language it
 * detects: that shows in the status bar, brings colours and the settings that keep blanks as they are, and can be
 * taken back there. Markdown, HTML and the like keep their language, because much hangs on it, and are checked in place.
 * `gouji.detect` says otherwise for either. Who sets a document back to plain text is not asked a second time.
 */
export class Reports implements Disposable {
  readonly #found = new EventEmitter<TextDocument>()
  readonly #lost = new EventEmitter<TextDocument>()
  /** A document is a report from now on; fires again when it is opened again. */
  readonly onDidFind = this.#found.event
  /** A document is no report any more, because it was closed or for another reason. */
  readonly onDidLose = this.#lost.event

  readonly #declined: Declined
  /** Documents that are checked although they have another language. */
  readonly #inPlace = new Set<string>()
  /** Documents that are checked because the user says so, and read like no report. */
  readonly #onDemand = new Set<string>()
  /** Documents that had the report language since they were opened. */
  readonly #hadLanguage = new Set<string>()
  /** The version of each document at which it was looked at last. */
  #looked = new WeakMap<TextDocument, number>()
  #pause: ReturnType<typeof setTimeout> | undefined
  readonly #listeners: Disposable

  constructor(memory: Memento) {
    this.#declined = rememberDeclined(memory)
    this.#listeners = Disposable.from(
      this.#found,
      this.#lost,
      workspace.onDidOpenTextDocument(document => this.#opened(document)),
      workspace.onDidCloseTextDocument(document => this.#closed(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      window.onDidChangeVisibleTextEditors(() => this.considerVisible()),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('gouji.detect')) this.#reconfigured()
      }),
    )
  }

  includes(document: TextDocument): boolean {
    if (isCopy(document)) return false
    return document.languageId === REPORT_LANGUAGE || this.#inPlace.has(document.uri.toString())
  }

  /** Whether a file that is not open may be looked at to see if it holds a report. */
  mayHold(uri: Uri): boolean {
    if (this.#declined.has({ uri })) return false
    return uri.path.endsWith(`.${REPORT_LANGUAGE}`) || detectFor({ uri, languageId: PLAIN_TEXT }) !== 'off'
  }

  /** Whether it counts among the reports of the workspace: neither the example nor what was checked on demand alone. */
  counts(uri: Uri): boolean {
    return uri.scheme !== EXAMPLE_SCHEME && !this.#onDemand.has(uri.toString())
  }

  /** Whether a text that is not open reads like a report. */
  recognises(text: string): boolean {
    return looksLikeReport(text)
  }

  /** Takes a document for a report because the user says so. */
  async claim(document: TextDocument): Promise<TextDocument> {
    this.#declined.delete(document)
    if (this.includes(document)) return document
    if (!holdsReport(document)) this.#onDemand.add(document.uri.toString())
    if (!KEPT_LANGUAGES.includes(document.languageId)) {
      return languages.setTextDocumentLanguage(document, REPORT_LANGUAGE)
    }
    this.#checkInPlace(document)
    return document
  }

  /** Documents that nobody sees are left alone: other extensions open them, to search in them for instance. */
  considerVisible(): void {
    for (const { document } of window.visibleTextEditors) this.#consider(document)
  }

  dispose(): void {
    clearTimeout(this.#pause)
    this.#listeners.dispose()
  }

  #consider(document: TextDocument): void {
    if (document.isClosed || isCopy(document)) return
    if (document.languageId === REPORT_LANGUAGE) {
      this.#hadLanguage.add(document.uri.toString())
      this.#declined.delete(document)
      this.#found.fire(document)
    } else if (this.#isUnknown(document) && this.#looked.get(document) !== document.version) {
      this.#looked.set(document, document.version)
      if (holdsReport(document)) this.#adopt(document)
    }
  }

  #isUnknown(document: TextDocument): boolean {
    const { languageId, uri } = document
    const canBeReport = languageId === PLAIN_TEXT || KEPT_LANGUAGES.includes(languageId)
    if (!canBeReport || this.#inPlace.has(uri.toString()) || this.#declined.has(document)) return false
    return detectFor(document) !== 'off'
  }

  #adopt(document: TextDocument): void {
    if (document.languageId === PLAIN_TEXT && detectFor(document) === 'language') {
      // The document comes back as opened, in its new language.
      languages.setTextDocumentLanguage(document, REPORT_LANGUAGE).then(undefined, () => {
        // It was closed in the meantime.
      })
    } else {
      this.#checkInPlace(document)
    }
  }

  #checkInPlace(document: TextDocument): void {
    this.#inPlace.add(document.uri.toString())
    this.#found.fire(document)
  }

  #opened(document: TextDocument): void {
    const isReport = document.languageId === REPORT_LANGUAGE
    if (!isReport && this.#hadLanguage.delete(document.uri.toString())) {
      this.#lost.fire(document)
      if (document.languageId === PLAIN_TEXT) this.#declined.add(document)
    }
    if (isReport || isVisible(document)) this.#consider(document)
  }

  #closed(document: TextDocument): void {
    const key = document.uri.toString()
    if (this.#inPlace.delete(key)) this.#lost.fire(document)
    // A document whose language changes is said to be closed and opened again, and is there all the time.
    if (workspace.textDocuments.includes(document)) return
    this.#hadLanguage.delete(key)
    this.#onDemand.delete(key)
  }

  #changed(document: TextDocument): void {
    if (!this.#isUnknown(document)) return
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.considerVisible(), PAUSE_MS)
  }

  #reconfigured(): void {
    this.#looked = new WeakMap()
    for (const document of workspace.textDocuments) {
      if (detectFor(document) !== 'off' || !this.#inPlace.delete(document.uri.toString())) continue
      this.#lost.fire(document)
    }
    this.considerVisible()
  }
}

function isVisible(document: TextDocument): boolean {
  return window.visibleTextEditors.some(editor => editor.document === document)
}

function detectFor(document: Pick<TextDocument, 'uri' | 'languageId'>): Detect {
  return workspace.getConfiguration('gouji', document).get<Detect>('detect', 'language')
}
