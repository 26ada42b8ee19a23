// Puts the page together: what the user does goes to the desk, what is known there is shown.
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol'
import { element } from '../preview/dom.ts'
import { localeOf, type Locale } from '../server/text/locale.ts'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'
import { drawAccepted, type Accept } from './accepting.ts'
import { aboutPlace } from './about.ts'
import { bring } from './bring.ts'
import { Desk } from './desk.ts'
import { choose, takeDrops, type BroughtFile } from './dropped.ts'
import { makeEditor, type Editor } from './editor.ts'
import { drawFileList } from './fileList.ts'
import { messageOf, severityOf } from './diagnostics.ts'
import { drawFindings } from './findings.ts'
import { partOf } from './parts.ts'
import { offsetOf } from './places.ts'
import type { Preferences } from './preferences.ts'
import { PreviewBeside } from './preview/beside.ts'
import { readHtml } from './reading/readers.ts'
import { redraw } from './redraw.ts'
import { saveAccepted, saveFigures, saveProblems, saveText } from './saving.ts'
import { drawHead, drawTabs, type PaneName } from './shell.ts'
import * as words from './words.ts'

/** As in page.css: there is room for one pane only. */
const ONE_PANE = '(max-width: 56em)'

export class Page {
  readonly #preferences: Preferences
  readonly #head = element('header')
  readonly #message = element('p', { class: 'notice', role: 'status' })
  readonly #files = element('nav')
  readonly #text = element('section', { class: 'pane text' })
  readonly #tabs = element('div', { class: 'tabs' })
  readonly #findings = element('div', { class: 'pane findings' })
  readonly #drawing = element('div', { class: 'pane preview' })
  readonly #aside = element('aside', {}, this.#findings, this.#drawing)
  readonly #main = element('main', {}, this.#files, this.#text, this.#aside)
  readonly #editor: Editor
  readonly #desk: Desk
  readonly #preview: PreviewBeside
  #locale: Locale
  #theme: 'light' | 'dark'
  #pane: PaneName = window.matchMedia(ONE_PANE).matches ? 'text' : 'findings'

  constructor(preferences: Preferences) {
    this.#preferences = preferences
    this.#locale = localeOf(preferences.get('locale') ?? navigator.language)
    this.#theme = preferences.get('theme') === 'dark' ? 'dark' : 'light'
    document.body.replaceChildren(this.#head, this.#tabs, this.#message, this.#main)
    this.#editor = makeEditor(this.#text, {
      locale: () => this.#locale,
      changed: (...change) => this.#desk.changed(...change),
      about: offset => aboutPlace(this.#desk, offset, this.#locale, action => this.#apply(action)),
      readHtml,
    })
    const view = {
      textsChanged: () => this.#drawFiles(),
      foundChanged: () => this.#drawFound(),
      checksChanged: () => {
        this.#drawFiles()
        this.#drawList()
      },
    }
    const first = { name: words.pasted(this.#locale), text: '' }
    this.#desk = new Desk(this.#editor, view, this.#locale, first)
    this.#preview = new PreviewBeside(this.#drawing, this.#desk, this.#editor, () => this.#giveWayToText())
    this.#drawAll()
    takeDrops(
      document.body,
      files => void this.#bring(files),
      () => this.#say(words.NOT_DROPPED[this.#locale]),
    )
    document.addEventListener('paste', event => this.#takePaste(event))
    document.addEventListener('keydown', event => this.#takeKey(event))
    window.addEventListener('beforeunload', event => {
      if (this.#desk.isUnsaved) event.preventDefault()
    })
  }

  #drawAll(): void {
    const locale = this.#locale
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = this.#theme
    document.body.dataset.drop = words.DROP[locale]
    document.title = words.TITLE[locale]
    this.#files.setAttribute('aria-label', words.FILES[locale])
    this.#text.setAttribute('aria-label', words.TEXT[locale])
    this.#aside.setAttribute('aria-label', words.FINDINGS[locale])
    redraw(
      this.#head,
      ...drawHead(locale, this.#theme, {
        openFiles: () => choose({ multiple: '' }, files => void this.#bring(files)),
        openFolder: () => choose({ webkitdirectory: '' }, files => void this.#bring(files)),
        showExample: () => void this.#showExample(),
        saveText: () => void saveText(this.#desk),
        saveFigures: format => void saveFigures(this.#desk, format, this.#locale),
        saveProblems: () => void saveProblems(this.#desk, this.#locale),
        saveAccepted: () => this.#saveAccepted(),
        undo: () => this.#undo(),
        redo: () => this.#redo(),
        switchLanguage: () => this.#switchLanguage(),
        switchTheme: () => this.#switchTheme(),
      }),
    )
    this.#drawFiles()
    this.#drawFound()
    this.#preview.load(locale, this.#theme)
  }

  #drawFiles(): void {
    const { texts, checks, shown } = this.#desk
    this.#files.hidden = texts.length < 2
    redraw(
      this.#files,
      drawFileList(texts, checks, shown, this.#locale, text => this.#desk.show(text)),
    )
  }

  #drawList(): void {
    const { found, shown, checks, isBlank } = this.#desk
    const accept: Accept = (places, reason) => this.#accept(places, reason)
    const list = drawFindings(isBlank ? 'blank' : found, this.#locale, {
      goTo: diagnostic => this.#goTo(diagnostic),
      apply: action => this.#apply(action),
      accept,
    })
    const accepted = drawAccepted(shown.uri, checks.get(shown.uri)?.accepted ?? [], this.#locale, accept)
    redraw(this.#findings, ...list, ...(accepted ? [accepted] : []))
  }

  #drawFound(): void {
    this.#drawTabs()
    this.#drawList()
    const { found, shown, isBlank } = this.#desk
    if (isBlank || found?.version !== shown.version) return
    const { doc } = shown.state
    this.#editor.mark(
      found.diagnostics.map(diagnostic => ({
        from: offsetOf(doc, diagnostic.range.start),
        to: offsetOf(doc, diagnostic.range.end),
        severity: severityOf(diagnostic),
        message: messageOf(diagnostic),
      })),
    )
    void this.#preview.refresh()
  }

  #drawTabs(): void {
    const { found, isBlank } = this.#desk
    const problems = found?.diagnostics.filter(diagnostic => severityOf(diagnostic) !== 'hint')
    const count = isBlank ? undefined : problems?.length
    this.#main.dataset.pane = this.#pane
    redraw(this.#tabs, ...drawTabs(this.#locale, this.#pane, count, pane => this.#turnTo(pane)))
  }

  #turnTo(pane: PaneName): void {
    this.#pane = pane
    this.#drawTabs()
  }

  /** Where there is room for one pane only, the text comes to the front. */
  #giveWayToText(): void {
    if (window.matchMedia(ONE_PANE).matches) this.#turnTo('text')
  }

  #goTo({ range }: Diagnostic): void {
    this.#giveWayToText()
    const { doc } = this.#desk.shown.state
    this.#editor.goTo(offsetOf(doc, range.start), offsetOf(doc, range.end), 'take')
  }

  #apply(action: CodeAction): void {
    this.#say(
      this.#desk.apply(action) ? words.done(action.title)[this.#locale] : words.NO_LONGER[this.#locale],
    )
  }

  #accept(places: readonly PlacedAcceptance[], reason: string | undefined): void {
    this.#desk.acceptances.change(places, reason)
    this.#say((reason === undefined ? words.WITHDRAWN : words.ACCEPTED)[this.#locale])
  }

