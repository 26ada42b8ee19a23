import { describe, expect, it } from 'vitest'
import { readReport } from '../../../server/report.ts'
import { checkReport } from '../../../server/rules/check.ts'
import { makeSource } from '../../../server/text/source.ts'
import { report, rng } from '../../sound/generate.mjs'

/** A whole report in which nothing is found, and the name of its organ. */
const SOUND = soundOf(/-county-202[2-5]$/)
const TOWN = soundOf(/-town-202[2-5]$/)

function soundOf(kind: RegExp): { readonly text: string; readonly organ: string; readonly year: number } {
  const used = new Set<string>()
  for (let i = 0; i < 200; i++) {
    const { id, text } = report(rng(`wordings/${i}`), used, i)
    const [, organ, year] = /^(.+?)(20\d\d)年政府信息公开工作年度报告/.exec(text) ?? []
    if (kind.test(id) && organ !== undefined && found(text).length === 0)
      return { text, organ, year: Number(year) }
  }
  throw new Error(`no sound report of ${kind.source}`)
}

function found(text: string): readonly string[] {
  return checkReport(readReport(makeSource('wordings.txt', text))).map(({ rule }) => rule)
}

type Change = (text: string) => string

const titled =
  (title: string): Change =>
  text =>
    text.replace(/^.*$/m, title)
/** A paragraph at the end of section one. */
const told =
  (paragraph: string): Change =>
  text =>
    text.replace(/^(?=二、主动公开)/m, () => `${paragraph}\n`)
const headed =
  (official: string, heading: string): Change =>
  text =>
    text.replace(new RegExp(`^${official}$`, 'm'), heading)
/** What stands under section five, or before the signature under section six. */
const fifth =
  (content: string): Change =>
  text =>
    text.replace(/(^五、.*\n)[^]*?(?=^六、)/m, (_, heading: string) => `${heading}${content}\n`)
const signed =
  (name: string): Change =>
  text =>
    text.replace(/^.+(?=\n.*\n$)/m, name).replace(/.+(?=\n[^\n]*\n$)/, name)
const closed =
  (line: string): Change =>
  text =>
    `${text.trimEnd()}\n${line}\n`

const { organ, year } = SOUND

const FAULTS: readonly (readonly [rule: string, ...changes: readonly Change[]])[] = [
  [
    'title-differs',
    titled(`${organ}${year}年政府信息公开公开工作年度报告`),
    titled(`${organ}${year}年政府信息公开工作工作年度报告`),
    titled(`${organ}政府信息公开工作${year}年度年度报告`),
  ],
  ['organ-differs', signed('代岭县人民政府')],
  ['place-of-elsewhere', told('立足浦屏县实际，做好基层政务公开。'), told('浦屏县始终重视信息发布。')],
  ['scope-too-wide', told('全省累计主动公开政府信息三十余万条。'), told('全省共发布政策解读两千余件。')],
  ['covering-letter', closed('妥否，请批示。'), closed('以上报告，如无不妥，请批转。')],
  [
    'heading-differs',
    headed('五、存在的主要问题及改进情况', '五、存在问题和改进措施'),
    headed('一、总体情况', '一、基本情况'),
    headed('六、其他需要报告的事项', '六、其他需要说明的事项'),
  ],
  [
    'problems-one-sided',
    fifth('公开的内容还不够丰富，工作人员的业务能力有待提高。'),
    fifth('政策解读的形式单一，仍需进一步加强。'),
  ],
  [
    'no-problem-told',
    fifth('本年度无此类情况。'),
    fifth(`${year}年，我县政府信息公开工作不存在问题。`),
    fifth('我县政府信息公开工作总体良好，暂未发现明显问题。'),
  ],
  ['subheading-number', told('一是制度更加完善。\n三是培训更加经常。')],
  ['unfilled-place', told('全年印发简报（ ）期。'), told('举办讲座（　）次。')],
  ['left-over', told('## 平台建设\n网站改版完成。'), told('如需调整篇幅，请随时告诉我。')],
  ['doubled-word', told('规范办理办理流程。'), told('面向公众公众开放。')],
  ['unpaired-mark', told('做到“应公开尽公开，确保不漏一项。')],
  ['common-typo', told('工作人员准守信息审核的有关制度。')],
  ['personal-number', told('低保对象李某，联系电话13712345678。')],
  ['foreign-address', told('本报告电子版可在www.daling-news.com下载。')],
]

describe('a fault, in whatever words', () => {
  it.each(FAULTS.map(([rule, ...changes]) => ({ rule, changes })))('$rule', ({ rule, changes }) => {
    for (const change of changes) {
      const text = change(SOUND.text)
      expect(text).not.toBe(SOUND.text)
      expect(found(text)).toEqual([rule])
    }
  })
})

/** What is right, and looks like it. */
const TWINS: readonly Change[] = [
  titled(`${organ}${year}年政府信息公开工作年度报告 `),
  told('面向全省公开征集意见，在全省率先公布清单。'),
  told('县长办公会听取汇报，确保工作有序推进。'),
  fifth(`存在的问题：解读形式单一。${year}年增设了视频解读，${year + 1}年将扩大范围。`),
  told('一是制度更加完善。\n二是培训更加经常。\n一是检查更加严格。'),
  told('一是及时公布办理结果，二是规范流程。'),
  told('印发《公开指南》（修订版）5000份。'),
  told('窗口办理办理结果查询。'),
  told('坚持“应公开尽公开”，做到“不漏一项”。'),
  told('居民可拨打联系电话13712345678咨询。'),
  told('本报告电子版可在www.daling.gov.cn下载，也可关注mp.weixin.qq.com上的公众号。'),
]

describe('what is right', () => {
  it('is not found fault with', () => {
    for (const [i, change] of TWINS.entries()) expect([i, found(change(SOUND.text))]).toEqual([i, []])
  })

  it('is said of a town as well', () => {
    for (const change of [told('如有疑问，请与镇政府办公室联系。'), told('镇村两级公开栏同步更新。')])
      expect(found(change(TOWN.text))).toEqual([])
  })
})
