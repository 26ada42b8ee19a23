import { describe, expect, it } from 'vitest'
import { acceptanceOf } from '../../../server/acceptance/acceptance.ts'
import { patchOf } from '../../../server/cli/output/patch.ts'
import { excerptOf } from '../../../server/cli/output/formats/excerpt.ts'
import { maskPersonal, maskPersonalInPlace, personalNumbersIn } from '../../../server/text/personal.ts'
import { read, findingsIn } from '../../support/reports.ts'

/** Of a region that there is not, with the right check digit. */
const IDENTITY = '99010119010203123X'
const MOBILE = '17000000000'
const TEXT = `松湖市民政局2022年政府信息公开工作年度报告
一、总体情况
𠮷🙂公示“竹马”（身份证号${IDENTITY}）。申请人“青梅”（手机${MOBILE}）共收到信息余条，身份证号${IDENTITY}。
六、其他需要报告的事项
无。
`

describe('the numbers of persons', () => {
  it('are told from other numbers by their check digit and date', () => {
    const kinds = (text: string) => personalNumbersIn(text).map(({ kind }) => kind)
    expect(kinds(`${IDENTITY}，${MOBILE}`)).toEqual(['identity', 'mobile'])
    expect(kinds('990101190102031231')).toEqual([])
    expect(kinds('990101190113031234')).toEqual([])
    expect(kinds(`A${MOBILE}、${MOBILE}1、12345678901`)).toEqual([])
  })

  it('are masked to three digits and two, in any width', () => {
    expect(maskPersonal(`号${IDENTITY}，１７０００００００００`)).toBe('号990…3X，１７０…００')
    expect(maskPersonalInPlace(MOBILE)).toBe('170******00')
  })

  it('are whole in no finding, related place, fix or acceptance', () => {
    const findings = findingsIn(TEXT)
    expect(findings.filter(({ rule }) => rule === 'personal-number')).toHaveLength(3)
    const report = read(TEXT)
    const said = JSON.stringify([
      findings.map(({ message, related, fixes }) => [message, related.map(other => other.message), fixes]),
      findings.map(finding => acceptanceOf(finding, report)),
    ])
    expect(said).not.toMatch(/9010119010203123X|7000000000/)
  })

  it('are whole in no excerpt, wherever it is cut', async () => {
    const { source } = read(TEXT)
    for (const columns of [20, 30, 40, 60, 100]) {
      for (let at = 24; at < TEXT.length; at++) {
        const { text } = await excerptOf(source, { start: at, end: at + 1 }, [], columns)
        expect(text).not.toMatch(/\d{6}/)
      }
    }
  })

  it('are whole in no patch', () => {
    const { hunks } = patchOf('a.txt', TEXT, TEXT.replace('无。', '无'))
    expect(hunks).toContain('990…3X')
    expect(hunks).not.toContain(IDENTITY)
    expect(hunks).not.toContain(MOBILE)
  })
})
