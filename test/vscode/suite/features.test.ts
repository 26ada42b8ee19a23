import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport, withWideCharacters } from '../../server/sample.ts'
import { ask, diagnosticsOf, open, until } from './support.ts'

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

const isGiven = ({ length }: { readonly length: number }) => length > 0

const everything = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0)

/** What is selected, as a selection grows from a place. */
async function grownFrom(document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> {
  const [selection] = await run<vscode.SelectionRange[]>(
    'vscode.executeSelectionRangeProvider',
    document.uri,
    [at],
  )
  const texts: string[] = []
  for (let next: vscode.SelectionRange | undefined = selection; next; next = next.parent)
    texts.push(document.getText(next.range))
  return texts
}

describe('In the text of a report', () => {
  it('hints say what is right', async () => {
    const document = await openWrong()
    const hints = await ask<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      [document.uri, everything(document)],
      isGiven,
    )
    assert.lengthOf(hints, 1)
    assert.match(hints[0]!.label as string, /^✗ .* 6$/)
    assert.isTrue(hints[0]!.position.isEqual(rangeOf(document, '4711').end))
  })

  it('colours tell what is what', async () => {
    const document = await openWrong()
    const legend = await ask<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      [document.uri],
      ({ tokenTypes }) => isGiven(tokenTypes),
    )
    const { data } = await ask<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      [document.uri],
      tokens => isGiven(tokens.data),
    )
    assert.includeMembers(legend.tokenModifiers, ['total', 'wrong'])
    assert.isAbove(data.length / 5, 175)
  })

  it('lenses tell how tables stand, and lead to what is wrong', async () => {
    const document = await openWrong()
    const leads = ({ command }: vscode.CodeLens) => command?.command === 'gouji.nextFinding'
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', [document.uri], given =>
      given.some(leads),
    )
    const { command, arguments: places } = lenses.findLast(leads)!.command!
    await run(command, ...((places ?? []) as unknown[]))
    const editor = vscode.window.activeTextEditor!
    await until(() => document.getText(editor.selection) === '4711', 'the figure to be selected')
    await run('gouji.recomputeTotals')
    await until(() => !document.getText().includes('4711'), 'the total to be recomputed')
    assert.equal(document.getText(), withWideCharacters(sampleReport()))
  })

  it('the terms of a sum are marked and listed', async () => {
    const document = await openWrong()
    const at = rangeOf(document, '4711').start
    const marked = await ask<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      [document.uri, at],
      // Where no extension answers, the editor itself marks the word.
      ({ length }) => length > 1,
    )
    assert.lengthOf(marked, 7 + 21)
    const listed = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      [document.uri, at],
      isGiven,
    )
    assert.isAtLeast(listed.length, 7 + 20)
  })

  it('sections and tables fold, and a selection grows', async () => {
    const document = await openWrong()
    const folds = await ask<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      [document.uri],
      isGiven,
    )
    assert.lengthOf(folds, 6 + 3)
    const grown = await until(async () => {
      const texts = await grownFrom(document, rangeOf(document, '4711').start)
      // The editor itself grows from the word to the text.
      return texts.some(text => text.startsWith('三、收到和处理')) && texts
    }, 'the selection to grow to the section')
    assert.include(grown, '4711')
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
