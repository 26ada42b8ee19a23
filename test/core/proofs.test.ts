import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { read } from '../support/reports.ts'
import { randomFrom, soundApplications, tableText } from '../support/tables.ts'

const FORM = formById('disclosure-2021')

/** A sound table, some cells rewritten; one that is given no figure is blank. */
function tableWith(cells: Readonly<Record<string, number | undefined>>, before = '') {
  const figures = soundApplications(FORM, randomFrom(5))
  for (const [id, value] of Object.entries(cells)) {
    if (value === undefined) figures.delete(`applications.${id}`)
    else figures.set(`applications.${id}`, value)
  }
  return before + tableText(FORM, 'applications', figures)
}

function value(id: string): number {
  return soundApplications(FORM, randomFrom(5)).get(`applications.${id}`)!
}

function deduced(text: string, id: string): number | undefined {
  return read(text).factById.get(`applications.${id}`)!.deduced
}

describe('a blank', () => {
  const blank = 'granted.naturalPerson'
  const beside = 'granted.commercialEnterprise'
  const below = 'partiallyGranted.naturalPerson'

  it('is proved by its row and its column', () => {
    expect(deduced(tableWith({ [blank]: undefined }), blank)).toBe(value(blank))
  })

  it('stays proved when a figure elsewhere is wrong', () => {
    const text = tableWith({
      [blank]: undefined,
      'unavailable.notHeld.total': value('unavailable.notHeld.total') + 4,
    })
    expect(deduced(text, blank)).toBe(value(blank))
  })

  it('is not proved by a row with the wrong figure in it', () => {
    for (const more of [1, 4, 60]) {
      const text = tableWith({ [blank]: undefined, [below]: undefined, [beside]: value(beside) + more })
      expect([undefined, value(blank)]).toContain(deduced(text, blank))
    }
  })

  // Without these the total of its row is as blank, and its column alone says anything of it.
  const noTotal = { 'granted.total': undefined, 'resultsTotal.total': undefined }

  it('is not proved by its column alone where a figure of that may be wrong', () => {
    for (const more of [1, 4, 60]) {
      const text = tableWith({ [blank]: undefined, ...noTotal, [below]: value(below) + more })
      expect(deduced(text, blank)).toBeUndefined()
    }
  })

  it('is proved by its column alone where another figure of a row that fails is known to be wrong', () => {
    for (const more of [1, 4, 60]) {
      const wrong = 'unavailable.notHeld.naturalPerson'
      const text = tableWith({ [beside]: undefined, ...noTotal, [wrong]: value(wrong) + more })
      expect(deduced(text, beside)).toBe(value(beside))
    }
  })

  it('is not proved where the running text says otherwise', () => {
    const text = (more: number) =>
      tableWith(
        { 'granted.total': undefined, 'resultsTotal.total': undefined },
        `某局2022年政府信息公开工作年度报告\n一、总体情况\n2022年办理政府信息公开申请，其中予以公开${value('granted.total') + more}件。\n`,
      )
    expect(deduced(text(0), 'granted.total')).toBe(value('granted.total'))
    expect(deduced(text(2), 'granted.total')).toBeUndefined()
    expect(read(text(2)).comparisons.map(({ outcome }) => outcome)).toEqual(['differs'])
  })
})
