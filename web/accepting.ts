// How a finding is accepted as published, and what was.
import type { CodeAction } from 'vscode-languageserver-protocol'
import { button, element } from '../preview/dom.ts'
import type { Acceptance } from '../server/acceptance/acceptance.ts'
import type { PlacedAcceptance } from '../server/protocol/commands.ts'
import type { SurveyFinding } from '../server/protocol/survey.ts'
import type { Locale } from '../server/text/locale.ts'
import { messageOf } from './diagnostics.ts'
import { ACCEPT, ACCEPT_AS_PUBLISHED, acceptedCount, lineNumber, REASON, REASONS, WITHDRAW } from './words.ts'

/** Accepts, or without a reason accepts no longer. */
export type Accept = (places: readonly PlacedAcceptance[], reason: string | undefined) => void

const REASON_LIST = 'reasons'

/** Folded: why, and the button. */
export function drawAccepting(action: CodeAction, locale: Locale, accept: Accept): HTMLElement {
  const input = element('input', {
    list: REASON_LIST,
    placeholder: REASON[locale],
    'aria-label': REASON[locale],
  })
  const form = element('form', {}, input, element('button', { type: 'submit' }, ACCEPT[locale]))
  form.addEventListener('submit', event => {
    event.preventDefault()
    accept(placesOf(action), input.value.trim())
  })
  return element('details', { class: 'accepting' }, element('summary', {}, ACCEPT_AS_PUBLISHED[locale]), form)
}

/** The usual reasons, for the fields in which one is asked for. */
export function drawReasons(locale: Locale): HTMLElement {
  return element(
    'datalist',
    { id: REASON_LIST },
    ...REASONS.map(reason => element('option', { value: reason[locale] })),
  )
}

/** Folded: what was accepted, each with its reason, to be taken back. */
export function drawAccepted(
  uri: string,
  accepted: readonly SurveyFinding[],
  locale: Locale,
  accept: Accept,
): HTMLElement | undefined {
  if (accepted.length === 0) return undefined
  return element(
    'details',
    { class: 'accepted' },
    element('summary', {}, acceptedCount(accepted.length)[locale]),
    element(
      'ul',
      {},
      ...accepted.map(({ diagnostic, acceptance, elsewhere = [] }) =>
        element(
          'li',
          {},
          element('span', { class: 'line' }, lineNumber(diagnostic.range.start.line + 1)[locale]),
          element('p', {}, messageOf(diagnostic)),
          acceptance.reason === undefined ? undefined : element('p', { class: 'reason' }, acceptance.reason),
          button({}, () => accept([{ uri, acceptance }, ...elsewhere], undefined), WITHDRAW[locale]),
        ),
      ),
    ),
  )
}

/** What the server says is accepted with a finding. */
function placesOf({ command }: CodeAction): readonly PlacedAcceptance[] {
  const [uri, acceptance, elsewhere = []] = (command?.arguments ?? []) as [
    string,
    Acceptance,
    (readonly PlacedAcceptance[])?,
  ]
  return [{ uri, acceptance }, ...elsewhere]
}
