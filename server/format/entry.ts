// Writes what somebody enters for a figure.
import type { Fact } from '../facts/fact.ts'
import type { ColumnForm } from '../forms/form.ts'
import type { Report } from '../report.ts'
import { equals, toInteger } from '../text/exact.ts'
import { readFigure, type Figure } from '../text/figure.ts'
import type { Text } from '../text/locale.ts'
import { lineBreakOf, type Source } from '../text/source.ts'
import { displayWidth } from '../text/width.ts'
import type { Edit } from './edit.ts'
import { isReplaceable, writeFigure, writeText } from './figure.ts'
import { rereadWith } from './reread.ts'

/** What somebody enters for a figure, written in the layout of the text, or why that is not done. */
export type EntryResult = { readonly edits: readonly Edit[] } | { readonly refusal: Text }

/**
 * Puts what was typed in the place of a figure: a number, a mark for a blank, or nothing. It is done only where the
 * text, read again, has just that there and every other figure as before.
 */
export function writeEntry(report: Report, fact: Fact, typed: string): EntryResult {
  const text = typed.trim()
  if (text === fact.shown) return { edits: [] }
  const figure = readFigure(text)
  const unfit = reasonAgainst(figure, fact.column)
  if (unfit) return { refusal: unfit }
  const edit = waysToWrite(report.source, fact, text, figure).find(way =>
    readsAs(report, fact, text, figure, way),
  )
  return edit ? { edits: [shortened(report.source, edit)] } : { refusal: whyNotEntered(fact, figure) }
}

function reasonAgainst(figure: Figure, { kind }: ColumnForm): Text | undefined {
  if (figure.kind === 'unreadable') return NO_FIGURE
  if (figure.kind === 'blank') return undefined
  const { coefficient } = figure.value
  if (kind !== 'change' && coefficient < 0) return NEGATIVE
  if (kind === 'money') return undefined
  if (figure.unit !== undefined) return NO_MONEY
  return toInteger(figure.value) === undefined ? NO_WHOLE : undefined
}

/** The ways in which it could be written, the best first: in the manner of what stands there, or as it was typed. */
function waysToWrite(source: Source, fact: Fact, text: string, figure: Figure): readonly Edit[] {
  if (text === '') return waysToErase(source, fact)
  const ways = [writeText(source, fact, text)]
  if (figure.kind === 'number' && figure.unit === undefined) {
    const old = DECIMAL.exec(fact.written)
    if (fact.column.kind !== 'money' && PLAIN.test(text)) {
      ways.unshift(writeFigure(source, fact, figure.value.coefficient))
    } else if (old) {
      const unit = fact.written.slice(old.index + old[0].length)
      ways.unshift(writeText(source, fact, fact.written.slice(0, old.index) + text + unit))
    }
    ways.push(writeText(source, fact, text.replace(SEPARATORS, '')))
  }
  return ways.filter(way => way !== undefined)
}

const PLAIN = /^-?\d+$/
const DECIMAL = /[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/
const SEPARATORS = /[,，\s]/g

/** Takes the text of a cell away and leaves the cell. */
function waysToErase(source: Source, fact: Fact): readonly Edit[] {
  const { start, end, written } = fact
  const range = { start, end }
  const withBreak = { range: { start, end: end + lineBreakOf(source).length }, text: '' }
  switch (fact.aligned.table.layout) {
    case 'box':
    case 'spaces':
      return [{ range, text: ' '.repeat(displayWidth(written)) }]
    case 'cell-per-line':
      return [withBreak]
    case 'pipe-lines':
      // Cells and bars take turns, or a space comes before the bar, or a blank is a line of its own.
      return [
        withBreak,
        { range: { start, end: end + 1 }, text: '' },
        { range, text: '' },
        { range, text: lineBreakOf(source) },
      ]
    case 'run-together':
      return []
    case 'html':
      return isReplaceable(fact) ? [{ range, text: '' }] : []
    case 'wiki':
    case 'pipe':
    case 'tsv':
    case 'csv':
    case 'other':
      return [{ range, text: '' }]
  }
}

/** Whether the changed text has what was meant, and every figure that was sure by its place as it was. */
function readsAs(report: Report, fact: Fact, text: string, figure: Figure, edit: Edit): boolean {
  const { factById } = rereadWith(report, [edit])
  const reread = factById.get(fact.id)
  if (!reread) return false
  if (
    figure.kind === 'number' ? !reread.value || !equals(reread.value, figure.value) : reread.written !== text
  ) {
    return false
  }
  return report.facts.every(other => {
    if (other === fact) return true
    const found = factById.get(other.id)
    // A figure that only the sums had given a place may lose it, for the entry changes the sums.
    return found ? found.written === other.written : other.aligned.placement.kind !== 'placed'
  })
}

/** Without what stays as it is at both ends. */
function shortened(source: Source, { range, text }: Edit): Edit {
  const old = source.text.slice(range.start, range.end)
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  return {
    range: { start: range.start + head, end: range.end - tail },
    text: text.slice(head, text.length - tail),
  }
}

function whyNotEntered({ aligned }: Fact, figure: Figure): Text {
  if (figure.kind === 'blank') return NO_BLANK
  return aligned.placement.kind === 'placed' ? NO_ROOM : BY_SUMS
}

const NO_FIGURE: Text = {
  zh: '这不是数字。可以填数字，或清空。',
  en: 'This is no figure. Enter a number, or nothing.',
}
const NEGATIVE: Text = { zh: '这一列不能是负数。', en: 'A figure of this column cannot be negative.' }
const NO_MONEY: Text = { zh: '这一列是件数，不是金额。', en: 'This column counts; it is no amount of money.' }
const NO_WHOLE: Text = { zh: '这一列只能填整数。', en: 'A figure of this column is a whole number.' }
const NO_BLANK: Text = {
  zh: '这样的排版写不出空白：清空后，无法确定同行其他数据属于哪一列。',
  en: 'This layout cannot show a blank: the other figures of the row would lose their columns.',
}
const NO_ROOM: Text = {
  zh: '在这样的排版里写下此数，会挪动其他数，或无法识别。请在文本中修改。',
  en: 'Written in this layout, the figure would move others or could not be read. Change it in the text.',
}
const BY_SUMS: Text = {
  zh: '本行的数据靠勾稽关系才能确定属于哪一列，改动此数后无法确定。请在文本中修改。',
  en: 'Only the sums tell the columns of this row, and with this figure they would not. Change it in the text.',
}
