// The options of the command line: help and parsing both read this.
import type { Text } from '../text/locale.ts'

export interface Option {
  readonly name: OptionName
  readonly short?: string
  /** What its value is called; an option without one is a switch. */
  readonly value?: string
  readonly does: Text
  /** It makes files or changes them: never offered as what a mistyped word may have meant. */
  readonly writes?: true
}

export type OptionName = keyof typeof OPTIONS_BY_NAME

type Described = Omit<Option, 'name'>

function described<Name extends string>(options: Record<Name, Described>): Record<Name, Described> {
  return options
}

const OPTIONS_BY_NAME = described({
  // What is read.
  form: {
    value: 'FORM',
    does: {
      zh: '按哪一版格式核对：auto、disclosure-2019 或 disclosure-2021',
      en: 'the form to go by: auto, disclosure-2019 or disclosure-2021',
    },
  },
  ext: {
    value: 'LIST',
    does: {
      zh: '文件夹中读哪些扩展名的文件，以逗号分开，如 txt,html',
      en: 'the extensions that are read in folders, with commas, such as txt,html',
    },
  },
  exclude: {
    value: 'GLOB',
    does: {
      zh: '文件夹中不读的文件，写法同 .gitignore；可以多次使用',
      en: 'what is not read in folders, as in .gitignore; may be repeated',
    },
  },
  'no-ignore': {
    does: {
      zh: '不理会 .gitignore 和 .goujiignore',
      en: 'take no notice of .gitignore and .goujiignore',
    },
  },
  'files-from': {
    value: 'FILE',
    does: {
      zh: '路径写在这个文件里，一行一个；“-”表示标准输入',
      en: 'the PATHs are in this file, one a line; “-” is standard input',
    },
  },
  null: {
    short: '0',
    does: { zh: '--files-from 中以 NUL 分隔', en: 'with --files-from: PATHs end with NUL' },
  },
  'stdin-filename': {
    value: 'NAME',
    does: { zh: '标准输入的文件名', en: 'what standard input is called' },
  },
  stream: {
    does: {
      zh: '从标准输入逐行读 JSON 记录，逐行输出 JSON',
      en: 'read a record of JSON a line from standard input, answer each with a line',
    },
  },
  meta: {
    value: 'FILE',
    does: {
      zh: '写明各文件单位和年度的 CSV 或 NDJSON（列 file 或 id、organ、year），优先于文中所写',
      en: 'a CSV or NDJSON table (file or id, organ, year) that outranks what the texts say',
    },
  },
  'max-chars': {
    value: 'N',
    does: {
      zh: '一个文件最多多少字符，默认 2000000',
      en: 'the most characters a file may have, 2000000 by default',
    },
  },
  'max-ms': {
    value: 'N',
    does: {
      zh: '一个文件最多用多少毫秒，默认 60000',
      en: 'the most milliseconds a file may take, 60000 by default',
    },
  },
  jobs: {
    value: 'N',
    does: { zh: '同时用几个线程，默认按处理器核数', en: 'threads to use, by default one a core' },
  },
  cache: {
    does: {
      zh: '记住结果；内容、版本和设置都没变的文件不再读',
      en: 'keep results, and read no file again whose content, version and settings are the same',
    },
    writes: true,
  },
  'cache-location': {
    value: 'FOLDER',
    does: { zh: '结果记在哪里', en: 'where results are kept' },
    writes: true,
  },
  // Which findings count.
  rule: {
    value: 'ID=LEVEL',
    does: {
      zh: '把规则定为 off、hint、info、warning 或 error；可以多次使用',
      en: 'set a rule to off, hint, info, warning or error; may be repeated',
    },
  },
  profile: {
    value: 'PROFILE',
    does: {
      zh: '校对用途：published（已公布的年报，默认）或 submission（报送、公布之前，另查期限和应写的事项）',
      en: 'what for: published (the default), or submission, before it goes out: deadlines and matters besides',
    },
  },
  select: {
    value: 'RULES',
    does: { zh: '只用这些规则，以逗号分开', en: 'use these rules alone, with commas' },
  },
  ignore: {
    value: 'RULES',
    does: { zh: '不用这些规则，以逗号分开', en: 'do not use these rules, with commas' },
  },
  severity: {
    value: 'LEVEL',
    does: {
      zh: '只列出这一级别及更重的问题：error、warning、info 或 hint',
      en: 'tell only what is as grave as that: error, warning, info or hint',
    },
  },
  'max-warnings': {
    value: 'N',
    does: {
      zh: '没有错误、警告也不超过 N 处时，退出状态为 0',
      en: 'exit with 0 when there is no error and no more than N warnings',
    },
  },
  'exit-zero': {
    does: { zh: '查出问题也以 0 退出', en: 'exit with 0 whatever is found' },
  },
  config: {
    value: 'FILE',
    does: {
      zh: '设置文件；默认从各路径向上找 gouji.json',
      en: 'the settings; by default gouji.json at each PATH or above it',
    },
  },
  accept: {
    does: {
      zh: '现在查出的问题全部保留原文，记入各文件夹的 gouji-accepted.json；相关数据变了才再指出',
      en: 'accept all that is found now, in gouji-accepted.json of each folder, until a figure of it changes',
    },
    writes: true,
  },
  reason: { value: 'TEXT', does: { zh: '保留原文的理由', en: 'why it is accepted' } },
  // What is written.
  format: {
    value: 'FORMAT',
    does: {
      zh: '输出格式；可以多次使用，各配一个 --output',
      en: 'output format; may be repeated, each with its --output',
    },
  },
  output: {
    short: 'o',
    value: 'FILE',
    does: {
      zh: '把前一个 --format 写入文件，写完才换上',
      en: 'write the --format before it to a file, which appears when it is complete',
    },
    writes: true,
  },
  wide: {
    does: { zh: '一份年报一行', en: 'a report a line' },
  },
  bom: {
    does: {
      zh: 'CSV 前加字节顺序标记，供 Excel 直接打开',
      en: 'begin CSV with a byte order mark, for Excel',
    },
  },
  package: {
    value: 'FOLDER',
    does: {
      zh: '写出 Data Package：数据、各文件状态、代码本',
      en: 'write a Data Package: figures, the status of each file, the codebook',
    },
    writes: true,
  },
  title: { value: 'TEXT', does: { zh: '标题', en: 'the title' } },
  'dry-run': { does: { zh: '不写文件，只输出补丁', en: 'write no file, print a patch' } },
  'fill-blanks': {
    does: { zh: '也填入可推算的空白单元格', en: 'also write what the sums prove of blanks' },
    writes: true,
  },
  statistics: { does: { zh: '最后列出各规则的次数', en: 'count the findings of each rule at the end' } },
  quiet: { short: 'q', does: { zh: '不输出总计和进度', en: 'say neither sums nor progress' } },
  verbose: {
    short: 'v',
    does: { zh: '说明哪些文件没有读、为什么', en: 'say which files were passed over, and why' },
  },
  watch: {
    short: 'w',
    does: { zh: '文件一变就再校对，直到按 Ctrl+C', en: 'check again whenever a file changes, until Ctrl+C' },
  },
  // What every command takes.
  locale: { value: 'LOCALE', does: { zh: '语言：zh-CN 或 en', en: 'language: zh-CN or en' } },
  color: { does: { zh: '总是使用颜色', en: 'always use colours' } },
  'no-color': { does: { zh: '不使用颜色', en: 'use no colours' } },
  help: { short: 'h', does: { zh: '显示帮助', en: 'show this help' } },
  version: { short: 'V', does: { zh: '显示版本', en: 'show the version' } },
})

/** All options, in the order in which the help lists them. */
export const OPTIONS: readonly Option[] = Object.entries(OPTIONS_BY_NAME).map(([name, option]) => ({
  ...option,
  name: name as OptionName,
}))

/** What every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['locale', 'color', 'no-color', 'help', 'version']

/** The options of a command, its own and those that every command takes. */
export function optionsOf(own: readonly OptionName[]): readonly Option[] {
  return OPTIONS.filter(({ name }) => own.includes(name) || COMMON_OPTIONS.includes(name))
}
