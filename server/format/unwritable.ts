// Why a figure cannot be written.
import type { Fact } from '../facts/fact.ts'
import type { Text } from '../text/locale.ts'

/** Why figures cannot be written in their places, as one sentence without its full stop. */
export function whyNotWritten([fact]: readonly Fact[]): Text {
  const layout = fact?.aligned.table.layout
  if (layout === 'run-together')
    return {
      zh: '本表各格的数据连写在一起，没有单独的单元格可写',
      en: 'the figures of this table run together, so there is no cell to write into',
    }
  if (layout === 'spaces')
    return {
      zh: '本表各列只靠空格对齐，这里的空位不够，写入会把别的数据挤到别的列',
      en: 'only spaces hold the columns of this table, and there are too few here: others would be pushed aside',
    }
  return {
    zh: '写入后可能影响其他数据',
    en: 'with it written, other figures would no longer be read as they are',
  }
}
