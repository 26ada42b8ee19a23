import type { WordLists } from './word.ts'

/** Each with each: what must be done with what it is done by. */
function joined(modals: string, verbs: string): string {
  return modals
    .split(' ')
    .flatMap(modal => verbs.split(' ').map(verb => modal + verb))
    .join(' ')
}

/** Rows of the table of applications, and what became of them. */
export const ROWS: WordLists = {
  received: `收到 新收到 新收 收悉 收件 受理 新受理 受理量 接收 新接收 接到 新接 接获 接办 收受
    新提出 新提 新递交 新提交 提出 提起 提交 递交 递送 寄来 新增 签收 收取申请 收件量 新收量 新收总量 新收件 收文 来自 收
    新立 进件 进件总量 新到 递 收了 递交了`,
  'received registered': '登记 新登记 登记在册',
  carried: `移交过来 移交来 移过来 转过来 带过来 留过来 流转过来 结转 转结 接转 转接 转入 转来 转至 转到 转为 留存 遗留 留下 留待 延续 顺延 承接 存量 滚存 跨年
    跨年度 续办 延至 移至 移入 带入 转下 结余 余留 滚入 延到 留到 留至 接续 转由
    转下年 转下年度 转明年 转到下年 转到明年 旧件 挂账 接着办 接续办理`,
  'undone nil': '一件不剩 一件不留 无一剩余',
  undone: `未办结 未办完 未能办结 未办理完毕 未办理完结 没有办结 没有办完 没办完 尚未办结 尚未办完 尚未办理完毕
    尚未答复 未答复 未作出答复 未作答复 未了结 正在办理 正在办理中 正在办 仍在办理 仍在办理中 仍在办
    尚在办理 尚在办理中 在办理中 在办 办理中 待办 待答复 待办理 未到期 尚未到期 未到答复期限 未到办理期限
    未到期限 尚在办理期限内 尚在答复期限内 尚在法定期限内 尚在法定期限之内 尚在期限之内 仍在法定期限之内 尚在期限内 仍在办理期限内 仍在期限内 仍在法定期限内
    未届满 未期满 待结 未结 留存待办 尚待办理 尚待答复 继续办理 处于办理期限内 未完结 尚未完结
    没到期 没到期限 没到时间 没到答复期限 还没到期 还没办完 还没办结 还没答复 还在办 没办好 未了 未了件 未到法定答复期限 未到法定期限 未到法定办理期限 未办毕 未办讫 没办`,
  due: `${joined('应 应当 应予 应该 需 需要 须 必须 该 要 一共要', '办 办理 答复 回复 处理')} 应办件 应办量 应办总数 应办总量
    办理总量 待办总量 待处理总量`,
  done: `办结 在办结 办理率 办复率 回复率 办毕 办完 办复 了结 答结 办理完毕 办理完结 办理完成 办理答复完毕 处理完毕 答复完毕 作出答复
    做出答复 出具答复 作答复 给予答复 予以答复 答复书 告知书 答复意见书 答复文书 完成办理 完成答复
    完成处理 作出答复决定 作出处理决定 作出处理 答复 回复 本年度办理结果 办理结果 答复结果 处理结果 办结率
    答复率 办结数 办结量 办结总量 答复数 办件 予以办理 得到答复 得到办理 有答复
    答毕 办讫 实办 实际办结 实际办理 清零 销号 办理完`,
  dealt: '办理 处理',
  granted: `给了公开 同意给 予以公开 予公开 全文公开 同意公开 准予公开 决定公开 完全公开 给予公开 全面公开 同意提供 公开答复
    全部予以公开 予以全部公开`,
  fully: '全部公开',
  partiallyGranted: '部分公开 区分处理 部分予以公开 予以部分公开 部分提供 作部分公开',
  'granted partiallyGranted': '公开类答复件 公开类答复 公开类',
  refused: `不予公开 不予以公开 不公开 未予公开 未公开 未予以公开 没有公开 拒绝公开 不同意公开 不得公开 决定不公开
    免予公开 不宜公开 不能公开
    不能给 不给公开 没给公开 没有给公开 不同意给 不给看 不对申请人公开`,
  unavailable:
    '无法提供 不能提供 未能提供 无法予以提供 无从提供 无法公开 不能予以提供 没法提供 没法给 给不了 提供不了 没办法提供',
  notProcessed: `不予处理 不予以处理 不再处理 不作处理 不予受理 不予办理 不再办理
    不处理 未予处理 没有再处理 没再处理 未再处理 不再受理 终止处理 终止办理 不予答复 不作答复`,
  'notProcessed row:notProcessed.repeated':
    '不予重复处理 不再重复处理 不重复处理 不予重复答复 不再重复答复 不重复答复',
  otherHandling:
    '其他处理 其它处理 作其他处理 以其他方式处理 其他方式处理 按其他情形处理 其他处理情形 其他情形处理',
}

/** How a review or a suit ended. */
export const OUTCOMES: WordLists = {
  'outcome:upheld': `结果维持 维持原答复 维持原行政行为 维持原决定 得到维持 获得维持 获维持 被维持 予以维持 维持原状 维持率
    维持`,
  'litigation outcome:upheld': '胜诉率 胜诉',
  'outcome:corrected': '结果纠正 被纠正 予以纠正 纠正率 纠正 被纠错 纠错率 纠错',
  // One way of correcting: there may be others.
  'outcome:corrected oneWay':
    '撤销原答复 被撤销 撤销 确认违法 被确认违法 责令重新答复 责令重作 责令履行 责令限期答复 变更',
  'litigation outcome:corrected': '败诉率 败诉',
  'outcome:otherResult': '其他结果 其它结果 其他类结果 以其他方式结案 其他方式结案 以其他方式审结',
  // One of several ends of another kind; 驳回 of what was asked for upholds.
  'outcome:otherResult oneWay':
    '撤诉 撤回起诉 撤回诉讼 撤回复议申请 撤回复议 撤回申请 撤回 终止复议 终止审查 终止审理 终止 终结 裁定终结 裁定驳回起诉 驳回起诉 裁定驳回 不予立案 不予受理复议 和解 调解结案',
  'outcome:upheld outcome:otherResult oneWay': '驳回诉讼请求 驳回复议请求 驳回请求 驳回复议申请 被驳回 驳回',
  'outcome:pending': `还没审结 还未审结 没审结 尚未审理完毕 待审理 未审理完毕 尚未审结 未审结 没有审结 正在审理中 正在审理 尚在审理中 尚在审理 仍在审理中 仍在审理 审理中 尚未结案
    未结案 尚未作出判决 尚未作出决定 尚未判决 待审结 尚未裁决 在审`,
}
