// The documents of a run: each in its format, to standard output or a file.
import type { Settings } from '../examine/job.ts'
import type { Format } from './formats/format.ts'
import { formatNamed } from './formats/formats.ts'
import { openFile, type FileOutput, type Output } from './output.ts'
import type { Totals } from './tally.ts'
import type { Terminal } from './terminal.ts'

/** A document that is asked for. */
export interface Target {
  readonly format: string
  /** Absent for standard output. */
  readonly file?: string
}

export interface OpenOutput {
  readonly out: Output
  readonly add: (piece: unknown) => Promise<void>
  readonly end: (totals: Totals) => Promise<void>
  /** Leaves no half of a file behind. */
  readonly abandon: () => void
}

/** Opens all documents; where one cannot be opened, there is none. */
export async function openOutputs(
  targets: readonly Target[],
  { command, page }: Settings,
  terminal: Terminal,
): Promise<readonly OpenOutput[]> {
  const outputs: OpenOutput[] = []
  try {
    for (const { format, file } of targets) {
      const made = await formatNamed(command, format, page)
      outputs.push(
        file === undefined ? toStream(made, terminal.out) : toFile(made, await openFor(file, terminal)),
      )
    }
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  }
  return outputs
}

/** Writes a whole document to a file, or else to standard output. */
export async function writeTo(file: string | undefined, text: string, terminal: Terminal): Promise<void> {
  const output = file === undefined ? undefined : await openFor(file, terminal)
  await (output ?? terminal.out).write(text)
  await output?.finish()
}

function openFor(file: string, { noteUnwritten }: Terminal): Promise<FileOutput> {
  return openFile(file, message => noteUnwritten(file, message))
}

function toStream(format: Format, out: Output): OpenOutput {
  return { out, ...format.begin(out), abandon: () => undefined }
}

function toFile(format: Format, out: FileOutput): OpenOutput {
  const document = format.begin(out)
  return {
    out,
    add: document.add,
    async end(totals) {
      await document.end(totals)
      await out.finish()
    },
    abandon: out.abandon,
  }
}
