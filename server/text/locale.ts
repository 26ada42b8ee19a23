// The two languages that a user reads.
import { visibleLines } from './visible.ts'

/** Something a user reads, in both languages; who shows it picks one. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Said where there is nothing to say. */
export const NOTHING: Text = { zh: '', en: '' }

export type Locale = keyof Text

/** In one language; control characters of what it quotes are shown, and do nothing wherever it is read. */
export function say(text: Text, locale: Locale): string {
  return visibleLines(text[locale])
}

/** The language for a locale name such as `zh-CN`, `zh_CN.UTF-8`, `en-GB`, `C`. */
export function localeOf(name: string): Locale {
  return /^zh/i.test(name) ? 'zh' : 'en'
}
