import { assert } from 'chai'
import * as vscode from 'vscode'
import { readReport } from '../../../server/report.ts'
import { makeSource } from '../../../server/text/source.ts'
import { sampleReport } from '../../server/sample.ts'
import { SPELLINGS, spelled } from '../../support/layouts.ts'
import {
  applyFirstFix,
  ask,
  codeActionsAt,
  diagnosticsOf,
  emptyWorkspace,
  findingsIn,
  hoverAt,
  hoverTextAt,
  open,
  ruleOf,
  sleep,
  until,
} from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

/** Where the wrong figure stands, which no other does. */
function wrongFigure(document: vscode.TextDocument): vscode.Range {
  const at = document.getText().indexOf('4711')
  return new vscode.Range(document.positionAt(at), document.positionAt(at + 4))
}

function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, range, text)
  return vscode.workspace.applyEdit(edit)
}

/** The open document of this name: changing its language may have made another object of it. */
function current({ uri }: vscode.TextDocument): vscode.TextDocument {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())!
}

const nothingFound = (document: vscode.TextDocument) =>
  until(() => diagnosticsOf(document.uri).length === 0, 'findings to vanish')

const configuration = () => vscode.workspace.getConfiguration('gouji')

describe('A report', () => {
  afterEach(async () => {
    for (const name of ['detect', 'rules']) {
      await configuration().update(name, undefined, vscode.ConfigurationTarget.Global)
    }
    // Another version of a report would be found to differ from it.
    await emptyWorkspace()
  })

  it('is recognised in an untitled document, checked and mended', async () => {
    const document = await open(sampleReport(WRONG))
    const [first] = await findingsIn(document)
    assert.equal(current(document).languageId, 'gov-report')
    assert.equal(document.getText(first!.range), '4711')
    assert.equal(ruleOf(first!), 'unbalanced-equation')
    assert.equal(first!.severity, vscode.DiagnosticSeverity.Error)
    assert.isNotEmpty(first!.relatedInformation ?? [])

    const fix = await applyFirstFix(document, first!)
    assert.isTrue(fix.isPreferred)
    assert.equal(document.getText(), sampleReport())
    await nothingFound(document)
  })

  it('is recognised in a text file', async () => {
    const document = await open(sampleReport(WRONG), { name: '灯塔2023.txt' })
    await findingsIn(document)
    assert.equal(current(document).languageId, 'gov-report')
  })

  it('explains its figures', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    const text = await hoverAt(document, wrongFigure(document).start)
    assert.include(text, '三、（一）予以公开 · 总计')
    assert.include(text, '4711 ≠ 4 ＋ 2 ＝ 6 ✗')
  })

  it('is followed as it is edited', async () => {
    const document = await open(sampleReport())
    await until(() => current(document).languageId === 'gov-report', 'the language')
    const line = document.lineAt(
      document.getText().slice(0, document.getText().indexOf('四、结转')).split('\n').length - 1,
    )
    const total = line.text.lastIndexOf('1')
    await replace(document, new vscode.Range(line.lineNumber, total, line.lineNumber, total + 1), '4711')
    assert.lengthOf(await findingsIn(document), 1)
    await replace(document, wrongFigure(document), '1')
    await nothingFound(document)
  })

  it('has an outline', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    const symbols = await ask<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      [document.uri],
      ({ length }) => length > 0,
    )
    assert.lengthOf(symbols, 6)
    assert.lengthOf(symbols[2]!.children[0]!.children, 25)
  })

  it('is mended by the command', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    await vscode.commands.executeCommand('gouji.fixAll')
    await until(() => document.getText() === sampleReport(), 'the text to be mended')
  })

  it('has its blanks filled in by a command, as far as the sums prove them', async () => {
    const blank = { 'applications.granted.researchInstitution': '', 'disclosure.licensing.decisions': '' }
    const document = await open(sampleReport(blank))
    await findingsIn(document)
    assert.include(await vscode.commands.getCommands(true), 'gouji.fillBlanks')
    await vscode.commands.executeCommand('gouji.fillBlanks')
    const { 'disclosure.licensing.decisions': left } = blank
    await until(
      () => document.getText() === sampleReport({ 'disclosure.licensing.decisions': left }),
      'the blank to be filled in',
    )
  })

  it('is mended by an action on the source', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    const everything = new vscode.Range(0, 0, document.lineCount, 0)
    const actions = await codeActionsAt(document, everything, vscode.CodeActionKind.SourceFixAll, () => true)
    assert.deepEqual(
      actions.map(({ kind }) => kind?.value),
      ['source.fixAll.gouji'],
    )
  })

  const page = () =>
    spelled(readReport(makeSource('sample', sampleReport(WRONG))), SPELLINGS.HTML!) +
    '本年度未收取信息处理费。\n'
  for (const [language, write] of [
    ['markdown', () => sampleReport(WRONG)],
    ['html', page],
  ] as const) {
    it(`is checked in a document of ${language}, which keeps its language`, async () => {
      const document = await open(write(), { language })
      await findingsIn(document)
      assert.equal(current(document).languageId, language)
      assert.include(await hoverAt(document, wrongFigure(document).start), '4711 ≠')
      await replace(document, wrongFigure(document), '6')
      await nothingFound(document)
    })
  }

  it('is left alone once it has been set back to plain text', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    const plain = await vscode.languages.setTextDocumentLanguage(current(document), 'plaintext')
    await nothingFound(plain)
    await replace(plain, new vscode.Range(0, 0, 0, 0), ' ')
    await sleep(1000)
    assert.equal(current(plain).languageId, 'plaintext')
    assert.isEmpty(diagnosticsOf(plain.uri))

    await vscode.commands.executeCommand('gouji.check')
    await findingsIn(plain)
    assert.equal(current(plain).languageId, 'gov-report')
  })

  it('is recognised when it is pasted', async () => {
    const document = await open('')
    await replace(document, new vscode.Range(0, 0, 0, 0), sampleReport(WRONG))
    await findingsIn(document)
  })

  it('can be checked without a change of language, or not at all', async () => {
    await configuration().update('detect', 'inPlace', vscode.ConfigurationTarget.Global)
    const document = await open(sampleReport(WRONG), { name: 'in-place.txt' })
    await findingsIn(document)
    assert.equal(current(document).languageId, 'plaintext')
    await configuration().update('detect', 'off', vscode.ConfigurationTarget.Global)
    await nothingFound(document)
    await configuration().update('detect', 'inPlace', vscode.ConfigurationTarget.Global)
    await findingsIn(document)
  })

  it('is checked as the settings of the rules say', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    await configuration().update('rules', { 'unbalanced-equation': 'off' }, vscode.ConfigurationTarget.Global)
    await nothingFound(document)
    await configuration().update(
      'rules',
      { 'unbalanced-equation': 'info' },
      vscode.ConfigurationTarget.Global,
    )
    const [first] = await findingsIn(document)
    assert.equal(first!.severity, vscode.DiagnosticSeverity.Information)
  })

  it('is checked again after the server was restarted', async () => {
    const document = await open(sampleReport(WRONG))
    await findingsIn(document)
    const restarting = vscode.commands.executeCommand('gouji.restart')
    await nothingFound(document)
    await restarting
    await findingsIn(document)
    assert.include(await hoverAt(document, wrongFigure(document).start), '4711 ≠')
  })
})

describe('Another text', () => {
  it('shows nothing and keeps its language', async () => {
    const document = await open('本周政府信息公开工作例会纪要\n一、总体情况良好。\n', { name: 'notes.txt' })
    await sleep(1000)
    assert.equal(document.languageId, 'plaintext')
    assert.isEmpty(diagnosticsOf(document.uri))
    assert.equal(await hoverTextAt(document, new vscode.Position(0, 3)), '')
  })
})
