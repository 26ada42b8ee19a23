// What the extension adds to a finding: the page of its rule, other layouts, and files that were read wrongly.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import { codeActionsAt, diagnosticsOf, open, until, userDoesWithin, writeFile } from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

const found = (document: vscode.TextDocument) =>
  until(() => diagnosticsOf(document.uri).length > 0 && diagnosticsOf(document.uri), 'findings')

/** The lines of the page that the editor shows over the text. */
const HOVER = '.monaco-hover:visible .monaco-hover-content:has-text("4711")'

describe('A finding', () => {
  it('says in the first lines over the text what is wrong, and what is right', async () => {
    const document = await open(sampleReport(WRONG))
    const [finding] = await found(document)
    const at = finding!.range.start
    const editor = vscode.window.activeTextEditor!
    editor.selection = new vscode.Selection(at, at)
    // The panel, where a test before has opened it, may cover the line.
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter)
    const lines = await until(async () => {
      await vscode.commands.executeCommand('editor.action.showHover')
      const [text] = await userDoesWithin(5000, ['innerText', HOVER]).catch(() => [undefined])
      return typeof text === 'string' && text.includes('4711') && text.split('\n').filter(line => line.trim())
    }, 'what is said')
    const first = lines.slice(0, 3).join(' ')
    assert.match(first, /should probably be 6/i)
    assert.match(first, /4 ＋ 2 ＝ 6|the sum of .* is 6/)
  })

  it('has few lines in the list of problems, and what to do in its first', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await found(document)
    assert.isAtMost(first!.relatedInformation!.length, 3)
    assert.match(first!.message, /is 4711 and should probably be 6.*mend it\.$/)
  })

  it('is mended by the first thing that is offered', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await found(document)
    const [fix] = await codeActionsAt(document, first!.range, undefined, ({ edit }) => edit !== undefined)
    await vscode.workspace.applyEdit(fix!.edit!)
    assert.equal(document.getText(), sampleReport())
  })

  it('leads to the page of its rule, inside the editor', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await found(document)
    const { target } = first!.code as { target: vscode.Uri }
    assert.equal(target.scheme, 'command')
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]))
    const isShown = () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('unbalanced-equation.md')),
      )
    await until(isShown, 'the page')
  })

  it('is offered six things at most, one of them other layouts', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await found(document)
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
    const uri = await writeFile(
      'gbk.txt',
      await vscode.workspace.encode(sampleReport(WRONG), { encoding: 'gb18030' }),
    )
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    assert.include(document.getText(), '\ufffd')
    await until(async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction')
      return vscode.window.activeTextEditor?.document.encoding === 'gb18030'
    }, 'the other encoding')
    const again = vscode.window.activeTextEditor!.document
    const [first] = await found(again)
    assert.equal(again.getText(first!.range), '4711')
  })
})
