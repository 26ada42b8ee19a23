// The list of what is found, with what mends each.
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol'
import { button, element } from '../preview/dom.ts'
import { ACCEPT } from '../server/protocol/commands.ts'
import type { Locale } from '../server/text/locale.ts'
import { drawAccepting, drawReasons, type Accept } from './accepting.ts'
import { messageOf, severityOf } from './diagnostics.ts'
import {
  CHECKING,
  lineNumber,
  moreFindings,
  NOTHING_FOUND,
  NOTHING_YET,
  OTHER_FIXES,
  SEVERITIES,
} from './words.ts'

/** What is found in a version of a text. */
export interface Found {
  readonly version: number | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** What mends single findings; comes after them. */
  readonly fixes: readonly CodeAction[]
  /** What accepts single findings as published. */
  readonly accepting: readonly CodeAction[]
  /** Mends all that is certain. */
  readonly fixAll?: CodeAction
}

/** What can be done about findings, by what it does. */
export function sortActions(actions: readonly CodeAction[]): Pick<Found, 'fixes' | 'accepting'> {
  return {
    fixes: actions.filter(({ edit }) => edit !== undefined),
    accepting: actions.filter(({ command }) => command?.command === ACCEPT),
  }
}

export interface FindingActions {
  readonly goTo: (diagnostic: Diagnostic) => void
  readonly apply: (action: CodeAction) => void
  readonly accept: Accept
}

/** More would be long to draw and to read; they come when others are mended. */
const MOST_LISTED = 300

/** `found` is absent while the text is being read, and `blank` where there is none yet. */
export function drawFindings(
  found: Found | 'blank' | undefined,
  locale: Locale,
  actions: FindingActions,
): readonly HTMLElement[] {
  if (found === 'blank') return [element('p', { class: 'empty' }, NOTHING_YET[locale])]
  if (!found) return [element('p', { class: 'empty' }, CHECKING[locale])]
  const { diagnostics, fixAll } = found
  if (diagnostics.length === 0) return [element('p', { class: 'empty good' }, NOTHING_FOUND[locale])]
  const left = diagnostics.length - MOST_LISTED
  const all = fixAll && button({ class: 'fix-all' }, () => actions.apply(fixAll), fixAll.title)
  return [
    ...(all ? [all] : []),
    element(
      'ol',
      { class: 'findings' },
      ...diagnostics.slice(0, MOST_LISTED).map(diagnostic => drawFinding(diagnostic, found, locale, actions)),
    ),
    drawReasons(locale),
    ...(left > 0 ? [element('p', { class: 'empty' }, moreFindings(left)[locale])] : []),
  ]
}

function drawFinding(
  diagnostic: Diagnostic,
  found: Found,
  locale: Locale,
  actions: FindingActions,
): HTMLElement {
  const severity = severityOf(diagnostic)
  const place = lineNumber(diagnostic.range.start.line + 1)[locale]
  return element(
    'li',
    { class: `finding ${severity}` },
    button(
      { class: 'go' },
      () => actions.goTo(diagnostic),
      element('span', { class: 'severity' }, SEVERITIES[severity][locale]),
      element('span', { class: 'line' }, place),
      element('span', { class: 'message' }, messageOf(diagnostic)),
    ),
    drawFixes(actionsFor(diagnostic, found.fixes), locale, actions.apply),
    ...actionsFor(diagnostic, found.accepting).map(action => drawAccepting(action, locale, actions.accept)),
  )
}

/** The one that is preferred, or the first, at hand; the others folded. */
export function drawFixes(
  fixes: readonly CodeAction[],
  locale: Locale,
  apply: (action: CodeAction) => void,
): HTMLElement | undefined {
  const [first, ...others] = [...fixes].sort(
    (a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false),
  )
  if (!first) return undefined
  const draw = (action: CodeAction) => button({ class: 'fix' }, () => apply(action), action.title)
  const rest =
    others.length > 0
      ? element('details', {}, element('summary', {}, OTHER_FIXES[locale]), ...others.map(draw))
      : undefined
  return element('div', { class: 'fixes' }, draw(first), rest)
}

/** Those of several actions that are about a finding. */
export function actionsFor(diagnostic: Diagnostic, actions: readonly CodeAction[]): readonly CodeAction[] {
  const key = keyOf(diagnostic)
  return actions.filter(({ diagnostics = [] }) => diagnostics.some(mended => keyOf(mended) === key))
}

function keyOf({ range, code, message }: Diagnostic): string {
  return JSON.stringify([range, code, message])
}
