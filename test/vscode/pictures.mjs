// Takes the pictures of docs/images anew, of the example reports:
//
//   for theme in light dark; do node test/vscode/look.mjs test/vscode/pictures.mjs --locale zh-cn --theme $theme; done
//   node test/vscode/look.mjs test/vscode/pictures.mjs --locale zh-cn --theme dark --zoom 200
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { delay } from './ending.mjs'

const FOLDER = fileURLToPath(new URL('../../docs/images', import.meta.url))
const REPORT = 'yunxiu-justice-2022.txt'
/** Where the wrong figure of that report stands. */
const WRONG = [41, 29]

/** @param {import('./look.mjs').Look} look */
export default async look => {
  const suffix = look.theme === 'dark' ? '-dark' : ''
  const take = name => look.screenshot(join(FOLDER, `${name}${suffix}.png`))
  if (look.zoom !== '100') {
    await showWorkspace(look)
    await look.page.keyboard.press('Escape')
    await take(`workspace-${look.zoom}`)
    return
  }
  await showReport(look)
  await look.hover()
  await take('hover')
  await look.page.keyboard.press('Escape')
  await look.quickFix()
  await take('quick-fix')
  await look.page.keyboard.press('Escape')
  await look.runCommand('Gouji: Open Preview of the Report to the Side')
  await chooseWrong(look)
  await take('preview')
  await look.runCommand('View: Close All Editors')
  await showWorkspace(look)
  await take('workspace')
}

async function showReport(look) {
  await look.openFile(REPORT)
  await look.gotoLine(...WRONG)
  await look.squiggles()
  await look.runCommand('View: Close Primary Side Bar')
}

async function chooseWrong({ page }) {
  for (;;) {
    for (const frame of page.frames()) {
      const wrong = frame.locator('td[data-state="wrong"]').first()
      if (!(await wrong.count().catch(() => 0))) continue
      await wrong.click()
      // The sums are drawn while it is pointed at.
      await wrong.hover()
      return
    }
    await delay(100)
  }
}

/** The view of all reports, at the second problem. */
async function showWorkspace(look) {
  await look.openFile(REPORT)
  await look.gotoLine(...WRONG)
  await look.squiggles()
  await look.runCommand('Gouji: Check the Whole Workspace')
  await look.page.waitForSelector('.pane-body .monaco-list-row .codicon-error')
  await look.runCommand('View: Focus Active Editor Group')
  await look.page.keyboard.press('Control+Shift+F8')
  await look.page.waitForSelector('.monaco-hover:visible')
}
