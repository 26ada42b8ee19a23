// What sections have to tell, or no longer have to.
/** What the yearly reports under the regulation of 2007 had to tell (its art. 32); the forms since 2019 do not ask it. */
export const OLD_WORDS: readonly string[] = ['减免', '支出']
export const OLD_CONTENTS =
  /(?:(?:政府)?信息公开|公开政府信息)的?(?:支出[、及和与]{0,1})?收费[及和与、]减免(?:的)?情况|(?:政府)?信息公开支出[、及和与](?:收费|减免)|(?:政府)?支出[及和与、]收费(?:减免)?情况/

/** Section five is answered with nothing. */
export const NO_PROBLEM =
  /^(?:本年度?|20\d\d年度?|全年|目前|暂时?|均|[我本](?:机关|单位|街道|[局县市区镇乡办委校院厅省州])|在?(?:政府)?信息公开(?:各项)?工作(?:中|方面|开展)?(?:总体|整体|情况)?(?:良好|正常|有序|顺利|较好|规范)?|政务公开工作(?:总体|整体)?(?:良好|正常|较好)?)*(?:无|没有|暂无|暂?未发现|不存在|无存在)(?:的)?(?:存在)?(?:的)?(?:任何|明显|突出|较大|重大|主要|此类|此项|该类|该项|上述|相关)?(?:问题|困难|不足|情况|情形|事项)?(?:$|无需改进|不需要?改进)/
/** Speaks of problems that were seen to, and tells none. */
export const PROBLEM_SEEN_TO =
  /问题(?:整改|清单|导向|台账|的?整改)|(?:整改|解决|梳理|排查|查找|针对|发现的?|反映的?)[^，。；]{0,10}问题/g
/** What shows that a problem is told. */
export const PROBLEM_WORDS =
  /问题|不足|短板|差距|薄弱|欠缺|滞后|困难|弱项|有待|不[够高强畅深全广多准细勤实足快好到完平及清明规熟充]|没有|未能|缺[乏少]|较[少低慢弱窄]|偏[少低慢弱窄粗长短重]|[慢少低弱]$|更新慢|单一|有限|参差/
/** What is said to be wanting, with the words for what would be done. */
export const WANTING =
  /有待[^，。；]{0,8}|(?:还|仍|尚|亟)?需要?(?:进一步)?(?:提[高升]|加强|完善|改进|优化|强化)|不够[^，。；]{0,4}/g
/** What shows that something is or will be done, wherever it stands, or where a clause begins with it. */
export const IMPROVEMENT_WORDS =
  /改进|整改|改善|解决|下一步|今后|将|拟|计划|措施|打算|对此|针对|为此|已|下一年|明年|来年|新的一年|争取|力争|着手|着力|准备|努力/
export const IMPROVEMENT_BEGINS =
  /(?:^|[，。；：:、]|\d[.．、]|[一二三四五六七八九]是(?:要)?|[）)])(?:要|继续|持续|进一步|不断|及时|定期|全面|切实|逐步|同步|依托|通过|按照|由|对|围绕|根据)?(?:加强|加大|加快|完善|提升|提高|优化|推进|推动|推行|强化|深化|细化|建立|健全|补[录上齐]|落实|开展|组织|增加|增设|增强|安排|确保|拓展|拓宽|丰富|规范|严格|做好|抓好|明确|制定|修订|调整|更新|聘请|培训|配备|整合|梳理|改版|改造|升级|扩大|延伸|设置|开设|设立|引入|引导|编制|印发|公布|发布|公开|约谈|督促|考核|让|把|上线|打通)(?!的|不|还|仍|化|性|制度|工作|内容|机制|平台|渠道|方面|质量|力度|意识|能力|情况|程度|水平|效果)/

