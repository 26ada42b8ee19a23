// What a word of the running text can mean.

/**
 * The words in which the running text restates the tables, as data: what each of them says, not where it may stand.
 * A sense is `kind` or `kind:value`; words of one sense are separated by spaces. The longest word counts.
 */
export interface Word {
  readonly text: string
  readonly kind: WordKind
  /** What of its kind: a row's id or what it begins with, a column's id, a scope … */
  readonly value: string
}

export type WordKind =
  // What is counted.
  | 'application'
  | 'request'
  | 'dispute'
  | 'document'
  | 'decision'
  | 'ruling'
  | 'fee'
  // What happened to it: rows, columns, outcomes.
  | 'event'
  | 'carried'
  | 'left'
  | 'result'
  | 'applicant'
  | 'outcome'
  | 'change'
  | 'charge'
  // What joins several figures to one statement.
  | 'among'
  | 'sum'
  | 'action'
  | 'due'
  | 'each'
  // Statements without a figure.
  | 'negation'
  | 'all'
  | 'timely'
  // Whose, when, and by what way.
  | 'year'
  | 'sameYear'
  | 'scope'
  | 'part'
  | 'from'
  | 'moved'
  | 'except'
  | 'further'
  | 'rest'
  | 'channel'
  | 'government'
  // What takes a figure away from the tables.
  | 'foreign'
  | 'paper'
  | 'compare'
  | 'rate'
  | 'publish'
  | 'openness'
  // What changes nothing.
  | 'filler'

