// Whether the smallest set of wrong figures may fit by chance, against all others that could be wrong, tried one by one.
import { describe, expect, it } from 'vitest'
import type { Equation } from '../../server/equations/equation.ts'
import { valueOf, type Fact } from '../../server/facts/fact.ts'
import { causesOf } from '../../server/localisation/causes.ts'
import { localise, type Localisation } from '../../server/localisation/localise.ts'
import { randomFrom, type Random } from '../support/tables.ts'
import { trials } from '../support/tier.ts'

type Values = ReadonlyMap<Fact, number>

/** Otherwise the rivals must be no slips. */
const IN_NO_TOTAL = { placed: { form: { equations: [] }, row: {} } }

/** Two rows and two columns with their totals, all of which hold but for so many figures. */
function tableWithSlips(slips: number, random: Random): readonly Equation[] {
  const inner = Array.from({ length: 4 }, () => random(60))
  const [a, b, c, d] = inner as [number, number, number, number]
  const values = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
  for (let i = 0; i < slips; i++) {
    const at = random(values.length)
    values[at] = Number(slipped(String(values[at]), random))
  }
  const facts = values.map(
    (coefficient, i) =>
      ({
        id: String(i),
        value: { coefficient, decimals: 0 },
        column: {},
        aligned: IN_NO_TOTAL,
      }) as unknown as Fact,
  )
  const sum = (along: string, whole: number, ...parts: number[]) =>
    ({
      form: { along, table: 'applications' },
      whole: [facts[whole]],
      parts: parts.map(part => facts[part]),
    }) as unknown as Equation
  return [
    sum('row', 4, 0, 1),
    sum('row', 5, 2, 3),
    sum('column', 6, 0, 2),
    sum('column', 7, 1, 3),
    sum('column', 8, 4, 5),
    sum('row', 8, 6, 7),
  ]
}

function slipped(written: string, random: Random): string {
  const all = [...slips(written)].filter(one => one !== written && !/^0./.test(one) && one !== '')
  return all[random(all.length)]!
}

/** All that one slip of typing makes of a number. */
function slips(number: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at <= number.length; at++) {
    const [before, rest] = [number.slice(0, at), number.slice(at)]
    for (const digit of '0123456789') found.add(before + digit + rest).add(before + digit + rest.slice(1))
    found
      .add(before + rest.slice(1))
      .add(before + rest.slice(0, 2).split('').reverse().join('') + rest.slice(2))
  }
  return found
}

function factsOf(equations: readonly Equation[]): readonly Fact[] {
  return [...new Set(equations.flatMap(({ whole, parts }) => [...whole, ...parts]))]
}

function gap({ whole, parts }: Equation, values: Values): number {
  const side = (facts: readonly Fact[]) =>
    facts.reduce((sum, fact) => sum + (values.get(fact) ?? valueOf(fact)), 0)
  return side(whole) - side(parts)
}

/** Whether two figures, whatever they are changed to, can break just the sums that this one breaks. */
function hasPair(equations: readonly Equation[], wrong: Fact): boolean {
  const others = factsOf(equations).filter(fact => fact !== wrong)
  return others.some((one, i) =>
    others.slice(i + 1).some(other =>
      equations.every(equation => {
        const [first, second] = [one, other].map(fact => isIn(equation, fact))
        return gap(equation, new Map()) === 0 ? first === second : first === true || second
      }),
    ),
  )
}

/** The ways in which one of two figures is right, two others are wrong for it, and each is a slip of typing. */
function insteadOfOne(equations: readonly Equation[], set: readonly Fact[]): readonly Values[] {
  const others = factsOf(equations).filter(fact => !set.includes(fact))
  const ways: Values[] = []
  for (const kept of set)
    for (const [i, one] of others.entries())
      for (const other of others.slice(i + 1)) {
        const holds = (values: Values, without: readonly Fact[]) =>
          equations.every(
            equation => without.some(fact => isIn(equation, fact)) || gap(equation, values) === 0,
          )
        for (const first of valuesOf(kept)) {
          if (!holds(new Map([[kept, first]]), [one, other])) continue
          for (const second of valuesOf(one)) {
            const two = [
              [kept, first],
              [one, second],
            ] as const
            if (!holds(new Map(two), [other])) continue
            for (const third of valuesOf(other)) {
              const values = new Map([...two, [other, third]])
              if (holds(values, [])) ways.push(values)
            }
          }
        }
      }
  return ways
}

function isIn({ whole, parts }: Equation, fact: Fact): boolean {
  return whole.includes(fact) || parts.includes(fact)
}

const known = new Map<string, readonly number[]>()

/** The right values that one slip turned into the written one. */
function valuesOf(fact: Fact): readonly number[] {
  const written = String(valueOf(fact))
  const right =
    known.get(written) ??
    Array.from({ length: 1300 }, (_, value) => value).filter(
      value => String(value) !== written && slips(String(value)).has(written),
    )
  known.set(written, right)
  return right
}

function found(slips: number, lacking: number, seed: number): readonly Localisation[] {
  const random = randomFrom(seed)
  const equations = tableWithSlips(slips, random)
  const read = [...equations]
  for (let i = 0; i < lacking; i++) read.splice(random(read.length), 1)
  return localise(read).filter(({ sets }) => sets.length === 1 && sets[0]!.length === slips)
}

describe('what mends all sums may fit by chance', () => {
  it.each([0, 1, 2, 3])(
    'where two others break the same sums as one figure does, %i sums not being read',
    lacking => {
      const said = new Set<boolean>()
      for (let seed = 1; seed <= 60; seed++)
        for (const localisation of found(1, lacking, seed)) {
          const expected = hasPair(localisation.equations, localisation.sets[0]![0]!.fact)
          expect(causesOf(localisation).map(({ mayBeChance }) => mayBeChance)).toEqual([expected])
          said.add(expected)
        }
      expect(said).toEqual(new Set(lacking === 2 ? [false, true] : [lacking > 2]))
    },
  )

  it('where for one of two figures two others may have been mistyped', () => {
    const said = { true: 0, false: 0 }
    for (let seed = 1; seed <= trials({ fast: 30, thorough: 150 }); seed++)
      for (const localisation of found(2, 0, seed)) {
        const set = localisation.sets[0]!
        const rivals = insteadOfOne(
          localisation.equations,
          set.map(({ fact }) => fact),
        )
        for (const { mayBeChance, sets } of causesOf(localisation)) {
          const expected = rivals.some(values => sets[0]!.some(({ fact, to }) => values.get(fact) !== to))
          expect(mayBeChance, `seed ${seed}`).toBe(expected)
          said[`${expected}`]++
        }
      }
    expect(said.true).toBeGreaterThan(0)
    expect(said.false).toBeGreaterThan(0)
  })
})
