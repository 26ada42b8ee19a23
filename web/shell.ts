// The frame of the page: its head with what can be done, its panes, and the line in which it says something.
import { button, element } from '../preview/dom.ts'
import type { Locale, Text } from '../server/text/locale.ts'
import * as words from './words.ts'

/** What is beside the text, or, where there is little room, in its place. */
export type PaneName = 'text' | 'findings' | 'preview'

/** As in page.css: there is room for one pane only. */
export function hasOnePane(): boolean {
  return window.matchMedia('(max-width: 56em)').matches
}

export interface ShellActions {
  readonly openFiles: () => void
  readonly openFolder: () => void
  readonly begin: () => void
  readonly showExample: () => void
  readonly saveText: () => void
  readonly saveUnsaved: () => void
  readonly copyDocument: () => void
  readonly saveFigures: (format: 'csv' | 'xlsx') => void
  readonly saveProblems: () => void
  readonly saveAccepted: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly switchLanguage: () => void
  readonly switchTheme: () => void
}

export function drawHead(
  locale: Locale,
  theme: 'light' | 'dark',
  /** How many texts have changes that were not downloaded. */
  unsaved: number,
  actions: ShellActions,
): readonly HTMLElement[] {
  const act = (text: Text, run: () => void, kind = '') => button({ class: kind }, run, text[locale])
  const [name, ...rest] = words.TITLE[locale].split(' · ')
  return [
    element(
      'div',
      { class: 'brand' },
      element('h1', {}, name, element('span', {}, rest.join(' · '))),
      element('p', { class: 'private' }, words.PRIVATE[locale]),
    ),
    element(
      'div',
      { class: 'actions' },
      act(words.OPEN_FILES, actions.openFiles, 'primary'),
      act(words.OPEN_FOLDER, actions.openFolder),
      act(words.NEW, actions.begin),
      act(words.EXAMPLE, actions.showExample),
      act(words.UNDO, actions.undo),
      act(words.REDO, actions.redo),
      button(
        { class: 'copy-document', title: words.COPY_DOCUMENT[locale] },
        actions.copyDocument,
        words.COPY_SHORT[locale],
      ),
      drawDownloads(locale, unsaved, actions),
      act(theme === 'dark' ? words.LIGHT : words.DARK, actions.switchTheme, 'quiet'),
      button(
        { class: 'quiet', lang: locale === 'zh' ? 'en' : 'zh' },
        actions.switchLanguage,
        words.LANGUAGE[locale],
      ),
    ),
  ]
}

function drawDownloads(locale: Locale, unsaved: number, actions: ShellActions): HTMLElement {
  const { saveText, saveUnsaved, saveFigures, saveProblems, saveAccepted } = actions
  const menu = element('details', { class: 'menu' }, element('summary', {}, words.DOWNLOAD[locale]))
  const entry = (text: Text, run: () => void) =>
    button(
      {},
      () => {
        menu.open = false
        run()
      },
      text[locale],
    )
  menu.append(
    element(
      'div',
      {},
      entry(words.SAVE_TEXT, saveText),
      unsaved > 0 ? entry(words.saveUnsaved(unsaved), saveUnsaved) : undefined,
      entry(words.SAVE_CSV, () => saveFigures('csv')),
      entry(words.SAVE_XLSX, () => saveFigures('xlsx')),
      entry(words.SAVE_PROBLEMS, saveProblems),
      entry(words.SAVE_ACCEPTED, saveAccepted),
    ),
  )
  return menu
}

/** A menu is closed by Escape, which leaves the focus at its name, and by a click elsewhere. */
export function closeMenus(target: Document): void {
  const openMenus = () => target.querySelectorAll<HTMLDetailsElement>('.menu[open]')
  target.addEventListener('pointerdown', event => {
    for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false
  })
  target.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of openMenus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
  // A click into the preview is none on the page, but takes the focus there.
  window.addEventListener('blur', () => {
    for (const menu of openMenus()) menu.open = false
  })
}

/** Leads to the panes; `count` is how much is found. */
export function drawTabs(
  locale: Locale,
  pane: PaneName,
  count: number | undefined,
  turnTo: (pane: PaneName) => void,
): readonly HTMLElement[] {
  const names = { text: words.TEXT, findings: words.FINDINGS, preview: words.PREVIEW }
  return (['text', 'findings', 'preview'] as const).map(name =>
    button(
      { class: `tab ${name}`, 'aria-pressed': String(name === pane) },
      () => turnTo(name),
      names[name][locale],
      name === 'findings' && count !== undefined
        ? element('span', { class: 'number' }, String(count))
        : undefined,
    ),
  )
}
