// The strip below the tables: what there is to say of one figure.
import type { ChoiceView, Entry, FigureState, StatementView, SumView } from '../server/protocol/preview.ts'
import { button, element } from './dom.ts'
import { sumsToShow, type Model } from './model.ts'
import {
  BLANK,
  changeTo,
  earlierWords,
  fillIn,
  GO_TO_TEXT,
  HINT,
  say,
  STATED,
  STATED_ONCE_MENDED,
  STATED_OTHERWISE,
  STATES,
} from './words.ts'

/** What can be done with the figure that is described. */
export interface FigureActions {
  readonly write: (id: string, text: string) => void
  /** One of several changes that would make its sums hold, all of it at once. */
  readonly choose: (entries: readonly Entry[]) => void
  readonly open: (id: string) => void
  /** Goes to where the running text says it. */
  readonly openStatement: (index: number) => void
}

/** The strip below: what there is to say of one figure. */
export function drawDetails(
  model: Model,
  id: string | undefined,
  actions: FigureActions,
): readonly HTMLElement[] {
  const figure = id === undefined ? undefined : model.figures.get(id)
  if (!figure) return [element('p', { class: 'hint' }, say(HINT)), drawLegend()]
  const { name, written, state, value, note, choices = [], earlier } = figure
  const buttons = [
    value !== undefined && value !== written
      ? button(
          { class: 'primary' },
          () => actions.write(figure.id, value),
          say(state === 'proved' ? fillIn(value) : changeTo(value)),
        )
      : undefined,
    state === 'missing' ? undefined : button({}, () => actions.open(figure.id), say(GO_TO_TEXT)),
  ]
  const amount = written === '' && state !== 'missing' ? say(BLANK) : written
  const title = element(
    'div',
    { class: 'title' },
    element('strong', {}, name),
    amount === '' ? undefined : element('span', { class: `amount ${state}` }, amount),
    state === 'ok' ? undefined : element('span', { class: `state ${state}` }, say(STATES[state])),
    element('span', { class: 'actions' }, ...buttons),
  )
  const sums = sumsToShow(model, figure.id)
  // What is wrong stands first: the last lines may be cut off at the lower edge.
  const about = element(
    'div',
    { class: 'about-figure' },
    drawStatements(model, figure.id, actions, ({ agrees }) => !agrees),
    drawSums(sums.filter(({ state }) => state === 'fails')),
    note === undefined ? undefined : element('p', { class: 'advice' }, note),
    choices.length > 0 ? drawChoices(choices, actions) : undefined,
    earlier ? element('p', { class: 'advice' }, say(earlierWords(earlier))) : undefined,
    drawSums(sums.filter(({ state }) => state !== 'fails')),
    drawStatements(model, figure.id, actions, ({ agrees }) => agrees),
  )
  return [title, about]
}

/** The changes to choose from: what can be written is a button. */
function drawChoices(choices: readonly ChoiceView[], { choose }: FigureActions): HTMLElement {
  const items = choices.map(({ text, entries }) =>
    element('li', {}, entries ? button({}, () => choose(entries), text) : text),
  )
  return element('ul', { class: 'choices' }, ...items)
}

/** Where the running text says this figure; each leads there. */
function drawStatements(
  { view, statements }: Model,
  id: string,
  { openStatement }: FigureActions,
  wanted: (statement: StatementView) => boolean,
): HTMLElement | undefined {
  const indexes = (statements.get(id) ?? []).filter(index => wanted(view.statements[index]!))
  if (indexes.length === 0) return undefined
  const items = indexes.map(index => {
    const { text, agrees, onceMended } = view.statements[index]!
    const stated = say(onceMended ? STATED_ONCE_MENDED : agrees ? STATED : STATED_OTHERWISE)
    return element(
      'li',
      { class: agrees ? 'holds' : 'fails' },
      button({}, () => openStatement(index), text),
      ` ${stated}`,
    )
  })
  return element('ul', { class: 'statements' }, ...items)
}

/** What the colours and shades of the cells mean. */
function drawLegend(): HTMLElement {
  const samples: Readonly<Partial<Record<FigureState, string>>> = {
    wrong: '18',
    doubtful: '18',
    blank: '',
    proved: '0',
    missing: '',
  }
  const entries = Object.entries(samples).map(([state, sample]) =>
    element(
      'span',
      {},
      element(
        'td',
        { 'data-state': state, 'aria-hidden': 'true' },
        element('span', { class: 'value' }, sample || '\u00a0'),
      ),
      say(STATES[state as FigureState]),
    ),
  )
  return element('p', { class: 'legend' }, ...entries)
}

function drawSums(sums: readonly SumView[]): HTMLElement | undefined {
  return sums.length > 0 ? element('ul', { class: 'sums' }, ...sums.map(drawSum)) : undefined
}

function drawSum({ state, name, text }: SumView): HTMLElement {
  return element(
    'li',
    { class: state },
    element('span', { class: 'name' }, name),
    element('span', { class: 'sum' }, text),
  )
}

export function drawRefusal(reason: string): HTMLElement {
  return element('p', { class: 'refusal', role: 'alert' }, reason)
}
