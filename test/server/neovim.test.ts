import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const INSTALLED = spawnSync('nvim', ['--version']).status === 0
const EXAMPLE = path('../../examples/yunxiu-justice-2022.txt')

/** What a user does there, and what comes of it, as one line of JSON. */
const SESSION = `
local function wait_for(what, condition)
  if not vim.wait(10000, condition, 20) then
    print('waited in vain for ' .. what)
    vim.cmd('cquit')
  end
end
local function findings()
  local list = {}
  for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, { message = found.message, lnum = found.lnum, col = found.col, source = found.source })
  end
  return list
end
wait_for('findings', function() return #vim.diagnostic.get(0) > 0 end)
local before = findings()
vim.api.nvim_win_set_cursor(0, { before[1].lnum + 1, before[1].col })
local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)
local _, answer = next(answers)
local action = answer.result[1]
local position = { textDocument = params.textDocument, position = params.range.start }
local _, hover = next(vim.lsp.buf_request_sync(0, 'textDocument/hover', position, 10000))
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
wait_for('the finding to go', function() return #vim.diagnostic.get(0) < #before end)
io.stdout:write(vim.fn.json_encode({
  before = before,
  title = action.title,
  hover = hover.result.contents.value,
  after = #vim.diagnostic.get(0),
}))
vim.cmd('qall!')
`

describe.runIf(INSTALLED)('Neovim, set up as docs/editors.md says', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-neovim-'))
    const program = join(folder, 'gouji-language-server')
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${path('../../dist/server.js')}" "$@"\n`)
    chmodSync(program, 0o755)
    writeFileSync(join(folder, 'init.lua'), setUp())
    writeFileSync(join(folder, 'session.lua'), SESSION)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('shows the findings of a report, explains a figure and mends it', () => {
    const report = join(folder, '年报.txt')
    writeFileSync(report, readFileSync(EXAMPLE))
    const { before, title, hover, after } = session(folder, report)
    expect(before.map(({ source }) => source)).toContain('gouji')
    expect(before[0]!.message).toContain('本机关不掌握')
    expect(title).toContain('21')
    expect(hover).toContain('12')
    expect(after).toBeLessThan(before.length)
  })
})

interface Outcome {
  readonly before: readonly { readonly message: string; readonly source: string }[]
  readonly title: string
  readonly hover: string
  readonly after: number
}

/** The Lua of the page. */
function setUp(): string {
  const page = readFileSync(path('../../docs/editors.md'), 'utf8')
  return page.split('```lua\n')[1]!.split('```')[0]!
}

function session(folder: string, report: string): Outcome {
  const session = ['-c', `luafile ${join(folder, 'session.lua')}`]
  const printed = execFileSync(
    'nvim',
    ['--headless', '-n', '-i', 'NONE', '-u', join(folder, 'init.lua'), report, ...session],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, XDG_STATE_HOME: folder },
      timeout: 30_000,
    },
  )
  return JSON.parse(printed) as Outcome
}
