// Looks at the extension in a real VS Code, as a user sees it.
//
//   node test/vscode/look.mjs SCRIPT.mjs [flags]       runs the default export of a module, see class Look
//   node test/vscode/look.mjs --open FILE [--at LINE:COLUMN] [--show hover|fix|problems] [--png FILE] [flags]
//
// Flags: --workspace FOLDER (a copy of it is opened; default: examples), --vscode 1.100, --locale zh-cn,
// --theme light|dark|hc (or the name of a theme), --zoom 200, --size 1280x800, --extension FOLDER.
// At a zoom of 200 % there is half as much room; the pictures are as large as without.
//
// A script is like
//
//   export default async look => {
//     await look.openFile('report.md')
//     await look.gotoLine(12, 8)
//     console.log(await look.hover())
//     await look.screenshot('hover.png')
//   }
//
// Chinese text needs a font on this machine: on Debian, `apt-get install fonts-noto-cjk`.
/* global document */
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openPage, remoteUri, workbenchUrl } from './browser.mjs'
import { delay, program, temporaryFolder } from './ending.mjs'
import { ensureHost, versions } from './host.mjs'
import { startServer, writeLocale, writeSettings } from './server.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Short names of themes. */
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', hc: 'Default High Contrast' }

/** A VS Code with the extension, and what a user does with it. */
export class Look {
  #url
  #folder
  #settings
  /** The page of the browser, with all that Playwright can do. */
  page
  /** The folder that is open. */
  workspace
  /** The theme and the zoom as the flags name them. */
  theme
  zoom

  constructor(page, url, { workspace, folder, settings, theme, zoom }) {
    this.page = page
    this.workspace = workspace
    this.theme = theme
    this.zoom = zoom
    this.#url = url
    this.#folder = folder
    this.#settings = settings
  }

