// Files that no editor should have to bear, and how long somebody who types in them waits for the findings.
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { openIn } from './client.mjs'
import { median } from './measure.mjs'
import { repeated } from './texts.mjs'

/** A letter and the next one of somebody who types fast. */
const BETWEEN_LETTERS_MS = 100
const MEGABYTE = 1_000_000

const FILES = {
  'a report, 9 KB': text => text,
  '500 reports in one file, 4.6 MB': text => `${text}\n`.repeat(500),
  'a report with 5 MB of running text': text => text + repeated(PROSE, 5 * MEGABYTE),
  'a report with 14 MB of running text, cut': text => text + repeated(PROSE, 14 * MEGABYTE),
  'a report with one line of 30 MB, cut': text => text + repeated('有序推进', 30 * MEGABYTE),
  'a report with 350,000 stray rows of a table, 4.9 MB, cut': text =>
    text.replace(/(?=\n[^\n]*四、结转下年度)/, `\n${'| 1 | 2 | 3 |\n'.repeat(350_000)}`),
}

const PROSE = '各项工作有序推进，政府信息公开工作取得新的进展。\n'

/** The median time from a letter, and from the last letter of a word, to the findings; and how many these are. */
export async function measureLargeFiles({ dist }, [{ text }], quick) {
  const rows = []
  for (const [what, make] of Object.entries(FILES)) {
    const editor = await openIn(join(dist, 'server.js'), make(text))
    const { length } = await editor.diagnose()
    const [letter, word] = [[], []]
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      letter.push(await timedAsync(() => editor.edit()))
      for (let i = 0; i < 6; i++) {
        editor.change()
        await pause(BETWEEN_LETTERS_MS)
      }
      word.push(await timedAsync(() => editor.edit()))
    }
    rows.push({ what, letter: median(letter), word: median(word), findings: length })
    await editor.close()
  }
  return rows
}

async function timedAsync(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
