// A page about a rule, as one reads it who asks why something was found: in one language, with its marks as they are read.

interface RulePage {
  readonly title: string
  readonly text: string
}

/** @param page as it is in the manual, in both languages, with marks at what each finding points at */
export function pageFor(page: string, language: string): RulePage {
  const isChinese = language.toLowerCase().startsWith('zh')
  const [heading = '', ...rest] = page.split('\n')
  const [id = '', name = ''] = heading.replace(/^#\s*/, '').split(' · ')
  const title = isChinese && name !== '' ? name : id
  const body = partsOf(rest).filter(({ kind }) => kind !== (isChinese ? 'english' : 'chinese'))
  const text = withoutMarks(body.flatMap(({ lines }) => lines))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
  return { title, text: `# ${isChinese ? title : heading.replace(/^#\s*/, '')}\n${text}` }
}

/** `{{①规章}}` marks in a report what the first finding points at, and the names of blocks are for the tests. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  let isReport = false
  return lines.map(line => {
    if (line.startsWith('```')) {
      isReport = line.startsWith('```report')
      return '```'
    }
    return isReport ? line.replaceAll('{{', '').replaceAll('}}', '') : line
  })
}

interface Part {
  readonly kind: 'english' | 'chinese' | 'both'
  readonly lines: string[]
}

/** What is in Chinese alone stands before the section in English, and in the blocks of what is found. */
function partsOf(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [{ kind: 'chinese', lines: [] }]
  for (const line of lines) {
    const kind = kindFrom(line, parts.at(-1)!)
    if (kind) parts.push({ kind, lines: [] })
    parts.at(-1)!.lines.push(line)
  }
  return parts
}

function kindFrom(line: string, { kind, lines }: Part): Part['kind'] | undefined {
  if (/^## English\s*$/.test(line)) return 'english'
  if (/^#{2,3} /.test(line)) return 'both'
  if (line.startsWith('```english')) return 'english'
  if (line.startsWith('```findings')) return 'chinese'
  const isBlockOver = lines.length > 1 && lines[0]!.startsWith('```') && lines.at(-1) === '```'
  return isBlockOver && kind !== 'both' ? 'both' : undefined
}
