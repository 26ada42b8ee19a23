import { describe, expect, it } from 'vitest'
import type { Equation } from '../../server/equations/equation.ts'
import type { Fact } from '../../server/facts/fact.ts'
import { FORMS, formById } from '../../server/forms/index.ts'
import { read } from '../support/reports.ts'
import { applicationsText, randomFrom, soundApplications, tableText } from '../support/tables.ts'

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

describe('the blanks of a sound table', () => {
  /** What follows from the sums, one after the other: where one figure lacks, and where those that lack add up to 0. */
  function told(facts: readonly Fact[], equations: readonly Equation[]): ReadonlyMap<Fact, number> {
    const known = new Map(facts.flatMap(fact => (fact.value ? [[fact, fact.value.coefficient]] : [])))
    for (let before = -1; before < known.size;) {
      before = known.size
      for (const { whole, parts } of equations) {
        const open = [whole, parts].map(side => side.filter(fact => !known.has(fact))) as [Fact[], Fact[]]
        const [left, right] = [whole, parts].map(side =>
          side.reduce((sum, fact) => sum + (known.get(fact) ?? 0), 0),
        )
        const gap = left! - right!
        if (open[0].length > 0 && open[1].length > 0) continue
        const lacking = open.flat()
        if (lacking.length === 1 || gap === 0) for (const fact of lacking) known.set(fact, Math.abs(gap))
      }
    }
    return known
  }

  it('are proved wherever the sums tell them all, and else never otherwise than they were', () => {
    let [whole, open] = [0, 0]
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomFrom(seed)
      const form = FORMS[seed % FORMS.length]!
      const sound = soundApplications(form, random)
      const lost = [...sound].filter(([, value]) => random(value === 0 ? 3 : 5 + (seed % 30)) === 0)
      const figures = new Map([...sound].filter(([id]) => !lost.some(([other]) => other === id)))
      const { facts, equations } = read(applicationsText(form, figures))
      const known = told(facts, equations)
      const isWhole = known.size === facts.length
      for (const fact of facts.filter(({ absent }) => absent === 'blank')) {
        if (fact.deduced !== undefined || isWhole) expect(fact.deduced).toBe(sound.get(fact.id))
      }
      if (isWhole) whole++
      else open++
    }
    expect([whole > 5, open > 5]).toEqual([true, true])
  })
})
