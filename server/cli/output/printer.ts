// Examines files one after the other and prints the results.
import type { TextInput, Input, Unreadable } from '../input/input.ts'
import type { Terminal } from './terminal.ts'

/** An output format: what is printed before, between and behind the results, and for each of them. */
export interface Printer<Result> {
  readonly begin: string
  readonly separator: string
  /** `undefined` where there is nothing to print. */
  readonly result: (result: Result) => string | undefined | Promise<string | undefined>
  readonly unreadable: (input: Unreadable) => string | undefined
  readonly end: (unreadable: readonly Unreadable[]) => string
}

/** Examines one input after the other and prints each result at once. Says what could not be read and returns it. */
export async function printEach<Result>(
  inputs: AsyncIterable<Input>,
  examine: (input: TextInput) => Result | Promise<Result>,
  printer: Printer<Result>,
  terminal: Terminal,
): Promise<readonly Unreadable[]> {
  const { out } = terminal
  const unreadable: Unreadable[] = []
  let separator = ''
  await out.write(printer.begin)
  for await (const input of inputs) {
    const examined = await examineSafely(input, examine)
    if ('failure' in examined) unreadable.push(examined.failure)
    noteTrouble(input, examined, terminal)
    const printed =
      'failure' in examined ? printer.unreadable(examined.failure) : await printer.result(examined.result)
    if (printed !== undefined) {
      await out.write(separator + printed)
      separator = printer.separator
    }
    if (out.closed()) break
  }
  await out.write(printer.end(unreadable))
  return unreadable
}

type Examined<Result> = { readonly result: Result } | { readonly failure: Unreadable }

/** One text that the checker fails on must not cost the results of the others. */
export async function examineSafely<Result>(
  input: Input,
  examine: (input: TextInput) => Result | Promise<Result>,
): Promise<Examined<Result>> {
  if (input.kind === 'unreadable') return { failure: input }
  try {
    return { result: await examine(input) }
  } catch (error) {
    const { message } = error as Error
    const reason = { zh: `程序出错（${message}）`, en: `the program failed (${message})` }
    return { failure: { kind: 'unreadable', file: input.file, reason } }
  }
}

export function noteTrouble(input: Input, examined: Examined<unknown>, terminal: Terminal): void {
  if ('failure' in examined) terminal.noteOf(input.file, examined.failure.reason)
  else if (input.kind === 'text' && input.damaged) {
    const { encoding } = input
    terminal.noteOf(input.file, {
      zh: `有些字节不是 ${encoding} 文字（文件可能被截断），读作“�”`,
      en: `some bytes are no ${encoding} text (the file may be cut off); they are read as “�”`,
    })
  }
}
