import type { AlignedRow, AlignedTable } from '../facts/align/align.ts'
import { placedCells } from '../facts/fact.ts'
import { shortRowName } from '../facts/name.ts'
import type { Text } from '../text/locale.ts'
import { MOST_ROWS_TO_NAME } from './manyRows.ts'
import { distinctRows, factsOfRow, rowRange } from './place.ts'
import type { Rule, Violation } from './rule.ts'

export const joinedFigures: Rule = {
  id: 'joined-figures',
  title: { zh: '数据连写，无法分列', en: 'Figures run together' },
  severity: 'warning',
  check: report => report.tables.flatMap(violation),
}

/** One finding for a table: the scraper that ran one row together did so with all. */
function violation(table: AlignedTable): readonly Violation[] {
  const joined = distinctRows(table).filter(({ placement }) => placement.kind === 'joined')
  const [first] = joined
  if (!first) return []
  const cut = joined.filter(row => placedCells(row)?.every(cell => cell !== undefined)).length
  const left = joined.length - cut
  const facts = joined.flatMap(row => factsOfRow(table, row))
  const where = whichRows(joined)
  const found =
    cut === 0
      ? {
          zh: '无法确定如何拆分，未纳入核对',
          en: 'where one ends and the next begins cannot be told, so none is used',
        }
      : left === 0
        ? { zh: '已按勾稽关系拆分', en: 'they were cut where the sums leave one way' }
        : {
            zh: `其中 ${cut} 行已按勾稽关系拆分，其余 ${left} 行未纳入核对`,
            en: `${cut} rows were cut where the sums leave one way, the figures of the other ${left} are not used`,
          }
  return [
    {
      range: rowRange(first),
      message: {
        zh: `本表有 ${joined.length} 行数据连写（${where.zh}），${found.zh}。请核对并分列。`,
        en: `In ${joined.length} rows of this table the figures run together (${where.en}); ${found.en}. Divide them as in the original.`,
      },
      facts,
    },
  ]
}

/** Of more rows than a few the first and the last are named. */
function whichRows(rows: readonly AlignedRow[]): Text {
  const names = rows.map(({ placed }) => `“${shortRowName(placed)}”`)
  if (names.length <= MOST_ROWS_TO_NAME) return { zh: names.join(''), en: names.join(', ') }
  const [first, last] = [names[0]!, names.at(-1)!]
  return { zh: `从${first}到${last}`, en: `from ${first} to ${last}` }
}