const SENSES: Readonly<Record<string, string>> = {
  application:
    '政府信息公开申请 政府信息依申请公开申请 政府信息依申请公开 政府信息申请公开 政府信息公开申请件 申请公开政府信息 政府信息公开的申请 信息公开申请 信息公开的申请 信息公开依申请 依申请公开政府信息申请 依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开件 依申请公开 依申请信息公开申请 依申请信息公开 依申请政府信息公开申请 依申请政府信息公开 依申请信息 依申请件 依申请 政务公开申请 政府信息申请 公开申请',
  request: '申请',
  'dispute:review': '行政复议 复议',
  'dispute:litigation': '行政诉讼 诉讼 行政应诉',
  'dispute:litigationDirect':
    '未经复议直接起诉 未经行政复议直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 直接起诉 直接提起行政诉讼',
  'dispute:litigationAfterReview':
    '复议后起诉 经复议后起诉 行政复议后起诉 复议后提起诉讼 复议后提起行政诉讼 复议后诉讼 经复议后提起诉讼',
  'document:regulations': '规章 政府规章',
  'document:normativeDocuments': '行政规范性文件 规范性文件',
  'decision:licensing': '行政许可',
  'decision:penalties': '行政处罚',
  'decision:coercion': '行政强制 行政强制措施',
  ruling: '决定 处理决定',
  'fee:administrative': '行政事业性收费 行政事业性收费金额 行政事业性收费收入 行政事业收费 行政性收费',
  'fee:processing':
    '信息处理费 政府信息公开信息处理费 政府信息公开处理费 信息公开处理费 信息公开信息处理费 政府信息处理费 依申请公开信息处理费',

  'event:received': '新收 接受 新收到 收到 新接收 接收 接到 收办 新收办 新增 收到并受理 共收 新提出',
  'event:accepted': '受理 新受理 登记受理',
  'event:handled':
    '办结 答复 办理完毕 处理完毕 办毕 办复 作出答复 做出答复 办理答复 答复办理 办理并答复 答复完毕 回复办结 办理结果',
  'event:processed': '办理 处理',
  'event:answered': '公开答复',
  'event:made': '作出 做出',
  carried: '结转 转结 转入',
  left: '未办结 尚未办结 未办理完毕 未答复 正在办理 正在办理中 尚在办理 尚在办理中 仍在办理 仍在办理中',
  'carried:1':
    '转下年 转下年度 转下一年 转下一年度 转次年 转次年度 转至下年 转至下年度 转至下一年 转至下一年度 转到下年 转到下年度 转到下一年 转到下一年度 顺延下年度 顺延至下年度 顺延至下一年度',
  'carried:-1': '上年转来 上年度转来 上一年转来 上一年度转来',
  'result:granted': '予以公开 同意公开',
  'result:granted+partiallyGranted':
    '公开和部分公开 公开及部分公开 公开或部分公开 公开或者部分公开 公开、部分公开 公开与部分公开',
  'result:partiallyGranted': '部分公开 予以部分公开 同意部分公开',
  'result:refused': '不予公开',
  'result:refused.stateSecret': '属于国家秘密',
  'result:refused.prohibitedByLaw': '其他法律行政法规禁止公开 法律行政法规禁止公开',
  'result:refused.endangersSecurity': '危及“三安全一稳定” 危及三安全一稳定 三安全一稳定',
  'result:refused.thirdPartyRights': '保护第三方合法权益',
  'result:refused.internalAffairs': '属于三类内部事务信息 三类内部事务信息 属于内部事务信息',
  'result:refused.processInformation': '属于四类过程性信息 四类过程性信息 属于过程性信息',
  'result:refused.enforcementFile': '属于行政执法案卷 属于行政执法案卷信息',
  'result:refused.administrativeInquiry': '属于行政查询事项 行政查询事项',
  'result:unavailable': '无法提供',
  'result:unavailable.notHeld':
    '本机关不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握 不掌握相关政府信息',
  'result:unavailable.needsCreation':
    '没有现成信息需要另行制作 没有现成信息 没有现成信息需另行制作 需要另行制作',
  'result:unavailable.stillUnclear': '补正后申请内容仍不明确 补正后仍不明确',
  'result:notProcessed': '不予处理',
  'result:notProcessed.petition':
    '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访投诉举报类 信访、举报、投诉类申请 信访、举报、投诉类 信访类申请',
  'result:notProcessed.repeated': '重复申请',
  'result:notProcessed.publication': '要求提供公开出版物',
  'result:notProcessed.excessive': '无正当理由大量反复申请',
  'result:notProcessed.confirmation': '要求行政机关确认或重新出具已获取信息',
  'result:otherHandling': '其他处理',
  'result:otherHandling.correctionOverdue': '申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正',
  'result:otherHandling.feeOverdue':
    '申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费',
  'applicant:naturalPerson': '自然人 公民 公民个人',
  'applicant:legalPerson':
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人或组织 法人及组织 法人与其他组织',
  'applicant:commercialEnterprise': '商业企业',
  'applicant:researchInstitution': '科研机构',
  'applicant:publicWelfareOrganization': '社会公益组织',
  'applicant:legalServiceOrganization': '法律服务机构',
  'outcome:upheld': '结果维持 维持 维持原行政行为 予以维持',
  'outcome:corrected': '结果纠正 被纠正 纠正 被纠错 纠错',
  'outcome:lost': '败诉',
  'outcome:otherResult': '其他结果',
  'outcome:decided': '审结 已审结 已结案 办结并审结',
  'outcome:pending': '尚未审结 未审结 正在审理 尚在审理 审理中 尚未结案',
  'change:issued': '制发 新制发 制定 新制定 制定出台 制定并发布 制定发布 新制作',
  'change:proclaimed': '出台 印发',
  'change:repealed': '废止',
  'change:void': '宣布失效 失效 全文废止 部分废止',
  'change:inForce': '现行有效 继续有效',
  charge: '收取 实际收取 实收 收缴 共收取',

  'among:some': '其中 其中包括 包括 包含 含 内含',
  'among:all': '分别为 分别是',
  action:
    '回复 开展 举办 召开 组织 接待 解答 编制 转发 处置 走访 调阅 整改 采纳 新建 新增加 关闭 注销 清理 修订 编印 赠阅 发放 制作 拍摄 配发 另外 此外 同时',
  sum: '共 共计 合计 累计 总计 总共 一共 总数 总数为',
  due: '应办 应办理 应处理 应答复 合计应办 两项合计 两项共计',
  each: '各 分别',
  'each:all': '均为 全部为 都是 均由 全部由',
  'negation:received': '未收到 没有受理 没有接收 没有收到 未接到 没有接到 未受理 未接收 未新收 尚未收到',
  'negation:made': '未作出 没有作出 未做出 没有做出 未实施 没有实施 未办理 没有办理',
  'negation:issued': '未制发 没有制发 未新制发 未制定 没有制定 未新制定 未制作',
  'negation:repealed': '未废止 没有废止',
  'negation:charged': '未收取 没有收取 未实际收取 未征收 未收缴',
  negation: '无 没有 未发生 没有发生 未出现 未产生 未引发 未引起 未有 不存在 尚无 未涉及 未发现 暂无',
  'all:handled':
    '均已办结 均办结 全部办结 已全部办结 均已全部办结 均已答复 均已全部答复 全部答复 已全部答复 均已办理完毕 全部办理完毕 已全部办理完毕 均已答复完毕 全部答复完毕 均已办理答复',
  'all:upheld':
    '均获维持 均被维持 全部维持 均维持 均为维持 均为结果维持 均予维持 全部获维持 结果均为维持 均予以维持',
  'all:won': '均胜诉 全部胜诉 均已胜诉 均驳回原告诉讼请求 均被驳回 均驳回',
  'all:decided': '均已审结 全部审结 已全部审结 均已结案 均审结',
  'all:granted': '均予以公开 均已予以公开 全部予以公开 已全部予以公开 均同意公开',
  timely: '按时 按期 及时 期限内 时限内 规定时间内 如期 限期',

  'year:-1': '上年 上年度 上一年 上一年度 去年 前一年 上年末 上年底 去年度',
  'year:0': '本年 本年度 今年 全年 年内 全年度 一年 一年来 年度',
  sameYear: '当年',
  'year:1': '下年 下年度 下一年 下一年度 次年 次年度 明年 来年',
  'part:year':
    '上半年 下半年 季度 一季度 二季度 三季度 四季度 前三季度 本季度 本月 当月 每月 月均 日均 平均 平均每月 平均每年 年均 疫情期间 春节期间 节假日 节日期间 年初',
  'part:years': '近年来 近三年 近两年 近五年 历年 历年来 以来 施行后 实施后',
  from: '由 从',
  moved:
    '增至 增加到 增加至 增长到 增长至 增为 升至 升到 升为 上升到 上升至 上升为 提高到 提高至 提升到 提升至 降至 降到 降为 下降到 下降至 下降为 减至 减少到 减少至 减为 变为 变成 变成了 变化为 → ➔ ⟶',
  except: '不含 未含 不包括 不包含 未包括 未包含 除 除去 除了 扣除 剔除 不计 不计入 未计入 未统计 减去',
  rest: '其余',
  further: '另有 另 还有 尚有',
  'scope:own':
    '我局 我办 我委 我厅 我中心 我镇 我乡 我街道 我处 我部 我单位 我机关 我院 我校 我队 本机关 本单位 本局 本办 本委 本厅 本镇 本乡 本街道 本级 本中心 本年报 全镇 全乡 全街道 全局 全委',
  'scope:wide':
    '全市 全区 全县 全省 全州 全盟 全旗 全国 我市 我区 我县 我省 我州 本市 本区 本县 本省 全系统 系统 各级 各县 各区 各市 各部门 各单位 各乡镇 各镇 各街道 各有关 各科室 县直 市直 区直 省直 县区 区县 市县 县市区 职能部门 乡镇 部门',
  'scope:below': '下属 所属 局属 直属',
  'scope:foreign':
    '代县政府 代市政府 代区政府 代省政府 代县人民政府 代市人民政府 代区人民政府 代省人民政府 代乡政府 代镇政府 代政府 代表 代办 代为 代拟 政府名义 为被告 作为被告 转办 转送 移送 协助 指导 配合 协调 督促 委托 交办',
  channel:
    '网络 网上 在线 线上 网站 信函 邮寄 邮件 电子邮件 当面 现场 窗口 传真 书面 平台 信件 来函 政务服务网 微信 微信公众号 公众号 微博 新媒体 客户端 公报 抖音 报纸 电视台 广播 公示栏 公开栏 宣传栏',
  government: '人民政府 政府 管委会 管理委员会',

  foreign:
    '咨询 留言 来信 来访 信访 热线 投诉 举报 申诉 建议 提案 议案 解读 回应 网民 信箱 培训 发布会 会议 备案 审查 公示 草案 征求 意见 评查 检查 卷宗 座谈 访谈 问政 工单 清单 延期 补正 听证 调解 监督 备查 报备 评估 档案 查阅',
  paper: '公文 文件 公文属性 文件属性 属性 源头属性 发文 拟文 制文',
  compare:
    '同比 环比 较 比 比上年 较上年 比去年 较去年 比上年度 较上年度 比上一年 较上一年 比上一年度 较上一年度 与上年 与去年 相比 增加 增长 减少 下降 上升 增幅 降幅 多出 少了 净增 增长率 增速 下降率 减少率 增加率',
  'rate:share': '占 占比 比例 占全部 占总数 占总量 占比为 占比约',
  rate: '率',
  'publish:own': '主动公开',
  publish: '发布 公布 公开 上传 刊登 登载 转载 推送 更新 挂网 录入 编发 刊发 登出 报送 采用',
  openness: '政府信息公开 信息公开 政务公开 政府信息 公开工作 公开政府信息',

  filler:
    '里 中 并 过 的 了 为 是 有 已 计 达 达到 数 数量 总量 量 件数 情况 事项 方面 案件 案 件 各类 工作 年末 年底 截至 截止 期间 至 到 起 止 被 因 等 或 和 及 与 以及 而 也 还 仍 在 对 于 将 经 按 按照 依法 依法依规 依规 规定 均 全部 都 已经 实际 累计共 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民和法人或其他组织 公民和法人 群众 社会公众 申请人 提出 提交 提起 引起 引发 导致 产生 产生的 发生 涉及 相关 有关 关于 针对 类 申请量 申请数 需要 继续 继续办理 办理的 结果 现象 问题 事件 类案件 目前 上述 这些 该 作为 进行 完成 如下 具体 统计 本次 受到 存在 来自 当事人 不服 本 我 单位 机关 近 约 大约 超 超过 逾 突破 不足 不到 至少 多达 底 末 月底 月末 止于',
}

