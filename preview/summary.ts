// The head of the page: whose report it is, whether it is right, and what is found in it.
import type { FigureState, View } from '../server/protocol/preview.ts'
import { button, element } from './dom.ts'
import { drawFlow } from './flow.ts'
import * as words from './words.ts'
import { say } from './words.ts'

/** What the parts of the page do when something in them is chosen. */
export interface SummaryActions {
  readonly focus: (id: string) => void
  readonly nextOf: (states: readonly FigureState[]) => void
  readonly openFinding: (index: number) => void
  /** Shows last year's figures, or hides them. */
  readonly compare: (on: boolean) => void
  readonly nextJump: () => void
  /** Compares with this one of several reports on the year before. */
  readonly choose: (uri: string) => void
}

/** Whose report it is, and whether it is right. */
export function drawHead(view: View, isCompared: boolean, actions: SummaryActions): HTMLElement {
  const { summary } = view
  const { organ, year, form, formUnsure } = summary
  const about = [
    year === undefined ? say(words.NO_YEAR) : say(words.ofYear(year)),
    say(words.REPORT),
    formUnsure ? `${form}（${say(words.FORM_UNSURE)}）` : form,
  ]
  return element(
    'header',
    { 'aria-label': say(words.SUMMARY) },
    element('h1', {}, organ ?? say(words.NO_ORGAN)),
    element('p', { class: 'about' }, about.join('　')),
    element('div', { class: 'verdict' }, verdict(summary), ...counts(summary, actions)),
    comparison(view, isCompared, actions),
  )
}

/** Whether last year's figures are shown, where there are any, and how many changes are worth a look. */
function comparison(
  { before, choices, tables }: View,
  isCompared: boolean,
  { compare, nextJump, choose }: SummaryActions,
): HTMLElement | undefined {
  if (choices && !(isCompared && before !== undefined)) return drawChoices(choices, choose)
  if (before === undefined) return undefined
  const cells = tables.flatMap(({ rows }) => rows.flat())
  const jumps = cells.filter(cell => cell.kind === 'figure' && cell.earlier?.jump).length
  return element(
    'div',
    { class: 'comparison' },
    button(
      { class: 'compare', 'aria-pressed': String(isCompared) },
      () => compare(!isCompared),
      say(words.compareWith(before)),
    ),
    isCompared && jumps > 0
      ? button({ class: 'count jump' }, nextJump, say(words.jumpsIn(jumps)))
      : undefined,
    isCompared ? element('span', { class: 'caption' }, say(words.smallFigures(before))) : undefined,
  )
}

/** Which of several reports on the year before to compare with is for the user to say. */
function drawChoices(choices: NonNullable<View['choices']>, choose: (uri: string) => void): HTMLElement {
  return element(
    'div',
    { class: 'comparison' },
    element('span', {}, say(words.chooseOf(choices.length))),
    ...choices.map(({ uri, name }) => button({ class: 'choice', title: uri }, () => choose(uri), name)),
  )
}

function verdict({ sums }: View['summary']): HTMLElement {
  const { due, holding, failing } = sums
  const state = failing > 0 ? 'fails' : holding < due || due === 0 ? 'open' : 'holds'
  const sign = { fails: '✗', open: '!', holds: '✓' }[state]
  return element(
    'strong',
    { class: `stamp ${state}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    say(words.verdict(sums)),
  )
}

/** How many figures need a look; each count leads to them, one after the other. */
function counts(
  { figures, missingRows }: View['summary'],
  { nextOf }: SummaryActions,
): readonly HTMLElement[] {
  const shown = (['wrong', 'doubtful', 'blank', 'proved'] as const).filter(state => figures[state] > 0)
  const buttons = shown.map(state =>
    button({ class: `count ${state}` }, () => nextOf([state]), say(words.countOf(state, figures[state]))),
  )
  if (missingRows > 0) {
    buttons.push(element('span', { class: 'count missing' }, say(words.missingRows(missingRows))))
  }
  return buttons
}

/** So many findings leave the tables in sight; more are folded. A guess. */
const MOST_OPEN = 4

export function drawFindings({ findings }: View, { openFinding }: SummaryActions): HTMLElement | undefined {
  if (findings.length === 0) return undefined
  const items = findings.map(({ severity, message }, index) =>
    element(
      'li',
      {},
      button(
        { class: `finding ${severity}` },
        () => openFinding(index),
        element('span', { class: 'severity' }, say(words.SEVERITIES[severity])),
        element('span', {}, message),
      ),
    ),
  )
  const open = findings.length <= MOST_OPEN ? '' : undefined
  return element(
    'details',
    { class: 'findings', open },
    element('summary', {}, `${say(words.FINDINGS)} ${findings.length}`),
    element('ul', {}, ...items),
  )
}

export function drawFlowPart({ flow }: View, { focus }: SummaryActions): HTMLElement | undefined {
  if (!flow) return undefined
  const figure = element('figure', {}, drawFlow(flow))
  figure.addEventListener('click', event => {
    const id = (event.target as Element).closest('[data-id]')?.getAttribute('data-id')
    if (id) focus(id)
  })
  return figure
}
