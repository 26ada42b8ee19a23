// A command line, understood.
import { parseArgs } from 'node:util'
import { COMMANDS, commandNamed, type CommandName } from './commands.ts'
import { OPTIONS, optionsOf, type Option, type OptionName } from './options.ts'
import { unknownWord, UsageError } from './usage.ts'

/** A command line, understood: every option is one of the command's own and has its value. */
export interface Invocation {
  /** Absent when nothing is asked for at all. */
  readonly command: CommandName | 'help' | 'version' | undefined
  readonly operands: readonly string[]
  /** The values of each option in their order; a switch has the value `true`. */
  readonly options: ReadonlyMap<OptionName, readonly string[]>
  /** What is to be written, as `--format` and `--output` say in turn. */
  readonly outputs: readonly AskedOutput[]
}

/** One of the formats that are asked for, and the file that it goes to. */
export interface AskedOutput {
  readonly format?: string
  readonly file?: string
}

/** Reads a command line. Throws a `UsageError` for what cannot be understood. */
export function parseArguments(words: readonly string[]): Invocation {
  const { tokens } = parseArgs({ args: [...words], options: SPELLINGS, strict: false, tokens: true })
  const positionals = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []))
  const [name, ...operands] = positionals
  const used = tokens.filter(token => token.kind === 'option')
  const has = (option: OptionName) => used.some(token => token.name === option)
  const options = new Map<OptionName, readonly string[]>()
  if (has('version')) return { command: 'version', operands: [], options, outputs: [] }
  if (has('help')) return { command: 'help', operands: positionals.slice(0, 1), options, outputs: [] }
  if (name === 'help') return { command: 'help', operands, options, outputs: [] }
  // The language server's own options (--stdio, --pipe=…) are its library's business.
  if (name === 'lsp') return { command: 'lsp', operands, options, outputs: [] }
  const command = name === undefined ? undefined : commandNamed(name)
  if (name !== undefined && !command)
    throw unknownWord(
      COMMAND,
      name,
      COMMANDS.map(({ name: known }) => known),
    )
  const allowed = optionsOf(command?.options ?? [])
  const given = used.map(token => readOption(token, allowed, command?.name))
  for (const [option, value] of given) options.set(option, [...(options.get(option) ?? []), value])
  const locale = options.get('locale')?.find(asked => !LANGUAGES.test(asked))
  if (locale !== undefined) throw unknownWord({ zh: '语言', en: 'language' }, locale, ['zh-CN', 'en'])
  return { command: command?.name, operands, options, outputs: pairOutputs(given) }
}

/** The last value given for an option. */
export function lastValue({ options }: Invocation, name: OptionName): string | undefined {
  return options.get(name)?.at(-1)
}

/** The PATHs of a command, of which there must be one at least. */
export function pathsOf({ command, operands }: Invocation): readonly string[] {
  if (operands.length > 0) return operands
  throw new UsageError({
    zh: `gouji ${command!} 后面要写文件、文件夹、通配符，或表示标准输入的“-”。`,
    en: `gouji ${command!} needs a file, a folder, a glob, or “-” for standard input.`,
  })
}

/** Whether a switch is set. */
export function isSet({ options }: Invocation, name: OptionName): boolean {
  return options.has(name)
}

/** The whole number that an option says, of `least` or more. */
export function numberOf(invocation: Invocation, name: OptionName, least: number): number | undefined {
  const asked = lastValue(invocation, name)
  if (asked === undefined) return undefined
  const number = /^\d{1,15}$/.test(asked) ? Number(asked) : NaN
  if (number >= least) return number
  throw new UsageError({
    zh: `--${name} 要写不小于 ${least} 的整数；写的是“${asked}”。`,
    en: `--${name} takes a whole number of ${least} or more; it was “${asked}”.`,
  })
}

/** The words of all values of an option, which commas divide. */
export function listOf({ options }: Invocation, name: OptionName): readonly string[] {
  const words = (options.get(name) ?? []).flatMap(value => value.split(/[,，]/))
  return words.map(word => word.trim()).filter(word => word !== '')
}

const LANGUAGES = /^(?:zh|en)(?:[-_.]|$)/i
const COMMAND = { zh: '命令', en: 'command' }

const SPELLINGS = Object.fromEntries(
  OPTIONS.map(({ name, short, value }) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(short !== undefined && { short }),
    },
  ]),
)

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

function readOption(
  { name, rawName, value }: OptionToken,
  allowed: readonly Option[],
  command: CommandName | undefined,
): readonly [OptionName, string] {
  const option = allowed.find(candidate => candidate.name === name)
  if (!option) throw unknownOption(name, rawName, allowed, command)
  if (option.value === undefined && value !== undefined) {
    throw new UsageError({ zh: `选项 ${rawName} 后面不能有值。`, en: `Option ${rawName} takes no value.` })
  }
  if (option.value !== undefined && value === undefined) {
    throw new UsageError({
      zh: `选项 ${rawName} 后面缺少 ${option.value}。`,
      en: `Option ${rawName} lacks its ${option.value}.`,
    })
  }
  return [option.name, value ?? 'true']
}

function unknownOption(
  name: string,
  rawName: string,
  allowed: readonly Option[],
  command: CommandName | undefined,
): UsageError {
  if (command !== undefined && OPTIONS.some(option => option.name === name)) {
    return new UsageError({
      zh: `${rawName} 不是 gouji ${command} 的选项。`,
      en: `${rawName} is no option of gouji ${command}.`,
    })
  }
  return unknownWord(
    { zh: '选项', en: 'option' },
    rawName,
    allowed.map(option => `--${option.name}`),
    allowed.filter(({ writes }) => !writes).map(option => `--${option.name}`),
  )
}

/** An `--output` belongs to the `--format` before it; one before any format has the format of its name, or the first. */
function pairOutputs(given: readonly (readonly [OptionName, string])[]): readonly AskedOutput[] {
  const outputs: AskedOutput[] = []
  for (const [option, value] of given) {
    const last = outputs.at(-1)
    if (option === 'format') outputs.push({ format: value })
    else if (option === 'output' && last && last.file === undefined)
      outputs.splice(-1, 1, { ...last, file: value })
    else if (option === 'output') outputs.push({ file: value })
  }
  return outputs
}
