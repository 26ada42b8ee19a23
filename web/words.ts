// What the page itself says; all that is said of a report comes from the server.
import type { Locale, Text } from '../server/text/locale.ts'

export * from './fileWords.ts'

export const TITLE: Text = {
  zh: '勾稽 · 政府信息公开年报校对',
  en: 'Gouji · proofreads reports on government information disclosure',
}
export const PRIVATE: Text = {
  zh: '全部在本机处理，内容不上传，断网也可使用。',
  en: 'Everything is done on this computer. Nothing is sent anywhere, and no network is needed.',
}
export const OPEN_FILES: Text = { zh: '打开文件…', en: 'Open files…' }
export const OPEN_FOLDER: Text = { zh: '打开文件夹…', en: 'Open a folder…' }
export const NEW: Text = { zh: '新建', en: 'New' }
export const EXAMPLE: Text = { zh: '看一个示例', en: 'Show an example' }
export const SAVE_TEXT: Text = { zh: '下载文本', en: 'Download text' }
export const COPY_DOCUMENT: Text = {
  zh: '复制全文到 Word（保留表格）',
  en: 'Copy for Word (tables stay tables)',
}
/** The same on the button, where room is scarce. */
export const COPY_SHORT: Text = { zh: '复制全文到 Word', en: 'Copy for Word' }
export const DOCUMENT_COPIED: Text = {
  zh: '已复制全文，可粘贴到 Word 或 WPS 文档，表格仍为表格。',
  en: 'Copied. Paste it into a document of Word or WPS: the tables are tables there.',
}
export const DOCUMENT_NOT_COPIED: Text = {
  zh: '无法复制：文中没有年报，或浏览器不允许。请改用“下载文本”。',
  en: 'Nothing could be copied: the text is no report, or the browser forbids it. Please download the text.',
}
export const SAVE_CSV: Text = { zh: '下载数据（CSV）', en: 'Download figures (CSV)' }
export const SAVE_XLSX: Text = { zh: '下载数据（Excel）', en: 'Download figures (Excel)' }
export const SAVE_PROBLEMS: Text = {
  zh: '下载问题清单（Excel）',
  en: 'Download the list of problems (Excel)',
}
export const DOWNLOAD: Text = { zh: '下载', en: 'Download' }
export const UNDO: Text = { zh: '撤销', en: 'Undo' }
export const REDO: Text = { zh: '重做', en: 'Redo' }
export const STEPS = {
  undo: {
    done: { zh: '已撤销。', en: 'Undone.' },
    none: { zh: '没有可撤销的改动。', en: 'There is nothing to undo.' },
  },
  redo: {
    done: { zh: '已重做。', en: 'Redone.' },
    none: { zh: '没有可重做的改动。', en: 'There is nothing to redo.' },
  },
} satisfies Record<string, Record<string, Text>>
export const LANGUAGE: Text = { zh: 'English', en: '中文' }
export const DARK: Text = { zh: '深色', en: 'Dark' }
export const LIGHT: Text = { zh: '浅色', en: 'Light' }
export const TEXT: Text = { zh: '文本', en: 'Text' }
export const FINDINGS: Text = { zh: '问题', en: 'Problems' }
export const PREVIEW: Text = { zh: '预览', en: 'Preview' }
export const FILES: Text = { zh: '文件', en: 'Files' }
export const PLACEHOLDER: Text = {
  zh: '把年报粘贴到这里：从 Word、WPS、Excel 或网页复制的，表格会保留。也可以把文件或文件夹拖进来。',
  en: 'Paste a report here: tables copied from Word, WPS, Excel or a web page are kept. Files and folders can be dropped here too.',
}
export const DROP: Text = { zh: '松开鼠标即可打开', en: 'Drop to open' }
export const NOTHING_YET: Text = {
  zh: '粘贴或打开年报后，查出的问题列在这里。',
  en: 'Once a report is pasted or opened, what is found in it is listed here.',
}
export const NOTHING_FOUND: Text = { zh: '没有查出问题。', en: 'Nothing was found.' }
export const CHECKING: Text = { zh: '正在校对…', en: 'Checking…' }
export const OTHER_FIXES: Text = { zh: '其他改法', en: 'Other ways' }
export const ACCEPT_AS_PUBLISHED: Text = { zh: '保留原文…', en: 'Accept as published…' }
export const ACCEPT: Text = { zh: '保留', en: 'Accept' }
export const WITHDRAW: Text = { zh: '取消保留', en: 'Accept no longer' }
export const REASON: Text = { zh: '理由（可不填）', en: 'Why (may be left out)' }
/** Offered to be chosen; any other may be written. */
export const REASONS: readonly Text[] = [
  { zh: '与纸质件一致', en: 'As on paper' },
  { zh: '已向填报单位核实', en: 'Confirmed by the office that filled it in' },
  { zh: '统计口径不同，正文已说明', en: 'Counted in another way, as the text explains' },
  { zh: '已公布，不再改动', en: 'Published already, not to be changed' },
]
export const SAVE_ACCEPTED: Text = {
  zh: '下载保留原文的记录（gouji-accepted.json）',
  en: 'Download what is accepted (gouji-accepted.json)',
}
export const ACCEPTED: Text = {
  zh: '已保留原文。下载记录，放在年报所在的文件夹，下次打开文件夹时仍然有效。',
  en: 'Accepted. Download the record and put it into the folder of the report: it counts when the folder is opened again.',
}
export const WITHDRAWN: Text = { zh: '已取消保留。', en: 'Accepted no longer.' }
export const NOTHING_ACCEPTED: Text = { zh: '没有保留原文的问题。', en: 'Nothing is accepted.' }
export const NOT_DROPPED: Text = {
  zh: '拖入的内容无法读取。请用“打开文件”或“打开文件夹”。',
  en: 'What was dropped cannot be read. Please use “Open files” or “Open a folder”.',
}
export const NO_LONGER: Text = {
  zh: '文本已改动，请稍候重试。',
  en: 'The text has changed. Please try again in a moment.',
}

