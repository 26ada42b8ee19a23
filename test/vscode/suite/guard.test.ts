import { assert } from 'chai'
import * as vscode from 'vscode'
import { POISONED } from '../../server/poison.ts'
import { sampleReport } from '../../server/sample.ts'
import { diagnosticsOf, findingsIn, open, until } from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

describe('A report that takes the server down', () => {
  const before = process.env.NODE_OPTIONS
  after(async () => {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
    await vscode.commands.executeCommand('gouji.restart')
  })

  it('is set aside until it is asked for, and all others are checked', async () => {
    const sound = await open(sampleReport(WRONG))
    await findingsIn(sound)
    process.env.NODE_OPTIONS = POISONED
    await vscode.commands.executeCommand('gouji.restart')
    await findingsIn(sound)

    const poison = await open(sampleReport(WRONG), { name: 'poison2022.txt' })
    await until(() => diagnosticsOf(sound.uri).length === 0, 'the server to go down')
    await findingsIn(sound)
    assert.isEmpty(diagnosticsOf(poison.uri))
    const edit = new vscode.WorkspaceEdit()
    edit.insert(poison.uri, new vscode.Position(0, 0), '\n')
    await vscode.workspace.applyEdit(edit)
    assert.isNotEmpty(diagnosticsOf(sound.uri))
    await vscode.commands.executeCommand('workbench.action.files.save')

    delete process.env.NODE_OPTIONS
    await vscode.commands.executeCommand('gouji.check')
    await findingsIn(poison)
    await findingsIn(sound)
  })
})