/** The three matters that governments above towns owe besides (政府信息公开条例 art. 50 and the form's note). */
export const SUPERVISION: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '工作考核', pattern: /考核|考评|绩效|评估|评查|督查|通报/ },
  { name: '社会评议', pattern: /评议|测评|满意|民意|问卷|评价|评估|打星|评星|打分/ },
  { name: '责任追究结果', pattern: /追究|问责|追责|责任/ },
]

/** Subjects that could be anybody's. */
export const NOBODY =
  /(?:^|[，。；、])(?:一些|部分|许多|不少|很多|有的|各|多数)(?:地方|地区|部门|单位|机关|政府)|许多部门|不少单位|一些地方|部分地区/
/** Each such sentence has one of these. */
export const SIGNS_OF_NOBODY: readonly string[] = ['部分', '有的', '一些', '许多', '不少', '很多']
/** Somebody, nobody knows where, does something. */
export const NOBODY_DOES =
  /(?:^|[，。；])((?:部分|有的|一些|许多|不少|很多)(?:地区|地方|省市|省份|城市|市县))(?:还|也|已经?|开始|陆续|积极|率先|相继)?(?:开发|推出|探索|建立|设立|上线|试行|开展|建成|制定|出台|尝试|创新|打造)/
/** The organ speaks of itself. */
export const SELF = /[我本][局县市区镇乡办委校院厅省州部署街道单位机]|全[局县市区镇乡省州]|管委会|我们/

/** Each of the places below has one of these. */
export const SIGNS_OF_WIDER: readonly string[] = ['全省', '全国', '全市', '全县', '全区']
/** Places wider than a county or a town, as whose own a report should not speak. */
export const WIDER: Readonly<Record<'town' | 'county', RegExp>> = {
  town: /(?:推进|指导|监督|协调)、?[^，。；]{0,10}全[省市县区国](?:政府信息公开|政务公开)工作|全[省国](?:各级)?(?:行政机关|各部门|各单位|政府)[^，。；]{0,8}(?:主动公开|公开|发布)|(?<=^|[，。；：])全[省国](?:共计?|累计)(?:主动)?(?:公开|发布|收到|受理|办理)|(?<=^|[，。；：])全[省国](?:各级(?:行政机关|政府部门|政府)|(?:政务公开|(?:政府)?信息公开)(?:水平|工作)?)[^，。；]{0,12}(?=[，。；])/,
  county:
    /(?:推进|指导|监督|协调)、?[^，。；]{0,10}全[省国](?:政府信息公开|政务公开)工作|全[省国](?:各级)?(?:行政机关|各部门|各单位|政府)[^，。；]{0,8}(?:主动公开|公开|发布)|(?<=^|[，。；：])全[省国](?:共计?|累计)(?:主动)?(?:公开|发布|收到|受理|办理)|(?<=^|[，。；：])全[省国](?:各级(?:行政机关|政府部门|政府)|(?:政务公开|(?:政府)?信息公开)(?:水平|工作)?)[^，。；]{0,12}(?=[，。；])/,
}
/** Their names. */
export const WIDER_PLACE: Readonly<Record<'town' | 'county', RegExp>> = {
  town: /全[省市县区国]/,
  county: /全[省国]/,
}
/** A meeting, a plan or a ranking of the wider place is only named. */
export const ONLY_NAMED =
  /部署|安排|会议|会上|评比|排名|通报|要求|印发|通知|精神|要点|评估|培训|考核|示范|试点|现场/

/** A covering letter: its title, or its sentence with what it asks. */
export const COVERING_LETTER =
  /^关于(?:报送|上报|呈报|提交)[^，。]{0,40}年度?报告?的?(?:函|报告|请示|通知)$|(?:随函|现)(?:呈上|呈报|报送|报上|送上)|现将[^。]{0,40}(?:随函|呈|报送|送上)|请予?(?:审[查阅核示]|查收)|妥否|(?:如)?无不妥/
/** How a report to an organ above closes. */
export const CLOSING_OF_LETTER = /^(?:以上(?:报告)?[，,]?)?(?:妥否|当否|如无不妥|请予?审[阅示议核])[，,。]?/
