// The frame of a page that stands alone: style and script are in it, and nothing comes from elsewhere.
import type { Locale } from '../../../text/locale.ts'
import { pageText } from '../formats/xml.ts'

/** Everything before the content. The policy forbids the page to fetch anything. */
export function pageBegin(title: string, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width"><title>${pageText(title)}</title>
<style>${STYLE}</style></head><body>
<h1>${pageText(title)}</h1>
`
}

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
th{cursor:pointer;position:sticky;top:0;background:Canvas}th[aria-sort=ascending]::after{content:" ▲"}th[aria-sort=descending]::after{content:" ▼"}
td:first-child{min-width:9em}.number{text-align:right;font-variant-numeric:tabular-nums}pre{margin:.3rem 0;padding:.3rem;background:var(--soft);overflow-x:auto;font:13px/1.3 ui-monospace,"Noto Sans Mono CJK SC",monospace}
summary{cursor:pointer}summary h2{display:inline-block;margin:.6rem 0}
.error{color:#c62828}.warning{color:#b26a00}.info,.hint{opacity:.75}.chart{height:18rem;margin:1rem 0}
@media (prefers-color-scheme:dark){.error{color:#ff8a80}.warning{color:#ffcc80}}
`

/** Runs in the page: a click on a header sorts by its column, a second one the other way. */
const SORTING = `
for (const table of document.querySelectorAll('table.sortable')) {
  const headers = [...table.querySelectorAll('th')]
  headers.forEach((header, column) => {
    header.tabIndex = 0
    const sort = () => {
      const isRising = header.getAttribute('aria-sort') !== 'ascending'
      for (const other of headers) other.removeAttribute('aria-sort')
      header.setAttribute('aria-sort', isRising ? 'ascending' : 'descending')
      const keyOf = row => row.cells[column].dataset.sort ?? row.cells[column].textContent
      const compare = new Intl.Collator(undefined, { numeric: true }).compare
      const rows = [...table.tBodies[0].rows].sort((a, b) => compare(keyOf(a), keyOf(b)) * (isRising ? 1 : -1))
      table.tBodies[0].append(...rows)
    }
    header.addEventListener('click', sort)
    header.addEventListener('keydown', event => { if (event.key === 'Enter') sort() })
  })
}`

/** Everything behind the content. */
export const PAGE_END = `<script>${SORTING}</script></body></html>\n`
