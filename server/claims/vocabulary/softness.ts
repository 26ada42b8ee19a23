import type { Softness } from './word.ts'

/** How near a figure is, said before it. */
export const SOFTENING: Readonly<Partial<Record<Softness, string>>> = {
  about: '约 大约 约为 大概 大致',
  nearly: '近 将近 接近',
  over: '超过 已超过 超出 突破 首次突破 首次超过 首度突破 首度超过 反超 逾 超 高于 多于 大于 已超 已逾',
  under: '不足 不到 未满 不满 少于 低于 小于 不及 未达',
  atLeast: '至少 不少于 不低于 不下',
  atMost: '至多 不超过 不多于',
}

/** The same, said behind its unit. */
export const SOFTENED: Readonly<Partial<Record<Softness, string>>> = {
  about: '左右 上下 许',
  atLeast: '以上 及以上',
  atMost: '以下 以内 之内',
}
