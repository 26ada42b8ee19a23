// How what was entered in a cell of the preview is to be written in the text.
import type { Edit } from '../../../format/edit.ts'
import { writeEntry } from '../../../format/entry.ts'
import { say, type Text } from '../../../text/locale.ts'
import type { Client } from '../../client.ts'
import { toTextEdit } from '../../convert/positions.ts'
import type { OpenReport } from '../../documents/checkedReport.ts'
import type { EditParams, EditResult } from '../../../protocol/preview.ts'

/** How what was entered in cells of the preview is to be written in the text: all of it, or nothing. */
export function editCell(
  { report, version }: OpenReport,
  params: EditParams,
  { locale }: Client,
): EditResult {
  if (params.version !== version) return { refusal: say(CHANGED, locale) }
  const edits: Edit[] = []
  for (const { id, text } of [params, ...(params.also ?? [])]) {
    const fact = report.factById.get(id)
    if (!fact) return { refusal: say(NO_PLACE, locale) }
    const entry = writeEntry(report, fact, text)
    if ('refusal' in entry) return { refusal: say(entry.refusal, locale) }
    edits.push(...entry.edits)
  }
  return { edits: edits.map(edit => toTextEdit(report.source, edit)) }
}

const CHANGED: Text = {
  zh: '文本刚刚改动过，请再试一次。',
  en: 'The text has just been changed. Try again.',
}
const NO_PLACE: Text = {
  zh: '文中没有这个单元格，或无法确定是哪一个。请在文本中修改。',
  en: 'The text does not have this cell, or does not tell which it is. Change the text itself.',
}