/** What the name of a government ends with; a bureau's is longer. */
export const GOVERNMENTS: readonly string[] = SENSES.government!.split(' ')

/** A node of the prefix tree of all words: the nodes that may follow, by UTF-16 unit, and the word that ends here. */
export interface WordTree {
  readonly word?: Word
  readonly next: ReadonlyMap<number, WordTree>
}

interface Growing extends WordTree {
  word?: Word
  readonly next: Map<number, Growing>
}

/** The prefix tree of all words. */
export const WORD_TREE: WordTree = /* @__PURE__ */ grow()

function grow(): WordTree {
  const root: Growing = { next: new Map() }
  for (const [sense, texts] of Object.entries(SENSES)) {
    const [kind, value = ''] = sense.split(':') as [WordKind, string?]
    for (const text of texts.split(' ')) plant(root, { text, kind, value })
  }
  return root
}

function plant(root: Growing, word: Word): void {
  let at = root
  for (let i = 0; i < word.text.length; i++) {
    const code = word.text.charCodeAt(i)
    let next = at.next.get(code)
    if (!next) at.next.set(code, (next = { next: new Map() }))
    at = next
  }
  at.word ??= word
}

/** What is counted is named by these: `3件`. The first group counts applications and cases. */
export const COUNTERS = '件次 件 条 份 宗 例 起 项 次'.split(' ')
export const OTHER_COUNTERS = '篇 期 场 人次 余人 人 个 部 户 家 名 张 幅 万元 元 亿元'.split(' ')

