// What the page says of files: how they are opened, listed, replaced, closed and downloaded.
import type { Text } from '../server/text/locale.ts'

export const NOTHING_TO_DOWNLOAD: Text = {
  zh: '没有已修改、未下载的文件。',
  en: 'No file has changes that were not downloaded.',
}
export const NOT_DOWNLOADED: Text = {
  zh: '压缩包未能生成。请逐份下载文本。',
  en: 'The archive could not be made. Please download the texts one by one.',
}
export const CHANGED_FILES: Text = { zh: '已修改的文件', en: 'changed-files' }
export const UNSAVED: Text = { zh: '已修改，未下载', en: 'changed, not downloaded' }
export const PASTED: Text = { zh: '已粘贴。', en: 'Pasted.' }
export const PASTED_TABLE: Text = { zh: '已粘贴，表格已保留。', en: 'Pasted with its tables.' }
export const PASTED_INTO: Text = { zh: '已粘贴到当前文本中。', en: 'Pasted into this text.' }
export const PASTE_BESIDE: Text = { zh: '改为另开一份', en: 'Open it as a text of its own' }
export const KEEP_PAGE: Text = { zh: '保留页面上的改动', en: 'Keep the changes' }
export const REPLACE_BY_FILE: Text = { zh: '用磁盘上的内容替换', en: 'Replace them by the file' }
export const OPEN_BESIDE: Text = { zh: '另开一份', en: 'Open the file beside it' }
export const CLOSE_ANYWAY: Text = { zh: '关闭，放弃改动', en: 'Close and drop the changes' }
export const DO_NOT_CLOSE: Text = { zh: '不关闭', en: 'Leave it open' }
export const ONLY_FAULTY: Text = { zh: '只看有问题的', en: 'With problems only' }
export const FAULTY_FIRST: Text = { zh: '问题多的在前', en: 'Most problems first' }
export function saveUnsaved(count: number): Text {
  return {
    zh: `下载全部已修改的文件（${count}）`,
    en: `Download all changed files (${count})`,
  }
}

/** Hints are no problems: they are told only where there is nothing else. */
export function foundIn(count: number, hints: number): Text {
  if (count === 0 && hints > 0)
    return { zh: `无问题，${hints} 处提示`, en: `no problems, ${hints} hint${hints === 1 ? '' : 's'}` }
  return count === 0
    ? { zh: '无问题', en: 'no problems' }
    : { zh: `${count} 个问题`, en: `${count} problem${count === 1 ? '' : 's'}` }
}

export function opened(names: readonly string[]): Text {
  const count = names.length
  if (count === 1) return { zh: `已打开“${names[0]!}”。`, en: `${names[0]!} opened.` }
  return { zh: `已打开 ${count} 个文件。`, en: `${count} file${count === 1 ? '' : 's'} opened.` }
}

export function openAlready(names: readonly string[]): Text {
  return names.length === 1
    ? {
        zh: `“${names[0]!}”已经打开，与磁盘上的内容相同。`,
        en: `${names[0]!} was open already and is the same as the file.`,
      }
    : {
        zh: `${names.length} 个文件已经打开，与磁盘上的内容相同。`,
        en: `${names.length} files were open already and are the same as on disk.`,
      }
}

export function replaced(names: readonly string[]): Text {
  return names.length === 1
    ? {
        zh: `“${names[0]!}”已用磁盘上的内容替换，可撤销。`,
        en: `${names[0]!} now holds what the file holds; this can be undone.`,
      }
    : {
        zh: `${names.length} 个文件已用磁盘上的内容替换，可逐份撤销。`,
        en: `${names.length} texts now hold what their files hold; this can be undone in each.`,
      }
}

export function kept(names: readonly string[]): Text {
  return names.length === 1
    ? {
        zh: `“${names[0]!}”保留页面上的改动，与磁盘上的内容不同。`,
        en: `${names[0]!} keeps the changes made here and differs from the file.`,
      }
    : {
        zh: `${names.length} 个文件保留页面上的改动，与磁盘上的内容不同。`,
        en: `${names.length} texts keep the changes made here and differ from their files.`,
      }
}

