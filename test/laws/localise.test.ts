import { beforeAll, describe, expect, it } from 'vitest'
import type { Equation } from '../../server/equations/equation.ts'
import { certainRepairs } from '../../server/format/repair.ts'
import { formById } from '../../server/forms/index.ts'
import { localise, setsBesideBlanks } from '../../server/localisation/localise.ts'
import { failingSystems } from '../../server/localisation/system.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { valueOf, type Fact } from '../../server/facts/fact.ts'
import { callsNamed, callsOf } from '../support/calls.ts'
import { plantedEquations, smallestBySolver, type Solver } from '../support/solver.ts'
import { applicationsText, randomFrom, type Random } from '../support/tables.ts'
import { trials } from '../support/tier.ts'

import highsLoader from 'highs'

describe('the smallest set of wrong figures', () => {
  let highs: Solver
  beforeAll(async () => {
    highs = await highsLoader()
  })

  it.each([1, 2, 3])('is as small as an independent integer solver finds, with %i planted errors', count => {
    for (let seed = 1; seed <= trials({ fast: 2, thorough: 30 }); seed++) {
      const random = randomFrom(seed * 10 + count)
      const equations = plantedEquations(count, random)
      const found = localise(equations)
      if (found.some(({ complete, sets }) => !complete || sets.length === 0)) continue
      const size = found.reduce((sum, { sets }) => sum + sets[0]!.length, 0)
      expect(size, `seed ${seed}`).toBe(smallestBySolver(highs, equations))
    }
  })

  it('holds in every set found: all sums are met by whole numbers of 0 or more', () => {
    for (let seed = 1; seed <= trials({ fast: 20, thorough: 60 }); seed++) {
      const random = randomFrom(seed)
      // Where some sums cannot be added up, two that fail may demand of one figure what is not the same.
      const planted = plantedEquations(1 + random(3), random).filter(() => seed % 2 === 0 || random(4) > 0)
      for (const { equations, sets } of localise(planted)) {
        for (const changes of sets) {
          const to = new Map(changes.map(change => [change.fact, change.to]))
          const side = (facts: readonly Fact[]) =>
            facts.reduce((sum, fact) => sum + (to.get(fact) ?? valueOf(fact)), 0)
          expect(equations.every(({ whole, parts }) => side(whole) === side(parts))).toBe(true)
          expect(changes.every(change => change.to >= 0 && change.to !== change.from)).toBe(true)
        }
      }
    }
  })

  it('has every set of that size, as trying all of them shows', () => {
    for (let seed = 1; seed <= 12; seed++) {
      // Of each second table one sum is not read: then figures may be accused that no full table accuses.
      const equations = smallTable(randomFrom(seed)).toSpliced(seed % 6, seed % 2)
      for (const { sets } of localise(equations)) {
        // More than four figures wrong: nothing is looked for.
        const size = sets[0]?.length ?? 5
        const found = sets
          .map(changes =>
            changes
              .map(({ fact, to }) => `${fact.id}=${to}`)
              .sort()
              .join(' '),
          )
          .sort()
        if (size <= 2) expect(found).toEqual(allSets(equations, size))
        for (let smaller = 1; smaller < Math.min(size, 2); smaller++)
          expect(allSets(equations, smaller)).toEqual([])
      }
    }
  })
})

describe('a table with many slips', () => {
  it('is searched in so many steps and no more, so that a search ends before its budget does', async () => {
    const tables = [3, 4, 5].flatMap(errors =>
      Array.from({ length: 10 }, (_, i) => plantedEquations(errors, randomFrom((i + 1) * 10 + errors))),
    )
    const calls = await callsOf(() => tables.flatMap(localise))
    // 351 as measured; 616 where it does not leave out what sums that share no figure rule out.
    expect(callsNamed(calls, 'localisation/search.ts visit')).toBeGreaterThan(0)
    expect(callsNamed(calls, 'localisation/search.ts visit')).toBeLessThan(380)
  })

  it('ends the search, and what it then offers still holds', () => {
    for (let seed = 1; seed <= 10; seed++) {
      for (const { sets, complete } of localise(plantedEquations(14, randomFrom(seed)))) {
        if (!complete) expect(sets.length).toBeLessThanOrEqual(200)
        for (const changes of sets) expect(changes.length).toBeLessThanOrEqual(4)
      }
    }
  })

  it('ends the search before all sets are found, and then relies on none of them', () => {
    const report = readReport(makeSource('', applicationsOf(TOO_MUCH)))
    const [system] = failingSystems(report.equations)
    const { sets, complete } = setsBesideBlanks(system!)
    expect(complete).toBe(false)
    expect(sets.length).toBeLessThan(200)
    expect(report.facts.filter(({ deduced }) => deduced !== undefined && deduced !== 0)).toEqual([])
    expect(report.disagreements.map(({ likely, doubt }) => [likely, doubt])).toEqual([
      [false, 'notFound'],
      [false, 'notFound'],
    ])
    expect(certainRepairs(report)).toEqual([])
  })
})

