import { readFileSync, writeFileSync } from 'node:fs'
import type { Range } from '../../server/text/range.ts'

/**
 * One example of a fixture file. Fixtures are Markdown that an editor of reports can read: prose, a `report` block
 * and blocks with what is expected of it. `{{①4}}` marks the text that finding ① must point at, `{{②}}` an empty
 * place; the marks come out before the text is read. Reports that are compared with each other stand below one
 * title, each in a block with the name of its file: `report 2021.txt`.
 */
export interface Example extends ExampleReport {
  readonly title: string
  /** The reports after the first. */
  readonly others: readonly ExampleReport[]
  /** The other blocks by their kind: `findings`, `fixed`, `series` … */
  readonly blocks: ReadonlyMap<string, string>
  /** The lines of these blocks in the file, from one fence to the other. */
  readonly places: ReadonlyMap<string, Lines>
}

export interface ExampleReport {
  /** The name of its file. */
  readonly file: string
  readonly text: string
  /** By their sign, `①` to `⑳`; `''` for the one without. */
  readonly marks: ReadonlyMap<string, Range>
}

/** Numbers of lines, from 0: of the fences. */
interface Lines {
  readonly first: number
  readonly last: number
}

/** What is said where something else is found than the Markdown has. */
export const UPDATING = '`UPDATE=1 npm run unit` writes what is found now, where that is right'

/** What is expected is read from the Markdown; with `UPDATE=1` it is first written there as it is now. */
export async function readFixture(
  path: string | URL,
  updated: (markdown: string) => string | Promise<string>,
): Promise<string> {
  const markdown = readFileSync(path, 'utf8')
  if (process.env.UPDATE !== '1') return markdown
  const now = await updated(markdown)
  if (now !== markdown) writeFileSync(path, now)
  return now
}

export function parseExamples(markdown: string): readonly Example[] {
  const examples: (Example & {
    others: ExampleReport[]
    blocks: Map<string, string>
    places: Map<string, Lines>
  })[] = []
  let title = ''
  /** Blocks that stand before the report that they belong to. */
  let ahead = { blocks: new Map<string, string>(), places: new Map<string, Lines>() }
  let block: { kind: string; file: string; first: number; lines: string[] } | undefined
  for (const [number, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)(?: (.+))?$/.exec(line)
    if (block && line === '```') {
      const content = block.lines.join('\n')
      const last = examples.at(-1)
      const own = last?.title === title ? last : undefined
      if (block.kind !== 'report') {
        const { blocks, places } = own ?? ahead
        blocks.set(block.kind, content)
        places.set(block.kind, { first: block.first, last: number })
      } else {
        const report = { file: block.file, ...takeMarks(content) }
        if (own && !own.blocks.has('findings')) own.others.push(report)
        else {
          examples.push({ title, ...report, others: [], ...ahead })
          ahead = { blocks: new Map(), places: new Map() }
        }
      }
      block = undefined
    } else if (block) block.lines.push(line)
    else if (fence) block = { kind: fence[1]!, file: fence[2] ?? 'fixture', first: number, lines: [] }
    else if (line.startsWith('#')) title = line.replace(/^#+ /, '')
  }
  return examples
}

/**
 * The Markdown with other blocks of expectations. One that was not there comes behind those named before it; one
 * that is absent from now on goes, with the empty line before it.
 */
export function withBlocks(
  markdown: string,
  blocksOf: (example: Example) => ReadonlyMap<string, string | undefined>,
): string {
  const lines = markdown.split('\n')
  // From the last to the first, so that no change moves the place of another.
  for (const example of parseExamples(markdown).toReversed()) {
    const wanted = [...blocksOf(example)]
    for (const [i, [kind, content]] of [...wanted.entries()].toReversed()) {
      const place = example.places.get(kind)
      const written = content === undefined ? [] : [`\`\`\`${kind}`, ...linesOf(content), '```']
      if (place && content === undefined) lines.splice(place.first - 1, place.last - place.first + 2)
      else if (place) lines.splice(place.first, place.last - place.first + 1, ...written)
      else if (content !== undefined) {
        const before = wanted
          .slice(0, i)
          .map(([other]) => example.places.get(other))
          .findLast(other => other !== undefined)
        if (before) lines.splice(before.last + 1, 0, '', ...written)
      }
    }
  }
  return lines.join('\n')
}

/** An empty block has no line. */
function linesOf(content: string): readonly string[] {
  return content === '' ? [] : content.split('\n')
}

/** The text without its marks, and what they marked. */
export function takeMarks(marked: string): { text: string; marks: Map<string, Range> } {
  const marks = new Map<string, Range>()
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\{\{([①-⑳]?)([^{}]*)\}\}/g)) {
    text += marked.slice(from, match.index)
    marks.set(match[1]!, { start: text.length, end: text.length + match[2]!.length })
    text += match[2]!
    from = match.index + match[0].length
  }
  return { text: text + marked.slice(from), marks }
}
