/**
 * Folds text so that spellings of the same label become equal: full width to half width, traditional to
 * simplified, capital to small letters; spaces and punctuation fall away.
 */
export function fold(text: string): string {
  let folded = ''
  // Most characters stay as they are, so whole stretches of them are copied.
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const unit = foldedUnit(code)
    if (unit === code) continue
    folded += text.slice(same, i)
    if (unit !== 0) folded += String.fromCharCode(unit)
    same = i + 1
  }
  return same === 0 ? text : folded + text.slice(same)
}

/**
 * The offset in `text` at which `length` folded characters, counted from `start`, have been passed.
 * It is the way back from a folded match to the written text.
 */
export function unfoldedEnd(text: string, start: number, length: number): number {
  let end = start
  for (let left = length; left > 0 && end < text.length; end++) {
    if (foldedUnit(text.charCodeAt(end)) !== 0) left--
  }
  return end
}

/**
 * The key under which a label is looked up: folded, without its enumerator (`一、`, `(三)`, `2.`) and without a
 * year printed inside it (`本年(2021)新收…`).
 */
export function labelKey(label: string): string {
  const key = fold(rightLetters(label.slice(enumeratorEnd(label))))
  return HAS_YEAR.test(key) ? key.replace(YEARS, '') : key
}

/** Whether a label has letters that character recognition puts in the place of others. */
export function isMisread(label: string): boolean {
  return MISREAD.test(label)
}

/** No label of the form has one of these letters. */
function rightLetters(label: string): string {
  return MISREAD.test(label) ? label.replace(ALL_MISREAD, letter => RIGHT_LETTERS[letter]!) : label
}

const RIGHT_LETTERS: Readonly<Record<string, string>> = { 入: '人', 末: '未', 幵: '开', 中请: '申请' }
const MISREAD = /[入末幵]|中请/
const ALL_MISREAD = /[入末幵]|中请/g

/** Where a label's enumerator ends; 0 when it has none. */
export function enumeratorEnd(label: string): number {
  return ENUMERATOR.exec(label)?.[0].length ?? 0
}

const ENUMERATOR =
  /^\s*(?:[(（]\s?[一二三四五六七八九十\d]{1,2}\s?[)）]|[一二三四五六七八九十]{1,2}\s?[、.．,，:：]|[\d０-９]{1,2}(?![年月\d])\s?[、.．,，)）]?)/
const HAS_YEAR = /20\d\d/
const YEARS = /20\d\d/g

/** What stands in labels, then what stands in the names of organs. */
/** Traditional letters, and those that are taken for another by character recognition or custom. */
const TRADITIONAL =
  '動開處請況訴訟復議報項總計條規廢現數許強罰務採購額業機構會組織無據製發繼續轉結屬國過執檔詢關類內護權確認獲舉訪當補費繳納對維糾審經問題進體為區這單萬實應與爲複覆辦範決係於穩沒後標準誤異減搆衹縂' +
  '曰己它' +
  '縣鄉鎮廳衛財稅農環廣電視聞僑臺灣鐵勞資災監劃設園遊統氣煙銀險郵運輸橋樓溫漢蘇齊龍鳳陽陰東長門馬黃張趙陳楊吳濟濰滬寧雲貴遼隴陝嶺島澤蘭連達錫鄭鄧鄒黨縱團聯婦殘協員質療藥醫課養師學術軍獄導節義圖書館場產貿稱頭觀遠橫綿潔畢營賓羅聖興蓮訊謝賀鹽麥龜'
const SIMPLIFIED =
  '动开处请况诉讼复议报项总计条规废现数许强罚务采购额业机构会组织无据制发继续转结属国过执档询关类内护权确认获举访当补费缴纳对维纠审经问题进体为区这单万实应与为复复办范决系于稳没后标准误异减构只总' +
  '日已他' +
  '县乡镇厅卫财税农环广电视闻侨台湾铁劳资灾监划设园游统气烟银险邮运输桥楼温汉苏齐龙凤阳阴东长门马黄张赵陈杨吴济潍沪宁云贵辽陇陕岭岛泽兰连达锡郑邓邹党纵团联妇残协员质疗药医课养师学术军狱导节义图书馆场产贸称头观远横绵洁毕营宾罗圣兴莲讯谢贺盐麦龟'

/** For every UTF-16 code unit what it folds to, 0 where it falls away; worked out when it is first met. */
const FOLDED = /* @__PURE__ */ new Uint16Array(0x10000).fill(0xffff)
const UNKNOWN = 0xffff

function foldedUnit(code: number): number {
  const known = FOLDED[code]!
  return known === UNKNOWN ? (FOLDED[code] = foldUnit(code)) : known
}

function foldUnit(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20 // A–Z
  if (code < 0x80) return isDigit(code) || (code >= 0x61 && code <= 0x7a) ? code : 0
  if (code >= 0xff10 && code <= 0xff5a) return foldUnit(code - 0xfee0) // full width forms
  if (code < 0x3005 || (code >= 0x3008 && code <= 0x3040)) return code >= 0xc0 && code < 0x2000 ? code : 0
  if (code >= 0xff00 && code < 0xfff0) return 0 // half and full width punctuation
  if (code === 0x30fb || (code >= 0xe000 && code < 0xf900) || code >= 0xfeff) return 0
  const traditional = TRADITIONAL.indexOf(String.fromCharCode(code))
  return traditional === -1 ? code : SIMPLIFIED.charCodeAt(traditional)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
