// What templates and writing tools leave behind.
/** What generators of text say around what they were asked for. Closed phrases, as they are in use. */
export const GENERATOR_PHRASES =
  /作为一?[个名]?(?:人工智能|AI|大?语言|智能)(?:语言)?(?:助手|模型)|以上[是为](?:为|给)?[您你](?:起草|撰写|生成|准备|拟写)|以下是(?:为|给|根据|按照)?[您你](?:的要求|提供|起草|撰写|生成|准备)?[^。]{0,12}(?:报告|范文|文稿|内容|初稿|草稿)|以下是一[份篇](?:[^。]{0,16})(?:报告|范文|模板|文稿)|(?:如|若|如果)[您你]?(?:还)?(?:需要?|有)[^。]{0,24}(?:请?(?:随时)?告诉我|请?告知我|我可以|我(?:会|将)继续)|希望(?:这|以上|本)[^。]{0,14}对[您你]有(?:所)?(?:帮助|用)|(?:注|说明|提示)[：:]\s?(?:以上|本文|文中|本报告)[^。]{0,16}(?:示例|仅供参考|虚构|假设|模拟|模板)|(?:以上|文中)(?:内容|数据|数字|信息)[^。]{0,8}(?:均?为(?:示例|虚构|假设|模拟)|仅供参考)|请根据(?:[您你]的)?实际(?:情况|数据)(?:进行)?(?:修改|填写|调整|补充|替换)|turn\d{1,2}(?:search|view)\d{1,2}|oaicite|contentReference|utm_source=chatgpt|\[citation needed\]/
/** What each of these phrases, and each note of a template, has one of. */
export const SIGNS_OF_LEFT: readonly string[] =
  '模型 助手 您 你 仅供参考 示例 虚构 假设 模拟 以下是一 实际 turn oaicite contentReference utm_ citation 填写说明 填表说明 编写说明 模板说明 格式说明 使用说明 此处 本段 本部分 这里 范例 例文 不少于 告诉我 告知我'.split(
    ' ',
  )
/** Notes of a template on how to fill it in. */
export const TEMPLATE_NOTES =
  /(?:^|[（(【])(?:填写|填表|编写|模板|格式|使用)说明|(?:^|[（(【])(?:此处|本段|本部分|这里)(?:应|请|需|可)(?:填|写|说明|介绍|补充)|(?:^|[（(])(?:示例|范例|例文)[：:）)]|[（(](?:可)?(?:根据|结合)实际(?:情况)?(?:填写|修改|增删|补充)[^（）()]{0,12}[）)]|[（(]不少于\d{2,4}字[^（）()]{0,6}[）)]/
/** Marks of Markdown; where the whole text is Markdown, they are its own. */
export const HEADING_MARK = '#'
export const MARKS: readonly string[] = ['**', '__', '```', '# ']
export const EMPHASIS = /\*\*[^*\n]{1,60}\*\*|__[\u4e00-\u9fff][^_\n]{0,60}__/g
export const FENCE = /^`{3,}/
export const HEADING = /^#{1,6}\s+/
export const RULE_OF_TABLE = /^\|?\s?:?-{3,}/m
