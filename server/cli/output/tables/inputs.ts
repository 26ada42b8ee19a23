// What is known of each input.
import type { Examined } from '../../examine/examined.ts'
import type { CellOf, Column, Table } from './table.ts'

/** A row an input: what it is, whose and of when. */
export const inputs: Table = {
  name: 'inputs',
  title: { zh: '文件', en: 'Inputs' },
  columns: [
    { name: 'file', type: 'text', means: { zh: '文件', en: 'the file' } },
    { name: 'status', type: 'text', means: { zh: '状态', en: 'what it turned out to be' } },
    { name: 'reason', type: 'text', means: { zh: '状态的原因（代码）', en: 'why, as a code' } },
    { name: 'organ', type: 'text', means: { zh: '单位', en: 'the organ' } },
    { name: 'year', type: 'integer', means: { zh: '年度', en: 'the year of the report' } },
    { name: 'form', type: 'text', means: { zh: '规定格式', en: 'the official form' } },
    { name: 'encoding', type: 'text', means: { zh: '编码', en: 'the encoding' } },
    {
      name: 'damaged',
      type: 'integer',
      means: { zh: '1：有些字节不是该编码的文字', en: '1: some bytes are no text of the encoding' },
    },
    { name: 'sha256', type: 'text', means: { zh: '字节的 SHA-256', en: 'SHA-256 of the bytes' } },
  ],
  rowsOf: examined => [inputCells(examined)],
}

export function inputCells({ file, standing, organ, year, report, input, sha256 }: Examined): CellOf[] {
  const { status, reason } = standing
  const damaged = input && (input.damaged ? 1 : 0)
  return [file, status, reason, organ, year, report?.form?.id, input?.encoding, damaged, sha256]
}

export const INPUT_COLUMNS: readonly Column[] = inputs.columns
