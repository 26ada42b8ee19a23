// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromPage, Kept, ToPage } from '../../server/protocol/page.ts'
import { startPage } from '../../preview/page.ts'
import { previewOf } from '../../server/lsp/features/preview/preview.ts'
import { readClient } from '../../server/lsp/client.ts'
import { readReport } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { ALONE, type Kin } from '../../server/series/kin.ts'
import { makeSource } from '../../server/text/source.ts'
import { sampleReport } from '../server/sample.ts'

const WRONG = 'applications.granted.total'
const PERSON = 'applications.granted.naturalPerson'
const WRITTEN = {
  [WRONG]: '4711',
  'applications.granted.researchInstitution': '',
  'disclosure.licensing.decisions': '',
}

const REPORT = 'file:///report.txt'

let posted: FromPage[]
let kept: Kept[]

function tell(message: ToPage): void {
  window.dispatchEvent(new MessageEvent('message', { data: message }))
}

function show(
  written: Readonly<Record<string, string>> = {},
  text = sampleReport(written),
  kin: Kin = ALONE,
  before?: string,
  uri = REPORT,
): void {
  const report = readReport(makeSource('test', text))
  const open = { version: 1, report, kin, findings: checkReport(report, {}, kin) }
  tell({
    type: 'show',
    uri,
    view: previewOf(open, readClient({ capabilities: {}, locale: 'zh-cn' }), before).view,
  })
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!
const cell = (id: string) => one(`td[data-id="${id}"]`)
const strip = () => one('#details').textContent

function press(key: string, options: KeyboardEventInit = {}): void {
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
  )
}

/** What was told to the extension since it was last looked at. */
function told(): FromPage[] {
  return posted.splice(0)
}

beforeEach(() => {
  document.documentElement.lang = 'zh-cn'
  document.body.replaceChildren()
  posted = []
  kept = []
  startPage({
    uri: REPORT,
    kept: undefined,
    post: message => posted.push(message),
    keep: state => kept.push(state),
  })
})

