import { expect } from 'vitest'
import { read } from './reports.ts'

export const HEADING = '三、收到和处理政府信息公开申请情况\n'
export const DISCLOSURE = '二、主动公开政府信息情况\n'
export const DISPUTES = '四、政府信息公开行政复议、行政诉讼情况\n'

/** `id written`, without the table's name, of every figure that is read; each stands where its range says. */
export function figures(text: string): readonly string[] {
  const { facts } = read(text)
  return facts.flatMap(fact => {
    expect(text.slice(fact.start, fact.end)).toBe(fact.written)
    if (!fact.value) return []
    return [`${fact.id.replace(/^\w+\./, '')} ${fact.written}${fact.unit ? ` in ${fact.unit}` : ''}`]
  })
}

/** The same of a row whose seven figures stand from the natural person to the total. */
export function row(id: string, ...written: readonly (number | string)[]): readonly string[] {
  return COLUMNS.flatMap((column, i) => (written[i] === '' ? [] : [`${id}.${column} ${written[i]}`]))
}

const COLUMNS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
]
