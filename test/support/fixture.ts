import { readFileSync } from 'node:fs'
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
  /** The other blocks by their kind: `findings`, `fixed`, `facts`, `hover` … */
  readonly blocks: ReadonlyMap<string, string>
}

export interface ExampleReport {
  /** The name of its file. */
  readonly file: string
  readonly text: string
  /** By their sign, `①` to `⑳`; `''` for the one without. */
  readonly marks: ReadonlyMap<string, Range>
}

export function readExamples(path: string | URL): readonly Example[] {
  return parseExamples(readFileSync(path, 'utf8'))
}

export function parseExamples(markdown: string): readonly Example[] {
  const examples: (Example & { others: ExampleReport[]; blocks: Map<string, string> })[] = []
  let title = ''
  /** Blocks that stand before the report that they belong to. */
  let ahead = new Map<string, string>()
  let block: { kind: string; file: string; lines: string[] } | undefined
  for (const line of markdown.split('\n')) {
    const fence = /^```(\w*)(?: (.+))?$/.exec(line)
    if (block && line === '```') {
      const content = block.lines.join('\n')
      const last = examples.at(-1)
      const own = last?.title === title ? last : undefined
      if (block.kind !== 'report') (own?.blocks ?? ahead).set(block.kind, content)
      else {
        const report = { file: block.file, ...takeMarks(content) }
        if (own && !own.blocks.has('findings')) own.others.push(report)
        else {
          examples.push({ title, ...report, others: [], blocks: ahead })
          ahead = new Map()
        }
      }
      block = undefined
    } else if (block) block.lines.push(line)
    else if (fence) block = { kind: fence[1]!, file: fence[2] ?? 'fixture', lines: [] }
    else if (line.startsWith('#')) title = line.replace(/^#+ /, '')
  }
  return examples
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