describe('the page', () => {
  it('says that it is there, and where it belongs', () => {
    expect(told()).toEqual([{ type: 'ready' }])
    expect(kept).toEqual([{ uri: REPORT, scroll: 0, compares: false }])
  })

  it('draws the official tables with their merged cells', () => {
    show()
    expect(all('section h2').map(heading => heading.textContent)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ])
    const results = all('table.applications th').find(th => th.textContent === '三、本年度办理结果')!
    expect(results.getAttribute('rowspan')).toBe('22')
    const organisations = all('table.applications th').find(th => th.textContent === '法人或其他组织')!
    expect(organisations.getAttribute('colspan')).toBe('5')
    expect(all('table.applications thead tr')).toHaveLength(3)
    expect(all('td[data-id]')).toHaveLength(200)
    expect(cell(PERSON).textContent).toBe('4')
    expect(one('.stamp').textContent).toContain('42 条，全部成立')
  })

  it('lists where the running text says a figure, and goes there', () => {
    const told9 = '全年共收到政府信息公开申请9件，其中予以公开6件。'
    show({}, sampleReport().replace('我局按季度更新', `${told9}我局按季度更新`))
    cell(WRONG).focus()
    expect(strip()).toContain('其中予以公开6件 正文，一致')
    cell('applications.newlyReceived.total').focus()
    told()
    expect(strip()).toContain('全年共收到政府信息公开申请9件 正文，不一致')
    one('#details .statements button').click()
    expect(told()).toEqual([{ type: 'statement', index: 0 }])
  })

  it('says first what does not agree, then the sums, and last what agrees', () => {
    const told9 = '全年共收到政府信息公开申请9件。我局新收申请7件。'
    show({}, sampleReport().replace('我局按季度更新', `${told9}我局按季度更新`))
    cell('applications.newlyReceived.total').focus()
    const [wrong, sum, right] = ['9件 正文，不一致', '7 ＝ 5 ＋ 2', '7件 正文，一致'].map(words =>
      strip().indexOf(words),
    )
    expect(wrong).toBeGreaterThan(0)
    expect(sum).toBeGreaterThan(wrong!)
    expect(right).toBeGreaterThan(sum!)
  })

  it('has the sum that fails above what is advised, for the last lines may be cut off', () => {
    show(WRITTEN)
    cell(WRONG).focus()
    expect(strip().indexOf('4711 ≠ 4 ＋ 2 ＝ 6 ✗')).toBeGreaterThan(0)
    expect(strip().indexOf('疑应为 6')).toBeGreaterThan(strip().indexOf('4711 ≠ 4 ＋ 2 ＝ 6 ✗'))
  })

  it('has a button for every change that may be chosen', () => {
    show({ 'disputes.review.total': '5' })
    cell('disputes.review.total').focus()
    told()
    const choices = all('#details .choices button')
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      '此数改为 0（“0”误作“5”）',
      '“结果维持”改为 5（“5”误作“0”）',
      '“结果纠正”改为 5（“5”误作“0”）',
    ])
    choices[1]!.click()
    expect(told()).toEqual([{ type: 'edit', uri: REPORT, id: 'disputes.review.upheld', text: '5' }])
    expect(cell('disputes.review.upheld').textContent).toBe('5')
  })

  it('says what the signs between the cells mean', () => {
    show(WRITTEN)
    cell(WRONG).focus()
    expect(cell(PERSON).title).toBe('＋：勾稽关系中相加的数')
    expect(cell('applications.resultsTotal.total').title).toContain('等号')
    cell('disputes.review.total').focus()
    expect(cell(PERSON).title).toBe('')
  })

  it('says whose report it is and what is wrong with it', () => {
    show(WRITTEN)
    expect(one('h1').textContent).toBe('青禾县灯塔管理处')
    expect(one('.about').textContent).toContain('2023 年度')
    expect(one('.stamp').textContent).toContain('42 条，2 条不成立')
    expect(all('.count').map(count => count.textContent)).toEqual([
      '1 处有误',
      '1 个空白单元格',
      '1 个可推算的空白单元格',
    ])
    expect(
      all('.finding')
        .map(finding => finding.textContent)
        .join(),
    ).toContain('疑应为 6')
  })

  it('tells the states of figures apart, also for a screen reader', () => {
    show(WRITTEN)
    expect(cell(WRONG).dataset.state).toBe('wrong')
    expect(cell(WRONG).getAttribute('aria-invalid')).toBe('true')
    expect(cell(WRONG).getAttribute('aria-label')).toBe('三、（一）予以公开 · 总计, 4711, 有误')
    expect(cell('disclosure.licensing.decisions').dataset.state).toBe('blank')
    const proved = cell('applications.granted.researchInstitution')
    expect([proved.dataset.state, proved.textContent]).toEqual(['proved', '0'])
  })

  it('pictures the flow of the applications, with its figures in words', () => {
    show()
    expect(one('svg.flow').getAttribute('aria-label')).toMatch(
      /本年新收 7, 上年结转 1 → 予以公开 6.*结转下年度 1/,
    )
    expect(all('svg.flow text').map(text => text.textContent)).toContain('予以公开\u20026')
  })

  it('draws the sums of the figure under the mouse', () => {
    show(WRITTEN)
    cell(WRONG).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    expect(cell(PERSON).dataset).toMatchObject({ mark: '＋', sum: 'fails' })
    expect(cell('applications.resultsTotal.total').dataset).toMatchObject({ mark: '＝', sum: 'fails' })
    expect(cell(WRONG).dataset.subject).toBe('')
    expect(strip()).toContain('4711 ≠ 4 ＋ 2 ＝ 6 ✗')
    expect(strip()).toContain('疑应为 6')
    one('.tables').dispatchEvent(new PointerEvent('pointerleave'))
    expect(cell(PERSON).dataset.mark).toBeUndefined()
  })

  it('has an entry by Tab for each table, and arrows within', () => {
    show()
    expect(all('td[tabindex="0"]')).toHaveLength(3)
    cell(PERSON).focus()
    expect(cell(PERSON).tabIndex).toBe(0)
    const path = ['ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'Home'].map(key => {
      press(key)
      return document.activeElement!.getAttribute('data-id')
    })
    expect(path).toEqual([
      'applications.granted.commercialEnterprise',
      'applications.partiallyGranted.commercialEnterprise',
      'applications.partiallyGranted.total',
      WRONG,
      PERSON,
    ])
    press('Home', { ctrlKey: true })
    press('ArrowUp')
    expect(document.activeElement).toBe(cell('applications.newlyReceived.naturalPerson'))
  })

  it('goes from mistake to mistake', () => {
    show({ ...WRITTEN, 'disclosure.penalties.decisions': '1O' })
    cell('disclosure.regulations.issued').focus()
    const path = ['n', 'n', 'n', 'p'].map(key => {
      press(key)
      return document.activeElement!.getAttribute('data-id')
    })
    expect(path).toEqual(['disclosure.penalties.decisions', WRONG, 'disclosure.penalties.decisions', WRONG])
  })

  it('goes to a mistake wherever the focus is', () => {
    show(WRITTEN)
    press('n')
    expect(document.activeElement!.getAttribute('data-id')).toBe(WRONG)
    const button = one('button')
    button.focus()
    press('p')
    expect(document.activeElement!.getAttribute('data-id')).toBe(WRONG)
  })

  it('shows in the text what is chosen, and goes there', () => {
    show()
    told()
    cell(WRONG).click()
    expect(told()).toEqual([{ type: 'select', id: WRONG }])
    press('Enter', { ctrlKey: true })
    expect(told()).toEqual([{ type: 'open', id: WRONG }])
  })

  it('marks where the cursor of the text is', () => {
    show()
    tell({ type: 'cursor', id: WRONG })
    expect(cell(WRONG).dataset.cursor).toBe('')
    tell({ type: 'cursor', id: PERSON })
    expect(all('[data-cursor]')).toEqual([cell(PERSON)])
    tell({ type: 'cursor' })
    expect(all('[data-cursor]')).toEqual([])
  })

  it('lets a figure be edited, and shows it until the text has it', () => {
    show(WRITTEN)
    told()
    cell(WRONG).focus()
    press('Enter')
    const input = one('input.entry') as HTMLInputElement
    expect(input.value).toBe('4711')
    input.value = '6'
    press('Enter')
    expect(told()).toEqual([
      { type: 'edit', uri: REPORT, id: WRONG, text: '6' },
      { type: 'select', id: 'applications.partiallyGranted.total' },
    ])
    expect([cell(WRONG).textContent, cell(WRONG).getAttribute('aria-busy')]).toEqual(['6', 'true'])
    show({ ...WRITTEN, [WRONG]: '6' })
    expect([cell(WRONG).dataset.state, cell(WRONG).getAttribute('aria-busy')]).toEqual(['ok', null])
  })

  it('begins with the key that was pressed, and leaves all as it was on Escape', () => {
    show()
    told()
    cell(PERSON).focus()
    press('7')
    expect((one('input.entry') as HTMLInputElement).value).toBe('7')
    press('Escape')
    expect(all('input')).toEqual([])
    expect(told()).toEqual([])
    expect(document.activeElement).toBe(cell(PERSON))
    expect(cell(PERSON).textContent).toBe('4')
  })

  it('says why a figure could not be written', () => {
    show()
    cell(PERSON).focus()
    press('7')
    press('Enter')
    expect(document.activeElement).not.toBe(cell(PERSON))
    tell({ type: 'refused', id: PERSON, reason: '写不下。' })
    expect(document.activeElement).toBe(cell(PERSON))
    expect(one('[role="alert"]').textContent).toBe('写不下。')
    expect(cell(PERSON).textContent).toBe('4')
  })

  it('turns to another report, and writes what was being entered into the one before', () => {
    show(WRITTEN)
    cell(WRONG).focus()
    press('Enter')
    ;(one('input.entry') as HTMLInputElement).value = '6'
    told()
    show({ [WRONG]: '60' }, undefined, ALONE, undefined, 'file:///other.txt')
    expect(told().filter(({ type }) => type === 'edit')).toEqual([
      { type: 'edit', uri: REPORT, id: WRONG, text: '6' },
    ])
    expect(all('input.entry')).toEqual([])
    expect(cell(WRONG).textContent).toBe('60')
    expect(cell(WRONG).getAttribute('aria-busy')).toBeNull()
    expect(strip()).not.toContain('4711')
    expect(kept.at(-1)).toEqual({ uri: 'file:///other.txt', scroll: 0, compares: false })
  })

  it('offers what should stand there', () => {
    show(WRITTEN)
    cell(WRONG).focus()
    told()
    one('#details button.primary').click()
    expect(told()).toEqual([{ type: 'edit', uri: REPORT, id: WRONG, text: '6' }])
  })

  it('lets nothing be edited where the text has no cell', () => {
    show({}, sampleReport().replace(/^.*3\.其他 .*\n/m, ''))
    const missing = cell('applications.otherHandling.other.total')
    expect(missing.dataset.state).toBe('missing')
    missing.focus()
    press('Enter')
    expect(all('input')).toEqual([])
    expect(strip()).toContain('文中没有这一行')
  })

  it('changes only the cells that are others, and keeps the focus', () => {
    show(WRITTEN)
    const [before, other] = [cell(WRONG), cell('disputes.review.total')]
    before.focus()
    const replaced = vi.spyOn(other, 'replaceChildren')
    show({ ...WRITTEN, [WRONG]: '6' })
    expect(cell(WRONG)).toBe(before)
    expect(document.activeElement).toBe(before)
    expect(before.textContent).toBe('6')
    expect(replaced).not.toHaveBeenCalled()
  })

  it('copies a table for a spreadsheet', () => {
    show(WRITTEN)
    const data = new DataTransfer()
    // What a browser does when a script asks it to copy.
    const copy = () => {
      document.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData: data }))
      return true
    }
    Object.assign(document, { execCommand: copy })
    all('button.copy')[1]!.click()
    const lines = data.getData('text/plain').split('\n')
    expect(lines).toHaveLength(28)
    expect(new Set(lines.map(line => line.split('\t').length))).toEqual(new Set([10]))
    expect(lines[5]).toBe('三、本年度办理结果\t（一）予以公开\t\t4\t2\t\t0\t0\t0\t4711')
    expect(data.getData('text/html')).toContain('<th rowspan="22">三、本年度办理结果</th>')
    expect(all('button.copy')[1]!.textContent).toBe('已复制')
  })

  it('does not call a report right whose sums cannot all be checked', () => {
    show({}, sampleReport().replace(/^.*3\.其他 .*\n/m, ''))
    expect(one('.stamp').className).toContain('open')
    expect(one('.stamp').textContent).toMatch(/42 条，\d+ 条成立，\d+ 条无法核对/)
    expect(one('.count.missing').textContent).toBe('缺少 1 行')
  })

  it('shows by how much both sides of the flow differ', () => {
    show({ 'applications.carriedForward.total': '4', 'applications.carriedForward.naturalPerson': '4' })
    expect(one('svg.flow .entry.wrong').textContent).toBe('相差 3')
    expect(all('svg.flow .over')).toHaveLength(1)
  })

  it('speaks English where the editor does', () => {
    document.documentElement.lang = 'en'
    show()
    expect(one('.stamp').textContent).toContain('All 42 sums hold')
  })

  it('says when there is nothing to show', () => {
    tell({ type: 'notice', notice: 'noReport' })
    expect(one('.notice').textContent).toBe('文中没有年报。')
    show()
    expect(one('.notice').hidden).toBe(true)
  })
})

