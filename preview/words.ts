// What the page itself says; all else comes from the server in the reader's language.
import type { Earlier, FigureState, Jump, SumCount } from '../server/protocol/preview.ts'
import { localeOf, NOTHING, type Text } from '../server/text/locale.ts'

export function say(text: Text): string {
  return text[localeOf(document.documentElement.lang)]
}

export const REPORT: Text = {
  zh: '政府信息公开工作年度报告',
  en: 'Report on government information disclosure',
}
export const NO_ORGAN: Text = { zh: '未写明单位', en: 'No organ named' }
export const NO_YEAR: Text = { zh: '未写明年度', en: 'No year stated' }
export const FORM_UNSURE: Text = {
  zh: '无法确定所用的规定格式，暂按现行格式核对',
  en: 'it does not tell its form; measured by the one in force',
}
export const SUMMARY: Text = { zh: '概况', en: 'Summary' }
export const FINDINGS: Text = { zh: '问题', en: 'Problems' }
export const FLOW: Text = { zh: '申请收办情况', en: 'Applications received and handled' }
export const IN_ALL: Text = { zh: '总数', en: 'In all' }
export const UNKNOWN: Text = { zh: '不详', en: 'unknown' }
export const COPY: Text = { zh: '复制表格', en: 'Copy table' }
export const COPY_HINT: Text = {
  zh: '复制后可粘贴到 Excel、WPS 表格或文档',
  en: 'To paste into a spreadsheet or a document',
}
export const COPIED: Text = { zh: '已复制', en: 'Copied' }
export const GO_TO_TEXT: Text = { zh: '转到文本', en: 'Go to text' }
/** Of a clause of the running text, beside the figure. */
export const STATED: Text = { zh: '正文，一致', en: 'in the text: it agrees' }
export const STATED_ONCE_MENDED: Text = {
  zh: '正文，与改正后的数一致',
  en: 'in the text: it agrees with the figure once corrected',
}
export const STATED_OTHERWISE: Text = { zh: '正文，不一致', en: 'in the text: it does not agree' }
export const BLANK: Text = { zh: '空白', en: 'blank' }
export const HINT: Text = {
  zh: '↑↓←→ 移动　Enter 修改　Esc 取消　n / p 下一处有误、上一处有误　Ctrl+Enter 转到文本',
  en: 'Arrows move · Enter edits · Esc cancels · n / p next and previous mistake · Ctrl+Enter goes to the text',
}

export const STATES: Readonly<Record<FigureState, Text>> = {
  ok: NOTHING,
  wrong: { zh: '有误', en: 'wrong' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  blank: { zh: '空白', en: 'blank' },
  proved: { zh: '空白，可推算', en: 'blank, proved' },
  missing: { zh: '缺少', en: 'missing' },
}

/** What the signs between the cells mean. */
export const MARKS: Readonly<Record<string, Text>> = {
  '＋': { zh: '＋：勾稽关系中相加的数', en: '＋: added up in the sum' },
  '＝': { zh: '＝：勾稽关系的等号，两边应相等', en: '＝: both sides of the sum should be equal' },
}

export const SEVERITIES = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '信息', en: 'Information' },
  hint: { zh: '提示', en: 'Hint' },
} satisfies Record<string, Text>

export const NOTICES = {
  reading: { zh: '正在读取年报…', en: 'Reading the report…' },
  noReport: { zh: '文中没有年报。', en: 'The text holds no report.' },
  stopped: {
    zh: '服务已停止，以下内容不再更新。',
    en: 'The server has stopped; what is shown is not kept up to date.',
  },
  closed: {
    zh: '文本已关闭，以下内容不再更新。点任一数字可重新打开。',
    en: 'The text is closed; what is shown is not kept up to date. Click a figure to open it again.',
  },
} satisfies Record<string, Text>

