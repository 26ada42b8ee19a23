// How reports tell of the information processing fee.
/** Every such sentence has this letter; it is found fast. */
export const FEE_LETTER = '费'
/** What shows that a sentence speaks of the 信息处理费. */
export const PROCESSING_FEE =
  /信息处理费|收费通知|信息公开(?:申请)?(?:的)?(?:收费|费用)|处理费|依申请[^，。]{0,8}(?:收费|收取)/
/** What shows that it speaks of charging at all, in plain words too. */
export const CHARGE_WORDS: readonly string[] = ['收费', '收取', '费用', '收过钱', '交费', '缴费', '处理费']
export const ANY_CHARGE = /收费|收取|费用|收过钱|交费|缴费|处理费/

/** How many notices; the number is the first group that matched. */
export const NOTICES =
  /收费通知(?:书)?(?:的)?(?:件数)?(?:共|共计|为|，计|计)?\s?(\d{1,6})\s?[件份次宗]|(\d{1,6})\s?[件份次宗](?:的)?(?:信息处理费)?收费通知/
/** Applications that are dropped because no one paid are no notices. */
export const NOT_PAID = /逾期|不再处理|[未没]按/
/** What was asked for in the notices, with its unit. */
export const NOTIFIED =
  /(?:通知|收费|应收)?(?:的)?总(?:金)?额(?:共|共计|为|是)?\s?(\d{1,9}(?:\.\d{1,6})?)\s?(万?元)/
/** What was paid. */
export const RECEIVED =
  /(?:实际收取|实收|实际收到|收取|收到)(?:的)?(?:信息处理费)?(?:的)?(?:总金额|总额|金额)?(?:共|共计|为|合计)?\s?(\d{1,9}(?:\.\d{1,6})?)\s?(万?元)/
/** Nothing of all that. */
export const NO_NOTICE =
  /(?:未|没有|无)(?:发出|产生|制发|开具|下发)?[^，。；]{0,8}收费通知|未发出[^，。；]{0,12}通知/
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
