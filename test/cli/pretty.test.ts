import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL, REPAIRABLE, SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles } from './support.ts'

const folder = temporaryFolder()
const check = (...words: string[]) => gouji(['check', ...words], { cwd: folder })

describe('the pretty format', () => {
  writeFiles(folder, { 'repairable.txt': REPAIRABLE, 'doubtful.txt': DOUBTFUL, 'sound.txt': SOUND })

  it('says where, how grave, what, and which rule', async () => {
    const { stdout } = await check('repairable.txt')
    const [head] = stdout.split('\n')
    expect(head).toMatch(
      /^repairable\.txt:40:39 {2}错误 {2}.*为 17，疑应为 12.*本行总计 17，各项之和 12；.* {2}unbalanced-equation$/,
    )
    expect(stdout).toContain('修复：“（三）4.保护第三方合法权益 · 总计”改为 12')
  })

  it('names the other figures that are not zero, and where they stand', async () => {
    const { stdout } = await check('repairable.txt')
    const related = stdout.split('\n').filter(line => line.includes('相关：'))
    expect(related).toHaveLength(1)
    expect(related[0]).toContain('“总计”列：（七）总计 88，各项之和 93，少 5 (54:34)')
    expect(related[0]).not.toContain('4.保护第三方合法权益：17')
    expect(related[0]).not.toContain('1.属于国家秘密：0')
    expect(related[0]).toMatch(/另 \d+ 处$/)
  })

  it('keeps the summary off standard output', async () => {
    const { stdout, stderr } = await check('sound.txt', 'doubtful.txt')
    // The two are versions of one report, with other figures.
    expect(stderr).toBe('gouji: 2 份年报：1 处错误、2 处信息。\n')
    expect(stdout).not.toContain('2 份年报')
    expect((await check('sound.txt')).stderr).toBe('gouji: 1 份年报：没有问题。\n')
  })

  it('speaks English', async () => {
    const { stdout, stderr } = await check('--locale', 'en', 'repairable.txt')
    expect(stdout).toMatch(/^repairable\.txt:40:39 {2}error {2}/)
    expect(stdout).toContain('= fix: ')
    expect(stderr).toBe('gouji: 1 report: 1 error.\n')
  })
})

describe('the underline', () => {
  /** A row whose total is wrong, with something before its label and something behind its figures. */
  const row = (before: string, behind = '') =>
    `${before} | 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 55 |${behind}\n`
  it.each([
    ['after wide characters', row('甲')],
    ['after emoji and rare ideographs', row('甲📢👨‍👩‍👧‍👦🇨🇳𠮷')],
    ['after combining marks and zero-width characters', row('甲e\u0301a\u0300\u200b1\ufe0f\u20e3')],
    ['after control characters', row('\u0007\u001b[31m甲\u0000\u009b')],
    ['after marks that turn the writing direction', row('甲\u202eabc\u2066')],
    ['after half a character', row('甲\ud83d乙')],
    ['after tabs', row('甲\t乙').replaceAll(' | ', '\t').replace(' |', '')],
    ['in a very long line', row('字'.repeat(60_000), ' |'.repeat(900) + ' '.repeat(60_000))],
  ])('stands under the figure %s', async (_, text) => {
    writeFiles(folder, {
      'row.txt': Buffer.from(`\ufeff三、收到和处理政府信息公开申请情况\n${text}`, 'utf16le'),
    })
    const { stdout } = await check('--rule=missing-row=off', '--rule=columns-differ=off', 'row.txt')
    const { shown, marks } = excerptOf(stdout, '55')
    expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    expect(stringWidth(shown)).toBeLessThanOrEqual(110)
    const [from, to] = [marks.indexOf('^'), marks.lastIndexOf('^') + 1]
    expect(columns(shown, from, to)).toBe('55')
  })

  it('marks the other figures of the row too', async () => {
    const { stdout } = await check('repairable.txt')
    const { shown, marks } = excerptOf(stdout, '17')
    const marked = [...marks.matchAll(/-+/g)].map(({ index, 0: dashes }) =>
      columns(shown, index, index + dashes.length),
    )
    expect(marked).toEqual(['9', '2', '0', '0', '1', '0'])
  })

  it('shows with dots that a line goes on', async () => {
    writeFiles(folder, { 'long.txt': row('字'.repeat(200), ' |'.repeat(200)) })
    const { stdout } = await check('--rule', 'missing-row=off', 'long.txt')
    expect(excerptOf(stdout, '55').shown).toMatch(/\| ….*新收.*55.*…$/)
  })

  it('points at an empty place', async () => {
    writeFiles(folder, {
      'blank.txt':
        '三、收到和处理政府信息公开申请情况\n（七）总计\t2\t1\t\t\t\t\t\n四、结转下年度继续办理\t1\t\t\t\t\t\t1\n',
    })
    const { stdout } = await check('--rule', 'missing-row=off', '--rule', 'blank-cell=off', 'blank.txt')
    expect(stdout).toContain('总计”空白')
    const { marks } = excerptOf(stdout, '（七）总计')
    expect(marks.trim()).toMatch(/\^$/)
  })

  /** The line that shows `words`, and the marks below it. */
  function excerptOf(stdout: string, words: string): { shown: string; marks: string } {
    const lines = stdout.split('\n')
    const at = lines.findIndex((line, i) => line.includes(words) && /^ *\| [ -]*\^/.test(lines[i + 1] ?? ''))
    return { shown: lines[at]!, marks: lines[at + 1]! }
  }

  /** What a terminal shows from one column to another. */
  function columns(line: string, from: number, to: number): string {
    let column = 0
    let shown = ''
    for (const { segment } of new Intl.Segmenter().segment(line)) {
      if (column >= from && column < to) shown += segment
      column += stringWidth(segment)
    }
    return shown
  }
})

describe('colours', () => {
  const coloured = async (words: string[], environment: Record<string, string> = {}) =>
    (await gouji(['check', 'doubtful.txt', ...words], { cwd: folder, environment })).stdout.includes(
      '\u001b[',
    )

  it('are kept for terminals', async () => {
    expect(await coloured([])).toBe(false)
    expect(await coloured([], { CI: 'true' })).toBe(false)
  })

  it('can be asked for and declined', async () => {
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(await coloured(['--color'])).toBe(true)
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await coloured([], { FORCE_COLOR: '0' })).toBe(false)
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  })
})
