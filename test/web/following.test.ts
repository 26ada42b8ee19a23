// The page: the text, the list and the preview are at one place.
import { readFileSync } from 'node:fs'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { here, openPage, paste, type OpenedPage } from './browser.ts'
import { findChromium, launch } from './chromium.mjs'

const chromium = findChromium()
const NAME = chromium
  ? 'the page, going from one part to another'
  : 'the page, going from one part to another (skipped: no Chromium on this machine)'

/** Two statements of the running text that are wrong, and a figure of the tables. */
const REPORT = readFileSync(here('examples/yunxiu-justice-2022.txt'), 'utf8')
  .replace('收到政府信息公开申请76件', '收到政府信息公开申请67件')
  .replace('行政复议7件', '行政复议8件')

describe.skipIf(!chromium)(NAME, () => {
  let browser: Browser
  let opened: OpenedPage
  let page: Page
  let preview: FrameLocator

  async function open(): Promise<void> {
    opened = await openPage(browser)
    page = opened.page
    preview = page.frameLocator('iframe')
    await paste(page, '', REPORT)
    await page.locator('.finding .fix').nth(2).waitFor()
  }

  const finding = (words: string) => page.locator('.finding', { hasText: words })
  /** The cell that the preview marks, once it is in sight. */
  async function marked(): Promise<string | undefined> {
    const cell = preview.locator('td[data-cursor]')
    const isInSight = () =>
      cell.evaluate(target => {
        const { top, bottom } = target.getBoundingClientRect()
        return top >= 0 && bottom <= document.querySelector('footer')!.getBoundingClientRect().top
      })
    await expect.poll(isInSight).toBe(true)
    return (await cell.getAttribute('data-id')) ?? undefined
  }

  beforeAll(async () => {
    browser = await launch(chromium!)
  })
  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    await page.context().close()
  })
  afterAll(() => browser.close())

  it('shows in the preview the figure of the problem that is chosen, also when it comes to the front later', async () => {
    await open()
    await finding('复议8件').locator('.go').click()
    await page.locator('.tab.preview').click()
    expect(await marked()).toBe('disputes.review.total')
    await page.locator('.tab.findings').click()
    await finding('疑应为 21').locator('.go').click()
    await page.locator('.tab.preview').click()
    expect(await marked()).toBe('applications.unavailable.notHeld.naturalPerson')
    // And where it is in front, it follows the cursor.
    await page.locator('.cm-scroller').evaluate(text => (text.scrollTop = 0))
    await page.locator('.cm-lintRange-warning').first().click()
    await expect.poll(marked).toBe('applications.newlyReceived.total')
  })

  it('marks in the list what is found at the cursor', async () => {
    await open()
    expect(await page.locator('.finding[aria-current]').count()).toBe(0)
    await page.locator('.cm-lintRange-warning').first().click()
    await expect.poll(() => page.locator('.finding[aria-current="true"]').textContent()).toContain('67件')
  })

  it('chooses by the mark beside a line what is found in it', async () => {
    await open()
    await page.locator('.cm-lint-marker').nth(1).click()
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('8')
    await expect.poll(() => page.locator('.finding[aria-current="true"]').textContent()).toContain('复议8件')
  })

  it('blames of the terms of a sum that fails only the one that is wrong', async () => {
    await open()
    await finding('疑应为 21').locator('.go').click()
    await page.locator('.tab.preview').click()
    await marked()
    const wrong = preview.locator('section td[data-state="wrong"]')
    const part = preview.locator('td[data-sum="fails"][data-mark]:not([data-state="wrong"])').first()
    const colours = (target: typeof wrong) =>
      target.evaluate(cell => {
        const mark = getComputedStyle(cell, '::before').color
        const error = document.createElement('i')
        error.style.color = 'var(--wrong-text)'
        cell.append(error)
        const blame = getComputedStyle(error).color
        error.remove()
        return { mark, blame, shade: getComputedStyle(cell).backgroundColor }
      })
    const [sound, blamed] = [await colours(part), await colours(wrong)]
    expect(sound.mark).not.toBe(sound.blame)
    expect(blamed.shade).not.toBe(sound.shade)
  })
})
