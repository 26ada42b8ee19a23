// Whether all that an answer of the server points at lies in the text.
import { Position, Range } from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** Goes through an answer, whatever it is. A range is of `document` unless something around it names another. */
export function faultOfPlaces(
  what: string,
  answer: unknown,
  document: TextDocument,
  others: readonly TextDocument[],
): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  if (Array.isArray(answer)) {
    for (const item of answer) {
      const fault = faultOfPlaces(what, item, document, others)
      if (fault !== undefined) return fault
    }
    return undefined
  }
  if (Range.is(answer)) return faultOfRange(what, answer, document)
  const { uri, textDocument, position, startLine, endLine, data, range, selectionRange } = answer as Answer
  const named = uri ?? textDocument?.uri
  const of = named === undefined ? document : others.find(other => other.uri === named)
  if (!of) return undefined
  if (Position.is(position) && !isIn(position, of)) return `${what}: ${JSON.stringify(position)} is outside`
  if (startLine !== undefined && !(startLine <= endLine! && endLine! < of.lineCount))
    return `${what}: lines ${startLine} to ${endLine} are outside`
  if (Array.isArray(data) && what.includes('semanticTokens')) return faultOfTokens(data as number[], of)
  if (Range.is(range) && Range.is(selectionRange) && !contains(range, selectionRange, of))
    return `${what}: a selection range outside its range`
  for (const [key, value] of Object.entries(answer)) {
    // In edits by address the keys are addresses.
    const other = others.find(({ uri: known }) => known === key)
    const fault = faultOfPlaces(what, value, other ?? of, others)
    if (fault !== undefined) return fault
  }
  return undefined
}

interface Answer {
  readonly uri?: string
  readonly textDocument?: { readonly uri: string }
  readonly position?: unknown
  readonly startLine?: number
  readonly endLine?: number
  readonly data?: unknown
  readonly range?: unknown
  readonly selectionRange?: unknown
}

function faultOfRange(what: string, range: Range, document: TextDocument): string | undefined {
  const { start, end } = range
  const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character)
  if (isOrdered && isIn(start, document) && isIn(end, document)) return undefined
  return `${what}: ${JSON.stringify(range)} is outside a text of ${document.lineCount} lines`
}

/** A position that does not change when it is made an offset and back. */
function isIn(position: Position, document: TextDocument): boolean {
  const { line, character } = document.positionAt(document.offsetAt(position))
  return line === position.line && character === position.character
}

function contains(outer: Range, inner: Range, document: TextDocument): boolean {
  return (
    document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(outer.end)
  )
}

/** Five numbers a token: lines and characters onwards, length, kind, modifiers. */
function faultOfTokens(data: readonly number[], document: TextDocument): string | undefined {
  let [line, character] = [0, 0]
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!
    line += data[i]!
    const end = { line, character: character + data[i + 2]! }
    if (!isIn({ line, character }, document) || !isIn(end, document) || data[i + 2] === 0)
      return `semantic tokens: line ${line}, ${character} to ${end.character} is outside`
  }
  return undefined
}
