// Where the time of one report goes: the profiler looks every tenth of a millisecond what is running.
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { jsonOf } from './reading.mjs'

const EVERY_MICROSECONDS = 100

/** The stage of a source file; the first that fits counts. What none has belongs to whoever called it. */
const STAGES = [
  ['tokens', /^server\/reading\/(?:lex|lines|stream|atoms|untag|characters|noise|numbers|tex|words)\.ts/],
  ['tables by the form', /^server\/(?:reading|facts\/reading)\//],
  ['tables by their layout', /^server\/(?:parse|html)/],
  ['facts', /^server\/facts\//],
  ['proof', /^server\/(?:equations|localisation)\//],
  ['claims', /^server\/claims\//],
  ['outline', /^server\/outline\//],
  ['fixes', /^server\/format\//],
  ['rules', /^server\/(?:rules|prose|acceptance|series)\//],
  ['output', /^server\/cli\/output\//],
  ['decode', /^server\/cli\/input\//],
]

/** The share of each stage in an answer in JSON, the same for the whole. A fix that reads again counts as a fix. */
export async function measureStages({ core, file }, twins, quick) {
  const toJson = await jsonOf(core)
  const all = twins.map(({ text }) => Buffer.from(text))
  const round = async () => {
    for (const bytes of all) await toJson(bytes)
  }
  for (let i = 0; i < (quick ? 5 : 20); i++) await round()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: EVERY_MICROSECONDS })
  await session.post('Profiler.start')
  const rounds = quick ? 10 : 40
  const start = performance.now()
  for (let i = 0; i < rounds; i++) await round()
  const whole = (performance.now() - start) / rounds / all.length
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return linesOf(sharesIn(profile, filesOf(file)), whole)
}

function linesOf(shares, whole) {
  const sum = [...shares.values()].reduce((a, b) => a + b, 0)
  return [...STAGES.map(([name]) => name), 'memory', 'the rest'].map(what => {
    const ratio = (shares.get(what) ?? 0) / sum
    return { what, time: ratio * whole, than: whole, ratio }
  })
}

/** Which source file a line of the bundle comes from: the bundler says so above each. */
function filesOf(bundle) {
  let file = ''
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map(line => (file = /^\/\/ (\S+\.ts)$/.exec(line)?.[1] ?? file))
}

function sharesIn({ nodes, samples, timeDeltas }, files) {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id])))
  const stages = new Map()
  const stageOf = id => {
    if (!stages.has(id)) stages.set(id, outermost(id))
    return stages.get(id)
  }
  /** Of the frames that have a stage, the innermost; but a fix is a fix whatever it calls. */
  const outermost = id => {
    const own = stageAt(byId.get(id), files)
    if (own === 'memory') return own
    const parent = parents.get(id)
    const above = parent === undefined ? undefined : stageOf(parent)
    return above === 'fixes' ? above : (own ?? above ?? 'the rest')
  }
  const shares = new Map()
  samples.forEach((id, i) => {
    const stage = stageOf(id)
    shares.set(stage, (shares.get(stage) ?? 0) + timeDeltas[i])
  })
  return shares
}

function stageAt({ callFrame: { functionName, lineNumber } }, files) {
  if (functionName === '(garbage collector)') return 'memory'
  const file = files[lineNumber] ?? ''
  return STAGES.find(([, pattern]) => pattern.test(file))?.[0]
}
