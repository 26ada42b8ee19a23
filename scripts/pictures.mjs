// `npm run pictures`: takes the pictures of docs/images anew, of the page in a browser and of the real VS Code, so that
// they stay true. Chinese text needs a font on this machine: on Debian, `apt-get install fonts-noto-cjk`.
import { fileURLToPath } from 'node:url'
import { findChromium, launch } from '../test/web/chromium.mjs'
import { run } from './install.mjs'

const FOLDER = fileURLToPath(new URL('../docs/images', import.meta.url))
const PAGE = new URL('../dist/web/index.html', import.meta.url).href
const THEMES = ['light', 'dark']

run(process.execPath, ['scripts/build.mjs'])
await ofThePage()
if (!process.argv.includes('--page')) ofTheEditor()

/** The wrong figure of the example, with what is said of it and what mends it. */
async function ofThePage() {
  const chromium = findChromium()
  if (!chromium) throw new Error('No Chromium on this machine; GOUJI_CHROMIUM may name one')
  const browser = await launch(chromium)
  for (const colorScheme of THEMES) {
    const options = { colorScheme, locale: 'zh-CN', viewport: { width: 1280, height: 720 } }
    const page = await (await browser.newContext(options)).newPage()
    await page.goto(PAGE)
    await page.getByRole('button', { name: '看一个示例' }).click()
    await page.locator('.finding .fix').waitFor()
    await page.locator('.finding .go').click()
    await page.locator('.hint-behind').waitFor()
    await page.locator('.tab.preview').click()
    const wrong = page.frameLocator('iframe').locator('section td[data-state="wrong"]')
    await wrong.click()
    await wrong.hover()
    await page.screenshot({ path: `${FOLDER}/page${colorScheme === 'dark' ? '-dark' : ''}.png` })
  }
  await browser.close()
}

function ofTheEditor() {
  const look = (...flags) =>
    run(process.execPath, ['test/vscode/look.mjs', 'test/vscode/pictures.mjs', '--locale', 'zh-cn', ...flags])
  for (const theme of THEMES) look('--theme', theme)
  look('--theme', 'dark', '--zoom', '200')
}
