// Counts that the tables do not have, and that a report tells more than once.

/** How much was made public in the year; the number is the group that matched. */
export const PUBLISHED =
  /公开(?:的)?(?:各类|各项)?(?:政府)?信息(?:总数|总量|数量|条数)?(?:共|共计|累计|合计|达到?|为|计)?\s?(\d[\d,]{0,8})\s?条|公开(?:的)?\s?(\d[\d,]{0,8})\s?条(?:政府)?信息/
/** Every such sentence has one of these. */
export const SIGNS_OF_PUBLISHED: readonly string[] = ['公开', '公开的']
/** It tells the whole of the year. */
export const OF_YEAR = /全年|本年|年度|20\d\d年|年内|累计|截至/
/** It tells a part, or another's: a channel, a subject, a place, a time. */
export const OF_PART =
  /其中|网站|平台|新媒体|公众号|微信|微博|客户端|公报|公示栏|公开栏|专栏|栏目|渠道公开的|方面|领域|类信息|财政|重点|部门|单位|各[镇乡村街县区局]|所属|下属|季度|月|上半年|下半年|历年|以来|新增|更新|依申请|转为|占/
/** It compares with another year, or is about. */
export const COMPARED = /上年|去年|上一年|往年|同比|增[加长]|减少|下降|[较比]|余条|约/
