// How reports tell of the information processing fee.
/** Every such sentence has this letter; it is found fast. */
export const FEE_LETTER = '费'
/** What shows that it speaks of charging at all, in plain words too. */
export const CHARGE_WORDS: readonly string[] = ['收费', '收取', '费用', '收过钱', '交费', '缴费', '处理费']
export const ANY_CHARGE = /收费|收取|费用|收过钱|交费|缴费|处理费/
/** What shows that a sentence speaks of the 信息处理费. */
export const PROCESSING_FEE =
  /(?<![圾水物渣])处理费|收费通知|信息公开(?:申请)?(?:的)?(?:收费|费用)|依申请[^，。]{0,8}(?:收费|收取)/

/** A sentence on what was charged for disclosure, and one on other charges. */
export const ON_FEES = /(?<![圾水物渣])处理费|收费通知|收取.{0,10}费/
/** 工作经费 is spent, and not charged. */
export const ON_OTHER_FEES =
  /行政事业性收费|经费投入|工作经费|(?:不属于|并非|不是|不计入|不纳入)[^，,。;]{0,6}处理费/
/** 垃圾处理费, 污水处理费 are others. */
export const NAMES_PROCESSING_FEE = /(?<![圾水物渣])处理费/
/** A notice of this name is sent for this fee alone. */
export const NAMES_NOTICE = /收费通知/
/** `收取资料复印费`: of a fee of another name. */
export const NAMES_OTHER_FEE = /收取[^,;。]{0,12}[^收缴交付免计理息取何开的]费(?!用)/
export const OTHER_CHARGES = /行政事业|其他|除/
/** What a figure of money in such a sentence is. */
export const RECEIVED_AMOUNT = /实际|实收|收取|收到|收入|缴纳|到账|收讫/
export const ACTUALLY = /实际收|实收/
export const DEMANDED = /应收|通知/
export const DEMANDED_AMOUNT = /总金额|金额|应收|通知/
export const NOTICES = /通知/
/** Applications that are dropped because no one paid are no notices. */
export const NOT_PAID = /逾期|不再处理|[未没]按/
export const ONLY_NOTICES = /收取|费用/
/** `办理信息公开申请未收取任何费用`: nothing, of whatever kind. */
export const NO_FEE_AT_ALL =
  /申请[^。;]{0,14}[未没无不][^,。;]{0,4}收[取过][^,。;]{0,4}(?:任何|一分)[^,。;]{0,4}费/
/** 无减免, 无投诉: nothing is said of charges. */
export const NOT_CHARGING = /减免|免收|投诉|逾期|违规|异议/
/** `6件收费通知中，4件已缴清`: what follows is of some of them. */
export const PARTLY = /(?:通知书?|处理费|费用)[里中当]|逾期|未缴/
/** `2018年曾收取…` is meant of that year. */
export const PAST = /曾|当时|彼时|其时/
export const RATES = /减免|免收|标准|每[件份页次]|[件份页次]均/

/** It was charged, however much. */
export const CHARGED =
  /(?:^|[，。；、规法])[^，。；]{0,24}(?:收取了?|征收了?|收缴了?|缴纳了?)[^，。；]{0,6}信息处理费|收取信息处理费/
export const NOT_CHARGED = /未|没有|无|不|零|(?<![\d.])0\s?[元件万]|均为\s?0|暂停|免/
/**
 * What is left out before looking for the fee: the fees of the second table are named as well, and lists of what is
 * charged; and who did not pay is told among the results.
 */
export const OTHER_FEES =
  /行政事业性收费|收费(?:项目|标准|依据|目录|清单|公示|政策)|逾期[未不][^，。；]{0,12}(?:缴费|缴纳[^，。；]{0,4}费用?|交费)/g
/** What may be written where nothing was charged, and nothing else is to be told. */
export const NO_FEE_SENTENCE = '本年度未发出信息处理费收费通知，未收取信息处理费。'
export const NOTHING_ELSE = '无其他需要报告的事项。'
