// Puts the page together: what the user does goes to the desk, what is known there is shown.
import type { CodeAction } from 'vscode-languageserver-protocol'
import { element } from '../preview/dom.ts'
import { localeOf, type Locale, type Text } from '../server/text/locale.ts'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'
import { aboutPlace } from './about.ts'
import { Desk } from './desk.ts'
import { choose, takeDrops, type BroughtFile } from './dropped.ts'
import { makeEditor, type Editor } from './editor.ts'
import { FilesPart } from './filesPart.ts'
import { marksOf, severityOf } from './diagnostics.ts'
import { FindingsPart } from './findingsPart.ts'
import { partOf } from './parts.ts'
import type { Preferences } from './preferences.ts'
import { PreviewBeside } from './preview/beside.ts'
import { redraw } from './redraw.ts'
import { stepOf } from './keys.ts'
import { openExample, openFiles } from './opening.ts'
import { openBlank, takePasted } from './pasting.ts'
import { copyDocument, saveAccepted, saveFigures, saveProblems, saveText, saveUnsaved } from './saving.ts'
import { closeMenus, drawHead, drawTabs, hasOnePane, type PaneName } from './shell.ts'
import { StatusLine, type Offer } from './statusLine.ts'
import * as words from './words.ts'

export class Page {
  readonly #preferences: Preferences
  readonly #head = element('header')
  readonly #status = new StatusLine()
  readonly #files = new FilesPart(
    () => this.#desk,
    text => this.#say(text[this.#locale]),
  )
  readonly #text = element('section', { class: 'pane text' })
  readonly #tabs = element('div', { class: 'tabs' })
  readonly #drawing = element('div', { class: 'pane preview' })
  readonly #aside = element('aside')
  readonly #main = element('main', {}, this.#files.root, this.#text, this.#aside)
  readonly #editor: Editor
  readonly #desk: Desk
  readonly #findings: FindingsPart
  readonly #preview: PreviewBeside
  #locale: Locale
  #theme: 'light' | 'dark'
  #pane: PaneName = hasOnePane() ? 'text' : 'findings'

  constructor(preferences: Preferences) {
    this.#preferences = preferences
    this.#locale = localeOf(preferences.get('locale') ?? navigator.language)
    this.#theme = preferences.get('theme') === 'dark' ? 'dark' : 'light'
    document.body.replaceChildren(this.#head, this.#tabs, this.#status.root, this.#main)
    this.#editor = makeEditor(this.#text, {
      locale: () => this.#locale,
      changed: (...change) => {
        this.#status.clear()
        this.#desk.changed(...change)
      },
      about: offset => aboutPlace(this.#desk, offset, this.#locale, action => this.#apply(action)),
      moved: () => {
        this.#findings.follow()
        void this.#preview.follow()
      },
      chosen: (from, to) => this.#choose(from, to),
      decided: decisions => this.#desk.acceptances.change(decisions),
      pasted: (html, plain) => void this.#paste(html, plain),
    })
    const view = {
      textsChanged: () => this.#textsChanged(),
      foundChanged: () => this.#drawFound(),
      checksChanged: () => {
        this.#files.draw(this.#locale)
        this.#findings.draw(this.#locale)
      },
    }
    const first = { name: words.pasted(this.#locale), text: '' }
    this.#desk = new Desk(this.#editor, view, this.#locale, first)
    this.#findings = new FindingsPart(this.#desk, this.#editor, {
      turnToText: () => this.#giveWayToText(),
      apply: action => this.#apply(action),
      accept: (places, reason) => this.#accept(places, reason),
    })
    this.#aside.append(this.#findings.root, this.#drawing)
    this.#preview = new PreviewBeside(this.#drawing, this.#desk, this.#editor, {
      turnToText: () => this.#giveWayToText(),
      step: step => this.#step(step),
    })
    this.#drawAll()
    takeDrops(
      document.body,
      files => void this.#bring(files),
      () => this.#say(words.NOT_DROPPED[this.#locale]),
    )
    document.addEventListener('paste', event => this.#takePaste(event))
    document.addEventListener('keydown', event => this.#takeKey(event))
    closeMenus(document)
    window.addEventListener('beforeunload', event => {
      if (this.#desk.acceptances.isUnsaved || this.#desk.unsaved.length > 0) event.preventDefault()
    })
  }

  #drawAll(): void {
    const locale = this.#locale
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = this.#theme
    document.body.dataset.drop = words.DROP[locale]
    document.title = words.TITLE[locale]
    this.#text.setAttribute('aria-label', words.TEXT[locale])
    this.#aside.setAttribute('aria-label', words.FINDINGS[locale])
    this.#drawHead()
    this.#files.draw(locale)
    this.#drawFound()
    this.#preview.load(locale, this.#theme)
  }

  #drawHead(): void {
    const locale = this.#locale
    const desk = this.#desk
    redraw(
      this.#head,
      ...drawHead(locale, this.#theme, desk.unsaved.length, {
        openFiles: () => choose({ multiple: '' }, files => void this.#bring(files)),
        openFolder: () => choose({ webkitdirectory: '' }, files => void this.#bring(files)),
        begin: () => this.#begin(),
        showExample: () => void this.#showExample(),
        saveText: () => void this.#tell(saveText(desk)),
        copyDocument: () => void this.#tell(copyDocument(desk)),
        saveUnsaved: () => void this.#tell(saveUnsaved(desk, locale)),
        saveFigures: format => void this.#tell(saveFigures(desk, format, locale)),
        saveProblems: () => void this.#tell(saveProblems(desk, locale)),
        saveAccepted: () => this.#say(saveAccepted(desk)[locale]),
        undo: () => this.#step('undo'),
        redo: () => this.#step('redo'),
        switchLanguage: () => this.#switchLanguage(),
        switchTheme: () => this.#switchTheme(),
      }),
    )
  }

  #textsChanged(): void {
    this.#status.turnTo(this.#desk.shown.uri)
    this.#drawHead()
    this.#files.draw(this.#locale)
  }

  #drawFound(): void {
    this.#drawTabs()
    this.#findings.draw(this.#locale)
    const { found, shown, isBlank } = this.#desk
    if (isBlank || found?.version !== shown.version) return
    this.#editor.mark(marksOf(shown.state.doc, found.diagnostics))
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
    // What is not to be seen does not follow the cursor.
    if (pane === 'preview') void this.#preview.follow()
  }

  /** Where there is room for one pane only, the text comes to the front. */
  #giveWayToText(): void {
    if (hasOnePane()) this.#turnTo('text')
  }

  /** What is found there is shown in the text, and where there is room for one pane only, said in the list. */
  #choose(from: number, to: number): void {
    this.#editor.goTo(from, to, 'take')
    if (hasOnePane()) this.#turnTo('findings')
  }

  #apply(action: CodeAction): void {
    this.#say(
      this.#desk.apply(action) ? words.done(action.title)[this.#locale] : words.NO_LONGER[this.#locale],
    )
  }

  #accept(places: readonly PlacedAcceptance[], reason: string | undefined): void {
    this.#desk.decide(places, reason)
    this.#say((reason === undefined ? words.WITHDRAWN : words.ACCEPTED)[this.#locale])
  }

  #step(step: 'undo' | 'redo'): void {
    const { done, none } = words.STEPS[step]
    this.#say((this.#editor[step]() ? done : none)[this.#locale])
  }

  #takeKey(event: KeyboardEvent): void {
    const step = stepOf(event)
    if (!step) return
    event.preventDefault()
    this.#step(step)
  }

  #say(message: string, offer?: Offer): void {
    this.#status.say(this.#desk.shown.uri, message, offer)
  }

  async #tell(told: Promise<Text>): Promise<void> {
    this.#say((await told)[this.#locale])
  }

  async #paste(html: string, plain: string): Promise<void> {
    this.#giveWayToText()
    const { told, instead } = await takePasted(this.#desk, this.#editor, { html, plain }, this.#locale)
    const offer = instead && {
      label: instead.label[this.#locale],
      act: () => this.#say(instead.act()[this.#locale]),
    }
    this.#say(told[this.#locale], offer)
  }

  #begin(): void {
    this.#giveWayToText()
    openBlank(this.#desk, this.#locale)
    this.#editor.focus()
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
    void this.#paste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
  }

  async #bring(files: readonly BroughtFile[]): Promise<void> {
    const told = await openFiles(this.#desk, files, this.#locale)
    this.#say(told.map(text => text[this.#locale]).join(' '))
  }

  async #showExample(): Promise<void> {
    const name = words.EXAMPLE_FILE[this.#locale]
    openExample(this.#desk, { name, text: await partOf('example') })
    this.#say(words.opened([name])[this.#locale])
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
