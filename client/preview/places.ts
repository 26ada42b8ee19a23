// Places in the text, as the server gives them and as the editor has them.
import { Range, type Position } from 'vscode'
import type { Preview } from '../../server/protocol/preview.ts'

type ProtocolPlace = Preview['findings'][number]

export function toRange({ start, end }: ProtocolPlace): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

/** The figure at a position, or the first of those that the running text states there. */
export function figureAt(preview: Preview, position: Position): string | undefined {
  const stated = preview.statements.findIndex(place => toRange(place).contains(position))
  return figureOfTables(preview, position) ?? preview.view.statements[stated]?.ids[0]
}

/** Where two touch, the one that begins there. */
function figureOfTables({ places }: Preview, position: Position): string | undefined {
  const touching = Object.entries(places).filter(([, place]) => toRange(place).contains(position))
  const begins = touching.find(([, place]) => toRange(place).start.isEqual(position))
  return (begins ?? touching[0])?.[0]
}
