// Draws an official table, and changes in it only the cells that are others now.
import type { CellView, Earlier, FigureView, LabelView, TableView } from '../server/protocol/preview.ts'
import { copyOf, copyToClipboard, over1 } from './copy.ts'
import { button, element, set } from './dom.ts'
import { COPIED, COPY, COPY_HINT, earlierWords, expectedWords, JUMPS, say, STATES } from './words.ts'

/** A table on the page. */
export interface DrawnTable {
  readonly section: HTMLElement
  /** Changes only the cells that are others now; `false` where the table has another shape. */
  readonly update: (table: TableView) => boolean
}

export function drawTable(view: TableView): DrawnTable {
  let shown = view
  const cells = new Map<string, HTMLElement>()
  const drawn = new Map<string, string>()

  function fill(cell: CellView): void {
    if (cell.kind !== 'figure') return
    const target = cells.get(cell.id)!
    const state = JSON.stringify(cell)
    if (drawn.get(cell.id) === state && !target.hasAttribute('aria-busy')) return
    drawn.set(cell.id, state)
    fillFigure(target, cell)
  }

  const rows = view.rows.map(row =>
    element(
      'tr',
      {},
      ...row.map(cell => {
        const made = cell.kind === 'figure' ? figureCell(cell) : labelCell(cell)
        if (cell.kind === 'figure') cells.set(cell.id, made)
        return made
      }),
    ),
  )
  for (const cell of view.rows.flat()) fill(cell)
  return {
    section: element(
      'section',
      { 'data-table': view.id, 'aria-label': view.heading },
      element(
        'div',
        { class: 'heading' },
        element('h2', {}, view.heading),
        view.note === undefined ? copyButton(() => shown) : undefined,
      ),
      view.note === undefined ? grid(view, rows) : element('p', { class: 'note' }, view.note),
    ),
    update(next) {
      if (shapeOf(next) !== shapeOf(shown)) return false
      shown = next
      for (const cell of next.rows.flat()) fill(cell)
      return true
    },
  }
}

/** The header of a table with one keeps in sight; small tables under each other have theirs among the rows. */
function grid({ id, heading, rows: views }: TableView, rows: readonly HTMLElement[]): HTMLElement {
  const stacked = views.some(row => row[0]?.kind === 'caption')
  const headers = stacked ? 0 : views.findIndex(row => row.some(({ kind }) => kind === 'figure'))
  const table = element(
    'table',
    { role: 'grid', class: id, 'aria-label': heading },
    headers > 0 ? element('thead', {}, ...rows.slice(0, headers)) : undefined,
    element('tbody', {}, ...rows.slice(headers)),
  )
  return element('div', { class: 'wide' }, table)
}

function shapeOf({ rows, note }: TableView): string {
  const cells = rows.map(row =>
    row.map(cell => [cell.kind === 'figure' ? cell.id : cell.text, cell.columns, cell.rows]),
  )
  return JSON.stringify([note, cells])
}

function labelCell({ kind, text, columns, rows, column }: LabelView): HTMLElement {
  const scope = kind === 'row' ? (rows > 1 ? 'rowgroup' : 'row') : columns > 1 ? 'colgroup' : 'col'
  const outermost = kind === 'row' && column === 0 && rows > 3
  const place = outermost ? ' upright' : kind === 'row' && rows > 1 ? ' group' : ''
  return element(
    'th',
    { scope, class: `${kind}${place}`, colspan: over1(columns), rowspan: over1(rows) },
    element('span', {}, text),
  )
}

function figureCell({ id, columns, rows }: FigureView): HTMLElement {
  return element('td', {
    role: 'gridcell',
    'data-id': id,
    tabindex: -1,
    colspan: over1(columns),
    rowspan: over1(rows),
  })
}

/** A figure as the text has it; what is proved of a blank in its place. */
function fillFigure(target: HTMLElement, figure: FigureView): void {
  const { name, written, state, value, note, earlier, expected } = figure
  const shown = state === 'proved' ? (value ?? '') : written
  target.replaceChildren(
    element('span', { class: 'value' }, shown),
    // In words it is in the description of the cell.
    expected === undefined
      ? ''
      : element('span', { class: 'expected', 'aria-hidden': 'true', 'data-value': expected }),
    earlier ? drawEarlier(earlier) : '',
  )
  set(target, 'data-jump', earlier?.jump)
  set(target, 'data-state', state)
  const words = [name, shown, say(STATES[state])].filter(word => word !== '')
  set(target, 'aria-label', words.join(', '))
  const besides = [expected && say(expectedWords(expected)), earlier && say(earlierWords(earlier))].filter(
    Boolean,
  )
  set(target, 'aria-description', besides.length > 0 ? besides.join('; ') : undefined)
  set(target, 'aria-invalid', state === 'wrong' ? 'true' : undefined)
  set(target, 'aria-readonly', state === 'missing' ? 'true' : undefined)
  set(target, 'aria-busy', undefined)
  set(target, 'title', state === 'missing' ? note : undefined)
}

/** Last year's figure below this year's; seen only while both are compared. */
function drawEarlier({ value, change, jump }: Earlier): HTMLElement {
  const title = jump && say(JUMPS[jump])
  return element(
    'span',
    // In words it is the description of the cell.
    { class: 'earlier', title, 'aria-hidden': 'true', 'data-value': value, 'data-change': change },
  )
}

/** How long the button says that the table is copied: long enough to be read. */
const TOLD_MS = 1500

function copyButton(table: () => TableView): HTMLElement {
  const made = button(
    { class: 'copy', title: say(COPY_HINT) },
    () => {
      if (!copyToClipboard(copyOf(table()))) return
      made.textContent = say(COPIED)
      setTimeout(() => (made.textContent = say(COPY)), TOLD_MS)
    },
    say(COPY),
  )
  return made
}
