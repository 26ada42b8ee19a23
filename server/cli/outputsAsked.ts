// What a command line wants to be written.
import { isSet, lastValue, type Invocation } from './arguments.ts'
import { commandNamed } from './commands.ts'
import type { Target } from './output/outputs.ts'
import { UsageError, unknownWord } from './usage.ts'

/** The outputs that are asked for; standard output in the command's first format where nothing is. */
export function targetsOf(invocation: Invocation): readonly Target[] {
  const { command, outputs } = invocation
  const formats = commandNamed(command!)!.formats!
  const asked = outputs.length === 0 && !isSet(invocation, 'package') ? [{}] : outputs
  if (asked.filter(({ file }) => file === undefined).length > 1) throw SEVERAL
  return asked.map(({ format, file }) => {
    const name = format ?? formatOfName(file, formats) ?? formats[0]!
    if (!formats.includes(name)) throw unknownWord({ zh: '输出格式', en: 'format' }, name, formats)
    return { format: name, ...(file !== undefined && { file }) }
  })
}

/** The folder of the data package that is asked for. */
export function packageOf(invocation: Invocation): string | undefined {
  return lastValue(invocation, 'package')
}

function formatOfName(file: string | undefined, formats: readonly string[]): string | undefined {
  return formats.find(format => file?.toLowerCase().endsWith(`.${format}`))
}

const SEVERAL = new UsageError({
  zh: '几种格式不能都写到标准输出；请给其余的各加 --output 文件。',
  en: 'Only one format can go to standard output; give each of the others an --output file.',
})
