import { describe, expect, it } from 'vitest'
import { findDisagreements } from '../../server/localisation/disagreement.ts'
import { formById } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import { certainRepairs } from '../../server/format/repair.ts'
import { shortRowName } from '../../server/facts/name.ts'
import { edited, findingsIn, read } from '../support/reports.ts'
import {
  applicationsText,
  randomFrom,
  soundApplications,
  soundDisputes,
  tableText,
  type Figures,
} from '../support/tables.ts'

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

  it('is a figure whatever a sentence says that fits it neither as it stands nor as it should be', () => {
    const text = tableWith(figures => add(figures, 'granted', 'total', 1))
    const { equations, evaluations, factById } = read(text)
    const fact = factById.get('applications.granted.total')!
    const stated = [{ facts: [fact], value: fact.value!.coefficient + 7 }]
    const [found] = findDisagreements(equations, evaluations, stated)
    expect(found).toMatchObject({ unique: true, decided: true })
    expect(found!.doubt).toBeUndefined()
    expect(found!.repairs[0]!.verdict).toBeUndefined()
  })

  it('is one figure that its row, its column and the balance contradict', () => {
    const text = tableWith(figures => add(figures, 'granted', 'naturalPerson', 1))
    expect(edited(text, certainRepairs(read(text)))).toBe(tableWith(() => undefined))
  })

  it('is no figure that no slip made of the right one, though nothing else would mend the sums', () => {
    const slip = 'applications.granted.naturalPerson'
    let right = ''
    const text = tableWith(figures => {
      right = String(figures.get(slip)!)
      add(figures, 'granted', 'naturalPerson', 4321)
    })
    const report = read(text)
    const [only, ...others] = report.disagreements
    expect(others).toEqual([])
    expect(only).toMatchObject({ unique: true, decided: true, likely: false, doubt: 'noSlip' })
    expect(only!.repairs[0]!.changes.map(({ fact, to }) => [fact.id, String(to)])).toEqual([[slip, right]])
    expect(certainRepairs(report)).toEqual([])
    const [finding] = findingsIn(text).filter(isOfSums)
    expect(finding!.fixes.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]])
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

it('a part and its total that were raised alike may be half of a change, whatever the text says of the total', () => {
  const text = tableWith(figures => {
    add(figures, 'granted', 'naturalPerson', 10)
    add(figures, 'granted', 'total', 10)
  })
  const { equations, evaluations, factById } = read(text)
  const total = factById.get('applications.granted.total')!
  const stated = [{ facts: [total], value: total.value!.coefficient - 10 }]
  const [found] = findDisagreements(equations, evaluations, stated)
  expect(found!.repairs[0]!.operation?.kind).toBe('countedPart')
  expect(found!.doubt).toBe('halfDone')
})

describe('a total that the text states as the sum of its parts', () => {
  const report = (other: string) => {
    const disputes: Figures = soundDisputes(FORM, randomFrom(3))
    const cells = { upheld: '3', corrected: '5', otherResult: other, pending: other, total: '18' }
    for (const [column, written] of Object.entries(cells))
      if (written === '') disputes.delete(`disputes.review.${column}`)
      else disputes.set(`disputes.review.${column}`, Number(written))
    const title = '青禾县档案馆2021年政府信息公开工作年度报告\n一、总体情况\n'
    return read(`${title}2021年政府信息公开行政复议8件。\n${tableText(FORM, 'disputes', disputes)}`)
  }

  it('is changed unseen, but where the sum counts blanks as 0 of which nothing is known', () => {
    const id = 'disputes.review.total'
    const [known] = report('0').disagreements
    expect(known!.repairs[0]!.changes.map(({ fact, to }) => [fact.id, to])).toEqual([[id, 8]])
    expect(known!.doubt).toBeUndefined()
    expect(certainRepairs(report('0'))).toHaveLength(1)
    expect(report('').disagreements[0]!.doubt).toBe('blanks')
    expect(certainRepairs(report(''))).toEqual([])
  })
})

