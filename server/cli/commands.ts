// The commands and their options: help and parsing both read this.
import type { Text } from '../text/locale.ts'

export type CommandName = 'check' | 'facts' | 'fix' | 'explain' | 'lsp'

/** A command as the help shows it and the command line is read by. */
export interface Command {
  readonly name: CommandName
  /** What stands behind its name. */
  readonly operands: string
  readonly does: Text
  readonly options: readonly OptionName[]
  /** The values of `--format`, the default first. */
  readonly formats?: readonly string[]
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    operands: 'PATH…',
    does: { zh: '校对年报，列出问题', en: 'check reports and list what is wrong' },
    options: ['format', 'rule', 'profile', 'form', 'config', 'accept', 'reason'],
    formats: ['pretty', 'json', 'sarif'],
  },
  {
    name: 'facts',
    operands: 'PATH…',
    does: { zh: '列出年报中的数据', en: 'list the figures of reports' },
    options: ['format', 'form'],
    formats: ['csv', 'json'],
  },
  {
    name: 'fix',
    operands: 'PATH…',
    does: {
      zh: '改正只有一种改法、又像笔误的数字，其余不动',
      en: 'correct the figures that look like slips and have only one repair, and leave the rest alone',
    },
    options: ['dry-run', 'fill-blanks', 'rule', 'profile', 'form'],
  },
  {
    name: 'explain',
    operands: '[RULE]',
    does: { zh: '解释一条规则；不写规则时列出全部规则', en: 'explain a rule; without one, list all rules' },
    options: [],
  },
  {
    name: 'lsp',
    operands: '--stdio',
    does: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server, for an editor' },
    options: [],
  },
]

export type OptionName =
  | 'format'
  | 'rule'
  | 'profile'
  | 'form'
  | 'config'
  | 'accept'
  | 'reason'
  | 'dry-run'
  | 'fill-blanks'
  | 'locale'
  | 'color'
  | 'no-color'
  | 'help'
  | 'version'

export interface Option {
  readonly name: OptionName
  readonly short?: string
  /** What its value is called; an option without one is a switch. */
  readonly value?: string
  readonly does: Text
}

export const OPTIONS: readonly Option[] = [
  { name: 'format', value: 'FORMAT', does: { zh: '输出格式', en: 'output format' } },
  {
    name: 'rule',
    value: 'ID=LEVEL',
    does: {
      zh: '把规则定为 off、hint、info、warning 或 error；可以多次使用',
      en: 'set a rule to off, hint, info, warning or error; may be repeated',
    },
  },
  {
    name: 'profile',
    value: 'PROFILE',
    does: {
      zh: '校对用途：published（已公布的年报，默认）或 submission（报送、公布之前，另查期限和应写的事项）',
      en: 'what for: published (the default), or submission, before it goes out: deadlines and matters besides',
    },
  },
  {
    name: 'form',
    value: 'FORM',
    does: {
      zh: '按哪一版格式核对：auto、disclosure-2019 或 disclosure-2021',
      en: 'the form to go by: auto, disclosure-2019 or disclosure-2021',
    },
  },
  {
    name: 'config',
    value: 'FILE',
    does: {
      zh: '写明单位、年度和汇总关系的文件；不写则从各路径向上找 gouji.json',
      en: 'the file that says organs, years and what sums up what; by default gouji.json at each PATH or above it',
    },
  },
  {
    name: 'accept',
    does: {
      zh: '接受现在查出的全部问题，记入各文件夹的 gouji-accepted.json；有关的数变了才再提示',
      en: 'accept all that is found now, in gouji-accepted.json of each folder, until a figure of it changes',
    },
  },
  { name: 'reason', value: 'TEXT', does: { zh: '接受的理由', en: 'why it is accepted' } },
  { name: 'dry-run', does: { zh: '不写文件，只输出补丁', en: 'write no file, print a patch' } },
  {
    name: 'fill-blanks',
    does: { zh: '也填入合计能证明的空白格', en: 'also write what the sums prove of blanks' },
  },
]

/** What every command takes. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'locale', value: 'LOCALE', does: { zh: '语言：zh-CN 或 en', en: 'language: zh-CN or en' } },
  { name: 'color', does: { zh: '总是使用颜色', en: 'always use colours' } },
  { name: 'no-color', does: { zh: '不使用颜色', en: 'use no colours' } },
  { name: 'help', short: 'h', does: { zh: '显示帮助', en: 'show this help' } },
  { name: 'version', short: 'V', does: { zh: '显示版本', en: 'show the version' } },
]

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find(command => command.name === name)
}
