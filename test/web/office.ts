// What Word, Excel and a browser put on the clipboard of a table, and documents as Word writes them.
import { strToU8, zipSync } from 'fflate'
import { formById, tableOf } from '../../server/forms/index.ts'
import { drawTable, type FormGrid } from '../../server/format/grid.ts'
import type { Report } from '../../server/report.ts'

/** A piece of a report: a paragraph, or a table as the form draws it. */
export type Piece = string | FormGrid

/** The title, headings, paragraphs and tables of a report, the tables with all that the form merges. */
export function piecesOf({ source: { text }, tables, facts, standard }: Report): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { id, start, end } of tables) {
    const written = new Map(facts.map(fact => [fact.id, fact.written]))
    const grid = drawTable(
      tableOf(formById(standard.id), id),
      (row, column) => written.get(`${id}.${row.id}.${column.id}`) ?? '',
    )
    pieces.push(...paragraphs(text.slice(from, start)), grid)
    from = end
  }
  return [...pieces, ...paragraphs(text.slice(from))]
}

function paragraphs(text: string): readonly string[] {
  return text.split('\n').filter(line => /年度报告$|^[一二三四五六]、|。$/.test(line))
}

/** Word wraps what it writes at any space of a tag, and dresses every letter. */
export function asFromWord(pieces: readonly Piece[]): string {
  const run = (text: string) =>
    `<span lang=EN-US\nstyle='font-family:"仿宋",serif;mso-fareast-font-family:仿宋'>${escaped(text)}<o:p></o:p></span>`
  const paragraph = (text: string) => `<p class=MsoNormal\nstyle='margin:0cm'>${run(text)}</p>`
  const table = ({ rows }: FormGrid) =>
    `<table class=MsoTableGrid border=1 style='mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>${rows
      .map(cells => {
        const written = cells.map(
          ({ text, columns, rows: down }) =>
            `<td width=55\ncolspan=${columns} rowspan=${down} valign=top>${paragraph(text)}</td>`,
        )
        return `<tr style='mso-yfti-irow:0'>\n${written.join('\n')}</tr>`
      })
      .join('\n')}</table>`
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment-->${pieces
    .map(piece => (typeof piece === 'string' ? paragraph(piece) : table(piece)))
    .join('\n')}<!--EndFragment--></body></html>`
}

/** Excel has one table of all, which gives its columns widths first. */
export function asFromExcel(pieces: readonly Piece[]): string {
  const width = Math.max(...pieces.map(piece => (typeof piece === 'string' ? 1 : piece.width)))
  const rows = pieces.flatMap(piece =>
    typeof piece === 'string'
      ? [`<tr height=19><td colspan=${width} class=xl65>${escaped(piece)}</td></tr>`]
      : piece.rows.map(
          cells =>
            `<tr height=19>${cells
              .map(
                ({ text, columns, rows: down }) =>
                  `<td ${columns > 1 ? `colspan=${columns} ` : ''}${down > 1 ? `rowspan=${down} ` : ''}class=xl66>${escaped(text)}</td>`,
              )
              .join('\n  ')}</tr>`,
        ),
  )
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";}--></style></head><body link=blue>
<table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment--><col width=64 span=${width} style='width:48pt'>
${rows.join('\n')}<!--EndFragment--></table></body></html>`
}

/** A page of a web site: the report stands in a table that holds the page together. */
export function asFromBrowser(pieces: readonly Piece[]): string {
  const table = ({ rows }: FormGrid) =>
    `<table><tbody>${rows
      .map(
        cells =>
          `<tr>${cells
            .map(
              ({ text, columns, rows: down }) =>
                `<td colspan="${columns}" rowspan="${down}">${escaped(text)}</td>`,
            )
            .join('')}</tr>`,
      )
      .join('')}</tbody></table>`
  return `<table><tr><td><ul><li>首页</li><li>政务公开</li></ul></td><td><div>${pieces
    .map(piece => (typeof piece === 'string' ? `<div>${escaped(piece)}<br></div>` : table(piece)))
    .join('')}</div></td></tr></table>`
}

/** A document of Word: no more than what Word wants to find in one. */
export function asDocument(pieces: readonly Piece[]): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${pieces.map(piece => (typeof piece === 'string' ? wordParagraph(piece) : wordTable(piece))).join('')}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** Of a cell merged downwards Word has one more in each row below. */
function wordTable({ width, rows }: FormGrid): string {
  const open: { until: number; columns: number }[] = []
  const written = rows.map((cells, row) => {
    let line = ''
    for (let column = 0; column < width;) {
      const cell = cells.find(candidate => candidate.column === column)
      const above = open[column]
      if (cell) {
        if (cell.rows > 1) open[column] = { until: row + cell.rows, columns: cell.columns }
        line += wordCell(cell.columns, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '', cell.text)
        column += cell.columns
      } else if (above && row < above.until) {
        line += wordCell(above.columns, '<w:vMerge/>', '')
        column += above.columns
      } else column++
    }
    return `<w:tr>${line}</w:tr>`
  })
  return `<w:tbl>${written.join('')}</w:tbl>`
}

function wordCell(columns: number, merged: string, text: string): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merged}</w:tcPr>${wordParagraph(text)}</w:tc>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