export function verdict({ due, holding, failing, blank }: SumCount): Text {
  if (due === 0) return { zh: '没有可核对的勾稽关系', en: 'There are no sums to check' }
  if (holding === due) return { zh: `勾稽关系 ${due} 条，全部成立`, en: `All ${due} sums hold` }
  const open = due - holding - failing - blank
  const unknown = {
    zh: `${open > 0 ? `，${open} 条无法核对` : ''}${blank > 0 ? `，${blank} 条未填写` : ''}`,
    en: `${open > 0 ? `, ${open} cannot be checked` : ''}${blank > 0 ? `, ${blank} not filled in` : ''}`,
  }
  return failing > 0
    ? {
        zh: `勾稽关系 ${due} 条，${failing} 条不成立${unknown.zh}`,
        en: `${failing} of ${due} sums fail${unknown.en}`,
      }
    : {
        zh: `勾稽关系 ${due} 条，${holding} 条成立${unknown.zh}`,
        en: `${holding} of ${due} sums hold${unknown.en}`,
      }
}

export function countOf(state: FigureState, count: number): Text {
  const zh = {
    ok: '',
    wrong: '处有误',
    doubtful: '处存疑',
    blank: '个空白单元格',
    proved: '个可推算的空白单元格',
    missing: '个缺少的单元格',
  }
  const en = {
    ok: '',
    wrong: 'wrong',
    doubtful: 'doubtful',
    blank: 'blank',
    proved: 'blank, proved',
    missing: 'missing',
  }
  return { zh: `${count} ${zh[state]}`, en: `${count} ${en[state]}` }
}

export function missingRows(count: number): Text {
  return { zh: `缺少 ${count} 行`, en: `${count} row${count > 1 ? 's' : ''} missing` }
}

export function ofYear(year: number): Text {
  return { zh: `${year} 年度`, en: String(year) }
}

/** What is said of a change that is worth a look. */
export const JUMPS: Readonly<Record<Jump, Text>> = {
  up: { zh: '为上年的五倍以上', en: 'five times last year’s or more' },
  down: { zh: '不到上年的五分之一', en: 'a fifth of last year’s or less' },
  toNothing: { zh: '上年不为 0，本年为 0', en: 'nothing, and not so last year' },
  fromNothing: { zh: '上年为 0，本年不为 0', en: 'nothing last year' },
}

export function compareWith(year: number): Text {
  return { zh: `与 ${year} 年度对照`, en: `Compare with ${year}` }
}

export function chooseOf(count: number): Text {
  return {
    zh: `上一年度有 ${count} 份年报，数据不同，请选择与哪一份对照：`,
    en: `There are ${count} reports on the year before with different figures; compare with:`,
  }
}

/** What the small figures below this year's are. */
export function smallFigures(year: number): Text {
  return { zh: `小字：${year} 年度数据和增减`, en: `Small: ${year}, and the change since` }
}

export function jumpsIn(count: number): Text {
  return { zh: `${count} 处变化较大`, en: `${count} large change${count === 1 ? '' : 's'}` }
}

/** Last year's figure, the change, and what is to be said of it. */
export function earlierWords({ value, change, jump }: Earlier): Text {
  const why = jump ? JUMPS[jump] : undefined
  return {
    zh: [`上年 ${value}`, change, why?.zh].filter(part => part !== undefined).join('，'),
    en: [`last year ${value}`, change, why?.en].filter(part => part !== undefined).join(', '),
  }
}

/** What the report of another year makes of a figure. */
export function expectedWords(value: string): Text {
  return { zh: `按相邻年度年报应为 ${value}`, en: `${value} by the report of another year` }
}

export function changeTo(value: string): Text {
  return { zh: `改为 ${value}`, en: `Set to ${value}` }
}

export function fillIn(value: string): Text {
  return { zh: `填入 ${value}`, en: `Fill in ${value}` }
}

export function gapOf(gap: number): Text {
  return { zh: `相差 ${gap}`, en: `${gap} apart` }
}
