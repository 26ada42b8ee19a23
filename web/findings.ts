// The list of what is found, with what mends each.
import type { CodeAction, Diagnostic, Location, Range } from 'vscode-languageserver-protocol'
import { button, element } from '../preview/dom.ts'
import { ACCEPT } from '../server/protocol/commands.ts'
import type { Locale } from '../server/text/locale.ts'
import { drawAccepting, drawReasons, type Accept } from './accepting.ts'
import { keyOf, messageOf, severityOf } from './diagnostics.ts'
import {
  CHECKING,
  inFile,
  lineNumber,
  missingSections,
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
  /** What another file is called; absent where none is open. */
  readonly nameOfOther: (uri: string) => string | undefined
  /** Shows a place in another file. */
  readonly goToOther: (location: Location) => void
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
  const absent = absentSections(diagnostics)
  const listed = diagnostics.filter(diagnostic => !absent.includes(diagnostic)).slice(0, MOST_LISTED)
  const draw = (diagnostic: Diagnostic) => drawFinding(diagnostic, found, locale, actions)
  const all = fixAll && button({ class: 'fix-all' }, () => actions.apply(fixAll), fixAll.title)
  return [
    ...(all ? [all] : []),
    element(
      'ol',
      { class: 'findings' },
      ...listed.map(draw),
      absent.length > 0 ? drawAbsent(absent, locale, draw) : undefined,
    ),
    drawReasons(locale),
    ...(left > 0 ? [element('p', { class: 'empty' }, moreFindings(left)[locale])] : []),
  ]
}

/** With more than half of its sections absent at one place a text is part of a report, such as a table alone. */
const MOST_SECTIONS = 3

/** Those that say no more than that the text is part of a report. */
function absentSections(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = diagnostics.filter(({ code }) => ABSENT.has(code))
  if (!first) return []
  const absent = [first, ...others.filter(({ range }) => isSameRange(range, first.range))]
  return absent.length > MOST_SECTIONS ? absent : []
}

const ABSENT: ReadonlySet<Diagnostic['code']> = new Set(['missing-section', 'missing-table'])

function isSameRange(one: Range, other: Range): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Below all that is wrong with what is there: one line for all that is not. */
function drawAbsent(
  absent: readonly Diagnostic[],
  locale: Locale,
  draw: (diagnostic: Diagnostic) => HTMLElement,
): HTMLElement {
  return element(
    'li',
    { class: 'absent', 'data-key': 'absent' },
    element(
      'details',
      {},
      element('summary', {}, missingSections(absent.length)[locale]),
      element('ol', {}, ...absent.map(draw)),
    ),
  )
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
    {
      class: `finding ${severity}`,
      'data-key': JSON.stringify([diagnostic.code, messageOf(diagnostic)]),
      'data-finding': keyOf(diagnostic),
    },
    button(
      { class: 'go' },
      () => actions.goTo(diagnostic),
      element('span', { class: 'severity' }, SEVERITIES[severity][locale]),
      element('span', { class: 'line' }, place),
      element('span', { class: 'message' }, messageOf(diagnostic)),
    ),
    drawElsewhere(diagnostic, locale, actions),
    drawFixes(actionsFor(diagnostic, found.fixes), locale, actions.apply),
    ...actionsFor(diagnostic, found.accepting).map(action => drawAccepting(action, locale, actions.accept)),
  )
}

/** The places in other files that it is about, with what stands there; each leads there. */
function drawElsewhere(
  { relatedInformation = [] }: Diagnostic,
  locale: Locale,
  { nameOfOther, goToOther }: FindingActions,
): HTMLElement | undefined {
  const places = relatedInformation.flatMap(({ location, message }) => {
    const name = nameOfOther(location.uri)
    return name === undefined ? [] : [{ location, message, name }]
  })
  if (places.length === 0) return undefined
  const draw = ({ location, message, name }: (typeof places)[number]) =>
    element(
      'div',
      {},
      button(
        { class: 'elsewhere' },
        () => goToOther(location),
        inFile(name, location.range.start.line + 1)[locale],
      ),
      ' ',
      message,
    )
  return element('div', { class: 'places' }, ...places.map(draw))
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
