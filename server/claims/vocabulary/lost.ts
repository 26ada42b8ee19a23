/** Units that may be left where a figure was lost, the longer before those that they end with. */
export const LEFT_BEHIND =
  '万人次 万余次 场次 件次 人次 篇次 万次 万元 亿元 万条 件 宗 条 份 篇 期 次 场 项 元 起 部 种 个'.split(' ')

/** What stays of `3000余条`. */
export const LEFT_OF_MORE =
  '条次 人次 件次 万次 万条 万人次 条 件 篇 份 次 个 期 场 项 人 部 批 种 家 处 名 幅 起 宗 元 万元'.split(
    ' ',
  )

/** Before 余 these make a word, or a figure. */
export const BEFORE_MORE = '0123456789零〇一二两三四五六七八九十百千万亿多其剩业之有富盈结劫'

/** Characters that make a word with the unit behind them: 附件, 各项, 层次. */
export const MAKING_WORDS: Readonly<Record<string, string>> = {
  件: '文附案条事邮要稿信来收办软硬组部零证函急密原印请开访交转构配插控课批抄每逐件快挂物样计单多各元固备间诉询电待在督承留答议讼诉复重应管',
  条: '第线链信教条词头面逐一每各多几两几',
  份: '月年身省股部成备县各每一多几两',
  篇: '长开诗各每一多几两全',
  期: '渡冲效服日限定长短按到逾延周时同近前后中初假预分学工过本上当早晚任往首每各多几两一汛',
  次: '层档批人场班频再首多每此本其依逐一两数轮车名历上初屡位主项件几各第届下该',
  场: '现市立当广会机专入登每各多几两一农职',
  项: '开必分事选各专单逐每款奖强项义多立子主几两数一该本上此',
  个: '各每这那整几多首某单逐两一若该数',
  种: '各多这那几两每品一该某此物',
  元: '单多公美日欧纪一二',
}

/** Before a unit these say that no figure belongs there. */
export const EACH = '每各逐某本该此首多'

/** Before a unit with blanks these leave no room for a figure. */
export const CLOSING = '的每各单'

/** Words behind which a figure must come. */
export const AWAITING = new Set(
  '共 共计 合计 总计 累计 达 达到 为 计 约 近 其中 有 等 超 超过 逾 是 各 仅'.split(' '),
)

/** Verbs whose clause tells how many. */
export const DOING =
  '开展 举办 组织 召开 发布 公开 推送 印发 编发 制作 刊发 回应 解读 受理 收取 参加 处理 发放'.split(' ')

/** The same, with a noun of no list between verb and unit: 召开推进会次. */
export const DOING_SOMETHING = '开展 举办 组织 召开 发布 推送 印发 编发 刊发'.split(' ')

/** Verbs that stand right before their figure, whatever word they make with its unit. */
export const DIRECT_VERBS = new Set('办结 答复 办复 受理 收到 结转 制发 印发 废止 办理'.split(' '))

/** 收到申请件 has lost its figure where these follow. */
export const BEHIND_LOST = '其中 办结 答复 予以公开 均 全部 皆 都 已 较 比 同比'.split(' ')

/** What money is counted of. */
export const OF_MONEY = '费 额 资金 收取 金'.split(' ')
