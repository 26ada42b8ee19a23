/** What a sentence says that gives the period of the report's figures. */
export const SAYS_PERIOD =
  /(?:统计|数据|报告)[^。;]{0,12}(?:期限|时间|时段|区间|周期|起止|范围|期间|截止|时限|跨度|(?<!日)期)|(?:期限|时段|周期|区间)[^。;]{0,4}(?:[为从是]|自(?!然))|所列数据|本报告.{0,10}数据|(?:数据|数字).{0,6}(?:[从为起]|自(?!然))|数据[^。;]{0,14}均?为(?=\d{4}年)/

/** The same without dates: only of the statistical period itself. */
export const SAYS_PERIOD_BARE =
  /统计期(?!内)|(?<=(?:本报告|本年报|所列)[^。;,]{0,12}数据,?)(?:均|都|皆)?为(?=\d{4}年(?:度|全年)?(?:的?数据)?[,。;(])|数据.{0,8}(?:期限|范围|时段)/

/** `报告期届满之后，…至2023年1月20日`: what came after it. */
export const BEHIND_PERIOD = /(?:届满|期满|结束|终了)(?:之|以)?后/

/** A report of a year, named by its title. */
export const NAMED_REPORT =
  /(\d{4})年?(?:度)?[^。,;《》\d]{0,30}?政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/g

/** A sentence in which a report presents itself, and one in which it tells of another. */
export const PRESENTS =
  /现将|现予|以上[为是]|现公布|现向|特此|特编制|编制(?:了|形成|完成|本)?|本报告|本年报|向社会公布|予以公布|予以公开|公布如下|报告如下|发布本/
export const TELLS_OF_OTHER = /上年|上一年|往年|历年|按时|按期|已于|完成了|以来|及时(?:公布|发布|公开)|月/

/** Only these are beyond doubt the report, and not what it tells. */
export const OF_REPORT = /报告|全文|全篇|年报/

/** How many parts a report says that it has. */
export const ABOUT_REPORT = /报告|全文|全篇|年报|正文|内容/
export const COUNTS_PARTS =
  /(?<!第)(\d{1,2}|[一二两三四五六七八九十])(?:个|大)?(部分|大部分|方面|栏目|板块|章节|章|项内容|项|节|块)/
export const MADE_OF = /[由分共含从]|包括|包含|涵盖|(?:报告|全文|年报)$/
/** 部分 and 栏目 are those of a report; 方面 may be anything's. */
export const PARTS_OF_REPORT = /部分|栏目|板块|章|方面/

/** The six sections, as an introduction lists them. */
export const LISTED_SECTIONS: readonly RegExp[] = [
  /总体情况/,
  /主动公开政府信息(?:的)?情况/,
  /(?:收到和)?处理政府信息公开申请(?:的)?情况/,
  /行政复议[、,和及]?(?:提起)?行政诉讼(?:的)?情况/,
  /存在的?(?:主要)?(?:问题|不足)/,
  /其他需要报告的?(?:其他)?事项/,
]

/** The number of a list, right before it: `三个方面的问题：`. */
export const COUNTS_LIST =
  /(?<![第十百千\d])([二两三四五六七八九2-9])(?=个|方面|点|项|条|大|类|处)[^,;:。()\d]{1,16}[:,]$/
