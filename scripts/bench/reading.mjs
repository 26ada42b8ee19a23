// Reading and checking in one process, against decoding and scanning the same text once.
import { against, inTurn, lineOf, PROCESSOR, timesInTurn } from './measure.mjs'
import { HOSTILE } from './texts.mjs'

/** Each kind of report: read and checked, and with its answer in JSON, fixes and all. */
export async function measureReading({ core }, twins, quick) {
  const rounds = quick ? 25 : 120
  const toJson = await jsonOf(core)
  const rows = []
  for (const [kind, texts] of byKind(twins)) {
    const all = texts.map(text => Buffer.from(text))
    const each = work => async () => {
      for (const bytes of all) await work(bytes)
    }
    const tasks = [each(bytes => check(core, DECODER.decode(bytes))), each(toJson), each(decodeAndScan)]
    const [checked, answered, scanned] = await timesInTurn(tasks, rounds, Math.ceil(rounds / 2), PROCESSOR)
    const size = kilobytes(all.reduce((sum, { length }) => sum + length, 0) / all.length)
    rows.push(lineOf(`${kind}, ${size}: read and checked`, perText(checked, all), perText(scanned, all)))
    rows.push(lineOf(`${kind}: answered in JSON`, perText(answered, all), perText(scanned, all)))
  }
  return rows
}

function perText(times, all) {
  return times.map(time => time / all.length)
}

/** What the command line does with one file, up to the text that it writes. */
export async function jsonOf({ makeExaminer }) {
  const examiner = await makeExaminer(SETTINGS)
  return bytes => examiner.examine({ file: 'bench.txt', asked: true, content: { kind: 'bytes', bytes } })
}

const SETTINGS = {
  command: 'check',
  formats: ['json'],
  page: { locale: 'zh', colour: false, links: false, columns: 80, wide: false, bom: false },
  form: undefined,
  severities: {},
  lowest: 'hint',
  accepts: undefined,
  maxChars: 2_000_000,
}

/** Time per length for one report, ten of its running texts and a hundred, each against the first. */
export async function measureGrowth({ core }, twins, quick) {
  const { text } = twins[0]
  const at = text.indexOf('\n二、')
  const prose = text.slice(text.indexOf('一、总体情况'), at)
  const times = []
  for (const count of [1, 10, 100]) {
    const long = text.slice(0, at) + prose.repeat(count - 1) + text.slice(at)
    const [time] = await inTurn(
      [() => check(core, long)],
      Math.ceil((quick ? 100 : 400) / count),
      3,
      PROCESSOR,
    )
    times.push((time / long.length) * text.length)
  }
  return times.map((time, i) => ({
    what: `a report, ${10 ** i} × the running text`,
    time,
    than: times[0],
    ratio: time / times[0],
  }))
}

/** A hostile text of two megabytes, against twice one of one. */
export async function measureHostile({ core }, quick) {
  const bytes = quick ? 250_000 : 1_000_000
  const rows = []
  for (const [name, make] of Object.entries(HOSTILE)) {
    const [single, double] = [make(bytes), make(2 * bytes)]
    const twice = () => {
      check(core, single)
      check(core, single)
    }
    rows.push(
      await against(`${name}, ${kilobytes(2 * bytes)}`, () => check(core, double), twice, quick ? 1 : 3),
    )
  }
  return rows
}

export function check({ readReport, checkReport, makeSource, tokenizeHtml }, text) {
  return checkReport(readReport(makeSource('bench', text, tokenizeHtml)))
}

/** Kept, so that the work is not optimised away. */
let sum = 0

function decodeAndScan(bytes) {
  const text = DECODER.decode(bytes)
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
}

const DECODER = new TextDecoder()

function byKind(twins) {
  const kinds = new Map()
  for (const { kind, text } of twins) kinds.set(kind, [...(kinds.get(kind) ?? []), text])
  return kinds
}

export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(bytes < 100_000 ? 1 : 0)} KB`
}
