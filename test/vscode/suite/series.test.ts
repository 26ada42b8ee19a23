import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import {
  ask,
  codeActionsAt,
  diagnosticsOf,
  open,
  ruleOf,
  until,
  userDoes,
  workspaceFolder,
  writeFile,
} from './support.ts'

const DIFFERS = 'carry-over-differs'
const HERE = '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |'
const THERE = '| 0 | 1 | 0 | 0 | 0 | 0 | 1 |'

/** The report on a year of an office that no other test has: it carries 1 over and 1 forward, in every year. */
const on = (year: number) => sampleReport().replace('灯塔管理处2023', `渡口管理处${year}`)

/** Puts the figures of one row into another column. */
async function move(document: vscode.TextDocument, row: string, from: string, to: string): Promise<void> {
  const line = document.getText().slice(0, document.getText().indexOf(row)).split('\n').length - 1
  const at = document.lineAt(line).text.indexOf(from)
  assert.isAtLeast(at, 0, document.lineAt(line).text)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(line, at, line, at + from.length), to)
  assert.isTrue(await vscode.workspace.applyEdit(edit))
}

const differing = ({ uri }: vscode.TextDocument) =>
  diagnosticsOf(uri).filter(diagnostic => ruleOf(diagnostic) === DIFFERS)

const found = (document: vscode.TextDocument) =>
  until(() => differing(document).length > 0 && differing(document), `findings in ${document.uri.path}`)

const nothingFound = (document: vscode.TextDocument) =>
  until(() => differing(document).length === 0, `findings to vanish from ${document.uri.path}`)

describe('A series of reports', () => {
  afterEach(async () => {
    for (const name of ['2021.txt', '2022.txt', '2023.txt', 'gouji.json', 'gouji-accepted.json']) {
      const uri = vscode.Uri.joinPath(workspaceFolder(), '渡口', name)
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined)
    }
  })

  it('shows in both files what does not follow, with a link, until one of them is mended', async () => {
    for (const year of [2021, 2022, 2023]) await writeFile(`渡口/${year}.txt`, on(year))
    const before = await open(on(2022), { name: '渡口/2022.txt' })
    // A tab that is only a preview makes way for the next.
    await vscode.commands.executeCommand('workbench.action.keepEditor')
    const after = await open(on(2023), { name: '渡口/2023.txt' })
    await move(before, '四、结转下年度', HERE, THERE)
    const [[first], [second]] = await Promise.all([found(before), found(after)])

    const there = second!.relatedInformation!.filter(
      ({ location }) => location.uri.toString() === before.uri.toString(),
    )
    assert.deepEqual(
      there.map(({ location }) => before.getText(location.range)),
      ['0', '1'],
    )
    assert.include(before.lineAt(there[0]!.location.range.start.line).text, '四、结转')
    assert.include(after.lineAt(second!.range.start.line).text, '二、上年结转')
    assert.isTrue(
      first!.relatedInformation!.some(({ location }) => location.uri.toString() === after.uri.toString()),
    )

    await move(before, '四、结转下年度', THERE, HERE)
    await Promise.all([nothingFound(before), nothingFound(after)])
  })

  it('is accepted on both years at once, and taken back on both', async () => {
    const before = await open(on(2022).replaceAll(HERE, THERE), { name: '渡口/2022.txt' })
    await vscode.commands.executeCommand('workbench.action.keepEditor')
    const after = await open(on(2023), { name: '渡口/2023.txt' })
    const [[finding]] = await Promise.all([found(after), found(before)])
    const commandAt = async (name: string) => {
      const isWanted = ({ command }: vscode.CodeAction) => command?.command === name
      const actions = await codeActionsAt(after, finding!.range, undefined, isWanted)
      return actions.find(isWanted)!.command!
    }
    const accept = await commandAt('gouji.accept')
    const accepting = vscode.commands.executeCommand('gouji.accept', ...(accept.arguments as unknown[]))
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return differing(after).length === 0
    }, 'it to be accepted')
    await accepting
    await nothingFound(before)
    const withdraw = await commandAt('gouji.withdraw')
    await vscode.commands.executeCommand('gouji.withdraw', ...(withdraw.arguments as unknown[]))
    await Promise.all([found(after), found(before)])
  })

  it('is followed in files that are not open', async () => {
    const after = await open(on(2023), { name: '渡口/2023.txt' })
    await writeFile('渡口/2022.txt', on(2022).replaceAll(HERE, THERE))
    await found(after)
    await writeFile('渡口/2022.txt', on(2022))
    await nothingFound(after)
  })

  it("leads from what was carried over to last year's report", async () => {
    await writeFile('渡口/2022.txt', on(2022))
    const after = await open(on(2023), { name: '渡口/2023.txt' })
    const at = after.positionAt(after.getText().indexOf('1 |', after.getText().indexOf('二、上年结转')))
    const [place] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      [after.uri, at],
      ({ length }) => length > 0,
    )
    const { uri, range } = 'targetUri' in place! ? { uri: place.targetUri, range: place.targetRange } : place!
    assert.match(uri.path, /2022\.txt$/)
    const before = await vscode.workspace.openTextDocument(uri)
    assert.equal(before.getText(range), '1')
    assert.include(before.lineAt(range.start.line).text, '四、结转')
  })

  it("stands beside last year's in the preview when the user asks for it", async () => {
    await writeFile('渡口/2022.txt', on(2022).replaceAll(HERE, THERE))
    await found(await open(on(2023), { name: '渡口/2023.txt' }))
    await vscode.commands.executeCommand('gouji.compareWithLastYear')
    const person = '.compared td[data-id="applications.carriedForward.naturalPerson"] .earlier'
    await userDoes(['waitFor', `${person}[data-value="0"][data-change="+1"]`])
  })

  it('follows the gouji.json of its folder', async () => {
    const after = await open(on(2023), { name: '渡口/2023.txt' })
    await writeFile('渡口/2022.txt', on(2022).replaceAll(HERE, THERE))
    await found(after)
    await writeFile('渡口/gouji.json', '{ "rules": { "carry-over-differs": "off" } }')
    await nothingFound(after)
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '渡口', 'gouji.json'))
    await found(after)
  })
})
