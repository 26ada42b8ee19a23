// All slips of a report mended at once: what is changed, and what is said of it.
import { touchesAccepted } from '../../../acceptance/acceptance.ts'
import type { Edit } from '../../../format/edit.ts'
import { certainRepairs } from '../../../format/repair.ts'
import type { Text } from '../../../text/locale.ts'
import { enteredIn, type OpenReport } from '../../documents/checkedReport.ts'

/** Whoever has just put a figure right has its totals still to come: saving must not write the old one back. */
export function certainEdits(open: OpenReport): readonly Edit[] {
  const certain = certainRepairs(open.report, enteredIn(open))
  return touchesAccepted(open.report, open.accepted, certain) ? [] : certain
}

export function certainTitle(count: number): Text {
  return { zh: `改正数据笔误（${count} 处）`, en: `Mend slips in the figures (${count})` }
}

/** Many places change out of sight. */
export function certainDone(count: number): Text {
  if (count === 0)
    return {
      zh: '没有可自动改正的数据笔误，请逐项核对。',
      en: 'No slip is sure enough to be mended by itself; see the problems one by one.',
    }
  return {
    zh: `已改正 ${count} 处；撤销一次，全部恢复。`,
    en: `Mended: ${count} place${count > 1 ? 's' : ''}. Undo takes all of it back.`,
  }
}
