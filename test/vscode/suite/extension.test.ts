import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import { busyMs, measureHost } from './hostTime.ts'
import { closeEverything, diagnosticsOf, open, ruleOf, until, userDoes } from './support.ts'

/** The files that the extension host has loaded; none are known in a web worker. */
function isLoaded(file: string): boolean {
  const cache =
    typeof require === 'function' ? (require.cache as NodeJS.Dict<unknown> | undefined) : undefined
  return Object.keys(cache ?? {}).some(name => name.endsWith(file))
}

const ms = (time: number | undefined) => (time === undefined ? 'not measured' : `${time.toFixed(1)} ms`)

describe('The extension', () => {
  const measured = measureHost()

  it('is found and activates, and does little until a report is seen', async () => {
    const extension = vscode.extensions.getExtension('gouji.gouji')
    assert.isDefined(extension)
    await extension.activate()
    console.log(
      `    loaded in ${ms(measured?.loading.get('client'))}, activated in ${ms(measured?.activating())}`,
    )
    assert.isTrue(extension.isActive)
    assert.isFalse(isLoaded('languageClient.cjs'))
    await open('今天天气很好。\n', { name: 'other.txt' })
    assert.isFalse(isLoaded('languageClient.cjs'))
  })

  it('says in its view what to do, before a report is seen', async () => {
    await vscode.commands.executeCommand('gouji.reports.focus')
    await userDoes(['waitFor', '.welcome-view .monaco-button:has-text("Check the Whole Workspace")'])
    assert.isFalse(isLoaded('languageClient.cjs'))
    await vscode.commands.executeCommand('workbench.view.explorer')
  })

  it('shows what it finds in the first report', async () => {
    const [start, busy] = [performance.now(), busyMs()]
    const { uri } = await open(sampleReport({ 'applications.granted.total': '4711' }))
    await until(() => diagnosticsOf(uri).length > 0, 'findings')
    console.log(
      `    language client loaded in ${ms(measured?.loading.get('languageClient'))}, findings after ${ms(performance.now() - start)}, in which the host was at work for ${ms(busyMs() - busy)}`,
    )
  })

  it('has first steps, whose example shows what it finds', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'gouji.gouji#firstReport')
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab, 'the first steps')
    await closeEverything()
    await vscode.commands.executeCommand('gouji.openExample')
    const { document } = await until(() => vscode.window.activeTextEditor, 'the example')
    assert.equal(document.languageId, 'gov-report')
    assert.isFalse(document.isDirty)
    assert.isFalse(document.isUntitled)
    const found = await until(() => diagnosticsOf(document.uri)[0], 'findings in the example')
    assert.equal(ruleOf(found), 'unbalanced-equation')
    assert.equal(document.getText(found.range), '12')
  })

  it('has first steps that do what they say, with the example where no report is open', async () => {
    await closeEverything()
    await vscode.commands.executeCommand('gouji.firstSteps.mend')
    const editor = await until(() => vscode.window.activeTextEditor, 'the example')
    await until(() => editor.document.getText(editor.selection) === '12', 'the wrong figure to be selected')
    await vscode.commands.executeCommand('gouji.firstSteps.preview')
    await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input }) => input instanceof vscode.TabInputWebview),
      'the preview',
    )
    await vscode.commands.executeCommand('gouji.checkWorkspace')
    const listed = await vscode.commands.executeCommand<string>('gouji.reports.copy')
    assert.notInclude(listed, 'example report')
  })

  it('offers in its first steps only commands that there are', async () => {
    const all = await vscode.commands.getCommands()
    const { contributes } = vscode.extensions.getExtension('gouji.gouji')!.packageJSON as {
      contributes: { walkthroughs: { steps: { description: string; completionEvents: string[] }[] }[] }
    }
    for (const { description, completionEvents } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const linked = [...description.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command!)
      const awaited = completionEvents.flatMap(event => event.split('onCommand:').slice(1))
      for (const command of [...linked, ...awaited]) assert.include(all, command)
    }
  })
})
