// Which figure of the preview a place of the text is about.
import type { Preview } from '../server/protocol/preview.ts'

type Range = Preview['findings'][number]
type Position = Range['start']

/**
 * The figure at a position, or the first of those that the running text states there, or that a finding there is about;
 * at the name of a row the figure behind it.
 */
export function figureAt(preview: Preview, position: Position): string | undefined {
  const { view, statements, findings } = preview
  const figure = figureOfTables(preview, position)
  if (figure !== undefined) return figure
  const stated = statements.findIndex(place => contains(place, position))
  if (stated >= 0) return view.statements[stated]!.ids[0]
  const found = view.findings.find(({ id }, at) => id !== undefined && contains(findings[at]!, position))
  return found?.id ?? figureOfLine(preview, position)
}

/** The next one in the line, or the last. */
function figureOfLine({ places }: Preview, position: Position): string | undefined {
  const figures = Object.entries(places)
    .filter(([, { start }]) => start.line === position.line)
    .sort(([, one], [, other]) => order(one.start, other.start))
  return (figures.find(([, { start }]) => order(position, start) <= 0) ?? figures.at(-1))?.[0]
}

/** Where two touch, the one that begins there. */
function figureOfTables({ places }: Preview, position: Position): string | undefined {
  const touching = Object.entries(places).filter(([, place]) => contains(place, position))
  const begins = touching.find(([, { start }]) => order(start, position) === 0)
  return (begins ?? touching[0])?.[0]
}

function contains({ start, end }: Range, position: Position): boolean {
  return order(start, position) <= 0 && order(position, end) <= 0
}

function order(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character
}