export const SEVERITIES: Readonly<Record<'error' | 'warning' | 'info' | 'hint', Text>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '信息', en: 'Information' },
  hint: { zh: '提示', en: 'Hint' },
}

export function lineNumber(line: number): Text {
  return { zh: `第 ${line} 行`, en: `Line ${line}` }
}

export function moreFindings(count: number): Text {
  return { zh: `另有 ${count} 个问题未列出。`, en: `${count} more are not listed.` }
}

export function missingSections(count: number): Text {
  return { zh: `缺少 ${count} 个栏目`, en: `${count} sections are missing` }
}

/** Of a place in another file. */
export function inFile(name: string, line: number): Text {
  return { zh: `见“${name}”第 ${line} 行`, en: `See ${name}, line ${line}` }
}

export function acceptedCount(count: number): Text {
  return { zh: `已保留原文 ${count}`, en: `Accepted: ${count}` }
}

export function done(title: string): Text {
  return { zh: `已执行：${title}`, en: `Done: ${title}` }
}

export const EXAMPLE_FILE: Text = { zh: '示例年报.txt', en: 'example.txt' }
export const PROBLEMS: Text = { zh: '问题清单', en: 'Problems' }
export const PROBLEM_COLUMNS: readonly Text[] = [
  { zh: '单位', en: 'Organ' },
  { zh: '年度', en: 'Year' },
  { zh: '文件', en: 'File' },
  { zh: '行', en: 'Line' },
  { zh: '级别', en: 'Severity' },
  { zh: '问题', en: 'Problem' },
  { zh: '处理情况', en: 'State' },
  { zh: '改后', en: 'Now' },
  { zh: '理由', en: 'Reason' },
]
/** What was done about a problem. */
export const TREATMENTS = {
  open: { zh: '未处理', en: 'Open' },
  mended: { zh: '已改正', en: 'Corrected' },
  accepted: { zh: '保留原文', en: 'Accepted as published' },
} satisfies Record<string, Text>
export const DELETED: Text = { zh: '（已删除）', en: '(deleted)' }
export const FIGURES_FILE: Text = { zh: '年报数据', en: 'figures' }

/** The name of a text that was pasted. */
export function pasted(locale: Locale): string {
  return locale === 'zh' ? '粘贴的年报.txt' : 'pasted-report.txt'
}

/** What the editor's own parts say, in Chinese; they speak English. */
export const EDITOR_PHRASES: Readonly<Record<string, string>> = {
  Find: '查找',
  Replace: '替换',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '全字匹配',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'on line': '在第',
  'Go to line': '转到行',
  go: '转到',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
}
