// What a user at the browser sees of a report beside its text.
import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import { findingsIn, open, openGarbled, until, userDoes, userDoesWithin } from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }

/** The lines of the page that the editor shows over the text. */
const HOVER = '.monaco-hover:visible .monaco-hover-content:has-text("4711")'
const STATUS_BAR = '.part.statusbar'
const REOPEN = 'Reopen with GB18030'

describe('A finding, seen', () => {
  it('says in the first lines over the text what is wrong, and what is right', async () => {
    const document = await open(sampleReport(WRONG))
    const [finding] = await findingsIn(document)
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
})

describe('A report in GB18030 that was opened as UTF-8, seen', () => {
  it('keeps the offer in the status bar for as long as it is shown', async () => {
    const isOffered = async () => {
      const [bar] = await userDoes(['innerText', STATUS_BAR])
      return String(bar).includes(REOPEN)
    }
    const { uri } = await openGarbled('again.txt', sampleReport(WRONG))
    await until(isOffered, 'the offer')
    await open('Buy bread.')
    await until(async () => !(await isOffered()), 'the offer to go')
    await vscode.window.showTextDocument(uri)
    await userDoes(['click', `${STATUS_BAR} .statusbar-item:visible:has-text("${REOPEN}") a`])
    await until(() => vscode.window.activeTextEditor?.document.encoding === 'gb18030', 'the other encoding')
    await until(async () => !(await isOffered()), 'the offer to go')
  })
})

describe('The text of a report, seen', () => {
  const [CARRIED, ON] = ['上年结转政府信息公开申请数量', '结转下年度继续办理']
  /** Of the first piece of a line that holds a text. */
  const colourOf = async (line: string, text = line) =>
    (await userDoes(['colour', `.view-line:has-text("${line}") span[class*="mtk"]:text("${text}")`]))[0]

  for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
    it(`has titles, names of rows, figures and totals in one colour each: ${theme}`, async () => {
      const workbench = vscode.workspace.getConfiguration('workbench')
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global)
      try {
        // A panel that another test left open leaves too little room for all lines that are looked at.
        await vscode.commands.executeCommand('workbench.action.closePanel')
        const text = sampleReport({
          'applications.carriedOver.naturalPerson': '2',
          'applications.carriedOver.total': '3',
          'applications.carriedOver.commercialEnterprise': '1',
          'applications.carriedForward.naturalPerson': '2',
          'applications.carriedForward.commercialEnterprise': '1',
          'applications.carriedForward.total': '3',
        })
        const document = await open(text)
        const at = document.positionAt(text.indexOf(CARRIED))
        vscode.window.activeTextEditor!.revealRange(
          new vscode.Range(at, at),
          vscode.TextEditorRevealType.AtTop,
        )
        const seen = await until(async () => {
          const [name, other] = [await colourOf(CARRIED), await colourOf(ON)]
          const [figure, total] = [await colourOf(CARRIED, '2'), await colourOf(CARRIED, '3')]
          const title = await colourOf('行政诉讼情况')
          // A piece that is drawn anew just then has none.
          const isSeen = [name, other, figure, total, title].every(Boolean)
          return isSeen && new Set([name, figure, total, title]).size === 4 && { name, other }
        }, 'four colours')
        assert.equal(seen.name, seen.other)
      } finally {
        await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
      }
    })
  }
})
