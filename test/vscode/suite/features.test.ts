import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport, withWideCharacters } from '../../server/sample.ts'
import { diagnosticsOf, open, until } from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

const run = <T>(command: string, ...given: unknown[]) => vscode.commands.executeCommand<T>(command, ...given)

/** Opens a report in which something is wrong, and waits until that was found. */
async function openWrong(): Promise<vscode.TextDocument> {
  const { uri } = await open(withWideCharacters(sampleReport(WRONG)))
  await until(() => diagnosticsOf(uri).length > 0, 'findings')
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())!
}

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words)
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length))
}

const everything = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0)

describe('In the text of a report', () => {
  it('hints say what is right', async () => {
    const document = await openWrong()
    const hints = await run<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      everything(document),
    )
    assert.lengthOf(hints, 1)
    assert.match(hints[0]!.label as string, /^✗ .*6.*4705/)
    assert.isTrue(hints[0]!.position.isEqual(rangeOf(document, '4711').end))
  })

  it('colours tell what is what', async () => {
    const document = await openWrong()
    const legend = await run<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    )
    const { data } = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri)
    assert.includeMembers(legend.tokenModifiers, ['total', 'wrong'])
    assert.isAbove(data.length / 5, 175)
  })

  it('lenses tell how tables stand, and lead to what is wrong', async () => {
    const document = await openWrong()
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
    const lens = lenses.filter(({ command }) => command?.command === 'gouji.nextFinding').at(-1)
    assert.isDefined(lens)
    await run(lens.command!.command, ...((lens.command!.arguments ?? []) as unknown[]))
    const editor = vscode.window.activeTextEditor!
    await until(() => document.getText(editor.selection) === '4711', 'the figure to be selected')
    await run('gouji.recomputeTotals')
    await until(() => !document.getText().includes('4711'), 'the total to be recomputed')
    assert.equal(document.getText(), withWideCharacters(sampleReport()))
  })

  it('the terms of a sum are marked and listed', async () => {
    const document = await openWrong()
    const at = rangeOf(document, '4711').start
    const marked = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at)
    assert.lengthOf(marked, 7 + 21)
    const listed = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at)
    assert.isAtLeast(listed.length, 7 + 20)
  })

  it('sections and tables fold, and a selection grows', async () => {
    const document = await openWrong()
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
    assert.lengthOf(folds, 6 + 3)
    const [selection] = await run<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [rangeOf(document, '4711').start],
    )
    const grown: string[] = []
    for (let next: vscode.SelectionRange | undefined = selection; next; next = next.parent)
      grown.push(document.getText(next.range))
    assert.include(grown, '4711')
    assert.isTrue(grown.some(text => text.startsWith('三、收到和处理')))
  })

  it('formatting tidies tables', async () => {
    const document = await openWrong()
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, rangeOf(document, '4711').start, '   ')
    await vscode.workspace.applyEdit(edit)
    await run('editor.action.formatDocument')
    await until(() => document.getText() === withWideCharacters(sampleReport(WRONG)), 'the spaces to go')
  })

  it('what is missing is completed', async () => {
    const document = await openWrong()
    const row = document.lineAt(rangeOf(document, '5.属于三类内部事务信息').start.line)
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, row.range, '5.')
    await vscode.workspace.applyEdit(edit)
    const at = new vscode.Position(row.lineNumber, 2)
    const offered = await until(async () => {
      const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at)
      return list.items.find(({ label }) => label === '5.属于三类内部事务信息')
    }, 'the missing row')
    assert.equal(offered.detail, '国办公开办函〔2021〕30号')
  })
})
