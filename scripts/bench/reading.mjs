// Reading and checking in one process, against decoding and scanning the same text once.
import { inTurn } from './measure.mjs'
import { HOSTILE, lengthened } from './texts.mjs'

export function measureReading(core, reports, quick) {
  return reports.map(({ layout, text }) => {
    const bytes = Buffer.from(text)
    const tasks = [() => check(core, text), () => decodeAndScan(bytes)]
    const [checked, scanned] = inTurn(tasks, quick ? 300 : 1500, quick ? 300 : 1000)
    return { what: `${layout}, ${kilobytes(bytes.length)}`, time: checked, than: scanned }
  })
}

/** Time per length for a report, one ten times and one a hundred times as long, each against the first. */
export function measureGrowth(core, reports, quick) {
  const [{ text }] = reports
  const perByte = [1, 10, 100].map(times => {
    const long = lengthened(text, times)
    const [time] = inTurn([() => check(core, long)], Math.ceil((quick ? 300 : 1000) / times), 3)
    return time / times
  })
  return perByte.map((time, i) => ({
    what: `${reports[0].layout}, ${10 ** i} × the length`,
    time,
    than: perByte[0],
  }))
}

/** A hostile text of two megabytes, against twice one of one. */
export function measureHostile(core, quick) {
  const bytes = quick ? 250_000 : 1_000_000
  return Object.entries(HOSTILE).map(([name, make]) => {
    const [single, double] = [make(bytes), make(2 * bytes)]
    const [one, two] = inTurn([() => check(core, single), () => check(core, double)], quick ? 1 : 3)
    return { what: `${name}, ${kilobytes(2 * bytes)}`, time: two, than: 2 * one }
  })
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

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(bytes < 100_000 ? 1 : 0)} KB`
}
