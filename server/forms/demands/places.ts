// Places that stand where the organ itself should.
/**
 * A place of the organ’s own rank where the organ itself should stand: a clause begins with it, and what it is the
 * subject of is said; or things are done in it for the public. The place is the first group.
 */
export const FOREIGN_PLACE: Readonly<Record<'county' | 'town', RegExp>> = {
  county:
    /(?<=^|[，。；：])((?![我全本在经由向从和与及各所为该其每对将以于到至两三几])[\u4e00-\u9fff][\u4e00-\u9fff](?:县|(?<![园社校厂辖战军小城地])区))(?=[\u4e00-\u9fff]{0,6}(?:系统|政府信息公开|政务公开|主动公开)|(?<=县)(?:坚持|严格|认真|高度重视|深入|切实|始终|将))|(?:结合|立足)([\u4e00-\u9fff]{2}县)(?=实际)|(?:让|使|向)((?![我全本各所该其每两三几])[\u4e00-\u9fff]{2}县)(?=群众|居民|村民|各村|各乡镇)/g,
  town: /(?:在|让|使|向)((?![我全本各所该其每两三几])[\u4e00-\u9fff]{2}[镇乡县])(?=办事|群众|居民|村民|各村|政府|范围)|(?<=^|[，。；：])((?![我全本在经由向从和与及各所为该其每对将以于到至两三几])[\u4e00-\u9fff]{2}[镇乡])(?=[\u4e00-\u9fff]{0,6}(?:政府信息公开|政务公开|主动公开)|坚持|严格|认真|高度重视|深入|切实|始终|将)|(?:结合|立足)([\u4e00-\u9fff]{2}[镇乡])(?=实际)/g,
}
/** Each of the places above ends with one of these, and what it is the subject of has one of those. */
export const SIGNS_OF_PLACE: Readonly<Record<'county' | 'town', readonly string[]>> = {
  county: ['县', '区'],
  town: ['镇', '乡', '县'],
}
export const SUBJECTS_OF_PLACE: readonly string[] =
  '系统 信息公开 政务公开 主动公开 办事 群众 居民 村民 各村 政府 范围 坚持 严格 认真 高度重视 深入 切实 始终 将 实际'.split(
    ' ',
  )
/** The place is visited, or named as a neighbour or a partner. */
export const VISITED =
  /邻近|学习|考察|交流|借鉴|转载|转发|参观|调研|对口|协作|结对|来访|兄弟|周边|与.{1,12}(?:联合|共同)/