/**
 * Places where a number is missing: before `余条`, before a counter that ends its clause, before a percent sign. What
 * is rare stands first, so that little is looked at twice.
 */
export const LOST_NUMBERS: readonly RegExp[] = [
  /余(?<=[^\d０-９零〇○一二三四五六七八九十百千万亿两几数其剩业富结多残空盈宽闲无之年月日岁\s]余)(?:人次|[条件份篇个次项期场户部])(?=[，,。；;、：:）)\s]|$)/g,
  /[条篇](?=[，,。；;、）)]|$)(?<=(?:共|累计|总计|发布|公开|收集|上传|更新)[^，,。；;、：:（()）]{0,16}(?:信息|动态|公告|稿件|公文|材料|留言|新闻).)/g,
  /[%％](?<=(?:占比?为?|增长|下降|增加|减少|上升).)/g,
  /[条件份篇次](?=[，,。；;、）)]|$)(?<=(?:收到|受理|办结|答复|结转|公开|发布|更新|制发|废止|共|共计|合计)[ \u3000]{1,4}.)/g,
  /件(?=[，,。；;]|$)(?<=(?:全年|本年度?|今年|新|共|累计)(?:收到?|受理|接收)(?:政府信息|信息|依申请)?(?:公开)?申请件)/g,
  /(?<![A-Za-z\d第“"《【_＿Ｘ×])(?:[_＿]{1,8}|[XＸ×]{1,4})\s?(?:人次|[件条份篇])(?![例款目子额])/g,
]

/** The five matters that section one reports on, by what shows in folded text that one is spoken of. */
export const MATTERS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '主动公开', pattern: /主动公开|公开信息|信息发布|发布信息/ },
  { name: '依申请公开', pattern: /依申请|公开申请|申请公开|申请办理/ },
  {
    name: '政府信息管理',
    pattern: /信息管理|信息资源管理|公开管理|审查|审核|三审|复核|公文|规范性文件|保密|涉密|归档/,
  },
  { name: '平台建设', pattern: /平台|网站|公众号|新媒体|专栏|公开栏|公示栏|专区/ },
  { name: '监督保障', pattern: /监督|保障|考核|培训|评议|评查|责任|检查/ },
]

/** What shows that a text speaks of the 信息处理费, or of charging at all. */
export const FEE = /信息处理费|收费|收取|费用/

/** A sentence about the report itself, and in it of how many parts it says that it is made. */
export const ABOUT_REPORT =
  /(?:全文|报告|年报)[^，,。]{0,16}(?:分|由|包括|包含|共|含)|总体情况、|(?:部分|方面|章节?)(?:组成|构成)/
export const PARTS_STATED =
  /(?<!第)([四五六七八九十]|[4-9４-９])\s?个?大?(?:(部分|栏目|章节?)|方面)(?=[组构内。，,；;]|$)/g
/** Section one counts its matters in 方面 too: only where one of these stands are the parts of the report counted. */
export const NAMES_SECTIONS = /总体情况、|方面(?:组成|构成)/