  #undo(): void {
    this.#say((this.#editor.undo() ? words.UNDONE : words.NOTHING_TO_UNDO)[this.#locale])
  }

  #redo(): void {
    this.#say((this.#editor.redo() ? words.REDONE : words.NOTHING_TO_REDO)[this.#locale])
  }

  /** Undoes and redoes wherever the focus is, but where text is entered that has a history of its own. */
  #takeKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (!(ctrlKey || metaKey) || altKey || !(target instanceof Element)) return
    if (target.closest('input')) return
    const letter = key.toLowerCase()
    const isRedo = letter === 'y' || (letter === 'z' && shiftKey)
    if (!isRedo && letter !== 'z') return
    event.preventDefault()
    if (isRedo) this.#redo()
    else this.#undo()
  }

  #say(message: string): void {
    this.#message.textContent = message
  }

  /** What is pasted anywhere on the page goes into the text. */
  #takePaste(event: ClipboardEvent): void {
    const { target, clipboardData } = event
    if (!clipboardData || (target instanceof Element && target.closest('.cm-editor, input'))) return
    event.preventDefault()
    if (clipboardData.files.length > 0) {
      void this.#bring([...clipboardData.files].map(file => ({ path: file.name, file })))
      return
    }
    this.#giveWayToText()
    void this.#editor.paste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
  }

  async #bring(files: readonly BroughtFile[]): Promise<void> {
    const { texts, accepted, remarks } = await bring(files)
    const broken = accepted.filter(({ name, text }) => !this.#desk.acceptances.take(name, text))
    this.#desk.add(texts)
    const opened = texts.length > 0 ? [words.opened(texts.map(({ name }) => name))] : []
    const unused = broken.map(({ name }) => words.noAcceptances(name))
    this.#say([...opened, ...remarks, ...unused].map(text => text[this.#locale]).join(' '))
  }

  async #showExample(): Promise<void> {
    this.#desk.add([{ name: words.EXAMPLE_FILE[this.#locale], text: await partOf('example') }])
  }

  #saveAccepted(): void {
    if (!saveAccepted(this.#desk)) this.#say(words.NOTHING_ACCEPTED[this.#locale])
  }

  #switchLanguage(): void {
    this.#locale = this.#locale === 'zh' ? 'en' : 'zh'
    this.#preferences.set('locale', this.#locale)
    this.#say('')
    this.#editor.speak()
    this.#desk.speak(this.#locale)
    this.#drawAll()
  }

  #switchTheme(): void {
    this.#theme = this.#theme === 'dark' ? 'light' : 'dark'
    this.#preferences.set('theme', this.#theme)
    this.#drawAll()
  }
}
