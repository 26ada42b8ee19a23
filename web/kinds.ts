// Which files of a folder are looked into.

/** By their names; those without an ending may be anything. */
export function looksLikeText(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? !name.startsWith('.') : TEXTS.has(name.slice(dot + 1).toLowerCase())
}

const TEXTS: ReadonlySet<string> = new Set([
  'csv',
  'docx',
  'gov-report',
  'htm',
  'html',
  'markdown',
  'md',
  'text',
  'tsv',
  'txt',
  'xhtml',
])
