// The list of the texts that are open, with whose report each is and how much is found in it.
import { button, element } from '../preview/dom.ts'
import type { ReportCheck } from '../server/protocol/survey.ts'
import { distinctNames } from '../server/text/distinctNames.ts'
import type { Locale } from '../server/text/locale.ts'
import type { OpenText } from './documents.ts'
import { foundIn } from './words.ts'

export function drawFileList(
  texts: readonly OpenText[],
  checks: ReadonlyMap<string, ReportCheck>,
  shown: OpenText,
  locale: Locale,
  open: (text: OpenText) => void,
): HTMLElement {
  const nameOf = distinctNames(texts.map(({ name }) => name))
  return element(
    'ul',
    {},
    ...texts.map(text =>
      element(
        'li',
        {},
        button(
          { 'aria-current': text === shown ? 'true' : undefined, title: text.name },
          () => open(text),
          ...drawEntry(nameOf(text.name), checks.get(text.uri), locale),
        ),
      ),
    ),
  )
}

function drawEntry(file: string, check: ReportCheck | undefined, locale: Locale): readonly HTMLElement[] {
  if (!check) return [element('span', { class: 'name' }, file)]
  const { counts, organ, year } = check
  const serious = counts.error + counts.warning
  const state = counts.error > 0 ? 'error' : serious > 0 ? 'warning' : counts.info > 0 ? 'info' : 'good'
  const title = [organ, year].filter(part => part !== undefined).join(' ')
  return [
    element('span', { class: 'name' }, title === '' ? file : title),
    ...(title === '' ? [] : [element('span', { class: 'file' }, file)]),
    element('span', { class: `count ${state}` }, foundIn(serious + counts.info, counts.hint)[locale]),
  ]
}
