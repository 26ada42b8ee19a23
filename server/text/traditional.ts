// Traditional letters and their simplified forms.
import { withOtherUnits } from './units.ts'

/** What stands in labels and the running text, then what stands in the names of organs. */
const TRADITIONAL =
  '動開處請況訴訟復議報項總計條規廢現數許強罰務採購額業機構會組織無據製發繼續轉結屬國過執檔詢關類內護權確認獲舉訪當補費繳納對維糾審經問題進體為區這單萬實應與爲複覆辦範決係於穩沒後標準誤異減搆衹縂' +
  '兩個眾衆傳餘歷參佔歸徵態託擬攝來欄檢熱約級紙線絡編網羣見訂訓記證評該讀談責敗贈較還裡裏針銷錯閉間閱隊際順億別諮備寬將歲佈錄戶時載號並掛簡職冊聲選違遲錢幣價難領頁說語試詳給' +
  '縣鄉鎮廳衛財稅農環廣電視聞僑臺灣鐵勞資災監劃設園遊統氣煙銀險郵運輸橋樓溫漢蘇齊龍鳳陽陰東長門馬黃張趙陳楊吳濟濰滬寧雲貴遼隴陝嶺島澤蘭連達錫鄭鄧鄒黨縱團聯婦殘協員質療藥醫課養師學術軍獄導節義圖書館場產貿稱頭觀遠橫綿潔畢營賓羅聖興蓮訊謝賀鹽麥龜'
const SIMPLIFIED =
  '动开处请况诉讼复议报项总计条规废现数许强罚务采购额业机构会组织无据制发继续转结属国过执档询关类内护权确认获举访当补费缴纳对维纠审经问题进体为区这单万实应与为复复办范决系于稳没后标准误异减构只总' +
  '两个众众传余历参占归征态托拟摄来栏检热约级纸线络编网群见订训记证评该读谈责败赠较还里里针销错闭间阅队际顺亿别咨备宽将岁布录户时载号并挂简职册声选违迟钱币价难领页说语试详给' +
  '县乡镇厅卫财税农环广电视闻侨台湾铁劳资灾监划设园游统气烟银险邮运输桥楼温汉苏齐龙凤阳阴东长门马黄张赵陈杨吴济潍沪宁云贵辽陇陕岭岛泽兰连达锡郑邓邹党纵团联妇残协员质疗药医课养师学术军狱导节义图书馆场产贸称头观远横绵洁毕营宾罗圣兴莲讯谢贺盐麦龟'

/** The text in simplified letters; every offset stays. */
export function toSimplified(text: string): string {
  return withOtherUnits(text, SIMPLE)
}

/** The simplified letter for a traditional one; 0 for any other unit. */
export function simplifiedUnit(unit: number): number {
  return SIMPLE[unit]!
}

/** The pattern with every letter also in its traditional forms. It must not have letters in classes. */
export function inEitherLetters(pattern: string): string {
  return pattern.replace(CJK, letter => {
    const others = Array.from(TRADITIONAL).filter((_, i) => SIMPLIFIED[i] === letter)
    return others.length === 0 ? letter : `[${letter}${others.join('')}]`
  })
}

/** Every traditional letter that is known here, with its simplified form. */
export function* letterPairs(): Generator<readonly [traditional: string, simplified: string]> {
  for (let i = 0; i < TRADITIONAL.length; i++) yield [TRADITIONAL[i]!, SIMPLIFIED[i]!]
}

const CJK = /[\u4e00-\u9fff]/g
const SIMPLE = /* @__PURE__ */ simplifiedUnits()

function simplifiedUnits(): Uint16Array {
  const all = new Uint16Array(0x10000)
  for (let i = 0; i < TRADITIONAL.length; i++) all[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i)
  return all
}
