// How a hover is written: paragraphs and lists, with the marks of Markdown or without, in the reader's language.
import { MarkupKind, type MarkupContent } from 'vscode-languageserver'
import { say, type Text } from '../../../text/locale.ts'
import { visibleLines } from '../../../text/visible.ts'
import type { Client } from '../../client.ts'

/** A way of writing what a hover says: with Markdown's marks, or without any. */
interface Markup {
  readonly kind: MarkupKind
  readonly text: (text: string) => string
  readonly strong: (text: string) => string
  /** What stands in the report, letter for letter. */
  readonly quote: (text: string) => string
  readonly item: (text: string) => string
  /** What leads to an address; absent where nothing can be followed. */
  readonly link?: (text: string, address: string) => string
  /** Lines to blocks: those of a list stay together. */
  readonly join: (blocks: Blocks) => string
}

/** The markup and the language in which it is said. */
export type Voice = Markup & { readonly say: (text: Text) => string }

/** Paragraphs and lists, each a run of lines. */
export type Blocks = readonly (readonly string[])[]

export function voiceFor({ markdown, locale }: Client): Voice {
  return { ...(markdown ? MARKDOWN : PLAIN_TEXT), say: text => say(text, locale) }
}

export function contentsOf(blocks: Blocks, { kind, join }: Voice): MarkupContent {
  return { kind, value: visibleLines(join(blocks)) }
}

const MARKDOWN: Markup = {
  kind: MarkupKind.Markdown,
  text: escape,
  strong: text => `**${escape(text)}**`,
  // A code span, fenced by more backticks than any that it holds.
  quote(whole) {
    // A line break would end the paragraph, and with it the span.
    const text = whole.replace(/\s+/g, ' ')
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
    const fence = '`'.repeat(longest + 1)
    return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
  },
  item: text => `- ${text}`,
  link: (text, address) => `[${escape(text)}](${address})`,
  join: blocks => joinBlocks(blocks),
}

const PLAIN_TEXT: Markup = {
  kind: MarkupKind.PlainText,
  text: text => text,
  strong: text => text,
  quote: text => text,
  item: text => `· ${text}`,
  join: blocks => joinBlocks(blocks),
}

/** Addresses become links without any mark, unless their own marks are escaped. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#~&|$@]|:(?=\/\/)|(?<=www)\./gi, mark => `\\${mark}`)
}

function joinBlocks(blocks: Blocks): string {
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}
