import type { WordLists } from './word.ts'

/** The row of the form whose reason is given; its group is known from it. */
export const REASONS: WordLists = {
  'row:refused.stateSecret': '国家秘密 涉密 涉密信息 国家机密',
  'row:refused.prohibitedByLaw ofForm': '其他法律行政法规禁止公开 其他法律、行政法规禁止公开',
  'row:refused.prohibitedByLaw': `法律法规禁止 法律行政法规禁止 法律禁止 法律、法规禁止 法律行政法规禁止公开 法律、行政法规禁止公开
    法律法规禁止公开 法律、法规禁止公开 禁止公开`,
  'row:refused.endangersSecurity': `危及三安全一稳定 三安全一稳定
    危及国家安全、公共安全、经济安全和社会稳定 危及国家安全、公共安全、经济安全、社会稳定 危及国家安全 可能危及国家安全、公共安全、经济安全和社会稳定`,
  'row:refused.thirdPartyRights ofForm': '保护第三方合法权益',
  'row:refused.thirdPartyRights': `第三方合法权益 第三方权益 损害第三方合法权益 会损害其合法权益 损害其合法权益 侵害其合法权益 侵犯其合法权益 侵害第三方合法权益 第三方利益 商业秘密 个人隐私
    第三人合法权益`,
  'row:refused.internalAffairs': '三类内部事务信息 三类内部事务 内部事务信息 内部事务 内部管理信息',
  'row:refused.processInformation': '四类过程性信息 过程性信息 过程信息 过程性',
  'row:refused.enforcementFile':
    '行政处罚案卷 处罚案卷 行政执法案卷信息 行政执法案卷 执法案卷信息 执法案卷 行政执法卷宗 执法卷宗',
  'row:refused.administrativeInquiry': '行政查询事项 行政查询 查询事项',
  'row:unavailable.notHeld': `不掌握相关政府信息 不掌握相关信息 不掌握有关信息 不掌握 未掌握 没有掌握 非本机关掌握 政府信息不存在
    信息不存在 不掌握或者信息不存在 不掌握或信息不存在 未制作或获取 不存在的信息
    手里没有 没掌握`,
  'row:unavailable.needsCreation ofForm':
    '没有现成信息需要另行制作 没有现成信息 无现成信息 需要另行制作 需另行制作 须另行制作 需要另行加工制作 需另行加工制作',
  'row:unavailable.needsCreation': `另行制作 另行加工制作 另行加工 加工分析
    需要加工 加工、分析 加工制作 重新制作 汇总加工
    没有现成的 要另外做 另外做 没有现成`,
  'row:unavailable.stillUnclear': `补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 申请内容仍不明确 申请内容不明确 内容仍不明确
    说不清的 没说清的 补正后还是不清楚 补正后还不清楚 补正后仍说不清 仍不明确 内容不明确 仍不清楚 内容不清`,
  'row:notProcessed.petition applications': '信访举报投诉类申请 信访类申请',
  'row:notProcessed.petition': `信访举报投诉类 信访举报投诉 信访、举报、投诉类 信访、举报、投诉之实 信访、举报、投诉 信访投诉举报类
    信访投诉举报 信访、投诉、举报类 信访、投诉、举报 信访举报类 信访投诉类 信访类 信访事项类
    信访、举报、投诉等活动 信访、投诉、举报等活动 信访举报投诉等活动 信访投诉举报等活动 信访、举报等活动 信访、投诉等活动
    信访投诉 投诉举报 举报投诉 举报投诉类 投诉举报类 信访举报 信访诉求`,
  'row:notProcessed.repeated':
    '重复申请件 重复申请 重复提出 重复提交 重复性申请 重复申请公开 就同一事项再次申请 重复来申请 重复来要 反复来问',
  'row:notProcessed.publication':
    '申请公开出版物 申请提供公开出版物 要求提供公开出版物 提供公开出版物 公开出版物',
  'row:notProcessed.excessive':
    '无正当理由大量反复申请 大量反复申请 反复大量申请 大量、反复申请 反复申请 大量反复 频繁申请',
  'row:notProcessed.confirmation': `要求行政机关确认或重新出具已获取信息 要求行政机关确认或者重新出具 要求确认或重新出具 确认或重新出具
    确认或者重新出具 重新出具已获取信息 重新出具 要求行政机关确认 已获取信息`,
  'row:otherHandling.correctionOverdue': `无正当理由逾期不补正 逾期不补正 逾期未补正 逾期没有补正 未按期补正 未按时补正 逾期未予补正 期满未补正
    超期未补正 未在期限内补正 未在规定期限内补正 不补正 未补正 没有补正 视为撤回 视为放弃申请 视为放弃
    到期不补 逾期不补 到期未补正`,
  'row:otherHandling.feeOverdue': `逾期未按收费通知要求缴纳费用 未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费 逾期没有缴费 逾期未缴纳费用
    逾期不缴纳费用 逾期未缴纳 未按期缴费 未按时缴费 未按期缴纳费用 未按通知缴费 未缴费 未缴纳费用 逾期未交费
    没有缴费 不缴费`,
}
