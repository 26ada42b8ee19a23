// What a user does from beginning to end, with keys and clicks, as far as the editor lets itself be asked.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import {
  diagnosticsOf,
  emptyWorkspace,
  findingsIn,
  open,
  until,
  userDoes,
  userDoesWithin,
  type UserAction,
  workspaceFolder,
  writeFile,
} from './support.ts'

const GRANTED = 'applications.granted.total'
const REVIEW = 'disputes.review.total'

const run = <T>(command: string, ...given: unknown[]) => vscode.commands.executeCommand<T>(command, ...given)

const editor = () => vscode.window.activeTextEditor!
const selected = () => editor().document.getText(editor().selection)
const documentAt = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())!

const KEYS =
  '.editor-instance .monaco-editor.focused .native-edit-context, .editor-instance .monaco-editor.focused textarea.inputarea'
const press = (key: string) => ['press', KEYS, key] as const
const row = (text: string) => `.pane-body .monaco-list-row:has-text("${text}")`

const ENTRY = '.action-widget .monaco-list-row.action'

/** Opens the menu of the light bulb and takes the entry with these words. */
const takeFix = (words: string) =>
  // Older editors lay something over the entries that a click would hit.
  inMenu(['dispatchEvent', `${ENTRY}:has-text("${words}")`, 'click'])

/**
 * Opens the menu of the light bulb and does something there. The editor drops the menu when the findings come anew
 * just then; a user presses the key once more.
 */
async function inMenu(...actions: readonly UserAction[]): Promise<void> {
  await again(() => userDoesWithin(5000, press('Control+.'), ...actions), closeMenu)
}

const closeMenu = () =>
  userDoesWithin(500, ['press', '.action-widget .monaco-list', 'Escape']).catch(() => undefined)

/**
 * Goes on to the next problem, and sees what is said of it. The editor drops that when the text moves, as it does when
 * lenses come late; a user goes back and on again.
 */
async function nextIs(figure: string): Promise<void> {
  await userDoes(press('Control+F8'))
  await again(
    async () => {
      await until(() => selected() === figure, `${figure} to be selected`)
      await userDoesWithin(5000, ['waitFor', `.monaco-hover .hover-contents:has-text("${figure}")`])
    },
    () => userDoes(press('Control+Shift+F8'), press('Control+F8')),
  )
}

/** Does something; where it fails, something else comes before the next try. */
async function again(action: () => Promise<unknown>, between: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await action()
      return
    } catch (error) {
      if (tries === 5) throw error
      await between()
    }
  }
}

/** In an editor that tests drive, what is told does not come up by itself. */
async function isTold(words: string): Promise<void> {
  await run('notifications.showList')
  await userDoes(['waitFor', `.notifications-center .notification-list-item:has-text("${words}")`])
  await run('notifications.hideList')
  await run('workbench.action.focusActiveEditorGroup')
}

async function text(name: string): Promise<string> {
  return new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), name)),
  )
}

const foundIn = (uri: vscode.Uri, count: number) =>
  until(() => diagnosticsOf(uri).length === count, `${count} findings in ${uri.path}`)

