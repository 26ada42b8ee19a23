// The documents that reports cite.
/** A document that reports cite. Anyone can add one; `source` says where its number and dates are from. */
export interface KnownDocument {
  readonly name: string
  /** In a name as cited, within 《》 and without 〈〉. */
  readonly pattern: RegExp
  readonly number: string
  /** The first and the last report year for which it may be cited as what the report goes by. */
  readonly from?: number
  readonly to?: number
  /** What is cited instead of it since. */
  readonly replacedBy?: string
  readonly source: string
}

export const DOCUMENTS: readonly KnownDocument[] = [
  {
    name: '中华人民共和国政府信息公开条例',
    pattern: /^(?:中华人民共和国)?政府信息公开条例$/,
    number: '国务院令第711号',
    source: '国务院令第711号，2019年4月3日公布，2019年5月15日施行',
  },
  {
    name: '中华人民共和国政府信息公开工作年度报告格式',
    pattern: /政府信息公开工作年度报告格式/,
    number: '国办公开办函〔2021〕30号',
    from: 2021,
    source: '国务院办公厅政府信息与政务公开办公室，2021年9月26日',
  },
  {
    name: '关于政府信息公开工作年度报告有关事项的通知',
    pattern: /政府信息公开工作年度报告有关事项/,
    number: '国办公开办函〔2019〕60号',
    from: 2019,
    to: 2020,
    replacedBy: '国办公开办函〔2021〕30号',
    source: '国务院办公厅政府信息与政务公开办公室，2019年11月；2021年度起为〔2021〕30号所替代',
  },
  {
    name: '政府信息公开信息处理费管理办法',
    pattern: /政府信息公开信息处理费管理办法/,
    number: '国办函〔2020〕109号',
    source: '国务院办公厅，2020年11月17日，2021年1月1日施行',
  },
  {
    name: '关于规范政府信息公开平台有关事项的通知',
    pattern: /规范政府信息公开平台有关事项/,
    number: '国办公开办函〔2019〕61号',
    source: '国务院办公厅政府信息与政务公开办公室，2019年12月',
  },
  {
    name: '政府网站发展指引',
    pattern: /政府网站发展指引/,
    number: '国办发〔2017〕47号',
    source: '国务院办公厅，2017年5月15日',
  },
  {
    name: '关于推进政务新媒体健康有序发展的意见',
    pattern: /推进政务新媒体健康有序发展的意见/,
    number: '国办发〔2018〕123号',
    source: '国务院办公厅，2018年12月',
  },
  {
    name: '关于全面推进基层政务公开标准化规范化工作的指导意见',
    pattern: /全面推进基层政务公开标准化规范化工作的指导意见/,
    number: '国办发〔2019〕54号',
    source: '国务院办公厅，2019年12月',
  },
  {
    name: '公共企事业单位信息公开规定制定办法',
    pattern: /公共企事业单位信息公开规定制定办法/,
    number: '国办发〔2020〕50号',
    source: '国务院办公厅，2020年12月',
  },
]

/** The regulation before it was revised: cited alone it is the wrong one. */
export const OLD_REGULATION = { number: '国务院令第492号', now: '国务院令第711号' } as const

/** The articles of the regulation that concern the yearly report, and those that did before 2019. */
export const REPORT_ARTICLES = {
  now: /第(?:四十九|五十|49|50)条/,
  old: /条例》?(?:（[^（）]{0,24}）)?第(?:三十一|三十二|31|32)条(?:[、和及]第?(?:三十一|三十二|31|32)条)?/,
  /** In a sentence that says by what the report is made. */
  about: /编制|年度报告|本报告|年报|现(?:予)?公布/,
} as const

/** What the old ones begin with. */
export const SIGNS_OF_OLD_ARTICLES: readonly string[] = ['第三十', '第31', '第32']

/** Numbers of orders, which have no year. */
export const ORDER_NUMBER = /^国务院令/
/** Documents whose numbers only the centre gives: a copy passed on has a number of another kind. */
export const CENTRAL = /^国(?:务院)?办/

/** `〔2021〕30号`, in any brackets, and the letters of who gave it right before. */
export const NUMBER = /([〔［[(（【﹝〈])\s?((?:19|20)\d\d)\s?([〕］\])）】﹞〉])\s?第?\s?(\d{1,4})\s?号/g
export const SIGNS_OF_CITATION: readonly string[] = [
  ...'〔［[(（【﹝〈'
    .split('')
    .flatMap(open => [`${open}19`, `${open}20`, `${open} `, `${open}\u3000`, `${open}\xa0`]),
  '国务院令',
  '国令',
]
export const ORDER = /(国(?:务院)?令)第?\s?(\d{3})\s?号/g
export const ISSUER = /[\u4e00-\u9fff]{2,14}$/
/** A name in 《》 that stands right before a number. */
export const NAME_BEFORE = /《([^《》\n]{4,80})》(?:的通知)?\s?[（(]?[^《》（()）。；\n]{0,12}$/
