import { describe, expect, it } from 'vitest'
import { findDisagreements } from '../../server/equations/disagreement.ts'
import { formById } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import { certainRepairs } from '../../server/format/repair.ts'
import { shortRowName } from '../../server/facts/name.ts'
import { applicationsText, randomFrom, soundApplications, type Figures } from '../support/tables.ts'
import { edited, read } from '../support/reports.ts'

const FORM = formById('disclosure-2021')

/** A sound table with some figures changed. */
function tableWith(change: (figures: Figures) => void, seed = 5): string {
  const figures = soundApplications(FORM, randomFrom(seed))
  change(figures)
  return applicationsText(FORM, figures)
}

function add(figures: Figures, row: string, column: string, more: number): void {
  const id = `applications.${row}.${column}`
  figures.set(id, figures.get(id)! + more)
}

describe('what may be changed unseen', () => {
  it('is no figure that the text states as it is', () => {
    const text = tableWith(figures => add(figures, 'granted', 'total', 1))
    const { equations, evaluations, factById } = read(text)
    const fact = factById.get('applications.granted.total')!
    const stated = [{ facts: [fact], value: fact.value!.coefficient }]
    expect(findDisagreements(equations, evaluations)[0]!.doubt).toBeUndefined()
    expect(findDisagreements(equations, evaluations, stated)[0]!.doubt).toBe('contradicted')
  })

  it('is one figure that its row, its column and the balance contradict', () => {
    const text = tableWith(figures => add(figures, 'granted', 'naturalPerson', 1))
    expect(edited(text, certainRepairs(read(text)))).toBe(tableWith(() => undefined))
  })

  it('is no part that was rightly changed, its totals being out of date', () => {
    const text = tableWith(figures => {
      add(figures, 'newlyReceived', 'naturalPerson', 3)
      add(figures, 'granted', 'naturalPerson', 3)
    })
    const report = read(text)
    const [{ repairs, unique } = { repairs: [], unique: true }] = report.disagreements
    expect(unique).toBe(false)
    expect(repairs[0]!.operation?.kind).toBe('staleTotals')
    expect(new Set(repairs[0]!.changes.map(({ fact }) => fact.id))).toEqual(
      new Set([
        'applications.newlyReceived.total',
        'applications.granted.total',
        'applications.resultsTotal.naturalPerson',
        'applications.resultsTotal.total',
      ]),
    )
    expect(repairs.map(({ changes }) => changes.length)).toContain(2)
    expect(certainRepairs(report)).toEqual([])
  })

  it('is no balance by itself, but one of which the text states a figure', () => {
    const text = tableWith(figures => {
      add(figures, 'newlyReceived', 'naturalPerson', 5)
      add(figures, 'newlyReceived', 'total', 5)
    })
    const { equations, evaluations, factById } = read(text)
    const [open] = findDisagreements(equations, evaluations)
    expect(open).toMatchObject({ unique: false, doubt: 'several' })
    const id = 'applications.newlyReceived.total'
    const stated = (fact: string, more: number) => [
      { facts: [factById.get(fact)!], value: factById.get(fact)!.value!.coefficient + more },
    ]
    const [told] = findDisagreements(equations, evaluations, stated(id, -5))
    expect(told!.repairs[0]!.changes.map(({ fact }) => fact.id)).toContain(id)
    const other = 'applications.carriedForward.total'
    const [otherwise] = findDisagreements(equations, evaluations, stated(other, 5))
    expect(otherwise!.repairs[0]!.changes.map(({ fact }) => fact.id)).toContain(other)
  })
})

it('calls every row of a table by another short name', () => {
  for (const form of ['disclosure-2019', 'disclosure-2021'] as const) {
    for (const table of ['applications', 'disputes'] as const) {
      const names = rowsOf(form, table).map(shortRowName)
      expect(new Set(names).size).toBe(names.length)
    }
  }
})
