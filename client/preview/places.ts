// Places in the text, as the server gives them and as the editor has them.
import { Range } from 'vscode'
import type { Preview } from '../../server/protocol/preview.ts'

export function toRange({ start, end }: Preview['findings'][number]): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
