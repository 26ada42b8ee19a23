// Spellings of one organ's name made equal.
import { toHalfWidth } from '../text/figure.ts'
import { fold } from '../text/fold.ts'

/**
 * The name of an organ so that its spellings in different years become equal: width, spaces, punctuation and
 * traditional characters, 〇 and 零, `人民政府` and `政府`, the province above a city, another name in brackets. What
 * tells organs apart stays: a county as written, `本级`, `汇总`. Empty when nothing is left.
 */
export function organKey(name: string): string {
  const plain = toHalfWidth(name).replace(/[〇○]/g, '零').replace(OTHER_NAME, '')
  return fold(plain)
    .replace('中华人民共和国', '')
    .replace(PROVINCE_OF_CITY, '')
    .replaceAll('人民政府', '政府')
    .replace(/政府办$/, '政府办公室')
    .replace(GOVERNMENT, '')
}

/**
 * Whether a key says which organ it is wherever it is read: `司法局`, `市司法局` and `政府办公室` are in every place.
 */
export function isDistinct(key: string): boolean {
  return PLACE.test(key) && !NO_PLACE.test(key)
}

/** A name of two characters or more, and what kind of place it names. */
const PLACE = /^.+(?:(?<![城都超])(?:省|市(?!场|政(?!府))|县|[乡镇](?![长村])|州|旗|盟)|(?<![社园校])区|街道)/
const NO_PLACE =
  /^(?:[本我该全]|[省县州旗镇乡]|市(?!中区)|区|政府|城市|经济|高新|工业|产业|技术|开发|旅游|保税|综合|农业|住房)/

/** Another name in brackets, told by its end: `(青石县粮食局)`. */
const OTHER_NAME = /[(（〔[][^()（）〔〕[\]]{0,40}[局委办室会部厅院所站队心][)）〕\]]/g
/** Cities have names of their own in the whole country; counties and districts do not. */
const PROVINCE_OF_CITY =
  /^(?:[\u4e00-\u9fff]{2,3}省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区)(?=[^市县区州盟]{2,4}(?<!城)市(?!场)|[^市县区]{2,12}(?:自治州|地区|盟))/
/** The government stands for its place, and is no part of the name of an organ of it; its office is another organ. */
const GOVERNMENT = /(?<=.)政府(?!办公|采购)/g
