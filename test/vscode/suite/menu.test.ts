// What the extension adds to a finding: the page of its rule, other layouts, and files that were read wrongly.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import {
  codeActionsAt,
  emptyWorkspace,
  findingsIn,
  open,
  openGarbled,
  until,
  userDoes,
  writeFile,
} from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

describe('A finding', () => {
  it('has few lines in the list of problems, and what to do in its first', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await findingsIn(document)
    assert.isAtMost(first!.relatedInformation!.length, 3)
    assert.match(first!.message, /is 4711 and should probably be 6.*mend it\.$/)
  })

  it('is mended by the first thing that is offered', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await findingsIn(document)
    const [fix] = await codeActionsAt(document, first!.range, undefined, ({ edit }) => edit !== undefined)
    await vscode.workspace.applyEdit(fix!.edit!)
    assert.equal(document.getText(), sampleReport())
  })

  it('has the whole figure selected once it is mended, though few of its digits are others', async () => {
    const document = await open(sampleReport({ 'applications.granted.total': '66' }))
    const [first] = await findingsIn(document)
    const editor = vscode.window.activeTextEditor!
    editor.selection = new vscode.Selection(first!.range.start, first!.range.end)
    const isFix = ({ edit }: vscode.CodeAction) => edit !== undefined
    const fix = (await codeActionsAt(document, first!.range, undefined, isFix)).find(isFix)!
    await vscode.workspace.applyEdit(fix.edit!)
    // As a change of the last digit alone may leave it.
    editor.selection = new vscode.Selection(first!.range.start, first!.range.start)
    await vscode.commands.executeCommand(fix.command!.command, ...(fix.command!.arguments as unknown[]))
    assert.equal(document.getText(editor.selection), '6')
  })

  it('leads to the page of its rule, inside the editor', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await findingsIn(document)
    const { target } = first!.code as { target: vscode.Uri }
    assert.equal(target.scheme, 'command')
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]))
    const isShown = () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('unbalanced-equation')),
      )
    await until(isShown, 'the page')
  })

  it('is offered six things at most, one of them other layouts', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await findingsIn(document)
    const isOwn = ({ command, edit }: vscode.CodeAction) =>
      edit !== undefined || command?.command.startsWith('gouji.') === true
    const own = (await codeActionsAt(document, first!.range, undefined, isOwn)).filter(isOwn)
    assert.isAtMost(own.length, 6)
    assert.lengthOf(
      own.filter(({ command }) => command?.command === 'gouji.rewriteTable'),
      1,
    )
  })

  it('leaves the table to be written in the layout that is chosen', async () => {
    const document = await open(sampleReport())
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'gov-report', 'the language')
    const editor = vscode.window.activeTextEditor!
    const place = editor.document.positionAt(editor.document.getText().indexOf('（一）予以公开'))
    editor.selection = new vscode.Selection(place, place)
    const rewriting = vscode.commands.executeCommand('gouji.rewriteTable')
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return vscode.window.activeTextEditor?.document.getText() !== sampleReport()
    }, 'the other layout')
    await rewriting
    assert.include(vscode.window.activeTextEditor!.document.getText(), '| --- |')
    assert.isFalse(document.isClosed)
  })
})

describe('A report in GB18030 that was opened as UTF-8', () => {
  it('is opened again as it is, and checked', async () => {
    await openGarbled('gbk.txt', sampleReport(WRONG))
    await until(async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction')
      return vscode.window.activeTextEditor?.document.encoding === 'gb18030'
    }, 'the other encoding')
    const again = vscode.window.activeTextEditor!.document
    const [first] = await findingsIn(again)
    assert.equal(again.getText(first!.range), '4711')
  })

  it('is opened as it was read, with the problem selected, by the way from one problem to the next', async () => {
    const content = await vscode.workspace.encode(sampleReport(WRONG), { encoding: 'gb18030' })
    await emptyWorkspace()
    const uri = await writeFile('listed.txt', content)
    await vscode.commands.executeCommand('gouji.checkWorkspace')
    await vscode.commands.executeCommand('gouji.nextProblem')
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.toString() === uri.toString() && active
    }, 'the report')
    assert.equal(editor.document.encoding, 'gb18030')
    assert.equal(editor.document.getText(editor.selection), '4711')
    await vscode.workspace.fs.delete(uri)
  })

  it('is opened as it was read from the list of reports', async () => {
    const content = await vscode.workspace.encode(sampleReport(WRONG), { encoding: 'gb18030' })
    const uri = await writeFile('clicked.txt', content)
    await vscode.commands.executeCommand('gouji.checkWorkspace')
    await userDoes(['click', '.monaco-list-row[aria-level="2"]:has-text("clicked.txt")'])
    await until(() => {
      const document = vscode.window.activeTextEditor?.document
      return document?.uri.toString() === uri.toString() && document.encoding === 'gb18030'
    }, 'the report in its encoding')
    await vscode.workspace.fs.delete(uri)
  })
})
