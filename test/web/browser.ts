// The page opened from disk, and what hands do to it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'

export const PAGE = new URL('../../dist/web/index.html', import.meta.url)

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

/** The text that is shown, all of it. */
export async function textOf(page: Page): Promise<string> {
  const saved = await download(page, '下载文本')
  return readFileSync(await saved.path(), 'utf8')
}

export async function download(page: Page, entry: string): Promise<Download> {
  await page.locator('.menu summary').click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: entry }).click(),
  ])
  return saved
}
