// Kinds of organs by their names, and the days by which their reports are due.
/** What an organ is by the end of its name. */
export type OrganBody = 'government' | 'office' | 'zone' | 'department' | 'institution'
export type OrganLevel = 'nation' | 'province' | 'city' | 'county' | 'town'

/** The ends of names, the more special first: the first that fits counts. */
export const ENDINGS: readonly { readonly ending: RegExp; readonly body: OrganBody }[] = [
  { ending: /(?:政府)?办公[厅室]$|政府办$/, body: 'office' },
  { ending: /(?:乡|镇|街道)(?:办事处)?$|(?:街道|地区)办(?:事处)?$|政府$/, body: 'government' },
  { ending: /(?<!监督)管理?委员?会$/, body: 'zone' },
  {
    ending: /学校?$|[中小]学|幼儿园$|学院$|医院$|卫生院$|公司$|集团$|中心$|[馆站院所园社]$/,
    body: 'institution',
  },
  { ending: /[局厅署委部]$|委员会$|[支大总]队$/, body: 'department' },
]

/**
 * The level by the places that the name names, the lowest first. A `市` may be of a prefecture or of a county, so it
 * says something only where a county or a district, or another city, stands behind it, or a province is one (直辖市).
 */
export const LEVELS: readonly { readonly pattern: RegExp; readonly level: OrganLevel }[] = [
  {
    pattern:
      /(?:乡|镇(?!江市)|街道)(?:人民)?(?:政府|办事处|$)|街道办|^.{2,12}(?:[乡镇]|街道)[^市县区]*[办所站]/,
    level: 'town',
  },
  { pattern: /[县旗](?!级)|(?<!自治|[特行]政|开发|新|园|社)区(?!域)|市[^市]{2,4}市/, level: 'county' },
  {
    pattern:
      /^(?:北京|上海|天津|重庆)市(?!.*[县区])|(?:省|自治区)(?![^市州盟]{0,20}(?:市(?!场)|州|盟|地区))|建设兵团/,
    level: 'province',
  },
  { pattern: /自治州|盟|地区/, level: 'city' },
]

/** Organs of the whole country. */
export const NATIONAL = /^(?:中华人民共和国|国家|中国|国务院|最高人民)|^[^省市县区州盟旗乡镇]{2,6}部$/

/**
 * 政府信息公开条例 art. 49: departments by 31 January, governments at and above county by 31 March. Of others it says
 * nothing; for them the later day counts.
 */
export const DEADLINES = {
  department: { month: 1, day: 31 },
  others: { month: 3, day: 31 },
} as const
