// The list of the texts that are open, with whose report each is and how much is found in it.
import { button, element } from '../preview/dom.ts'
import type { ReportCheck } from '../server/protocol/survey.ts'
import { distinctNames } from '../server/text/distinctNames.ts'
import type { Locale, Text } from '../server/text/locale.ts'
import { isBlank, isUnsaved, type OpenText } from './documents.ts'
import * as words from './words.ts'

/** Which texts are listed, and in which order. */
export interface Listing {
  readonly onlyFaulty: boolean
  readonly faultyFirst: boolean
}

export interface FileActions {
  readonly open: (text: OpenText) => void
  readonly close: (text: OpenText) => void
  readonly list: (listing: Listing) => void
}

export interface FilesShown {
  readonly texts: readonly OpenText[]
  readonly checks: ReadonlyMap<string, ReportCheck>
  readonly shown: OpenText
}

export function drawFileList(
  { texts, checks, shown }: FilesShown,
  listing: Listing,
  locale: Locale,
  actions: FileActions,
): readonly HTMLElement[] {
  const nameOf = distinctNames(texts.map(({ name }) => name))
  const problems = (text: OpenText) => problemsOf(checks.get(text.uri))
  const reports = texts.filter(text => !isBlank(text))
  const faulty = reports.filter(text => problems(text) > 0).length
  const isChecked = reports.every(({ uri }) => checks.has(uri))
  // The one that is shown stays in the list when its last problem is mended.
  const listed = texts.filter(text => !listing.onlyFaulty || text === shown || problems(text) > 0)
  if (listing.faultyFirst) listed.sort((a, b) => problems(b) - problems(a))
  const summary = isChecked ? words.listed(reports.length, faulty) : words.listedOnly(reports.length)
  const option = (label: Text, name: keyof Listing) => {
    const box = element('input', { type: 'checkbox' })
    box.checked = listing[name]
    box.addEventListener('change', () => actions.list({ ...listing, [name]: box.checked }))
    return element('label', {}, box, label[locale])
  }
  return [
    element('p', { class: 'summary' }, summary[locale]),
    element(
      'div',
      { class: 'options' },
      option(words.ONLY_FAULTY, 'onlyFaulty'),
      option(words.FAULTY_FIRST, 'faultyFirst'),
    ),
    element(
      'ul',
      {},
      ...listed.map(text => {
        const name = nameOf(text.name)
        const attributes = {
          class: 'open',
          'aria-current': text === shown ? 'true' : undefined,
          title: text.name,
        }
        return element(
          'li',
          { 'data-key': text.uri },
          button(
            attributes,
            () => actions.open(text),
            ...drawEntry(text, name, checks.get(text.uri), locale),
          ),
          button(
            { class: 'close', 'aria-label': words.close(name)[locale], title: words.close(name)[locale] },
            () => actions.close(text),
            '×',
          ),
        )
      }),
    ),
  ]
}

/** Hints are none. */
function problemsOf(check: ReportCheck | undefined): number {
  return check ? check.counts.error + check.counts.warning + check.counts.info : 0
}

function drawEntry(
  text: OpenText,
  file: string,
  check: ReportCheck | undefined,
  locale: Locale,
): readonly (HTMLElement | string)[] {
  const title = [check?.organ, check?.year].filter(part => part !== undefined).join(' ')
  const parts = [
    element('span', { class: 'name' }, title === '' ? file : title),
    title === '' ? undefined : element('span', { class: 'file' }, file),
    check && drawCount(check, locale),
    isUnsaved(text) ? element('span', { class: 'unsaved' }, words.UNSAVED[locale]) : undefined,
  ]
  // The spaces are for those who hear the parts in one line.
  return parts.flatMap(part => (part ? [part, ' '] : []))
}

function drawCount(check: ReportCheck, locale: Locale): HTMLElement {
  const { error, warning, info, hint } = check.counts
  const state = error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : 'good'
  return element('span', { class: `count ${state}` }, words.foundIn(problemsOf(check), hint)[locale])
}
