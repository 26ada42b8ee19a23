// What `fix` left as it was, and why.
import type { Disagreement } from '../localisation/disagreement.ts'
import type { Doubt } from '../localisation/evidence.ts'
import { placeName } from '../equations/explain.ts'
import { shortName } from '../facts/name.ts'
import { provedBlanks } from '../format/fill.ts'
import { openRepairs } from '../rules/disagreement/changes.ts'
import { unbalancedEquation } from '../rules/unbalanced-equation.ts'
import type { Text } from '../text/locale.ts'
import type { RepairedFile } from './repair.ts'
import { plural } from './output/tally.ts'

/** More than these are not told one by one. A guess, nothing measured. */
const MOST = 5

/** What of a report was left as it is although its sums do not hold, and why: `2 条不成立的勾稽关系未自动改正：“行政复议”组（有 5 种改法）…` */
export function leftUnfixed({ repaired, left }: RepairedFile): Text | undefined {
  const { disagreements } = repaired
  const isOpen = left.open.some(({ rule }) => rule === unbalancedEquation.id)
  if (disagreements.length === 0 || !isOpen) return undefined
  const count = disagreements.length
  const list = disagreements.slice(0, MOST).map(reasonFor)
  const more = count > list.length
  return {
    zh: `${count} 条不成立的勾稽关系未自动改正：${list.map(({ zh }) => zh).join('；')}${more ? '等' : ''}`,
    en: `${plural(count, 'disagreement')} left as found: ${list.map(({ en }) => en).join('; ')}${more ? '; …' : ''}`,
  }
}

/** How many blanks could be filled if that were asked for. */
export function fillable({ repaired }: RepairedFile): Text | undefined {
  const count = provedBlanks(repaired).length
  return count === 0
    ? undefined
    : {
        zh: `另有 ${count} 个空白单元格可由勾稽关系推算，加 --fill-blanks 填入`,
        en: `the sums prove ${plural(count, 'blank')}; --fill-blanks writes them`,
      }
}

function reasonFor(disagreement: Disagreement): Text {
  const { failing, repairs, decided, doubt } = disagreement
  const culprit = decided ? repairs[0]!.changes[0]!.fact : undefined
  const place = placeName(failing[0]!.equation)
  // Those that the running text speaks against are no way to mend it, unless there is no other.
  const open = openRepairs(disagreement).length
  const why = doubt ? WHY[doubt](open > 1 ? open : repairs.length) : UNWRITABLE
  const name = culprit ? { zh: `“${shortName(culprit)}”`, en: `“${shortName(culprit)}”` } : place
  return { zh: `${name.zh}（${why.zh}）`, en: `${name.en} (${why.en})` }
}

const UNWRITABLE: Text = { zh: '写入后可能影响其他数据', en: 'it cannot be written safely' }

const WHY: Readonly<Record<Doubt, (repairs: number) => Text>> = {
  notFound: () => ({ zh: '错误较多，无法确定', en: 'too much is wrong to be sure' }),
  contradicted: () => ({ zh: '改后与正文不符', en: 'the running text says otherwise' }),
  several: count => ({ zh: `有 ${count} 种改法`, en: `${count} changes would do` }),
  oneSum: () => ({ zh: '有的数只有一条勾稽关系可作依据', en: 'for some figure one sum alone speaks' }),
  chance: () => ({ zh: '也可能是另外几处笔误', en: 'slips elsewhere could look the same' }),
  blanks: () => ({ zh: '有空白单元格无法推算', en: 'a blank is not known' }),
  halfDone: () => ({ zh: '也可能正在改这一项及其总计', en: 'the part and its total may be about to change' }),
  noSlip: () => ({ zh: '不像常见笔误', en: 'it does not look like a slip' }),
}
