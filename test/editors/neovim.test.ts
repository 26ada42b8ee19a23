import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE, findEditor, makeDesk, setUpIn, type Desk } from './setUp.ts'

const { title, program } = findEditor('Neovim', 'nvim')

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

describe.skipIf(!program)(title, () => {
  let desk: Desk

  beforeAll(() => {
    desk = makeDesk()
    desk.write('config/nvim/init.lua', setUpIn('lua'))
  })
  afterAll(() => rmSync(desk.folder, { recursive: true }))

  function session(report: string): Outcome {
    const script = desk.write('session.lua', SESSION)
    const words = ['--headless', '-n', '-i', 'NONE', report, '-c', `luafile ${script}`]
    const printed = execFileSync(program!, words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: desk.environment,
      timeout: 30_000,
    })
    return JSON.parse(printed) as Outcome
  }

  it('shows the findings of a report, explains a figure and mends it', () => {
    const { before, title, hover, after } = session(desk.write('年报.txt', EXAMPLE))
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
