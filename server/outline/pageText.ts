// What a page of HTML shows, as lines.
import { onlyDresses } from '../parse/shown.ts'
import type { Source } from '../text/source.ts'

/** A page is read to so many characters of HTML: its scripts and menus come before its text. A guess. */
const MOST = 200_000
/** Their content is for programs. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template'])

/**
 * The text of a page with a line for each element that stands by itself, however its HTML is broken into lines;
 * `undefined` for what has no tags. Its offsets are its own.
 */
export function pageText({ text, html }: Source): string | undefined {
  if (!html || !text.includes('</')) return undefined
  const shown: string[] = []
  let unseen = 0
  for (const token of html(text, 0, Math.min(text.length, MOST))) {
    if (token.kind === 'text') {
      if (unseen === 0) shown.push(token.text.replace(/\s+/g, ' '))
    } else if (UNSEEN.has(token.name)) unseen = Math.max(0, unseen + (token.kind === 'open' ? 1 : -1))
    else if (!onlyDresses(token.name)) shown.push('\n')
  }
  const lines = shown.join('').split('\n')
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}
