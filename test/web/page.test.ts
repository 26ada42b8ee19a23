// The page in a real browser, opened from disk as its users open it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { encode } from '../../server/encoding.ts'
import { read } from '../support/reports.ts'
import { download, drop, here, openPage, PAGE, paste, textOf, type OpenedPage } from './browser.ts'
import { findChromium, launch } from './chromium.mjs'
import { asDocument, asFromExcel, asFromWord, piecesOf } from './office.ts'

const chromium = findChromium()
const NAME = chromium
  ? 'the page'
  : 'the page (skipped: no Chromium on this machine; GOUJI_CHROMIUM may name one)'

const EXAMPLE = readFileSync(here('examples/yunxiu-justice-2022.txt'), 'utf8')
/** Its one mistake as the text has it, and put right. */
const WRONG = '本机关不掌握相关政府信息 | 12 |'
const RIGHT = '本机关不掌握相关政府信息 | 21 |'
const MENDED = EXAMPLE.replace(WRONG, RIGHT)

describe.skipIf(!chromium)(NAME, () => {
  let browser: Browser
  let opened: OpenedPage
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'))

  async function open(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
    opened = await openPage(browser, options)
    page = opened.page
  }

  beforeAll(async () => {
    browser = await launch(chromium!)
  })

  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    // Not one byte leaves the machine, nor does any come: the page is all that is loaded.
    expect(opened.requests).toEqual([PAGE.href])
    await page.context().close()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('finds the mistake in a text that is pasted, mends it with one click and takes that back', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.finding', { hasText: '第 41 行' }).locator('.fix').click()
    await page.getByText('没有查出问题').waitFor()
    expect(await textOf(page)).toBe(MENDED)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.locator('.finding').waitFor()
    expect(await textOf(page)).toBe(EXAMPLE)
  })

  it('takes back and does again what was done, by button and by key wherever the focus is, and shows where', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    const [status, all] = [page.locator('.notice'), page.locator('.fix-all')]
    expect(await all.textContent()).toBe('改正数据笔误（1 处）')
    await all.click()
    await page.getByText('没有查出问题').waitFor()
    await page.locator('.cm-scroller').evaluate(text => (text.scrollTop = 0))
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await status.textContent()).toBe('已撤销。')
    await page.locator('.cm-activeLine', { hasText: '本机关不掌握相关政府信息' }).waitFor()
    expect(await all.textContent()).toBe('改正数据笔误（1 处）')
    await page.keyboard.press('Control+y')
    expect(await status.textContent()).toBe('已重做。')
    expect(await textOf(page)).toBe(MENDED)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+z')
    expect(await textOf(page)).toBe(EXAMPLE)
    await page.getByRole('button', { name: '重做' }).click()
    await page.getByRole('button', { name: '重做' }).click()
    expect(await status.textContent()).toBe('没有可重做的改动。')
  })

  it('does not close over changes that were not downloaded', async () => {
    await open()
    const isHeld = () =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    expect(await isHeld()).toBe(false)
    await paste(page, '', EXAMPLE)
    await page.locator('.fix').first().click()
    expect(await isHeld()).toBe(true)
    await page.locator('.menu summary').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载文本' }).click()
    await download
    expect(await isHeld()).toBe(false)
  })

  it('says where the mouse rests what is wrong, and mends it from there', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.finding .go').click()
    await page.locator('.cm-lintRange-error').hover()
    const about = page.locator('.cm-tooltip .about')
    await expect.poll(() => about.textContent()).toContain('21')
    // What is wrong is said once, in the sentence of the finding.
    expect((await about.textContent())!.match(/疑应为/g)).toHaveLength(1)
    await about.locator('.fix').click()
    await page.getByText('没有查出问题').waitFor()
  })

  it('says no longer what was of the text before it was changed', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.finding .go').click()
    await page.locator('.cm-lintRange-error').hover()
    const about = page.locator('.cm-tooltip .about')
    await about.waitFor()
    expect(await page.locator('.notice').textContent()).toBe('已粘贴。')
    await page.keyboard.type('3')
    await about.waitFor({ state: 'detached' })
    expect(await page.locator('.notice').textContent()).toBe('')
  })

  it.each([
    ['Word', asFromWord],
    ['Excel', asFromExcel],
  ])('keeps the tables of what is copied from %s', async (_, write) => {
    await open()
    await paste(page, write(piecesOf(read(EXAMPLE))), 'as plain text the table is lost')
    await page.locator('.finding', { hasText: '疑应为 21' }).waitFor()
  })

  it('opens a document of Word', async () => {
    const path = join(folder, 'report.docx')
    writeFileSync(path, asDocument(piecesOf(read(EXAMPLE))))
    await open()
    await drop(page, [path])
    await page.locator('.finding', { hasText: '疑应为 21' }).waitFor()
  })

  it('gives a document of Word back to Word, mended and with its tables', async () => {
    const path = join(folder, 'back.docx')
    writeFileSync(path, asDocument(piecesOf(read(EXAMPLE))))
    await open()
    await drop(page, [path])
    await page.locator('.fix').first().click()
    await page.locator('.empty.good').waitFor()
    await page.evaluate(() => {
      window.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset.copied = clipboardData!.getData('text/html')
      })
    })
    await page.getByRole('button', { name: '复制全文到 Word' }).click()
    await page.locator('.notice', { hasText: '已复制全文' }).waitFor()
    const html = (await page.locator('body').getAttribute('data-copied'))!
    expect(html.match(/<table border="1"/g)).toHaveLength(3)
    expect(html).toContain('rowspan')
    await page.getByRole('button', { name: '新建' }).click()
    await paste(page, html, '')
    await page.locator('.empty.good').waitFor()
  })

  it('reads a file in GBK that is dropped, and gives it back mended in GBK', async () => {
    const spelling = { encoding: 'gb18030', bom: false } as const
    const path = join(folder, 'gbk.txt')
    writeFileSync(path, await encode(EXAMPLE.replaceAll('\n', '\r\n'), spelling))
    await open()
    await drop(page, [path])
    await page.locator('.finding .fix').click()
    await page.getByText('没有查出问题').waitFor()
    const saved = await download(page, '下载文本')
    expect(saved.suggestedFilename()).toBe('gbk.txt')
    const bytes = readFileSync(await saved.path())
    expect(bytes.equals(await encode(MENDED.replaceAll('\n', '\r\n'), spelling))).toBe(true)
  })

  it('gives the figures as a table', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.finding').waitFor()
    const csv = await download(page, '下载数据（CSV）')
    const lines = readFileSync(await csv.path(), 'utf8').split('\n')
    expect(lines.length).toBeGreaterThan(150)
    // Without it Excel shows no Chinese.
    expect(lines[0]!.startsWith('\ufeff')).toBe(true)
    const workbook = await download(page, '下载数据（Excel）')
    expect(
      readFileSync(await workbook.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('accepts a finding as published for a reason, takes that back, and keeps it in the file of the folder', async () => {
    await open()
    const reports = join(folder, '保留')
    mkdirSync(reports)
    writeFileSync(join(reports, '2022.txt'), EXAMPLE)
    await drop(page, [reports])
    let [finding, accepted] = [page.locator('.finding'), page.locator('.accepted')]
    await finding.getByText('保留原文…').click()
    await finding.getByRole('combobox').fill('与纸质件一致')
    await page.keyboard.press('Enter')
    await page.getByText('没有查出问题').waitFor()
    await accepted.getByText('已保留原文 1').click()
    expect(await accepted.locator('li').textContent()).toContain('疑应为 21')
    expect(await accepted.locator('.reason').textContent()).toBe('与纸质件一致')

    const kept = await download(page, '下载保留原文的记录（gouji-accepted.json）')
    expect(kept.suggestedFilename()).toBe('gouji-accepted.json')
    await kept.saveAs(join(reports, 'gouji-accepted.json'))
    await accepted.getByRole('button', { name: '取消保留' }).click()
    await finding.waitFor()

    await page.context().close()
    await open()
    ;[finding, accepted] = [page.locator('.finding'), page.locator('.accepted')]
    await drop(page, [reports])
    await accepted.getByText('已保留原文 1').waitFor()
    expect(await finding.count()).toBe(0)
    expect(await page.locator('.notice').textContent()).toBe('已打开“保留/2022.txt”。')
    await page.getByRole('button', { name: 'English' }).click()
    await accepted.getByText('Accepted: 1').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('writes what is entered in the preview into the text', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.tab.preview').click()
    const wrong = page.frameLocator('iframe').locator('section td[data-state="wrong"]')
    await wrong.click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('21')
    await page.keyboard.press('Enter')
    await page.frameLocator('iframe').locator('.stamp.holds').waitFor()
    expect(await textOf(page)).toBe(MENDED)
  })

  it('opens a folder of fifty files, and leaves out what is no report', async () => {
    const reports = join(folder, 'many')
    mkdirSync(reports)
    for (let number = 1; number <= 50; number++) {
      writeFileSync(join(reports, `${number}.txt`), EXAMPLE.replaceAll('云岫', `云岫${number}`))
    }
    writeFileSync(join(reports, 'notes.txt'), 'Buy bread.')
    writeFileSync(join(reports, 'picture.png'), 'PNG')
    await open()
    await drop(page, [reports])
    await expect.poll(() => page.locator('nav .count.error').count(), { timeout: 60_000 }).toBe(50)
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('2 个文件不是年报')
    await page.locator('nav .open').nth(49).click()
    await page.locator('.finding', { hasText: '疑应为 21' }).waitFor()
  })

  it('keeps one entry a file, tells files of one name apart, and goes on with what was mended', async () => {
    const [one, two] = [join(folder, '甲'), join(folder, '乙')]
    for (const place of [one, two]) mkdirSync(place)
    writeFileSync(join(one, '年报.txt'), EXAMPLE)
    writeFileSync(join(two, '年报.txt'), readFileSync(here('examples/linxi-housing-2021.txt')))
    await open()
    await drop(page, [one])
    await page.locator('.finding .fix').first().click()
    await page.getByText('没有查出问题').waitFor()
    await drop(page, [two])
    await expect
      .poll(() => page.locator('nav .file').allTextContents())
      .toEqual(['甲/年报.txt', '乙/年报.txt'])
    await expect.poll(() => page.locator('nav .count').first().textContent()).toBe('无问题')
    await drop(page, [join(one, '年报.txt')])
    await page.getByRole('button', { name: '保留页面上的改动' }).click()
    await expect.poll(() => textOf(page)).toBe(MENDED)
    expect(await page.locator('nav li').count()).toBe(2)
    await page.locator('.menu summary').click()
    const problems = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载问题清单' }).click()
    expect((await problems).suggestedFilename()).toBe('问题清单.xlsx')
  })

  it('answers keys while it reads a text of five megabytes', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, EXAMPLE + '各科室按月核对公开目录。'.repeat(12).concat('\n').repeat(12_000))
    await open()
    await page.evaluate(() => {
      const waits: number[] = []
      let last = performance.now()
      setInterval(() => {
        waits.push(performance.now() - last)
        last = performance.now()
      }, 20)
      Object.assign(window, { waits })
    })
    await drop(page, [path])
    await page.locator('.finding', { hasText: '疑应为 21' }).waitFor()
    const longest = await page.evaluate(() => Math.max(...(window as never as { waits: number[] }).waits))
    // All that is slow is done elsewhere; this allows for a machine that is busy with other tests.
    expect(longest).toBeLessThan(5000)
  })

  it('is used with keys alone: what mends a finding shows what it has changed, and passes the focus on', async () => {
    await open()
    await paste(page, '', EXAMPLE.replace('结转下年度继续办理 | 5 |', '结转下年度继续办理 | 6 |'))
    const mend = page.locator('.finding .fix')
    await expect.poll(() => mend.count()).toBe(2)
    await mend.first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => mend.count()).toBe(1)
    await page.locator('.cm-line', { hasText: RIGHT }).waitFor({ state: 'visible' })
    // At the next finding, not at what mends it: nothing is changed by pressing Enter once more.
    await expect.poll(() => focused(page)).toMatch(/^错误/)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/改为 5/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('没有查出问题。')
    expect(await textOf(page)).toBe(MENDED)
  })

  it('keeps still where the reader wants no motion', async () => {
    await open({ reducedMotion: 'reduce' })
    await paste(page, '', EXAMPLE)
    await page.locator('.finding .fix').waitFor()
    // The cursor of the text blinks by itself.
    expect(await moving(page)).toEqual([])
    await page.locator('.tab.preview').click()
    await page.frameLocator('iframe').locator('section td[data-state="wrong"]').hover()
    expect(await moving(page)).toEqual([])
  })

  it.each([
    ['light', 'zh-CN', { width: 1280, height: 800 }],
    ['dark', 'en', { width: 1280, height: 800 }],
    ['light', 'zh-CN', { width: 390, height: 780 }],
    // As wide as a screen of 1280 at 200 %.
    ['dark', 'zh-CN', { width: 640, height: 400 }],
  ] as const)('has no serious barriers: %s, %s, %o', async (colorScheme, locale, viewport) => {
    await open({ colorScheme, locale, viewport })
    expect(await barriers(page)).toEqual([])
    await paste(page, '', EXAMPLE)
    await page.locator('.tab.findings').click()
    await page.locator('.finding .fix').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.locator('.tab.preview').click()
    await page.frameLocator('iframe').locator('.stamp').waitFor()
    expect(await barriers(page)).toEqual([])
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  })
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** What moves anywhere on the page. */
async function moving(page: Page): Promise<readonly string[]> {
  const names = (frame: Frame) =>
    frame.evaluate(() => document.getAnimations().map(animation => animation.constructor.name))
  return (await Promise.all(page.frames().map(names))).flat()
}

/** What keeps people out, by axe: where, and what is wrong. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source)
    const { violations } = await frame.evaluate(() =>
      (window as never as { axe: typeof axe }).axe.run({ iframes: false } as never),
    )
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      found.push(...nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`))
    }
  }
  return found
}
