// Figures of last year that the running text tells, set against last year's report.
import { describe, expect, it } from 'vitest'
import { formById } from '../../server/forms/index.ts'
import { checkReport } from '../../server/rules/check.ts'
import { readSeries } from '../support/series.ts'
import { tableText } from '../support/tables.ts'

const title = (year: number) => `禾塘县水利局${year}年政府信息公开工作年度报告\n`
const LAST = 'disclosure-2021'
const OLD = 'disclosure-2019'

/** Last year's figures; every other cell is 0. */
const FIGURES: Readonly<Record<string, number>> = {
  'applications.newlyReceived.total': 61,
  'applications.granted.total': 37,
  'applications.partiallyGranted.total': 9,
  'applications.refused.thirdPartyRights.total': 4,
  'applications.refused.internalAffairs.total': 6,
  'applications.otherHandling.other.total': 5,
  'applications.resultsTotal.total': 61,
  'disputes.review.upheld': 4,
  'disputes.review.pending': 2,
  'disputes.review.total': 6,
  'disputes.litigationDirect.upheld': 5,
  'disputes.litigationDirect.total': 5,
  'disputes.litigationAfterReview.corrected': 3,
  'disputes.litigationAfterReview.total': 3,
}

interface Year {
  readonly form?: typeof LAST | typeof OLD
  readonly figures?: Readonly<Record<string, number>>
  /** In 万元. */
  readonly fees?: string
  /** Cells that are left empty. */
  readonly blank?: readonly string[]
}

function tables({ form = LAST, figures = {}, fees: amount = '1304.26', blank = [] }: Year): string {
  const known = formById(form)
  const cells = new Map<string, number>()
  for (const { id, blocks } of known.tables) {
    if (id === 'disclosure') continue
    for (const { rows, columns } of blocks)
      for (const row of rows) for (const column of columns) cells.set(`${id}.${row.id}.${column.id}`, 0)
  }
  for (const [id, value] of Object.entries({ ...FIGURES, ...figures }))
    if (cells.has(id)) {
      cells.set(id, value)
      // All were natural persons, so that every row makes its total.
      if (id.startsWith('applications.')) cells.set(id.replace(/total$/, 'naturalPerson'), value)
    }
  for (const id of blank) cells.delete(id)
  const fees = `二、主动公开政府信息情况\n第二十条第（八）项 | |\n信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | ${form === LAST && !blank.includes('fees') ? amount : ''} |\n`
  return `${fees}${tableText(known, 'applications', cells)}\n${tableText(known, 'disputes', cells)}\n`
}

function found(sentence: string, ...before: readonly Year[]): readonly string[] {
  const now = `${title(2022)}一、总体情况\n（二）依申请公开。${sentence}\n${tables({ figures: { 'applications.granted.total': 20, 'applications.partiallyGranted.total': 26 } })}`
  const earlier = (before.length > 0 ? before : [{}]).map(year => `${title(2021)}${tables(year)}`)
  const files = [...earlier, now].map((text, i) => ({ file: `${i}.txt`, text }))
  const { report, kin } = readSeries(files).at(-1)!
  return checkReport(report, {}, kin)
    .filter(({ rule }) => rule === 'last-year-differs')
    .map(({ range, message }) => `${report.source.text.slice(range.start, range.end)}: ${message.zh}`)
}

