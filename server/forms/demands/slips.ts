// Sure slips of writing.
/** A word that no one doubles. What may stand behind the second and makes it another word is left out. */
export const DOUBLED_WORDS =
  /(信息(?!信息(?:处理费|化|安全|系统|技术|中心|产业|管理|公开|发布|资源|员|量))|数据(?!数据(?:库|安全|资源|共享|中心|局|化|管理|治理|开放|要素|分析))|情况|部门(?!部门(?:预|决|间|规))|单位(?!单位(?:内|间))|群众|网站|栏目|内容|渠道|机制|措施|申请(?!申请人|申请书|申请表)|我[局县市区镇乡办委校]|本[局县市区镇乡办委校]|全[县市区镇乡省]|进一步|下一步|不断|及时|积极|认真|主动公开|依申请公开|信息公开(?!信息公开(?:条例|指南|目录|申请|专栏|平台|制度|年))|政务公开(?!政务公开(?:标准|工作|办|要点))|规范性文件|办理(?!办理(?:结果|情况))|流程|答复(?!答复(?:书|文书|内容))|平台(?!平台(?:建设|管理))|公众(?!公众(?:参与|号|满意))|审查(?!审查(?:制度|机制|程序))|培训(?!培训(?:会|班|计划|内容))|检查(?!检查(?:组|情况|结果))|考核(?!考核(?:办法|结果|指标|体系)))\1/g
/** The first two letters twice, of every word and letter above and below that is looked for. */
export const SIGNS_OF_DOUBLED_WORD: readonly string[] = [
  ...'信息 数据 情况 部门 单位 群众 网站 栏目 内容 渠道 机制 措施 申请 不断 及时 积极 认真 办理 流程 答复 平台 公众 审查 培训 检查 考核'.split(
    ' ',
  ),
  ...'局县市区镇乡办委校'.split('').map(body => `我${body}`),
  ...'局县市区镇乡办委校'.split('').map(body => `本${body}`),
  ...'县市区镇乡省'.split('').map(body => `全${body}`),
  ...'进一步 下一步 主动公开 依申请公开 信息公开 政务公开 规范性文件 的 和 与 及 在'.split(' '),
].map(word => word.repeat(2))
/** One letter too many; not where two words meet: `以及及时`, `目的的确`. */
export const DOUBLED_LETTERS =
  /的的(?!确|士)(?<!目的的)|和和(?!气|睦|美|谐|解|平)(?<!(?:共|柔|温|平|缓|总|饱|亲|人)和和)|与与(?!会|其)(?<!(?:参|给|赠|授|赋)与与)|及及(?!时|早|格)(?<!(?:以|涉|普|遍|波|顾|提|危|触)及及)|在在(?!职|线|校|编|建|岗|册|场|地)(?<!实在在|(?:存|现|内|潜|所|正|旨|重|贵|外)在在)/g
/** The same mark twice, and marks that cannot meet. `。。。` and `……` are ellipses. */
export const DOUBLED_MARKS =
  /(?<!。)。。(?!。)|，，|、、|；；|：：(?!：)|，。|。，|、。|、，|，、|；。|。；|：。|，；|；，/g
export const SIGNS_OF_DOUBLED_MARK: readonly string[] =
  '。。 ，， 、、 ；； ：： ，。 。， 、。 、， ，、 ；。 。； ：。 ，； ；，'.split(' ')
/** Half-width marks of a sentence between ideographs. */
export const HALF_WIDTH_MARKS = /[,;?!:](?<=[\u4e00-\u9fff”》）].)(?=[\u4e00-\u9fff“《（]|$)/g
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '?': '？',
  '!': '！',
  ':': '：',
}
/** Marks that stand in pairs. */
export const PAIRS: Readonly<Record<string, string>> = {
  '《': '》',
  '（': '）',
  '“': '”',
  '〔': '〕',
  '〈': '〉',
  '【': '】',
}
/** `截止` for a day until which something is counted. `报名截止6月20日` is the day on which something closes. */
export const UNTIL =
  /(?<=^|[。，；：（\s])截止(?=(?:到|至)?\s?(?:20\d\d年|\d{1,2}月\d{1,2}日|年底|年末|目前|当前|本年|去年|今年|\d{4}年底))到?/g
export const UNTIL_WORD = '截止'
export const AS_OF = '截至'
/** What shows that one of them may be there. */
export const SIGNS_OF_TYPO: readonly string[] = [
  '准守',
  '条列',
  '布署',
  '部暑',
  '反溃',
  '贯切',
  '通迅',
  '请于',
]
/** Words that are written wrong; a closed list, each with what is right. */
export const TYPOS: readonly { readonly pattern: RegExp; readonly right: string }[] = [
  {
    pattern:
      /(?<![标水对批瞄精基核])准守(?=[\u4e00-\u9fff]{0,10}(?:规定|制度|纪律|法律|法规|条例|要求|承诺|程序|时限))/g,
    right: '遵守',
  },
  { pattern: /(?<=信息公开)条列/g, right: '条例' },
  { pattern: /(?<![宣公发传])布署/g, right: '部署' },
  { pattern: /部暑/g, right: '部署' },
  { pattern: /反溃/g, right: '反馈' },
  { pattern: /贯切(?=落实|执行)/g, right: '贯彻' },
  { pattern: /通迅/g, right: '通讯' },
  {
    pattern:
      /(?<=请)于(?=(?:本|我|局|县|市|区|镇|乡|委|党政)?(?:(?![与和同向日周时前后内])[\u4e00-\u9fff]){0,6}(?:办公室|科|股|处|办)联系)/g,
    right: '与',
  },
]
/** Words of every report; a space within one of them was typed, or made by a scraper. */
export const WORDS =
  '政府信息公开 信息公开 主动公开 政务公开 公开工作 年度报告 情况 结果 工作 报告 申请 平台 部门 单位 网站 制度 机制 问题 监督 保障 管理 发布 法规 规定 规范 公告 答复 办理 处理 收到 条例 行政 复议 诉讼 服务 建设 公开 信息 机关 公众 群众 内容 栏目 机制 措施 文件 培训 考核'.split(
    ' ',
  )
