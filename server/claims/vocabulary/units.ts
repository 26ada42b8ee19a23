import type { WordLists } from './word.ts'

/** What is counted is named by these: `3件`. A unit of `cases` counts applications and cases, and little else. */
export const UNITS = {
  cases: '件 宗 份 例 起 封 件数',
  counts: '条 项 个 次 批 笔 桩 单 件次 人次 部',
  people: '人 名 户 位',
  money: '元 万元 亿元',
  percent: '%',
  points: '百分点 个百分点',
  times: '倍',
  duration: '工作日 个工作日 天 日 小时 个小时 分钟 个月 周 年',
  other: `样 篇次 场次 条次 户次 公里 篇 期 场 类 种 家 处 幅 页 字 台 张 套 册 轮 方面 部分 号 款 大类 分 组 通 支 座 所 间 级 步 岁 亿次 平方米 卷 盘 辆
    棵 艘 幢 栋 亩 吨 米 度 亿 届 版 辑 枚 盒 门 只 头 粒 则 段 首 顶 架 根 面 集 讲 课 档 环 颗 点 章 节 行 列 屏 次数`,
} as const satisfies WordLists

export type UnitKind = keyof typeof UNITS

/** These count the names before them: `三类合计`, `两项共`, `三级占比`. */
export const KINDS = new Set('类 项 种 大类 方面 样 者 级 条 个'.split(' '))

/** How many figures these words add up. */
export const SUMMED: ReadonlyMap<string, number> = new Map([
  ['两者', 2],
  ['二者', 2],
  ['三者', 3],
  ['四者', 4],
  ['两项合计', 2],
  ['三项合计', 3],
])

/** Behind a numeral with 条 or 个 these are what it counts: 三条渠道. */
export const COUNTED_NAMES = new Set(
  '法定情形 法定理由 法定事由 法定原因 渠道 方式 途径 平台 形式 类型 理由 原因 情形 事由 因素 情况 结果 办理结果 答复结果 处理结果 数据 指标 数字 数值 申请 审级 阶段 环节 层级 季度'.split(
    ' ',
  ),
)

/** These say of how many kinds a whole is made, besides those of `KINDS`. */
export const PARTS_COUNTED = new Set('类 种 个 方面 项 大类 部分'.split(' '))

/** What may stand right before a figure without a unit: `数量为5`. */
export const BEFORE_BARE = '为是有达计共到数量:'

/** What may stand before the numeral 一 where it counts: `共一件`, not `一件件`. */
export const BEFORE_ONE = '共为仅有计达的'

/** What makes one of several counts nothing: `一份申请含多项内容的，登记为一件`. */
export const MAKING_ONE = ['登记为', '合并为', '计为', '视为', '并为', '作为', '按', '归为']

/** Behind these a numeral counts nothing: `每一件`, `第三方`. */
export const NOT_COUNTING = '每任同某这那第几数'

/** How many 元 a unit of money is. */
export const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