function several(names: readonly string[]): Text {
  const [first = ''] = names
  return names.length === 1
    ? { zh: `“${first}”`, en: first }
    : { zh: `“${first}”等 ${names.length} 个文件`, en: `${first} and ${names.length - 1} more` }
}

export function replaceUnsaved(names: readonly string[]): Text {
  const { zh, en } = several(names)
  return {
    zh: `${zh}页面上的改动尚未下载，是否用磁盘上的内容替换？`,
    en: `${en}: the changes made here were not downloaded. Replace them by what is on disk?`,
  }
}

export function replaceEdited(names: readonly string[]): Text {
  const { zh, en } = several(names)
  return {
    zh: `${zh}在页面上改动过，与磁盘上的内容不同，是否替换？`,
    en: `${en}: the text was changed here and differs from what is on disk. Replace it?`,
  }
}

export function closeUnsaved(name: string): Text {
  return {
    zh: `“${name}”的改动尚未下载，是否关闭？`,
    en: `The changes of ${name} were not downloaded. Close it?`,
  }
}

export function close(name: string): Text {
  return { zh: `关闭“${name}”`, en: `Close ${name}` }
}

export function closed(name: string): Text {
  return { zh: `已关闭“${name}”。`, en: `${name} closed.` }
}

export function openedBeside(name: string): Text {
  return { zh: `已另开为“${name}”。`, en: `Opened as ${name}.` }
}

export function pastedBeside(name: string): Text {
  return {
    zh: `粘贴的是整份年报，已另开为“${name}”。`,
    en: `A whole report was pasted: it is opened as ${name}.`,
  }
}

export function downloaded(name: string): Text {
  return { zh: `已下载“${name}”。`, en: `${name} downloaded.` }
}

export function downloadedAll(name: string, count: number): Text {
  return {
    zh: `已下载“${name}”，内有 ${count} 个文件。`,
    en: `${name} downloaded, with ${count} files.`,
  }
}

/** Of all texts: how many there are, and how many of them have problems. */
export function listed(count: number, faulty: number): Text {
  return {
    zh: `${count} 份，${faulty === 0 ? '均无问题' : `${faulty} 份有问题`}`,
    en: `${count} reports, ${faulty === 0 ? 'none' : faulty} with problems`,
  }
}

export function listedOnly(count: number): Text {
  return { zh: `${count} 份`, en: `${count} reports` }
}

export function leftOut(names: readonly string[]): Text {
  const [first] = names
  return names.length === 1
    ? { zh: `“${first}”不是年报，未打开。`, en: `${first} is no report and was left out.` }
    : {
        zh: `${names.length} 个文件不是年报，未打开。`,
        en: `${names.length} files are no reports and were left out.`,
      }
}

export function noAcceptances(name: string): Text {
  return {
    zh: `“${name}”不是记录保留原文的 JSON，未使用。`,
    en: `${name} holds no accepted findings in JSON and is not used.`,
  }
}

export function notText(name: string): Text {
  return {
    zh: `“${name}”无法读取。请另存为 .docx 或纯文本，或复制内容后粘贴到这里。`,
    en: `${name} cannot be read. Save it as .docx or as plain text, or copy what is in it and paste it here.`,
  }
}

export function inEncoding(name: string, guess: string): Text {
  return {
    zh: `“${name}”看来是 ${guess} 编码，无法读取。请另存为 UTF-8。`,
    en: `${name} seems to be in ${guess}, which cannot be read. Save it as UTF-8.`,
  }
}

export function damagedIn(name: string): Text {
  return {
    zh: `“${name}”中有无法识别的字符，显示为“\ufffd”。`,
    en: `Some characters of ${name} cannot be read and are shown as \ufffd.`,
  }
}