  /** Opens the workbench, or opens it anew. */
  async load() {
    await this.page.goto(this.#url)
    await this.page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item')
    await this.#hasGlyphs()
  }

  /** @param {string} name a file of the workspace */
  async openFile(name) {
    await this.#quickInput('Control+P', name)
    await this.page.keyboard.press('Enter')
    const title = name.split('/').at(-1)
    await this.page.waitForSelector(`.tab.active[data-resource-name="${title}"]`)
    await this.page.waitForSelector('.editor-instance .view-line')
  }

  /** Puts the cursor at a place, both counted from 1, the column in characters. */
  async gotoLine(line, column = 1) {
    // Where the command takes a column, it counts a Chinese character as two.
    await this.#quickInput('Control+G', `:${line}`)
    await this.page.keyboard.press('Enter')
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' })
    await this.page.keyboard.press('Home')
    for (let i = 1; i < column; i++) await this.page.keyboard.press('ArrowRight')
  }

  /** Runs a command by its title in the command palette; English titles do in every display language. */
  async runCommand(title) {
    await this.#quickInput('F1', `>${title}`)
    await this.page.keyboard.press('Enter')
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' })
  }

  /** Shows the hover at the cursor and gives its text. */
  async hover() {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content')
    for (;;) {
      await this.page.keyboard.press('Control+K')
      await this.page.keyboard.press('Control+I')
      await hover.first().waitFor()
      // Several providers add to it, and when what it is about comes anew, it goes.
      await delay(1000)
      const texts = await hover.allInnerTexts()
      if (texts.length > 0) return texts.join('\n')
    }
  }

  /** Opens the menu of the light bulb at the cursor and gives its entries. */
  async quickFix() {
    const entries = this.page.locator('.action-widget .monaco-list-row.action')
    // When what is found comes anew just then, the editor drops the menu; a user presses the key once more.
    do {
      await this.page.keyboard.press('Control+.')
      await delay(1500)
    } while ((await entries.count()) === 0)
    return entries.allInnerTexts()
  }

  /** Takes an entry of that menu, the first at first. */
  async applyQuickFix(index = 0) {
    for (let i = 0; i < index; i++) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await this.page.waitForSelector('.action-widget', { state: 'hidden' })
  }

  /** Opens the Problems panel and gives its rows. */
  async problems() {
    await this.runCommand('Problems: Focus on Problems View')
    await this.page.waitForSelector('.markers-panel')
    await delay(500)
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts()
  }

  /** Waits until the editor shows that many squiggles. */
  async squiggles(count = 1) {
    await this.page.waitForFunction(
      least => document.querySelectorAll('.view-overlays [class*="squiggly-"]').length >= least,
      count,
    )
  }

  /** Writes what is to be seen into a PNG file. */
  async screenshot(path) {
    // Fades and scrolling come to rest.
    await delay(400)
    mkdirSync(dirname(resolve(path)), { recursive: true })
    await this.page.screenshot({ path })
    console.log(`Wrote ${path}`)
  }

  /** Changes user settings. The workbench is loaded anew for it: it does not watch the file. */
  async setSettings(settings) {
    Object.assign(this.#settings, settings)
    writeSettings(join(this.#folder, 'data'), this.#settings)
    await this.load()
  }

  /** @param {string} name for instance 'Default Dark Modern', 'Default Light Modern', 'Default High Contrast' */
  async setTheme(name) {
    await this.setSettings({ 'workbench.colorTheme': name })
  }

  /** @param {'en' | 'zh-cn'} locale the display language; the workbench is loaded anew for it */
  async setLocale(locale) {
    writeLocale(this.#folder, locale)
    await this.load()
  }

  async #quickInput(key, text) {
    await this.page.keyboard.press(key)
    const input = this.page.locator('.quick-input-widget input[type="text"]')
    await input.waitFor()
    await input.fill(text)
    await this.page.locator('.quick-input-widget .monaco-list-row').first().waitFor()
    // The list follows what was typed with some delay, and Enter takes what it shows.
    await delay(500)
  }

  /** Says so when Chinese characters look like one that no font has. */
  async #hasGlyphs() {
    const missing = await this.page.evaluate(() => {
      const draw = text => {
        const canvas = document.createElement('canvas')
        const context = canvas.getContext('2d')
        context.font = '32px sans-serif'
        context.fillText(text, 0, 40)
        return canvas.toDataURL()
      }
      return draw('勾') === draw('\u{10fffd}') || draw('勾') === draw('稽')
    })
    if (missing) console.error('No font has Chinese characters: on Debian, apt-get install fonts-noto-cjk')
  }
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workspace: { type: 'string', default: join(root, 'examples') },
    extension: { type: 'string', default: root },
    vscode: { type: 'string', default: process.env['GOUJI_VSCODE'] || versions.at(-1) },
    locale: { type: 'string', default: 'en' },
    theme: { type: 'string' },
    zoom: { type: 'string', default: '100' },
    size: { type: 'string', default: '1280x800' },
    open: { type: 'string' },
    at: { type: 'string' },
    show: { type: 'string' },
    png: { type: 'string', default: 'look.png' },
  },
})

await program(async () => {
  const host = await ensureHost(options.vscode)
  const temporary = temporaryFolder()
  const workspace = join(temporary, 'workspace')
  cpSync(options.workspace, workspace, { recursive: true })
  const settings = options.theme ? { 'workbench.colorTheme': THEMES[options.theme] ?? options.theme } : {}
  const folder = join(temporary, 'server')
  const server = await startServer(host, folder, { settings, locale: options.locale })
  const [width, height] = options.size.split('x').map(Number)
  const zoom = Number(options.zoom) / 100
  const viewport = { width: Math.round(width / zoom), height: Math.round(height / zoom) }
  const page = await openPage(host, { viewport, deviceScaleFactor: zoom })
  const payload = { extensionDevelopmentPath: remoteUri(server.authority, resolve(options.extension)) }
  const url = workbenchUrl(server.authority, workspace, payload)
  const { theme } = options
  const look = new Look(page, url, { workspace, folder, settings, theme, zoom: options.zoom })
  await look.load()

  const script = positionals[0]
    ? (await import(pathToFileURL(resolve(positionals[0])).href)).default
    : lookByFlags
  await script(look)
  return 0
})

/** @param {Look} look */
async function lookByFlags(look) {
  if (options.open) await look.openFile(options.open)
  if (options.at) await look.gotoLine(...options.at.split(':').map(Number))
  const show = { hover: () => look.hover(), fix: () => look.quickFix(), problems: () => look.problems() }
  if (options.show) console.log(await show[options.show]())
  await look.screenshot(options.png)
}
