// Writes repaired files, or prints what would be written.
import type { Text } from '../../text/locale.ts'
import { maskPersonal } from '../../text/personal.ts'
import { placeAt } from '../../text/source.ts'
import { BYTE_ORDER_MARK, decode, encode } from '../input/encoding.ts'
import type { TextInput } from '../input/input.ts'
import { STANDARD_INPUT } from '../input/paths.ts'
import { describeFileError } from '../fileError.ts'
import type { RepairedFile } from '../repair.ts'
import { replaceFile } from './replaceFile.ts'
import { plural } from './tally.ts'
import type { Terminal } from './terminal.ts'
import { visibleLines } from '../../text/visible.ts'

/** Writes a repaired text back to where it lies, or standard input's to standard output. Returns why it could not. */
export async function writeBack(
  repaired: RepairedFile,
  path: string | Uint8Array,
  terminal: Terminal,
): Promise<Text | undefined> {
  const { input, edits, text } = repaired
  const content = edits.length === 0 ? input.bytes : await encodeFaithfully(input, text)
  if (input.file === STANDARD_INPUT) {
    await terminal.out.write(content ?? input.bytes)
    return content ? undefined : UNFAITHFUL
  }
  if (!content) return UNFAITHFUL
  if (edits.length === 0) return undefined
  try {
    const place = typeof path === 'string' ? path : Buffer.from(path)
    await replaceFile(place, content, { before: { bytes: input.bytes } })
  } catch (error) {
    return describeFileError(error)
  }
  terminal.noteOf(input.file, changesOf(repaired))
  return undefined
}

/**
 * Prints what would be written as a unified diff: for a person at a terminal to read, else for `patch`, which compares
 * bytes, so that hunks go to it in the file's own encoding.
 */
export async function showPatch(
  { input, edits, text }: RepairedFile,
  _: string | Uint8Array,
  terminal: Terminal,
): Promise<Text | undefined> {
  if (edits.length === 0) return undefined
  if (!(await encodeFaithfully(input, text))) return UNFAITHFUL
  const mark = input.bom ? BYTE_ORDER_MARK : ''
  const file = input.file === STANDARD_INPUT ? 'stdin' : input.file
  const { patchOf } = await import('./patch.ts')
  const { head, hunks } = patchOf(file, mark + input.text, mark + text)
  if (terminal.host.stdout.isTTY) {
    await terminal.out.write(visibleLines(head + hunks))
    return undefined
  }
  await terminal.out.write(head)
  // Nor is a patch possible for UTF-16.
  await terminal.out.write(
    input.encoding === 'gb18030' ? await encode(hunks, { ...input, bom: false }) : hunks,
  )
  return undefined
}

const UNFAITHFUL = {
  zh: '其中有无法原样写回的字节，文件未改动；请先另存为 UTF-8',
  en: 'some of its bytes cannot be written back as they were, so it is left alone; save it as UTF-8 first',
}

/** The bytes of the changed text; `undefined` when the file holds bytes that reading and writing would not keep. */
async function encodeFaithfully(input: TextInput, text: string): Promise<Buffer | undefined> {
  const unchanged = await encode(input.text, input)
  if (!unchanged.equals(input.bytes)) return undefined
  const changed = await encode(text, input)
  return (await decode(changed)).text === text ? changed : undefined
}

/** `改动 2 处：40:50 17 → 12；41:8 3 → 4` */
function changesOf({ report, edits }: RepairedFile): Text {
  const changes = edits.map(({ range, text }) => {
    const { line, character } = placeAt(report.source, range.start)
    const before = maskPersonal(report.source.text.slice(range.start, range.end))
    return `${line + 1}:${character + 1} ${before === '' ? '∅' : before} → ${text.trim()}`
  })
  return {
    zh: `改动 ${edits.length} 处：${changes.join('；')}`,
    en: `changed ${plural(edits.length, 'place')}: ${changes.join('; ')}`,
  }
}
