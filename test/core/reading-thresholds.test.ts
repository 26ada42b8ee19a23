import { describe, expect, it, vi } from 'vitest'
import { readByForm } from '../../server/reading/read.ts'
import type { FormReading } from '../../server/reading/reading.ts'
import { THRESHOLDS } from '../../server/reading/thresholds.ts'
import { ask, type Subject } from '../spellings/question.ts'
import { CASES } from '../support/readings.ts'

/** Drawn texts in which a threshold that seldom decides does. */
const DECIDING: readonly (readonly [subject: Subject, seed: number])[] = [
  ['none', 84],
  ['none', 121],
  ['none', 140],
  ['none', 310],
  ['damage', 102],
  ['damage', 234],
  ['damage', 382],
  ['none', 699],
  ['damage', 200],
  ['damage', 498],
  ['lost', 9001027334],
  ['false', 11],
  ['false', 68],
  ['false', 72],
  ['false', 107],
  ['false', 195],
  ['false', 563],
]

/** Small cases, and drawn spellings as they are, without their blanks, and damaged. */
const TEXTS: readonly string[] = [
  ...CASES.map(({ text }) => text),
  ...DECIDING.map(([subject, seed]) => ask(seed, subject).text),
  ...(['none', 'lost', 'damage'] as const).flatMap(subject =>
    Array.from({ length: 60 }, (_, seed) => ask(seed, subject).text),
  ),
]

function stated(reading: FormReading): string {
  return JSON.stringify(
    reading.tables.map(({ form, rows }) => [
      form,
      rows.map(({ row, cells, columns }) => [row, columns, cells.map(({ start }) => start)]),
    ]),
  )
}

/** The reading of a text as the thresholds are; worked out when it is first compared with. */
const AS_IT_IS = new Map<string, string>()

function readsAsItIs(text: string): string {
  const known = AS_IT_IS.get(text) ?? stated(readByForm(text))
  AS_IT_IS.set(text, known)
  return known
}

/** Labels are cut into pieces once, so these are read by modules of their own. */
async function readerWithLabels(name: string, value: number): Promise<(text: string) => FormReading> {
  vi.resetModules()
  const fresh = await import('../../server/reading/thresholds.ts')
  Object.assign(fresh.THRESHOLDS, { [name]: value })
  return (await import('../../server/reading/read.ts')).readByForm
}

function isOfLabels(name: string): boolean {
  return name.startsWith('letters') || name === 'mostErrors'
}

describe('a threshold of the reading by the form', () => {
  it.each(Object.entries(THRESHOLDS))('%s (%d) decides what is read', async (name, value) => {
    for (const changed of [10 * value, 0, 2 * value, value / 2]) {
      const other = isOfLabels(name) ? await readerWithLabels(name, changed) : readByForm
      for (const text of TEXTS) {
        const before = readsAsItIs(text)
        Object.assign(THRESHOLDS, { [name]: changed })
        const after = stated(other(text))
        Object.assign(THRESHOLDS, { [name]: value })
        if (after !== before) return
      }
    }
    expect.fail('no text is read otherwise when it is changed')
  })
})
