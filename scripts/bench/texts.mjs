// Reports of the size that is usual, made from an example: its figures in each layout, its running text repeated.
import { readFileSync } from 'node:fs'

const EXAMPLE = new URL('../../examples/qingshi-government-office-2022.txt', import.meta.url)

/** The layouts measured, by their names in `test/support/layouts.ts`. */
const LAYOUTS = {
  'pipe rows': 'pipe, full grid',
  'one cell a line': 'one cell a line',
  HTML: 'HTML',
  'columns of spaces': 'columns, ideographs as two',
}

/** Of UTF-8; a layout that needs more for its tables alone takes more. */
const BYTES = 9 * 1024

export function makeReports(core) {
  const example = core.readReport(core.makeSource('example', readFileSync(EXAMPLE, 'utf8')))
  return Object.entries(LAYOUTS).map(([layout, spelling]) => {
    const write = core.SPELLINGS[spelling]
    const tables = tableId => write(core.drawTable(tableOf(example, tableId), figureIn(example, tableId)))
    return { layout, text: makeReport(example, tables) }
  })
}

function tableOf({ standard }, id) {
  return standard.tables.find(table => table.id === id)
}

function figureIn({ factById }, id) {
  return (row, column) => factById.get(`${id}.${row.id}.${column.id}`)?.written ?? ''
}

function makeReport({ standard }, tables) {
  const parts = standard.sections.map(section => {
    const table = standard.tables.find(other => other.section === section.id)
    return `${section.heading}\n${table ? tables(table.id) : `${PROSE}\n`}`
  })
  const whole = [`${TITLE}\n`, ...parts].join('\n')
  const free = BYTES - Buffer.byteLength(whole)
  const more = Math.max(0, Math.floor(free / Buffer.byteLength(`${PROSE}\n`)))
  return whole.replace(PROSE, Array.from({ length: more + 1 }, () => PROSE).join('\n'))
}

const TITLE = '青石市人民政府办公室2022年政府信息公开工作年度报告'
const PROSE =
  '本年度，我办围绕重点工作主动公开各类信息，完善依申请公开办理流程，健全信息发布审核制度，加强公开平台建设，定期检查各科室落实情况，统计期限为2022年1月1日至12月31日。'

/** A report of these, so many times as long: its running text comes again and again. */
export function lengthened(text, times) {
  const more = Math.round(((times - 1) * Buffer.byteLength(text)) / Buffer.byteLength(`${PROSE}\n`))
  return text.replace(PROSE, Array.from({ length: more + 1 }, () => PROSE).join('\n'))
}

/** One piece after another, up to a size in bytes. */
export function repeated(text, bytes) {
  return text.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(text))))
}

/** Texts made to take as much time as possible. */
export const HOSTILE = {
  'bars on one line': bytes => repeated('|', bytes),
  'bars, one a line': bytes => repeated('|\n', bytes),
  'blank lines': bytes => repeated('\n', bytes),
  'nested `<table>`': bytes => repeated('<table>', bytes),
  'cells that span everything': bytes =>
    `<table>${repeated('<tr><td rowspan=100 colspan=100>', bytes)}</table>`,
  'one long line of words': bytes => repeated('政府信息公开，', bytes),
  'tabs and quotes': bytes => repeated(`"项目\t1\n"项目"\t2\n`, bytes),
  'commas and quotes': bytes => repeated('"项目,1\n', bytes),
  'sentences with percentages': bytes => repeated('其中3件，占3%。', bytes),
  'one long line of numbers': bytes => repeated('1 ', bytes),
}
