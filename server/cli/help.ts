// The help text.
import { say, type Locale } from '../text/locale.ts'
import { COMMANDS, commandNamed, type Command } from './commands.ts'
import { optionsOf, type Option } from './options.ts'

/** The help of one command, or of all when `name` is none. */
export function helpText(name: string | undefined, locale: Locale): string {
  const command = name === undefined ? undefined : commandNamed(name)
  const parts = command ? commandHelp(command, locale) : overview(locale)
  return `${parts.join('\n\n')}\n`
}

function overview(locale: Locale): readonly string[] {
  const commands = COMMANDS.map(command => [usageOf(command), say(command.does, locale)] as const)
  return [
    say(INTRODUCTION, locale),
    section(say(USAGE, locale), commands),
    section(
      say(COMMON, locale),
      optionsOf([]).map(option => optionRow(option, locale)),
    ),
    say(PATHS, locale),
    say(STATUS, locale),
  ]
}

function commandHelp(command: Command, locale: Locale): readonly string[] {
  const rows = optionsOf(command.options).map(option => optionRow(withFormats(option, command), locale))
  const takesPaths = command.operands.startsWith('PATH')
  return [
    `gouji ${usageOf(command)}\n${say(command.does, locale)}${locale === 'zh' ? '。' : '.'}`,
    section(say(CHOICES, locale), rows),
    ...(takesPaths ? [say(PATHS, locale), say(STATUS, locale)] : []),
  ]
}

function withFormats(option: Option, { formats }: Command): Option {
  if (option.name !== 'format' || !formats) return option
  const { zh, en } = option.does
  return {
    ...option,
    does: {
      zh: `${zh}：${formats.join('、')}；默认 ${formats[0]!}`,
      en: `${en}: ${formats.join(', ')}; ${formats[0]!} by default`,
    },
  }
}

function usageOf({ name, operands }: Command): string {
  return `${name} ${operands}`
}

function optionRow({ name, short, value, does }: Option, locale: Locale): readonly [string, string] {
  const shortly = short === undefined ? '' : `-${short}, `
  return [`${shortly}--${name}${value === undefined ? '' : ` ${value}`}`, say(does, locale)]
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return [title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)].join('\n')
}

const INTRODUCTION = {
  zh: 'gouji：校对文本形式的政府信息公开工作年度报告。',
  en: 'gouji: proofreads annual reports on government information disclosure kept as text.',
}
const USAGE = { zh: '用法：gouji 命令 [选项]', en: 'Usage: gouji COMMAND [OPTIONS]' }
const COMMON = { zh: '各命令都有的选项：', en: 'Options of every command:' }
const CHOICES = { zh: '选项：', en: 'Options:' }
const PATHS = {
  zh: `PATH 可以是文件、文件夹（连同其下各级文件夹中像年报的 .txt .md .html .htm .tsv .csv 文件）、
通配符，或表示标准输入的“-”。文件可以是 UTF-8、GB18030（GBK）或 UTF-16。`,
  en: `PATH is a file, a folder (every .txt .md .html .htm .tsv .csv file below it that reads like a report),
a glob, or “-” for standard input. Files may be UTF-8, GB18030 (GBK) or UTF-16.`,
}
const STATUS = {
  zh: '退出状态：0 没有错误和警告；1 有错误或警告；2 命令未完成。',
  en: 'Exit status: 0 no error and no warning, 1 errors or warnings, 2 the command could not do its work.',
}