describe('a figure of last year that the text tells', () => {
  it.each([
    ['2021年被提起行政诉讼10件。', '10', '“行政诉讼 · 总计”为 8，相差 2'],
    ['2021年被提起行政诉讼5件。', '5', '“行政诉讼 · 总计”为 8，相差 3'],
    ['行政诉讼8件（2021年5件）。', '5', '“行政诉讼 · 总计”为 8，相差 3'],
    ['2021年收到申请61件，其中予以公开33件。', '33', '为 37，相差 4'],
    ['2021年予以公开33件。', '33', '为 37，相差 4'],
    ['予以公开20件，上年为33件。', '33', '为 37，相差 4'],
    ['2021年部分公开8件。', '8', '为 9，相差 1'],
    ['2021年不予公开14件。', '14', '“（三）不予公开”为 10，相差 4'],
    ['2021年其他处理6件。', '6', '为 5，相差 1'],
    ['2021年行政事业性收费13042.6万元。', '13042.6', '为 1304.26万元，相差 11738.34万元'],
    ['2021年直接起诉8件。', '8', '为 5，相差 3'],
    ['2021年行政诉讼8件，其中结果纠正2件。', '2', '“行政诉讼 · 结果纠正”为 3，相差 1'],
  ])('%s', (sentence, at, says) => {
    expect(found(sentence)).toEqual([expect.stringContaining(says)])
    expect(found(sentence)[0]).toMatch(new RegExp(`^${at}:`))
  })

  it.each([
    '2021年被提起行政诉讼8件。',
    '行政诉讼8件（2021年8件）。',
    '2021年收到申请61件，其中予以公开37件。',
    '2021年予以公开37件。',
    '予以公开20件，上年为37件。',
    '2021年部分公开9件。',
    '2021年不予公开10件，其中涉及第三方合法权益4件。',
    '2021年其他处理5件。',
    '2021年行政事业性收费1304.26万元。',
    '2021年行政事业性收费13042600元。',
    '2021年行政事业性收费1304.3万元。',
    '2021年直接起诉5件，复议后起诉3件。',
    '2021年行政诉讼8件，其中结果纠正3件。',
  ])('that is right is passed over: %s', sentence => expect(found(sentence)).toEqual([]))

  it.each([
    '2021年上半年予以公开5件。',
    '2021年征地类申请予以公开5件。',
    '截至2021年底累计予以公开305件。',
    '2021年以来予以公开57件。',
    '2021年提起的3件诉讼于2022年审结。',
    '收到申请61件，2021年为61件，予以公开20件。',
    '2021年收到申请61件，予以公开20件。',
  ])('and one that is of something else: %s', sentence => expect(found(sentence)).toEqual([]))

  it('of disputes that were pending then may have ended since', () => {
    expect(found('2021年行政复议6件，其中结果维持5件。')).toEqual([])
    expect(found('2021年行政复议7件，其中结果维持5件。')).toHaveLength(1)
  })
})

describe('a change of fees, of which last year’s report alone has the amount', () => {
  const ago = { fees: '1400' }

  it.each([
    ['2022年行政事业性收费较上年减少95.74万元。', []],
    ['2022年行政事业性收费较上年减少59.74万元。', ['59.74: 为 1400万元，', '应为 95.74 万元']],
    ['2022年行政事业性收费较上年下降6.84%。', []],
    ['2022年行政事业性收费较上年增长6.84%。', ['增长: 为 14000000元，', '是减少']],
  ])('%s', (sentence, says) => {
    const said = found(sentence, ago).map(line => line.replace(/2021 年度年报“[^”]*”/, ''))
    expect(said).toEqual(says.length > 0 ? [expect.stringContaining(says[0]!)] : [])
    if (says[1]) expect(said[0]).toContain(says[1])
  })
})

describe('last year’s report', () => {
  const wrong = '2021年其他处理6件。'

  it('in the form of 2019 has other rows, which are no zeros', () => {
    expect(found(wrong, { form: OLD })).toEqual([])
    expect(found('2021年不予公开14件。', { form: OLD })).toHaveLength(1)
  })

  it('with a blank that no sum proves says nothing of it', () => {
    const blank = ['total', 'naturalPerson'].flatMap(column =>
      ['granted', 'partiallyGranted'].map(row => `applications.${row}.${column}`),
    )
    expect(found('2021年予以公开33件。', { blank })).toEqual([])
    expect(found('2021年行政事业性收费13042.6万元。', { blank: ['fees'] })).toEqual([])
    const litigation = [
      'disputes.litigationAfterReview.corrected',
      'disputes.litigationAfterReview.upheld',
      'disputes.litigationAfterReview.total',
    ]
    expect(found('2021年被提起行政诉讼5件。', { blank: litigation })).toEqual([])
  })

  it('of which there are several that differ is not asked', () => {
    expect(found(wrong, {}, { figures: { 'applications.otherHandling.other.total': 7 } })).toEqual([])
    expect(found(wrong, {}, {})).toHaveLength(1)
  })
})

describe('a change since last year’s report', () => {
  it('is of all cells that the words name', () => {
    expect(found('被提起行政诉讼8件，比上年增加3件。')).toEqual([
      expect.stringContaining('“行政诉讼 · 总计”为 8'),
    ])
    expect(found('被提起行政诉讼8件，与上年持平。')).toEqual([])
  })
})
