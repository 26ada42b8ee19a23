// Which language to speak.
import { localeOf, type Locale } from '../text/locale.ts'

/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language to speak: what `--locale` says, else the environment, else Chinese. It is looked for before the
 * command line is understood, since complaints about that are to be in it too.
 */
export function localeFor(words: readonly string[], environment: Environment): Locale {
  const asked = askedFor(words)
  if (asked !== undefined) return localeOf(asked)
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const name = [LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '')
  return name === undefined || NO_LANGUAGE.test(name) ? 'zh' : localeOf(name)
}

const NO_LANGUAGE = /^(?:C|POSIX)(?:\.|$)/

function askedFor(words: readonly string[]): string | undefined {
  const at = words.findLastIndex(word => word === '--locale' || word.startsWith('--locale='))
  if (at === -1) return undefined
  const word = words[at]!
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[at + 1]
}
