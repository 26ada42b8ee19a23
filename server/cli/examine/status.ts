// What became of an input: a closed set of words, with codes for programs and sentences for people.
import type { Text } from '../../text/locale.ts'

/** What an input turned out to be. A public contract, as are the codes of `Standing.reason`. */
export type Status =
  | 'report'
  | 'not-report'
  | 'no-tables'
  | 'empty'
  | 'not-text'
  | 'unsupported-encoding'
  | 'too-large'
  | 'too-slow'
  | 'failed'

export const STATUSES: readonly Status[] = [
  'report',
  'not-report',
  'no-tables',
  'empty',
  'not-text',
  'unsupported-encoding',
  'too-large',
  'too-slow',
  'failed',
]

/** The status of an input, and why it is no other. */
export interface Standing {
  readonly status: Status
  /** A stable code; absent for a report. */
  readonly reason?: string
  /** The same for people, without a full stop. */
  readonly message?: Text
}

/** Of these the program says that it could not do its work, whoever named the input. */
export function isFailure({ status }: Standing): boolean {
  return status === 'too-large' || status === 'too-slow' || status === 'failed'
}

export const STATUS_NAMES: Readonly<Record<Status, Text>> = {
  report: { zh: '年报', en: 'report' },
  'not-report': { zh: '不是年报', en: 'no report' },
  'no-tables': { zh: '没有表格', en: 'no tables' },
  empty: { zh: '空文件', en: 'empty' },
  'not-text': { zh: '不是文本', en: 'no text' },
  'unsupported-encoding': { zh: '编码不支持', en: 'unsupported encoding' },
  'too-large': { zh: '太大', en: 'too large' },
  'too-slow': { zh: '太慢', en: 'too slow' },
  failed: { zh: '无法处理', en: 'failed' },
}

export const REPORT: Standing = { status: 'report' }

export const NOT_REPORT: Standing = {
  status: 'not-report',
  reason: 'no-sign-of-report',
  message: { zh: '看来不是年报', en: 'does not read like a report' },
}

export const NO_TABLES: Standing = {
  status: 'no-tables',
  reason: 'no-table-found',
  message: { zh: '没有找到表格', en: 'no table was found' },
}

export const EMPTY: Standing = {
  status: 'empty',
  reason: 'no-text',
  message: { zh: '没有内容', en: 'there is nothing in it' },
}

export const JSON_LINES: Standing = {
  status: 'not-report',
  reason: 'json-lines',
  message: {
    zh: '看来是 JSON Lines；请用扩展名 .ndjson 或 .jsonl，或加 --stream 从标准输入读取',
    en: 'seems to be JSON Lines; name it .ndjson or .jsonl, or give it to --stream on standard input',
  },
}

/** Bytes that are no text; `guess` is the encoding that they seem to be in. */
export function noText(guess: string | undefined): Standing {
  if (guess === undefined) {
    return { status: 'not-text', reason: 'binary', message: { zh: '不是文本文件', en: 'not a text file' } }
  }
  return {
    status: 'unsupported-encoding',
    reason: guess.toLowerCase(),
    message: {
      zh: `看来是 ${guess} 编码，无法读取；请另存为 UTF-8`,
      en: `seems to be in ${guess}, which cannot be read; save it as UTF-8`,
    },
  }
}

export function tooLarge(maxChars: number): Standing {
  return {
    status: 'too-large',
    reason: 'max-chars',
    message: {
      zh: `超过 ${maxChars} 个字符（--max-chars）`,
      en: `has more than ${maxChars} characters (--max-chars)`,
    },
  }
}

export function tooSlow(milliseconds: number): Standing {
  return {
    status: 'too-slow',
    reason: 'max-ms',
    message: {
      zh: `超过 ${milliseconds} 毫秒（--max-ms）`,
      en: `took more than ${milliseconds} milliseconds (--max-ms)`,
    },
  }
}

export function failed(reason: string, message: Text): Standing {
  return { status: 'failed', reason, message }
}

/** The program itself failed. */
export function programFailed(error: unknown): Standing {
  const { message } = error as Error
  return failed('program-error', { zh: `程序出错（${message}）`, en: `the program failed (${message})` })
}
