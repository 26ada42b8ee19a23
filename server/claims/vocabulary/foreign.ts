/** Things that are not in the form: a figure beside one of them is about something else. */
export const FOREIGN = `平均 不满意 满意 满意度 异议 培训班 研讨会 推进会 讲座 当年申请当年 当年受理当年 当年收到当年 当年新收当年 当年接收当年
  单个 个别 部分申请人 单月 单日 访问 登录 点击 下载 浏览 群众来信 市民来信 网民来信
    来信来访 来信来电 来访 政策解读 解读 培训 会议 座谈会 座谈 新闻发布会 发布会 访谈 留言 来电 咨询
    热线 诉求 工单 建议 提案 议案 意见 问题 栏目 专栏 专题 公众号 微博 微信 新媒体 文章 稿件 动态
    公报 目录 清单 指南 政策 方案 预决算 检查 考核 通报 督查 案例 模板 点击量 访问量 浏览量 阅读量
    粉丝 关注 公告 通知 通知书 听证 调研 活动 宣传 视频 图解 图片 文字 网民 手册 档案 项目 资金
    经费 强制性 许可证 处罚信息 规章制度 人大 政协 代表 委员 服务对象 好差评 投诉 信访 延期 撤回 当日
    当场 提前 超期 历年 归档 移交 疑难 典型 公示信息 案卷 卷宗 转发 调解 受理员 减免 费用 收费
    由主动公开转为 由依申请公开转为 由不予公开转为 转为主动公开 转为不予公开 转为依申请公开 属性变化 公开属性
    第三方同意公开 第三方不同意公开 第三方同意 第三方不同意 第三方意见 第三方
    告知申请人补正 事故 泄密 失泄密 追究`

/** Foreign unless the clause has a row of the form by its label or reason. */
export const SOFT = '前者 后者 事项 同一申请人 同一 政府信息 政务信息 信息 文件 资料'

/** How it was done: narrows its own clause, opens no other subject. */
export const PROCESS = '征求意见 审查 审核 研判 复盘 征求 征求第三方意见 会商 答辩 论证 核实 沟通 协商'
