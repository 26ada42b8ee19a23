/** Words that hold a negative, a numeral or a mark, and are none. */
export const PLAIN = `排除 解除 消除 拆除 免除 删除 清除 相同内容 相同事项 同一内容 不服从 无障碍 无纸化 无缝 无偿 无需 无须 无论 无线 无形 无疑 无正当理由 零距离 零跑腿 零星 零散 未来
    未成年 未经 未按 参加 加强 加快 加大 加以 更加 较为 较好 较多 较大 比如 集中 中心 增设 增强
    多次 多种 多样 多元 公共 共享 共同 均衡 首都 成都 由此 自由 理由 从而 从严 收集 收录 吸收 征收
    验收 税收 回收 收入 收益 收取 有效性 有效提升 一致好评 一个 一般 一些 一定 一并 一体 唯一 统一
    第一 所有制 每年 制作室 维持秩序 大力 不断 不足之处 不存在泄密 尚有差距 尚有不足`

/** What says that a sentence is not about the disclosure of information. */
export const UNRELATED =
  '无关 无涉 不相关 不计入本报告 不在本报告统计 不纳入本报告 无关联 不涉及政府信息公开 与信息公开无关 非政府信息公开'
