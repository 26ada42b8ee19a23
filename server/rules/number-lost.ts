import type { Rule } from './rule.ts'

export const numberLost: Rule = {
  id: 'number-lost',
  title: { zh: '正文缺少数字', en: 'A number is missing in the running text' },
  severity: 'warning',
  check: ({ running }) =>
    running.lost.map(({ start, end }) => {
      const unit = running.simplified.slice(start, end)
      const before = running.simplified.slice(Math.max(0, start - SHOWN), start)
      const clause = before.trimEnd().split(CLAUSE_MARK).at(-1)!
      const isCut = clause.length === before.trimEnd().length && start > SHOWN
      const shown = `${isCut ? '…' : ''}${clause}${unit}`
      return {
        range: { start, end },
        message: {
          zh: `“${shown}”缺少数字，疑漏填或转换时丢失。请补上。`,
          en: `“${shown}”: no number stands before “${unit}”; it was left out or lost in conversion. Put it in.`,
        },
      }
    }),
}

const CLAUSE_MARK = /[\s，,；;。：:（(]/
/** Characters before it that let the reader find the place. */
const SHOWN = 10
