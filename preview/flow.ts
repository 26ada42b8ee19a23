// Draws what came in and what became of it as bands, as wide as there are applications.
import type { Flow, FlowTerm } from '../server/protocol/preview.ts'
import { svg } from './dom.ts'
import { FLOW, gapOf, IN_ALL, say, UNKNOWN } from './words.ts'

// In units of the drawing, of which a letter is 12 high; the widths leave room for the longest labels of the form.
const WIDTH = 560
const BAR = 9
const LEFT = 128
const MIDDLE = 276
const RIGHT = 420
/** What the larger side of the figures takes, without the gaps. */
const SCALE = 104
/** Room for a label. */
const SLOT = 20
const TOP = 24

/** A bar beside its label. */
interface FlowBar {
  readonly term: FlowTerm
  readonly kind: 'received' | 'result' | 'carried'
  readonly y: number
  readonly height: number
}

/** What came in at the left, what became of it at the right, as wide as there are applications. */
export function drawFlow(flow: Flow): SVGElement {
  const outgoing = [...flow.results, flow.carried]
  const [left, right] = [sumOf(flow.received), sumOf(outgoing)]
  const scale = SCALE / Math.max(left, right, 1)
  const ends = stack(outgoing, scale, term => (term === flow.carried ? 'carried' : 'result'))
  const height = bottomOf(ends)
  const begins = centred(
    stack(flow.received, scale, () => 'received'),
    height,
  )
  const middle = (height - Math.max(left, right) * scale) / 2
  return svg(
    'svg',
    { class: 'flow', viewBox: `0 0 ${WIDTH} ${height + TOP}`, role: 'img', 'aria-label': describe(flow) },
    svg(
      'g',
      { transform: `translate(0 ${TOP})` },
      ...ribbons(begins, LEFT + BAR, MIDDLE, scale, middle, 'in'),
      ...ribbons(ends, MIDDLE + BAR, RIGHT, scale, middle, 'out'),
      ...middleBar(flow, left, right, scale, middle),
      ...begins.flatMap(bar => drawBar(bar, LEFT, 'end')),
      ...ends.flatMap(bar => drawBar(bar, RIGHT, 'start')),
    ),
  )
}

/** All that the drawing says, in words. */
function describe({ received, results, carried, balance }: Flow): string {
  const list = (terms: readonly FlowTerm[]) => terms.map(term => `${term.label} ${valueOf(term)}`).join(', ')
  return `${say(FLOW)}: ${list(received)} → ${list([...results, carried])}. ${balance.text}`
}

function valueOf({ value }: FlowTerm): string {
  return value === undefined ? say(UNKNOWN) : String(value)
}

function sumOf(terms: readonly FlowTerm[]): number {
  return terms.reduce((all, { value = 0 }) => all + value, 0)
}

function stack(
  terms: readonly FlowTerm[],
  scale: number,
  kindOf: (term: FlowTerm) => FlowBar['kind'],
): readonly FlowBar[] {
  let y = 0
  return terms.map(term => {
    const height = (term.value ?? 0) * scale
    const slot = Math.max(SLOT, height + 5)
    const bar = { term, kind: kindOf(term), y: y + (slot - height) / 2, height }
    y += slot
    return bar
  })
}

function bottomOf(bars: readonly FlowBar[]): number {
  const last = bars.at(-1)!
  return last.y + last.height / 2 + Math.max(SLOT, last.height + 5) / 2
}

function centred(bars: readonly FlowBar[], height: number): readonly FlowBar[] {
  const shift = (height - bottomOf(bars)) / 2
  return bars.map(bar => ({ ...bar, y: bar.y + shift }))
}

/** Bands between the bars of one side and the bar in the middle. */
function ribbons(
  bars: readonly FlowBar[],
  from: number,
  to: number,
  scale: number,
  middle: number,
  side: 'in' | 'out',
): readonly SVGElement[] {
  let at = middle
  return bars.flatMap(({ term, kind, y, height }) => {
    const thickness = (term.value ?? 0) * scale
    const joint = at
    at += thickness
    if (thickness === 0) return []
    const [begin, end] = side === 'in' ? [y, joint] : [joint, y]
    const bend = (from + to) / 2
    const path =
      `M${from} ${begin} C${bend} ${begin} ${bend} ${end} ${to} ${end} ` +
      `v${height} C${bend} ${end + height} ${bend} ${begin + height} ${from} ${begin + height} Z`
    return [svg('path', { class: `band ${kind}`, d: path })]
  })
}

function drawBar(
  { term, kind, y, height }: FlowBar,
  x: number,
  anchor: 'start' | 'end',
): readonly SVGElement[] {
  const thickness = Math.max(height, 2)
  const center = y + height / 2
  const text = anchor === 'end' ? x - 8 : x + BAR + 8
  const faint = term.value === 0 ? ' faint' : ''
  const unsure = term.state === 'ok' && term.value !== undefined ? '' : ` ${term.state}`
  const figure = svg('tspan', { class: 'amount' }, valueOf(term))
  const label = svg('tspan', { class: 'label' }, term.label)
  return [
    svg('rect', {
      class: `bar ${kind}${faint}`,
      x,
      y: center - thickness / 2,
      width: BAR,
      height: thickness,
      rx: 1.5,
    }),
    svg(
      'text',
      {
        class: `entry${faint}${unsure}`,
        x: text,
        y: center,
        dy: '.36em',
        'text-anchor': anchor,
        'data-id': term.ids[0],
      },
      label,
      '\u2002',
      figure,
    ),
  ]
}

/** All applications of the year; where both sides differ, what is too much on one of them stands out. */
function middleBar(
  { balance }: Flow,
  left: number,
  right: number,
  scale: number,
  y: number,
): readonly SVGElement[] {
  const [low, high] = [Math.min(left, right) * scale, Math.max(left, right) * scale]
  const gap = balance.gap === undefined ? undefined : say(gapOf(balance.gap))
  // Where something is unknown, that the sides differ says nothing.
  const length = gap === undefined ? high : low
  const over = gap === undefined || high === low ? undefined : { y: y + low, height: Math.max(high - low, 2) }
  return [
    svg('rect', { class: 'bar middle', x: MIDDLE, y, width: BAR, height: Math.max(length, 2), rx: 1.5 }),
    over && svg('rect', { class: 'bar over', x: MIDDLE, width: BAR, ...over }),
    svg(
      'text',
      {
        class: gap === undefined ? 'entry' : 'entry wrong',
        x: MIDDLE + BAR / 2,
        y: y - 9,
        'text-anchor': 'middle',
      },
      gap ?? `${say(IN_ALL)} ${left}`,
    ),
  ].filter(part => part !== undefined)
}
