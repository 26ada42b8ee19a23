// Run with `--allow-natives-syntax`: which fields of places are no small integers any more, after reports were read.
import { makeTwins } from '../../scripts/bench/twins.mjs'
import { checkReport, makeSource, readReport, tokenizeHtml } from '../../dist/index.js'

/** What begins the objects of a place, in the order of their fields; any other object of that shape is kept likewise. */
const SHAPES = [
  ['start', 'end'],
  ['from', 'to'],
  ['text', 'start', 'end'],
  ['kind', 'start', 'end'],
  ['cells', 'start', 'end'],
  ['label', 'start', 'end'],
]

/** Objects whose field is a small integer, made by code of their own: made alike, they have one map until a field changes. */
const made = (shape, round) =>
  new Function(`return { ${shape.map((name, i) => `${name}: ${i}`).join(', ')} } // ${round}`)()

/** V8's own answer; the source of the other code must stay plain JavaScript. */
const haveSameMap = new Function('one', 'other', 'return %HaveSameMap(one, other)')

/** Whether objects keep their map although a field of their shape was no small integer: then nothing here could be seen. */
function isBlind() {
  const shape = ['placed', 'beyond']
  const first = made(shape, 'first')
  made(shape, 'second').beyond = Infinity
  return haveSameMap(first, made(shape, 'third'))
}

const before = SHAPES.map(shape => made(shape, 'before'))
for (const { text } of makeTwins(Number(process.argv[2])))
  for (const { fixes } of checkReport(readReport(makeSource('twin', text, tokenizeHtml)))) void fixes.length
const changed = SHAPES.filter((shape, i) => !haveSameMap(before[i], made(shape, 'after')))
process.stdout.write(JSON.stringify({ changed: changed.map(shape => shape.join(', ')), isBlind: isBlind() }))
