import { assert } from 'chai'
import * as vscode from 'vscode'
import { readReport } from '../../../server/report.ts'
import { makeSource } from '../../../server/text/source.ts'
import { sampleReport } from '../../server/sample.ts'
import { SPELLINGS, spelled } from '../../support/layouts.ts'
import { open, until, userDoes } from './support.ts'

const WRONG = 'applications.granted.total'
const PENDING = 'disputes.review.pending'

const cell = (id: string) => `td[data-id="${id}"]`

function previews(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs)
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.preview'),
  )
}

async function openWithPreview(text: string): Promise<vscode.TextDocument> {
  const document = await open(text)
  await vscode.commands.executeCommand('gouji.previewToSide')
  await until(() => previews().length > 0, 'a preview')
  return document
}

async function enter(id: string, text: string): Promise<void> {
  await userDoes(['dblclick', cell(id)], ['fill', 'input.entry', text], ['press', 'input.entry', 'Enter'])
}

/** The text of the document, whatever its language has become. */
function textOf({ uri }: vscode.TextDocument): string {
  return vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())!.getText()
}

function editorOf({ uri }: vscode.TextDocument): vscode.TextEditor {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())!
}

describe('A preview', () => {
  it('opens beside the report, once', async () => {
    await openWithPreview(sampleReport())
    await until(
      () => vscode.window.activeTextEditor?.viewColumn === vscode.ViewColumn.One,
      'the report to be on the left',
    )
    await vscode.commands.executeCommand('gouji.previewToSide')
    assert.lengthOf(previews(), 1)
    assert.equal(previews()[0]!.group.viewColumn, vscode.ViewColumn.Two)
  })

  it('turns to the report that becomes active, unless it is locked', async () => {
    const label = () => previews().map(tab => tab.label)
    const first = await open(sampleReport({ [WRONG]: '4711' }), { name: 'first.txt' })
    await vscode.commands.executeCommand('gouji.previewToSide')
    await userDoes(['waitFor', `${cell(WRONG)}:has-text("4711")`])
    const second = await open(sampleReport({ [WRONG]: '4712' }), { name: 'second.txt' })
    await userDoes(['waitFor', `${cell(WRONG)}:has-text("4712")`])
    assert.deepEqual(label(), ['Preview second.txt'])
    await enter(WRONG, '6')
    await until(() => textOf(second) === sampleReport(), 'the text to be mended')
    await vscode.commands.executeCommand('gouji.togglePreviewLock')
    await until(() => label()[0] === '[Preview] second.txt', 'the locked preview')
    await vscode.window.showTextDocument(first.uri, { viewColumn: vscode.ViewColumn.One })
    await vscode.commands.executeCommand('gouji.previewToSide')
    // A tab has its name a moment after it is there.
    await until(() => previews().length === 2 && label().every(Boolean), 'a preview of its own')
    assert.sameMembers(label(), ['[Preview] second.txt', 'Preview first.txt'])
    assert.include(textOf(first), '4711')
  })

  it('writes into the text what is entered in it', async () => {
    const document = await openWithPreview(sampleReport({ [WRONG]: '4711' }))
    await enter(WRONG, '6')
    await until(() => textOf(document) === sampleReport(), 'the text to be mended')
  })

  for (const command of ['gouji.preview', 'gouji.previewToSide']) {
    it(`takes back what was entered in it: ${command}`, async () => {
      const before = sampleReport({ [WRONG]: '4711' })
      const document = await open(before, { name: 'undone.txt' })
      await vscode.commands.executeCommand(command)
      await enter(WRONG, '6')
      await until(() => textOf(document) === sampleReport(), 'the text to be mended')
      await userDoes(['waitFor', `${cell(WRONG)}:has-text("6")`], ['press', cell(WRONG), 'Control+z'])
      await until(() => textOf(document) === before, 'the text as it was')
    })
  }

  for (const name of ['box', 'columns, ideographs as two', 'one cell a line', 'HTML', 'commas']) {
    it(`writes in the layout of the text: ${name}`, async () => {
      const written = (figure: string) =>
        spelled(readReport(makeSource('sample', sampleReport({ [PENDING]: figure }))), SPELLINGS[name]!)
      const document = await openWithPreview(written('0'))
      await enter(PENDING, '3')
      await until(() => textOf(document) === written('3'), 'the figure in the text')
    })
  }

  it('shows in the text which figure is chosen', async () => {
    const document = await openWithPreview(sampleReport({ [WRONG]: '4711' }))
    await userDoes(['click', cell(WRONG)])
    const chosen = () => editorOf(document).document.getText(editorOf(document).selection)
    await until(() => chosen() === '4711', 'the figure to be selected')
  })

  it('follows the cursor of the text', async () => {
    const document = await openWithPreview(sampleReport({ [WRONG]: '4711' }))
    await userDoes(['waitFor', cell(WRONG)])
    const editor = editorOf(document)
    const at = document.positionAt(document.getText().indexOf('4711') + 2)
    editor.selection = new vscode.Selection(at, at)
    // It is known by its mark, wherever that is.
    await userDoes(
      ['dblclick', 'td[data-cursor]'],
      ['fill', 'input.entry', '6'],
      ['press', 'input.entry', 'Enter'],
    )
    await until(() => textOf(document) === sampleReport(), 'the text to be mended')
  })

  for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
    it(`has no serious barriers: ${theme}`, async () => {
      const workbench = vscode.workspace.getConfiguration('workbench')
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global)
      try {
        await openWithPreview(sampleReport({ [WRONG]: '4711', [PENDING]: '' }))
        await userDoes(['waitFor', `${cell(WRONG)}[data-state="wrong"]`])
        const [found] = await userDoes(['barriers', cell(WRONG)])
        assert.deepEqual(found, [])
      } finally {
        await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
      }
    })
  }

  it('shows what becomes of the text', async () => {
    const document = await openWithPreview(sampleReport({ [WRONG]: '4711' }))
    await userDoes(['waitFor', `${cell(WRONG)}[data-state="wrong"]`])
    const edit = new vscode.WorkspaceEdit()
    const at = document.getText().indexOf('4711')
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)), '7')
    await vscode.workspace.applyEdit(edit)
    await userDoes(
      ['click', `${cell(WRONG)}[data-state="wrong"]:has-text("7"):not(:has-text("4711"))`],
      ['click', '#details .primary'],
    )
    await until(() => textOf(document) === sampleReport(), 'the offered figure in the text')
  })
})
