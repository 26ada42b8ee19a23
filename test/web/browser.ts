// A headless Chromium with the page opened from disk, where this machine has one.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

export const PAGE = new URL('../../dist/web/index.html', import.meta.url)

/** A Chromium, with what its libraries and fonts want of the environment. */
interface Chromium {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/** `GOUJI_CHROMIUM` names one; else the system's own, or the one beside a VS Code that test/vscode/host.mjs installed. */
export function findChromium(): Chromium | undefined {
  const named = process.env.GOUJI_CHROMIUM
  const paths = ['chromium', 'chromium-browser', 'google-chrome'].map(name => `/usr/bin/${name}`)
  const path = [...(named === undefined ? [] : [named]), ...paths].find(existsSync)
  return path === undefined ? besideVsCode() : { path, environment: {} }
}

function besideVsCode(): Chromium | undefined {
  const hosts = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouji', 'vscode-host')
  if (!existsSync(hosts)) return undefined
  const folder = readdirSync(hosts)
    .map(name => join(hosts, name, 'browser'))
    .find(folder => existsSync(join(folder, 'chromium')))
  if (folder === undefined) return undefined
  const environment = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return { path: join(folder, 'chromium'), environment }
}

export function launch({ path, environment }: Chromium): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

/** The page, and what it asked for from anywhere or complained of since. */
export interface OpenedPage {
  readonly page: Page
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', request => {
    if (!/^(?:blob|data|about):/.test(request.url())) requests.push(request.url())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(PAGE.href)
  await page.waitForSelector('.cm-content')
  return { page, requests, complaints }
}

/** Drops files and folders as a hand would. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data })
  }
}

/** Pastes what another program left on the clipboard. */
export async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.evaluate(
    ([html, plain]) => {
      const clipboard = new DataTransfer()
      clipboard.setData('text/html', html!)
      clipboard.setData('text/plain', plain!)
      const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })
      document.querySelector('.cm-content')!.dispatchEvent(event)
    },
    [html, plain],
  )
}

export const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