describe('last year’s figures', () => {
  const RECEIVED = 'applications.newlyReceived.total'
  const before = readReport(
    makeSource(
      'before',
      sampleReport({ [RECEIVED]: '4', [WRONG]: '60', [PERSON]: '', 'disclosure.fees.amount': '12.5' }),
    ),
  )
  const compare = () => one('button.compare')

  it('are offered only where the year before is known', () => {
    show()
    expect(all('button.compare')).toEqual([])
    show({}, undefined, { year: 2023, before })
    expect(compare().textContent).toBe('与 2022 年度对照')
  })

  it('stand below this year’s with the change, and large changes can be walked through', () => {
    show({ 'disclosure.fees.amount': '3.7' }, undefined, { year: 2023, before })
    expect(one('.tables').classList.contains('compared')).toBe(false)
    compare().click()
    expect(one('.tables').classList.contains('compared')).toBe(true)
    expect(compare().getAttribute('aria-pressed')).toBe('true')
    expect(kept.at(-1)!.compares).toBe(true)
    const earlier = (id: string) => cell(id).querySelector<HTMLElement>('.earlier')!.dataset
    expect(earlier(RECEIVED)).toMatchObject({ value: '4', change: '+3' })
    expect(earlier(WRONG)).toMatchObject({ value: '60', change: '−54' })
    expect(earlier('disclosure.fees.amount')).toMatchObject({ value: '12.5', change: '−8.8' })
    expect(one('.comparison .caption').textContent).toBe('小字：2022 年度数据和增减')
    expect(cell(WRONG).getAttribute('aria-description')).toBe('上年 60，−54，不到上年的五分之一')
    expect(cell(WRONG).dataset.jump).toBe('down')
    expect(cell(RECEIVED).dataset.jump).toBeUndefined()
    one('button.jump').click()
    expect(strip()).toContain('上年 60，−54，不到上年的五分之一')
    compare().click()
    expect(one('.tables').classList.contains('compared')).toBe(false)
  })

  it('mark what does not follow from them, with what it should be', () => {
    const carried = 'applications.carriedOver.total'
    const lastYear = {
      'applications.carriedForward.naturalPerson': '9',
      'applications.carriedForward.total': '9',
    }
    const other = readReport(makeSource('before', sampleReport(lastYear)))
    show({}, undefined, { year: 2023, before: other })
    expect(cell(carried).dataset.state).toBe('doubtful')
    expect(cell(carried).querySelector<HTMLElement>('.expected')!.dataset.value).toBe('9')
    expect(cell(carried).getAttribute('aria-description')).toContain('按相邻年度年报应为 9')
    cell(carried).focus()
    expect(strip()).toContain('2022 年度')
    expect(cell(RECEIVED).querySelector('.expected')).toBeNull()
  })

  it('are those of the report that is chosen, where there are several of the year before', () => {
    const other = readReport(makeSource('file:///b/2022.txt', sampleReport({ [RECEIVED]: '9' })))
    const first = { ...before, source: { ...before.source, uri: 'file:///a/2022.txt' } }
    const kin = { year: 2023, choices: [first, other] }
    show({}, undefined, kin)
    expect(one('.comparison').textContent).toContain('上一年度有 2 份年报')
    expect(all('button.choice').map(({ textContent }) => textContent)).toEqual(['a/2022.txt', 'b/2022.txt'])
    expect(cell(RECEIVED).querySelector('.earlier')).toBeNull()
    tell({ type: 'compare' })
    expect(document.activeElement).toBe(one('button.choice'))
    told()
    all('button.choice')[1]!.click()
    expect(told()).toEqual([{ type: 'before', uri: 'file:///b/2022.txt' }])
    show({}, undefined, kin, 'file:///b/2022.txt')
    expect(cell(RECEIVED).querySelector<HTMLElement>('.earlier')!.dataset.value).toBe('9')
    expect(all('button.choice')).toEqual([])
  })

  it('are shown when the editor asks for them', () => {
    show({}, undefined, { year: 2023, before })
    tell({ type: 'compare' })
    expect(one('.tables').classList.contains('compared')).toBe(true)
    expect(cell('disclosure.fees.amount').dataset.jump).toBe('toNothing')
  })
})
