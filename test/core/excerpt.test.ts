import { describe, expect, it } from 'vitest'
import { clipped, clippedAround, differingParts, withInnerMarks } from '../../server/rules/excerpt.ts'

describe('what a message quotes', () => {
  it('is whole while it is short', () => {
    expect(clipped('（一）予以公开')).toBe('（一）予以公开')
    expect(differingParts('（一）予公开', '（一）予以公开')).toEqual(['（一）予公开', '（一）予以公开'])
  })

  it('is cut where it is long, and never within a character', () => {
    expect(clipped('一二三𠮷五', 4)).toBe('一二三𠮷…')
    expect(clipped('一二三四五六', 4)).toBe('一二三四…')
  })

  it('has the figure that it is about', () => {
    const clause = '经统计，截至年底通过各类渠道共收到政府信息公开申请12件，其中网上申请占多数且增长较快'
    expect(clippedAround(clause, clause.indexOf('12'), 20)).toMatch(/^….*申请12件.*…$/)
    expect(clippedAround('共收到申请12件', 5, 20)).toBe('共收到申请12件')
  })

  it('shows where two long names differ', () => {
    const official = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
    const written = official.replace('缴纳费用', '缴费')
    expect(differingParts(written, official)).toEqual(['…知要求缴费、行政机…', '…知要求缴纳费用、行政机…'])
  })

  it('has single marks within double ones, where all are there', () => {
    expect(withInnerMarks('“3.危及“三安全一稳定””为 1')).toBe('“3.危及‘三安全一稳定’”为 1')
    expect(withInnerMarks('“甲”与“乙”')).toBe('“甲”与“乙”')
    expect(withInnerMarks('“甲“乙”')).toBe('“甲“乙”')
  })
})
