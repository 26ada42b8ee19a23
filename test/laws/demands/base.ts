import { formById } from '../../../server/forms/index.ts'
import { rowsOf } from '../../../server/forms/rows.ts'
import { tableText, type Figures } from '../../support/tables.ts'

/** A year of each form. */
export const YEARS = [2020, 2023] as const
export type Year = (typeof YEARS)[number]

/** A whole report in which nothing is wrong, and what it is of. */
export interface Base {
  readonly text: string
  readonly organ: string
  readonly year: Year
}

export interface File {
  readonly file: string
  readonly text: string
}

/** One fault, and what is right and tempts to be taken for it. Both are reports, or the files of a run. */
export interface Case {
  readonly row: number
  readonly rule: string
  readonly fault: (base: Base) => string | readonly File[]
  readonly twin: (base: Base) => string | readonly File[]
  /** Where only one form can have it. */
  readonly years?: readonly Year[]
  readonly organ?: string
  /** Other rules that may speak of the same place. */
  readonly beside?: readonly string[]
  /** Which reports make another's, where the user has set it. */
  readonly parts?: Readonly<Record<string, readonly string[]>>
}

export const BUREAU = '云岭县水务局'
export const COUNTY = '云岭县人民政府'
export const TOWN = '云岭县石坪镇人民政府'

const FIGURES: Readonly<Record<string, number>> = {
  'disclosure.normativeDocuments.issued': 2,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 11,
  'disclosure.normativeDocuments.made': 2,
  'disclosure.normativeDocuments.disclosed': 2,
  'disclosure.normativeDocuments.disclosedTotal': 12,
  'disclosure.licensing.decisions': 310,
  'disclosure.licensing.previousItems': 10,
  'disclosure.penalties.decisions': 31,
  'disclosure.penalties.previousItems': 20,
  'disclosure.fees.amount': 36.5,
  'disclosure.fees.previousItems': 1,
  'disclosure.procurement.projects': 6,
  'disclosure.procurement.amount': 35.2,
  ...row('newlyReceived', 20, 3),
  ...row('carriedOver', 1, 0),
  ...row('granted', 15, 2),
  ...row('refused.internalAffairs', 4, 0),
  ...row('unavailable.notHeld', 0, 1),
  ...row('resultsTotal', 19, 3),
  ...row('carriedForward', 2, 0),
  'disputes.review.upheld': 2,
  'disputes.review.corrected': 1,
  'disputes.review.total': 3,
  'disputes.litigationAfterReview.upheld': 1,
  'disputes.litigationAfterReview.total': 1,
}

function row(id: string, persons: number, companies: number): Readonly<Record<string, number>> {
  return {
    [`applications.${id}.naturalPerson`]: persons,
    [`applications.${id}.commercialEnterprise`]: companies,
    [`applications.${id}.total`]: persons + companies,
  }
}

/** `changes` are figures by their ids. */
export function baseOf(year: Year, organ = BUREAU, changes: Readonly<Record<string, number>> = {}): Base {
  const form = formById(year === 2020 ? 'disclosure-2019' : 'disclosure-2021')
  const figures: Figures = new Map()
  for (const id of ['disclosure', 'applications', 'disputes'] as const)
    for (const { factIds } of rowsOf(form.id, id))
      for (const fact of factIds) figures.set(fact, changes[fact] ?? FIGURES[fact] ?? 0)
  const self = organ === BUREAU ? '我局' : organ === TOWN ? '我镇' : '我县'
  const format = year === 2020 ? '国办公开办函〔2019〕60号文件' : '国办公开办函〔2021〕30号文件'
  const text = `${organ}${year}年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${format}编制，所列数据的统计期限为${year}年1月1日至12月31日。电子版可在云岭县人民政府网站（www.yunling.gov.cn）下载。如有疑问，请与办公室联系，电话：0999-7120033。
一、总体情况
（一）主动公开。${year}年，${self}主动公开政府信息845条，其中网站601条、新媒体244条。
（二）依申请公开。全年新收政府信息公开申请23件，上年结转1件，办结22件，结转下年度2件。被申请行政复议3件，其中维持2件、纠正1件；复议后被提起行政诉讼1件。
（三）政府信息管理。落实先审查、后公开，逐件标注公开属性。
（四）平台建设。网站增设检索功能，公众号每周推送水情。
（五）监督保障。公开工作纳入年度考核，邀请用水户评议，全年没有需要追究责任的情形。
${(['disclosure', 'applications', 'disputes'] as const).map(id => tableText(form, id, figures)).join('\n')}
五、存在的主要问题及改进情况
存在的问题：政策解读的形式单一，栏目更新有时偏慢。改进情况：制作图解和短视频，由专人按周核对栏目。
六、其他需要报告的事项
${year === 2020 ? '' : '本年度未发出信息处理费收费通知，未收取信息处理费。'}无其他需要报告的事项。
${organ}
${year + 1}年1月15日
`
  return { text, organ, year }
}

/** The report with other figures in its tables. */
export const figured =
  (changes: Readonly<Record<string, number>>) =>
  ({ year, organ }: Base): string =>
    baseOf(year, organ, changes).text

/** The first occurrence replaced; it must be there. */
export const swapped =
  (written: string, other: string) =>
  ({ text }: Base): string => {
    if (!text.includes(written)) throw new Error(`no ${written}`)
    return text.replace(written, () => other)
  }

/** Another title. */
export const titled =
  (title: (base: Base) => string) =>
  (base: Base): string =>
    base.text.replace(/^.*$/m, () => title(base))

/** A paragraph at the end of section one. */
export const told =
  (paragraph: string | ((base: Base) => string)) =>
  (base: Base): string =>
    base.text.replace(
      /^(?=二、主动公开)/m,
      () => `${typeof paragraph === 'string' ? paragraph : paragraph(base)}\n`,
    )

/** What stands under section five. */
export const fifth =
  (content: string | ((base: Base) => string)) =>
  (base: Base): string =>
    base.text.replace(
      /(^五、.*\n)[^]*?(?=^六、)/m,
      (_, heading: string) => `${heading}${typeof content === 'string' ? content : content(base)}\n`,
    )

/** What stands under section six, before the signature. */
export const sixth =
  (content: string | ((base: Base) => string)) =>
  (base: Base): string =>
    base.text.replace(
      /(^六、.*\n)[^]*?(?=^.*\n.*\n$(?![^]))/m,
      (_, heading: string) => `${heading}${typeof content === 'string' ? content : content(base)}\n`,
    )

/** Who signs, and on which day. */
export const signed =
  (name: (base: Base) => string, day: (base: Base) => string) =>
  (base: Base): string =>
    base.text.replace(/.*\n.*\n$/, () => `${name(base)}\n${day(base)}\n`)

/** A row of a table written otherwise. */
export const rowed =
  (label: string, line: (written: string) => string) =>
  ({ text }: Base): string => {
    const written = text.split('\n').find(one => one.includes(label))
    if (written === undefined) throw new Error(`no row ${label}`)
    return text.replace(`${written}\n`, () => {
      const other = line(written)
      return other === '' ? '' : `${other}\n`
    })
  }

/** The year before, with its figures such that both fit. */
export function lastYear({ year, organ, text }: Base): string {
  return text
    .replaceAll(String(year), String(year - 1))
    .replace(`${year + 1}年1月15日`, `${year}年1月15日`)
    .replace(organ, () => organ)
}
