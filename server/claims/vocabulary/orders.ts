import type { WordLists } from './word.ts'

/** Words that set one number against others without telling either. */
export const ORDERS: WordLists = {
  most: `最多 最高 最大 居首 居首位 居于首位 位居首位 位列首位 排名第一 位居第一 位列第一 居第一位 占比最大 占比最高
    占比最多 居多 最为常见 最常见 最为多见 最多见 最为普遍 最普遍 最为突出 最突出 最为集中 最集中 最主要 首要原因 首要理由 首要情形 首要因素 第一大原因 第一大理由 之首 数量最多 数量最大 件数最多 为最多 排首位 排在首位 高居首位`,
  descending: '从多到少 由多到少 从高到低 由高到低 从大到小 由大到小',
  topmost: `居前两位 居前三位 居前四位 居前五位 排前两位 排前三位 排前四位 排在前两位 排在前三位 排在前四位 位居前两位 位居前三位
    位居前四位 位列前两位 位列前三位 位列前四位 列前两位 列前三位 前两位 前三位 前四位 前五位 前两名 前三名 数量前三 排名前三 居前三 排前三`,
  mainly: '为主 占多数 占大多数 占绝大多数 占主体',
  least: `最少 最低 最小 居末 居末位 居于末位 位居末位 排在末位 排名末位 垫底 排名垫底 数量最少 数量最小 件数最少 占比最低 占比最少 占比最小`,
  second: '仅次于',
  runnerUp:
    '其次是 其次为 次之 次多 居次 居次位 第二大 第二多 第二位 居第二位 居第二 居于第二位 位居第二 位居第二位 列第二位 位列第二 位列第二位 排第二 排第二位 排在第二位 排名第二 居次席',
  // What follows says which way.
  trend: '有所 略有 稍有 大幅 小幅',
  doubled: '翻了一番 翻一番 翻番 翻了番 增长一倍 增长了一倍 增加一倍 增加了一倍 上升一倍 上升了一倍',
  doubledTwice: '翻了两番 翻两番',
  'doubled toMore':
    '翻了一番多 翻一番多 翻了一番还多 翻一番还多 增长一倍多 增加一倍多 增长一倍以上 增加一倍以上 增长超一倍 增长超过一倍',
}

/** Verbs that do the same, among the words that say how near a figure is. */
export const COMPARING = '多于 高于 大于 少于 低于 小于 不及 超过 已超过 首次超过 首度超过 反超'
