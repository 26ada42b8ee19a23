// The commands: help and parsing both read this.
import type { Text } from '../text/locale.ts'
import type { OptionName } from './options.ts'

export type CommandName =
  'check' | 'facts' | 'fix' | 'explain' | 'codebook' | 'panel' | 'config' | 'completions' | 'lsp'

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

/** What is read. */
const INPUT: readonly OptionName[] = [
  'form',
  'ext',
  'exclude',
  'no-ignore',
  'files-from',
  'null',
  'stdin-filename',
  'max-chars',
]
/** What is read by those that read much. */
const MUCH_INPUT: readonly OptionName[] = [
  ...INPUT,
  'stream',
  'meta',
  'max-ms',
  'jobs',
  'cache',
  'cache-location',
]
/** How it is written. */
const OUTPUT: readonly OptionName[] = ['format', 'output', 'quiet', 'verbose']
const RULES: readonly OptionName[] = ['rule', 'profile', 'select', 'ignore', 'config']

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    operands: 'PATH…',
    does: { zh: '校对年报，列出问题', en: 'check reports and list what is wrong' },
    options: [
      ...MUCH_INPUT,
      ...RULES,
      'severity',
      'max-warnings',
      'exit-zero',
      'accept',
      'reason',
      ...OUTPUT,
      'statistics',
      'bom',
      'watch',
    ],
    formats: [
      'pretty',
      'concise',
      'json',
      'ndjson',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'checkstyle',
      'rdjson',
      'csv',
      'xlsx',
      'html',
    ],
  },
  {
    name: 'facts',
    operands: 'PATH…',
    does: { zh: '列出年报中的数据', en: 'list the figures of reports' },
    options: [...MUCH_INPUT, 'config', ...OUTPUT, 'wide', 'bom', 'package'],
    formats: ['csv', 'json', 'ndjson', 'xlsx', 'parquet'],
  },
  {
    name: 'fix',
    operands: 'PATH…',
    does: {
      zh: '只改正可唯一确定的笔误，其余不动',
      en: 'correct the figures that look like slips and have only one repair, and leave the rest alone',
    },
    options: ['dry-run', 'fill-blanks', ...INPUT, ...RULES],
  },
  {
    name: 'codebook',
    operands: '',
    does: {
      zh: '列出各数据的编号、名称、列名和勾稽关系',
      en: 'list each figure: its id, names, column, sums',
    },
    options: ['format', 'output'],
    formats: ['csv', 'json', 'md', 'table-schema', 'csvw'],
  },
  {
    name: 'panel',
    operands: 'FACTS…',
    does: {
      zh: '由 facts 的输出检查整个面板：重复、缺年、前后不一、离群',
      en: 'look over a panel made by facts: duplicates, gaps, breaks, outliers',
    },
    options: ['format', 'output', 'config', 'quiet'],
    formats: ['html', 'json', 'csv'],
  },
  {
    name: 'config',
    operands: '[PATH…]',
    does: { zh: '列出现在起作用的设置及其来源', en: 'show the settings in force, and where they come from' },
    options: ['config'],
  },
  {
    name: 'completions',
    operands: 'bash|zsh|fish',
    does: { zh: '输出外壳的补全脚本', en: 'print a script with which a shell completes' },
    options: [],
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

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find(command => command.name === name)
}
