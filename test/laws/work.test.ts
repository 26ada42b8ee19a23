import { describe, expect, it, vi } from 'vitest'
import { makeTwins } from '../../scripts/bench/twins.mjs'
import { checkReport } from '../../server/rules/check.ts'
import { startServer } from '../server/start.ts'
import { callsNamed, callsOf, sum } from '../support/calls.ts'
import { read } from '../support/reports.ts'

const TWINS = makeTwins(1)
/** Whatever is made once, vocabularies and tables of the form, is there before anything is counted. */
for (const { text } of TWINS) for (const { fixes } of checkReport(read(text))) expect(fixes).toBeDefined()

/** Functions called for a character: as measured, and a quarter more. Who needs more says why. */
const MOST_CALLS: Readonly<Record<string, number>> = {
  'dense prose': 72,
  'page furniture': 72,
  'one cell a line, blanks lost in line ends': 80,
  'columns by tabs': 72,
}

/** Elements of lists, a report: 130 to 150 as measured, and half more. `server/text/flatMap.ts` is the loop. */
const MOST_GATHERED = 220

/** How many elements the lists have that are handed to the functions of the engine that flatten lists. */
function elementsGathered(work: () => unknown): number {
  let count = 0
  const { flat, flatMap } = Array.prototype
  const counting = (original: unknown) =>
    function (this: unknown[], ...given: unknown[]) {
      count += this.length
      return (original as typeof counting).apply(this, given as never) as never
    }
  const spies = [
    vi.spyOn(Array.prototype, 'flat').mockImplementation(counting(flat)),
    vi.spyOn(Array.prototype, 'flatMap').mockImplementation(counting(flatMap)),
  ]
  work()
  for (const spy of spies) spy.mockRestore()
  return count
}

describe.each(TWINS)('a report: $kind', ({ kind, text }) => {
  it('is read and checked with so much work a character and no more', async () => {
    const calls = sum(await callsOf(() => checkReport(read(text))))
    expect(calls / text.length).toBeLessThan(MOST_CALLS[kind]!)
  })

  it('is read with ten times the work where its running text is ten times as long, and no more', async () => {
    const at = text.indexOf('\n二、')
    const prose = text.slice(text.indexOf('一、总体情况'), at)
    const longer = (times: number) => text.slice(0, at) + prose.repeat(times) + text.slice(at)
    const [one, two, eleven] = [1, 2, 11].map(longer) as [string, string, string]
    const work = async (of: string) => sum(await callsOf(() => checkReport(read(of))))
    const [first, second, last] = [await work(one), await work(two), await work(eleven)]
    expect((last - first) / (second - first)).toBeLessThan(11)
  })

  it('has few lists gathered by the engine, which takes ten times as long as a loop for each element', () => {
    const elements = elementsGathered(() => checkReport(read(text)))
    expect(elements).toBeLessThan(MOST_GATHERED)
  })

  it('makes no fix that nobody asks for, and reads for each at most once', async () => {
    const report = read(text)
    const checked = await callsOf(() => checkReport(report))
    expect(callsNamed(checked, 'format/reread.ts figuresWith')).toBe(0)
    expect(callsNamed(checked, 'report.ts readReport')).toBe(0)
    let count = 0
    const asked = await callsOf(() => {
      for (const { fixes, withheld } of checkReport(report)) count += fixes.length + withheld.length
    })
    expect(callsNamed(asked, 'report.ts readFigures')).toBeLessThanOrEqual(count)
  })
})

it('looks no further in a file of many reports than the second', async () => {
  const reports = (count: number) => TWINS[0]!.text.repeat(count)
  const work = async (text: string) => sum(await callsOf(() => checkReport(read(text))))
  const [some, many] = [await work(reports(40)), await work(reports(400))]
  expect(many / some).toBeLessThan(1.05)
})

it('reads a text once for an edit, whatever the editor then asks for', async () => {
  const uri = 'file:///work.txt'
  const server = await startServer()
  const document = server.open(uri, TWINS[0]!.text)
  await server.diagnose(uri)
  const place = document.positionAt(document.getText().indexOf('年，') + 1)
  const calls = await callsOf(async () => {
    for (const letter of '今年以来') {
      server.change(document, { range: { start: place, end: place }, newText: letter })
      await Promise.all([server.pull(uri), server.symbols(uri), server.hover(uri, place)])
    }
  })
  await server.shutdown()
  expect(callsNamed(calls, 'report.ts readReport')).toBe(4)
})
