/** What stands between cells, and how its gaps tell a blank. */
export interface Separator {
  readonly text: string
  /**
   * `counted`: a blank leaves one separator more, which is seen. `stepped`: a blank makes a run of spaces or of line
   * ends twice as long. `bare`: one space, where a second is a slip as often as a blank.
   */
  readonly told: 'counted' | 'stepped' | 'bare'
  /** What can open and close a row. */
  readonly edges?: readonly [string, string]
  /** Whether each row is opened and closed. */
  readonly isFramed?: true
  /** What can stand after a row. */
  readonly ends: readonly string[]
  /** What is put before and after the text of a cell. */
  readonly wrap?: (text: string) => readonly [string, string]
}

const LINE_ENDS = ['\n', '\n\n', '\n\n\n']

export const SEPARATORS: Readonly<Record<string, Separator>> = {
  '|': counted('|', '|', '|'),
  ' | ': counted(' | ', '| ', ' |'),
  ' |': counted(' |', '|', ' |'),
  '| ': counted('| ', '| ', '|'),
  '||': counted('||', '||', '||'),
  ' || ': counted(' || ', '|| ', ' ||'),
  '│': counted('│', '│', '│'),
  ' ┃ ': counted(' ┃ ', '┃ ', ' ┃'),
  '｜': counted('｜', '｜', '｜'),
  '¦': counted('¦', '¦', '¦'),
  '︱': counted('︱', '︱', '︱'),
  tab: counted('\t', '\t', '\t'),
  'tab between spaces': counted(' \t ', '\t ', ' \t'),
  'semicolon and space': counted('; ', '; ', ';'),
  semicolon: counted(';', ';', ';'),
  'full-width semicolon': counted('；', '；', '；'),
  caret: counted('^', '^', '^'),
  ampersand: { text: ' & ', told: 'counted', ends: [' \\\\\n', ' \\\\ \\hline\n', '\\\\\n'] },
  'square brackets': { text: '', told: 'counted', ends: LINE_ENDS, wrap: () => ['[', ']'] },
  'square brackets and space': { text: ' ', told: 'counted', ends: LINE_ENDS, wrap: () => ['[', ']'] },
  braces: { text: '', told: 'counted', ends: LINE_ENDS, wrap: () => ['{', '}'] },
  'Chinese brackets': { text: '', told: 'counted', ends: LINE_ENDS, wrap: () => ['【', '】'] },
  'CSV, all quoted': { text: ',', told: 'counted', ends: ['\n'], wrap: () => ['"', '"'] },
  'CSV, quoted where needed': { text: ',', told: 'counted', ends: ['\n'], wrap: quotedBy(/[,"\n]/) },
  'CSV with semicolons': { text: ';', told: 'counted', ends: ['\n'], wrap: quotedBy(/[;"\n]/) },
  JSON: { ...framed(', ', '[', '],'), wrap: () => ['"', '"'] },
  'tags in square brackets': { ...framed('', '[tr]', '[/tr]'), wrap: () => ['[td]', '[/td]'] },
  'a line end': stepped('\n', ['\n', '\n\n', '\n\n\n']),
  'two line ends': stepped('\n\n', ['\n\n', '\n\n\n', '\n\n\n\n']),
  'three line ends': stepped('\n\n\n', ['\n\n\n', '\n\n\n\n']),
  'four line ends': stepped('\n\n\n\n', ['\n\n\n\n', '\n\n\n\n\n\n']),
  'bar at the end of each line': { ...counted(' |\n', '|\n', ' |'), ends: ['\n', '\n\n'] },
  'bar at the start of each line': { ...counted('\n| ', '| ', '\n|'), ends: ['\n', '\n\n'] },
  'bar on its own line': { ...counted('\n|\n', '|\n', '\n|'), ends: ['\n', '\n\n'] },
  'two bars on their own lines': { text: '\n|\n|\n', told: 'counted', ends: ['\n|\n|\n', '\n'] },
  'bar between paragraphs': { text: '\n\n| \n\n', told: 'counted', ends: ['  \n  \n', '\n\n\n'] },
  'two spaces': stepped('  ', LINE_ENDS),
  'four spaces': stepped('    ', LINE_ENDS),
  'full-width space': stepped('　', LINE_ENDS),
  'one space': { text: ' ', told: 'bare', ends: LINE_ENDS },
}

function counted(text: string, opening: string, closing: string): Separator {
  return { text, told: 'counted', edges: [opening, closing], ends: LINE_ENDS }
}

function framed(text: string, opening: string, closing: string): Separator {
  return { text, told: 'counted', edges: [opening, closing], isFramed: true, ends: ['\n'] }
}

function stepped(text: string, ends: readonly string[]): Separator {
  return { text, told: 'stepped', ends }
}

function quotedBy(special: RegExp): (text: string) => readonly [string, string] {
  return text => (special.test(text) ? ['"', '"'] : ['', ''])
}