/** Five figures are wrong, sixteen lost: so few sums are left that very many sets of figures would mend them. */
const TOO_MUCH = `
88 179 130 239 283 125 1044
_ 5 1 3 2 1 12
0 0 0 0 1 0 1
6 0 0 3 0 97 106
_ 3 3 0 0 4 10
11 0 0 _ 1 0 59
_ 0 0 11 110 0 _
3 28 _ 22 0 0 7
15 0 0 0 0 0 15
_ 170 0 0 0 0 170
11 0 0 0 0 0 11
1 0 10 0 90 1 _
10 0 0 0 78 7 95
0 0 0 0 0 0 _
8 0 _ 164 10 10 183
0 0 103 0 0 0 103
_ 1 0 0 4 0 5
0 0 0 0 0 0 0
0 5 4 _ 0 0 16
0 0 0 _ 0 8 _
0 0 _ 0 0 24 0
6 5 0 10 0 0 21
7 _ 0 0 0 0 _
88 184 124 242 285 126 1049
0 0 7 0 0 0 7
`

/** The rows of table 三, a `_` for a blank. */
function applicationsOf(rows: string): string {
  const form = formById('disclosure-2021')
  const [block] = form.tables.find(({ id }) => id === 'applications')!.blocks
  const figures = new Map<string, number>()
  rows
    .trim()
    .split('\n')
    .forEach((row, at) => {
      row.split(' ').forEach((cell, column) => {
        const id = `applications.${block!.rows[at]!.id}.${block!.columns[column]!.id}`
        if (cell !== '_') figures.set(id, Number(cell))
      })
    })
  return applicationsText(form, figures)
}

/** Two rows and two columns with their totals, some figures arbitrary. */
function smallTable(random: Random): readonly Equation[] {
  const fact = (id: string): Fact =>
    ({ id, value: { coefficient: random(6), decimals: 0 }, deduced: undefined, absent: undefined }) as Fact
  const ids = ['a', 'b', 'c', 'd', 'ab', 'cd', 'ac', 'bd', 'all']
  const [a, b, c, d, ab, cd, ac, bd, all] = ids.map(fact)
  const equation = (whole: Fact, ...parts: Fact[]) =>
    ({ id: whole.id, whole: [whole], parts }) as unknown as Equation
  return [
    equation(ab!, a!, b!),
    equation(cd!, c!, d!),
    equation(ac!, a!, c!),
    equation(bd!, b!, d!),
    equation(all!, ab!, cd!),
    equation(all!, ac!, bd!),
  ]
}

/** Every set of `size` figures with every value that could matter, by trying. */
function allSets(equations: readonly Equation[], size: number): readonly string[] {
  const facts = [...new Set(equations.flatMap(({ whole, parts }) => [...whole, ...parts]))]
  const highest = 40
  const found: string[] = []
  const visit = (from: number, to: Map<Fact, number>): void => {
    if (to.size === size) {
      const side = (list: readonly Fact[]) =>
        list.reduce((sum, fact) => sum + (to.get(fact) ?? valueOf(fact)), 0)
      if (equations.every(({ whole, parts }) => side(whole) === side(parts))) {
        found.push(
          [...to]
            .map(([fact, value]) => `${fact.id}=${value}`)
            .sort()
            .join(' '),
        )
      }
      return
    }
    for (let i = from; i < facts.length; i++) {
      for (let value = 0; value <= highest; value++) {
        if (value !== valueOf(facts[i]!)) visit(i + 1, new Map([...to, [facts[i]!, value]]))
      }
    }
  }
  visit(0, new Map())
  return found.sort()
}
