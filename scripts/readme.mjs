// The README as it goes into the extension: there it stands alone, beside none of the files that it leads to.

const PICTURES = /^(?:!\[.*|<picture>[^]*?<\/picture>)\n\n?/gm
const LINKS = /\[([^[\]\n]+)\]\((?!https?:)[^)\n]*\)/g
const DEFINITIONS = /^\[([^\]\n]+)\]: (?!https?:)\S+\n?/gm
const REFERENCES = /\[([^[\]\n]+)\]\[([^[\]\n]+)\]/g

/**
 * Without pictures, of which an extension's page shows none but those from the web, and with what links to other files
 * as plain text.
 * @param {string} markdown
 */
export function standingAlone(markdown) {
  const gone = new Set([...markdown.matchAll(DEFINITIONS)].map(([, id]) => id))
  return markdown
    .replace(PICTURES, '')
    .replace(DEFINITIONS, '')
    .replace(LINKS, '$1')
    .replace(REFERENCES, (link, text, id) => (gone.has(id) ? text : link))
}
