// Several files on the page in a real browser: nothing that the user has done is lost, and all of it can be taken away.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { download, drop, here, openPage, paste, textOf, type OpenedPage } from './browser.ts'
import { findChromium, launch } from './chromium.mjs'

const chromium = findChromium()
const NAME = chromium
  ? 'files on the page'
  : 'files on the page (skipped: no Chromium on this machine; GOUJI_CHROMIUM may name one)'

const EXAMPLE = readFileSync(here('examples/yunxiu-justice-2022.txt'), 'utf8')
const SOUND = readFileSync(here('examples/linxi-housing-2021.txt'), 'utf8')
const WRONG = '本机关不掌握相关政府信息 | 12 |'
const RIGHT = '本机关不掌握相关政府信息 | 21 |'
const MENDED = EXAMPLE.replace(WRONG, RIGHT)

/** What the page comes to say: on a busy machine that takes its time. */
const eventually = <Value>(ask: () => Promise<Value>) => expect.poll(ask, { timeout: 20_000 })

describe.skipIf(!chromium)(NAME, () => {
  let browser: Browser
  let opened: OpenedPage
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'gouji-files-'))

  beforeAll(async () => {
    browser = await launch(chromium!)
  })

  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    await page.context().close()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
    opened = await openPage(browser, options)
    page = opened.page
  }

  /** A folder of reports: two with a mistake, one without. */
  function reports(name: string): string {
    const path = join(folder, name)
    mkdirSync(path)
    writeFileSync(join(path, 'a.txt'), EXAMPLE)
    writeFileSync(join(path, 'b.txt'), SOUND)
    writeFileSync(join(path, 'c.txt'), EXAMPLE.replaceAll('云岫', '松湖').replace('2022年', '2023年'))
    return path
  }

  const status = () => page.locator('.notice').textContent()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const mend = () => page.locator('.finding .fix', { hasText: '改为 21' }).click()
  const unsaved = () => page.locator('nav .unsaved').count()

  it('asks before what was changed gives way to what is on disk, and says what it did', async () => {
    const path = join(folder, 'one.txt')
    writeFileSync(path, EXAMPLE)
    await open()
    await drop(page, [path])
    await mend()
    await page.getByText('没有查出问题').waitFor()
    // The file itself is as it was.
    await drop(page, [path])
    await page.getByText('“one.txt”页面上的改动尚未下载，是否用磁盘上的内容替换？').waitFor()
    await page.keyboard.press('Escape')
    await eventually(status).toBe('“one.txt”保留页面上的改动，与磁盘上的内容不同。')
    expect(await textOf(page)).toBe(MENDED)
    // It was changed by another program.
    const other = EXAMPLE.replace('云岫市', '云岫县')
    writeFileSync(path, other)
    await drop(page, [path])
    await page.getByText('“one.txt”在页面上改动过').waitFor()
    await press('用磁盘上的内容替换')
    await eventually(status).toBe('“one.txt”已用磁盘上的内容替换，可撤销。')
    expect(await textOf(page)).toBe(other)
    await press('撤销')
    expect(await textOf(page)).toBe(MENDED)
    await press('重做')
    await drop(page, [path])
    await eventually(status).toBe('“one.txt”已经打开，与磁盘上的内容相同。')
  })

  it('tells which files were changed, closes them only when asked to, and gives all of them at once', async () => {
    await open()
    const path = reports('年报')
    await drop(page, [path])
    await mend()
    await eventually(unsaved).toBe(1)
    await page.getByRole('button', { name: /c\.txt.*问题/ }).click()
    expect(await status()).toBe('')
    await mend()
    await eventually(unsaved).toBe(2)
    const archive = await download(page, '下载全部已修改的文件（2）')
    expect(archive.suggestedFilename()).toBe('已修改的文件.zip')
    const files = unzipSync(readFileSync(await archive.path()))
    expect(Object.keys(files)).toEqual(['年报/a.txt', '年报/c.txt'])
    expect(strFromU8(files['年报/a.txt']!)).toBe(MENDED)
    expect(await status()).toBe('已下载“已修改的文件.zip”，内有 2 个文件。')
    expect(await unsaved()).toBe(0)
    await press('关闭“c.txt”')
    expect(await page.locator('nav li').count()).toBe(2)
    await page.locator('nav .open').first().click()
    await press('撤销')
    await eventually(unsaved).toBe(1)
    await press('关闭“a.txt”')
    await page.getByText('“年报/a.txt”的改动尚未下载，是否关闭？').waitFor()
    await press('不关闭')
    expect(await page.locator('nav li').count()).toBe(2)
  })

  it('counts the reports with problems, and lists those alone or first', async () => {
    await open()
    await drop(page, [reports('汇总')])
    await eventually(() => page.locator('nav .summary').textContent()).toBe('3 份，2 份有问题')
    const names = () => page.locator('nav .file').allTextContents()
    expect(await names()).toEqual(['a.txt', 'b.txt', 'c.txt'])
    await page.getByLabel('问题多的在前').check()
    // Its year is wrong as well.
    expect(await names()).toEqual(['c.txt', 'a.txt', 'b.txt'])
    await page.getByLabel('只看有问题的').check()
    expect(await names()).toEqual(['c.txt', 'a.txt'])
  })

  it('says in the list of problems what was mended, what was kept and why', async () => {
    await open()
    await drop(page, [reports('清单')])
    await mend()
    await page.getByRole('button', { name: /c\.txt.*问题/ }).click()
    const wrong = page.locator('.finding', { hasText: '疑应为 21' })
    await wrong.getByText('保留原文…').click()
    await wrong.getByRole('combobox').fill('与纸质件一致')
    await page.keyboard.press('Enter')
    await page.getByText('已保留原文 1').waitFor()
    const saved = await download(page, '下载问题清单（Excel）')
    const workbook = unzipSync(readFileSync(await saved.path()))
    const texts = strFromU8(workbook['xl/sharedStrings.xml']!)
    for (const said of ['处理情况', '已改正', '>21<', '保留原文', '与纸质件一致'])
      expect(texts).toContain(said)
    expect(await status()).toBe('已下载“问题清单.xlsx”。')
  })

  it('takes back the keeping of a finding like any other step', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await page.locator('.finding').getByText('保留原文…').click()
    await page.locator('.finding').getByRole('button', { name: '保留' }).click()
    await page.getByText('没有查出问题').waitFor()
    await press('撤销')
    await page.locator('.finding', { hasText: '疑应为 21' }).waitFor()
    expect(await textOf(page)).toBe(EXAMPLE)
    await press('重做')
    await page.getByText('没有查出问题').waitFor()
  })

  it('opens a whole report that is pasted beside the one that is there, and a part of one within', async () => {
    await open()
    await paste(page, '', EXAMPLE)
    await paste(page, '', SOUND)
    await eventually(status).toBe('粘贴的是整份年报，已另开为“粘贴的年报 2.txt”。')
    await page.locator('nav .open').first().click()
    expect(await textOf(page)).toBe(EXAMPLE)
    const table = EXAMPLE.slice(EXAMPLE.indexOf('自然人 |'), EXAMPLE.indexOf('四、政府信息公开行政复议'))
    await page.locator('.cm-content').press('Control+End')
    await paste(page, '', table)
    await eventually(status).toContain('已粘贴到当前文本中。')
    await press('改为另开一份')
    await eventually(status).toBe('已另开为“粘贴的年报 3.txt”。')
    expect(await textOf(page)).toBe(table)
    await page.locator('nav .open').first().click()
    expect(await textOf(page)).toBe(EXAMPLE)
    await press('新建')
    expect(await page.locator('nav li').count()).toBe(4)
  })

  it('shows what is wrong with a table alone before all that is not there', async () => {
    await open()
    await paste(
      page,
      '',
      EXAMPLE.slice(EXAMPLE.indexOf('自然人 |'), EXAMPLE.indexOf('四、政府信息公开行政复议')),
    )
    await page.locator('.finding').first().getByText('疑应为 21').waitFor()
    expect(await page.locator('.findings > li').count()).toBe(2)
    await page.getByText('缺少 6 个栏目').waitFor()
  })

  it('never leaves the focus at what would change the text once more', async () => {
    await open()
    await paste(page, '', EXAMPLE.replace(/行政复议 \| 行政诉讼[^]*?(?=五、存在)/, ''))
    const insert = page.getByRole('button', { name: '插入规定表样' })
    await insert.focus()
    await page.keyboard.press('Enter')
    await insert.waitFor({ state: 'detached' })
    await page.locator('.finding', { hasText: /空白/ }).first().waitFor()
    const inserted = await textOf(page)
    expect(await page.evaluate(() => document.activeElement?.matches('.fix'))).toBe(false)
    expect(inserted).not.toBe(EXAMPLE)
  })

  it('leads to the place in another file that a finding is about', async () => {
    const path = join(folder, '两份')
    mkdirSync(path)
    writeFileSync(join(path, 'a.txt'), MENDED)
    writeFileSync(join(path, 'b.txt'), MENDED.replace('总计 | 57', '总计 | 58'))
    await open()
    await drop(page, [path])
    await page
      .getByRole('button', { name: /见“两份\/b\.txt”第 \d+ 行/ })
      .first()
      .click()
    expect(await page.locator('nav [aria-current]').textContent()).toContain('b.txt')
  })

  it('closes its menu by Escape and by a click elsewhere, and keeps it in a small window', async () => {
    await open({ viewport: { width: 640, height: 400 } })
    await paste(page, '', EXAMPLE)
    const menu = page.locator('.menu[open]')
    const summary = page.locator('.menu summary')
    await summary.click()
    const box = (await page.locator('.menu > div').boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(640)
    expect(box.y + box.height).toBeLessThanOrEqual(400)
    await page.keyboard.press('Escape')
    expect(await menu.count()).toBe(0)
    await summary.click()
    await page.locator('.cm-content').click({ position: { x: 5, y: 5 } })
    expect(await menu.count()).toBe(0)
    await page.locator('.tab.preview').click()
    await page.frameLocator('iframe').locator('section td[data-state="wrong"]').click()
    const [frame, strip] = [page.locator('iframe'), page.frameLocator('iframe').locator('footer')]
    const [whole, part] = [(await frame.boundingBox())!, (await strip.boundingBox())!]
    expect(whole.height).toBeGreaterThan(250)
    expect(part.height).toBeLessThan(whole.height / 2)
  })

  it('offers no copy of a table that is not there', async () => {
    await open()
    await paste(page, '', EXAMPLE.replace(/行政复议 \| 行政诉讼[^]*?(?=五、存在)/, ''))
    await page.locator('.tab.preview').click()
    const preview = page.frameLocator('iframe')
    await preview.locator('section .note').waitFor()
    expect(await preview.locator('section:has(.note) .copy').count()).toBe(0)
    expect(await preview.locator('.copy').count()).toBe(2)
  })

  it('says nothing of where the mouse only lies', async () => {
    await open()
    const [figures, about] = [
      page.locator('.cm-line', { hasText: '5 | 1 | 0 | 1 | 7' }),
      page.locator('.about'),
    ]
    await paste(page, '', EXAMPLE)
    const { x, y } = (await figures.boundingBox())!
    await page.locator('.cm-content').press('Control+a')
    await page.keyboard.press('Delete')
    await page.mouse.move(x + 8, y + 10)
    await paste(page, '', EXAMPLE)
    await page.locator('.finding').waitFor()
    // Longer than it takes where the mouse is moved.
    await page.waitForTimeout(1500)
    expect(await about.count()).toBe(0)
    await page.mouse.move(x + 10, y + 11)
    await about.waitFor()
  })
})
