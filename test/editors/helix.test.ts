import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXAMPLE, findEditor, makeDesk, MENDED, setUpIn, type Desk } from './setUp.ts'

const { title, program } = findEditor('Helix', 'hx')

describe.skipIf(!program)(title, () => {
  let desk: Desk
  let terminal: ChildProcessWithoutNullStreams
  let shown = ''

  beforeEach(() => {
    desk = makeDesk()
    desk.write('config/helix/languages.toml', setUpIn('toml'))
  })
  afterEach(() => {
    terminal.kill()
    rmSync(desk.folder, { recursive: true, force: true })
  })

  function open(file: string): void {
    const command = `stty rows 50 cols 160; exec '${program!}' -v '${file}'`
    terminal = spawn('script', ['-qfec', command, '/dev/null'], {
      env: { ...desk.environment, TERM: 'xterm-256color' },
    })
    terminal.stdout.setEncoding('utf8').on('data', (data: string) => (shown += data))
  }

  /** Types keys, and waits until the screen shows some words that it did not show before. */
  async function type(keys: string, words: string): Promise<void> {
    shown = ''
    terminal.stdin.write(keys)
    await expect.poll(() => withoutCodes(shown), { timeout: 20_000 }).toContain(words)
  }

  it('shows the findings of a report, explains a figure and mends it', async () => {
    const report = desk.write('年报.txt', EXAMPLE)
    open(report)
    // The status line says how many there are.
    await type('', '●')
    await type(']d', '疑应为 21，少 9')
    await type(' k', '25 ≠ 12 ＋ 1 ＋ 2 ＋ 1 ＝ 16')
    await type('\u001b', '| 0 | 0 |')
    await type(' a', '改为 21')
    // Chooses the first entry of the menu, and takes it.
    await type('\r', '[+]')
    await type(':w\r', 'written')
    expect(readFileSync(report, 'utf8')).toBe(MENDED)
    // So that other texts are left alone.
    expect(readFileSync(join(desk.folder, 'cache/helix/helix.log'), 'utf8')).toContain('"languageId":"text"')
  })
})

/** What is written on the screen, without what moves the cursor and colours it. */
function withoutCodes(written: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return written.replace(/\u001b(?:\[[0-9;?:]*[a-zA-Z]|[()][A-Z0-9]|[=>])/g, '')
}