describe('A session of', () => {
  before(emptyWorkspace)
  afterEach(async () => {
    await run('notifications.clearAll')
    await emptyWorkspace()
  })

  it('first use: from the first steps to a report without problems', async () => {
    await run('workbench.action.openWalkthrough', { category: 'gouji.gouji#firstReport', step: 'open' })
    await userDoes(['click', '.getting-started-step.expanded .monaco-button:has-text("Open the Example")'])
    const uri = await until(() => {
      const document = vscode.window.activeTextEditor?.document
      return document?.languageId === 'gov-report' && document.uri
    }, 'the example')
    await foundIn(uri, 1)
    await run('gouji.nextFinding')
    await until(() => selected() === '12', 'the wrong figure to be selected')
    await inMenu(['waitFor', `${ENTRY}.focused`], ['press', '.action-widget .monaco-list', 'Enter'])
    await foundIn(uri, 0)
    await run('gouji.check')
    await isTold('No problems found in this report.')
    await run('workbench.action.openWalkthrough', 'gouji.gouji#firstReport')
    await userDoes([
      'waitFor',
      '.getting-started-step:has-text("Open a report") .codicon-getting-started-step-checked',
    ])
  })

  it('proofreading: from the first finding to nothing left', async () => {
    const name = '年报/2023.txt'
    await writeFile(name, sampleReport({ [GRANTED]: '4711', [REVIEW]: '7' }))
    await open(sampleReport({ [GRANTED]: '4711', [REVIEW]: '7' }), { name })
    const { uri } = editor().document
    await foundIn(uri, 2)
    await run('gouji.checkWorkspace')
    await vscode.window.showTextDocument(uri)

    await nextIs('4711')
    await userDoes(['waitFor', `${row('4711')}.selected`])
    await takeFix('6')
    await foundIn(uri, 1)
    await nextIs('7')
    await takeFix('0')
    await foundIn(uri, 0)
    assert.equal(documentAt(uri).getText(), sampleReport())
    await userDoes(press('Control+F8'))
    await isTold('No problems found in the reports of the workspace.')
    await userDoes(['waitFor', '.statusbar-item[id="gouji.gouji.gouji.status"] .codicon-check'])

    await userDoes(press('Control+s'))
    await run('gouji.reports.markReviewed')
    await userDoes(['waitFor', `${row('2023')} .codicon-pass-filled`])
    assert.equal(await text(name), sampleReport())
  })

  it('accepting a finding as published, and thinking better of it', async () => {
    const name = '年报/2023.txt'
    const { uri } = await open(sampleReport({ [GRANTED]: '4711' }), { name })
    await foundIn(uri, 1)
    await run('gouji.checkWorkspace')
    await vscode.window.showTextDocument(uri)
    await run('gouji.nextFinding')
    await until(() => selected() === '4711', 'the figure to be selected')
    await takeFix('Accept as published')
    await userDoes(
      ['fill', '.quick-input-widget input', '与纸质件一致'],
      ['press', '.quick-input-widget input', 'Enter'],
    )
    await foundIn(uri, 0)
    const kept = JSON.parse(await text('年报/gouji-accepted.json')) as {
      reports: Record<string, { rule: string; reason: string }[]>
    }
    assert.deepEqual(
      kept.reports['2023.txt']!.map(({ rule, reason }) => [rule, reason]),
      [['unbalanced-equation', '与纸质件一致']],
    )
    await userDoes(['click', row('Accepted as published')])
    await userDoes(['waitFor', `${row('4711')}:has-text("与纸质件一致")`])

    await vscode.window.showTextDocument(uri)
    await takeFix('Accept no longer')
    await foundIn(uri, 1)
    assert.deepEqual(JSON.parse(await text('年报/gouji-accepted.json')), { reports: {} })
  })

  it('accepting a finding from the list of all, for one of the usual reasons', async () => {
    const { uri } = await open(sampleReport({ [GRANTED]: '4711' }), { name: '年报/2023.txt' })
    await foundIn(uri, 1)
    await run('gouji.checkWorkspace')
    await run('gouji.nextProblem')
    await userDoes(['click', row('4711')], ['press', row('4711'), 'Shift+F10'])
    // A menu takes no button that is let go within a tenth of a second of its opening.
    await userDoes(['click', '.context-view .action-label:has-text("Accept as Published")', { delay: 300 }])
    await userDoes(['press', '.quick-input-widget:visible input', 'ArrowDown'])
    await userDoes(['press', '.quick-input-widget:visible input', 'Enter'])
    await foundIn(uri, 0)
    assert.include(await text('年报/gouji-accepted.json'), 'Confirmed by the office that filled it in')
  })

  it('mending and copying a finding from the list of all', async () => {
    const { uri } = await open(sampleReport({ [GRANTED]: '4711' }), { name: '年报/2023.txt' })
    await foundIn(uri, 1)
    await run('gouji.checkWorkspace')
    await run('gouji.nextProblem')
    const entry = (name: string) => `.context-view .action-label:text-is("${name}")`
    await userDoes(['click', row('4711')], ['press', row('4711'), 'Shift+F10'])
    // Another test may have copied something before.
    await vscode.env.clipboard.writeText('')
    await userDoes(['click', entry('Copy'), { delay: 300 }])
    const copied = await until(async () => vscode.env.clipboard.readText(), 'what is copied')
    assert.match(copied, /^年报\/2023\.txt .*\t.*is 4711 and should probably be 6/)
    await again(
      () =>
        userDoesWithin(
          5000,
          ['press', row('4711'), 'Shift+F10'],
          ['click', entry('Fix…'), { delay: 300 }],
          ['dispatchEvent', `${ENTRY}:has-text("6")`, 'click'],
        ),
      closeMenu,
    )
    await foundIn(uri, 0)
  })

  it('checking a folder without reports', async () => {
    await writeFile('notes.txt', 'Buy bread.')
    await run('gouji.checkWorkspace')
    await userDoes(['waitFor', '.welcome-view:has-text("There are no reports in the workspace.")'])
    await userDoes(['click', '.welcome-view .monaco-button:has-text("Open an Example Report")'])
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'gov-report', 'the example')
  })

  it('accepting nothing, where the file that should keep it makes no sense', async () => {
    await writeFile('年报/gouji-accepted.json', 'oops')
    const { uri } = await open(sampleReport({ [GRANTED]: '4711' }), { name: '年报/2023.txt' })
    await foundIn(uri, 1)
    await run('gouji.nextFinding')
    await until(() => selected() === '4711', 'the figure to be selected')
    await takeFix('Accept as published')
    // The box of the test before is still there, hidden: only a visible one can be filled.
    await userDoes(['fill', '.quick-input-widget input', ''], ['press', '.quick-input-widget input', 'Enter'])
    await isTold('holds no accepted findings in JSON')
    assert.equal(await text('年报/gouji-accepted.json'), 'oops')
    await foundIn(uri, 1)
  })

  it('checking a folder in which a file is too large to be looked at', async () => {
    await writeFile('年报/2023.txt', sampleReport({ [GRANTED]: '4711' }))
    await writeFile('年报/all.txt', sampleReport() + '各项工作有序推进。\n'.repeat(80_000))
    await open(sampleReport(), { name: '年报/2022.txt' })
    await run('gouji.checkWorkspace')
    await userDoes(['waitFor', '.pane-body .message:has-text("Too large, not checked: 1")'])
    await userDoes(['click', row('Too large, not checked')], ['waitFor', row('all.txt')])
  })

  it('deleting a report that was open just now', async () => {
    await writeFile('年报/2022.txt', sampleReport().replace('2023', '2022'))
    const document = await open(sampleReport({ [GRANTED]: '4711' }), { name: '年报/2023.txt' })
    const { uri } = document
    // That of the figure, and what is the same as in the year before as soon as that is known.
    await findingsIn(document)
    await run('gouji.checkWorkspace')
    await userDoes(['waitFor', row('2023.txt')])
    await run('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(uri)
    await until(async () => !(await run<string>('gouji.reports.copy')).includes('2023.txt'), 'it to go')
    await foundIn(uri, 0)
  })
})