describe('what is told of', () => {
  it('is each mistake by itself, with a fix of its own', () => {
    const text = tableWith(figures => {
      add(figures, 'granted', 'naturalPerson', 1)
      add(figures, 'unavailable.notHeld', 'total', 20)
    })
    const { disagreements } = read(text)
    expect(disagreements.map(({ repairs }) => repairs[0]!.changes.length)).toEqual([1, 1])
    expect(disagreements.map(({ failing }) => failing.length)).toEqual([2, 2])
    for (const { fixes } of findingsIn(text).filter(isOfSums)) {
      expect(fixes).toHaveLength(1)
      const left = findingsIn(edited(text, fixes[0]!.edits)).filter(isOfSums)
      expect(left).toHaveLength(1)
    }
  })

  it('is one mistake a figure, however many there are', () => {
    const rows = ['granted', 'refused.stateSecret', 'unavailable.notHeld', 'notProcessed.petition']
    const columns = [
      'naturalPerson',
      'commercialEnterprise',
      'researchInstitution',
      'legalServiceOrganization',
    ]
    const text = tableWith(figures => {
      rows.forEach((row, i) => add(figures, row, columns[i]!, 3 + i))
      add(figures, 'otherHandling.other', 'otherOrganization', 9)
      add(figures, 'carriedOver', 'total', 11)
    })
    const found = findingsIn(text).filter(isOfSums)
    expect(found).toHaveLength(6)
    expect(found.flatMap(({ fixes }) => fixes.filter(({ preferred, safe }) => preferred || safe))).toEqual([])
    expect(certainRepairs(read(text))).toEqual([])
  })

  it('is decided by no sum alone', () => {
    const disputes = soundDisputes(FORM, randomFrom(3))
    const group = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
      id => `disputes.review.${id}`,
    )
    group.forEach((id, i) => disputes.set(id, [3, 5, 1, 0, 3][i]!))
    const text = tableText(FORM, 'disputes', disputes)
    const [only] = read(text).disagreements
    expect(only!.repairs).toHaveLength(1)
    expect(only).toMatchObject({ unique: false, decided: false, likely: false, doubt: 'oneSum' })
    const [finding] = findingsIn(text).filter(isOfSums)
    expect(finding!.fixes.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]])
  })

  it('is none where a figure that blanks hide may be wrong as well', () => {
    const text = tableWith(figures => {
      add(figures, 'granted', 'naturalPerson', 1)
      for (const { id } of FORM.tables.find(({ id }) => id === 'applications')!.blocks[0]!.columns)
        if (figures.get(`applications.refused.stateSecret.${id}`) === 0)
          figures.delete(`applications.refused.stateSecret.${id}`)
    })
    const report = read(text)
    const [only] = report.disagreements
    expect(only!.repairs.map(({ changes }) => changes.map(({ fact }) => fact.id))).toEqual([
      ['applications.granted.naturalPerson'],
    ])
    expect(only).toMatchObject({ unique: false, likely: false, doubt: 'chance' })
    expect(certainRepairs(report)).toEqual([])
    const fixes = findingsIn(text)
      .filter(isOfSums)
      .flatMap(finding => finding.fixes)
    expect(fixes.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]])
  })

  it('mends what belongs together at once', () => {
    const text = tableWith(figures => {
      add(figures, 'granted', 'naturalPerson', 3)
      add(figures, 'granted', 'total', 10)
    })
    const found = findingsIn(text).filter(isOfSums)
    for (const { fixes } of found)
      expect(findingsIn(edited(text, fixes[0]!.edits)).filter(isOfSums)).toEqual([])
  })
})

function isOfSums({ rule }: { readonly rule: string }): boolean {
  return rule === 'unbalanced-equation'
}

it('calls every row of a table by another short name', () => {
  for (const form of ['disclosure-2019', 'disclosure-2021'] as const) {
    for (const table of ['applications', 'disputes'] as const) {
      const names = rowsOf(form, table).map(shortRowName)
      expect(new Set(names).size).toBe(names.length)
    }
  }
})
