// A table for a spreadsheet: as tabs and lines, and as HTML with its merged cells.
import type { CellView, TableView } from '../server/protocol/preview.ts'
import { element } from './dom.ts'

/** A table for a spreadsheet: as tabs and lines, and as HTML with its merged cells. */
export interface Copy {
  readonly text: string
  readonly html: string
}

/** What stands in the text is what is copied: a blank stays one, whatever is proved of it. */
export function copyOf(table: TableView): Copy {
  return { text: asTabs(table), html: asHtml(table) }
}

/** Puts both into the clipboard; `false` where that is not allowed. */
export function copyToClipboard({ text, html }: Copy): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', give, { once: true })
  // The only way to give both kinds at once without asking for a permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy')
  document.removeEventListener('copy', give)
  return done
}

/** Every row has all columns: what a merged cell goes on into is empty. */
function asTabs({ rows, width }: TableView): string {
  return rows
    .map(cells =>
      Array.from({ length: width }, (_, column) => {
        const cell = cells.find(one => one.column === column)
        return cell ? textOf(cell) : ''
      }).join('\t'),
    )
    .join('\n')
}

function asHtml({ rows }: TableView): string {
  const drawn = rows.map(cells =>
    element(
      'tr',
      {},
      ...cells.map(cell => {
        const spans = { colspan: over1(cell.columns), rowspan: over1(cell.rows) }
        return element(cell.kind === 'figure' ? 'td' : 'th', spans, textOf(cell))
      }),
    ),
  )
  return element('table', { border: 1 }, ...drawn).outerHTML
}

function textOf(cell: CellView): string {
  return (cell.kind === 'figure' ? cell.written : cell.text).replace(/[\t\r\n]+/g, ' ')
}

export function over1(count: number): number | undefined {
  return count > 1 ? count : undefined
}
