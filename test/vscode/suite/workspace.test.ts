import { assert } from 'chai'
import * as vscode from 'vscode'
import { sampleReport } from '../../server/sample.ts'
import {
  codeActionsAt,
  diagnosticsOf,
  emptyWorkspace,
  open,
  ruleOf,
  sleep,
  until,
  workspaceFolder,
  writeFile,
} from './support.ts'

const WRONG = { 'applications.granted.total': '4711' }
const ORGANS = [...'东南西北中上下前后左'].flatMap(one => [...'山水林田'].map(other => one + other))
const YEARS = [2021, 2022, 2023, 2024, 2025]
/** Of every organ the report on this year has a wrong total when the organ is one of the first ten. */
const WRONG_YEAR = 2022
const FOLDER = '县里'

const nameFor = (organ: number, year: number) => `${FOLDER}/${String(organ).padStart(2, '0')}/${year}.txt`
const textFor = (organ: number, year: number) =>
  sampleReport(organ < 10 && year === WRONG_YEAR ? WRONG : {})
    .replace('灯塔', `${ORGANS[organ]!}灯塔`)
    .replace('2023', String(year))
const uriOf = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name)

const rules = () => vscode.workspace.getConfiguration('gouji')

/** What the view shows: each report with its state, tab by tab. */
async function shown(): Promise<readonly string[][]> {
  const text = await vscode.commands.executeCommand<string>('gouji.reports.copy')
  return text.split('\n').map(line => line.split('\t'))
}
const reportsShown = async () => (await shown()).filter(([, , path]) => path?.startsWith(FOLDER))
const stateOf = async (name: string) =>
  (await reportsShown()).find(([, , path]) => path?.endsWith(name))?.[3] ?? ''
const becomes = (name: string, state: RegExp) =>
  until(async () => state.test(await stateOf(name)), `${name} to be ${String(state)}`)

const areShown = (count: number) =>
  until(async () => (await reportsShown()).length === count, `${count} reports to be shown`)

/** Waits until this text is selected in the file with this name. */
const isSelected = (name: string | undefined, text: string) =>
  until(() => {
    const editor = vscode.window.activeTextEditor
    return (
      editor?.document.uri.path.endsWith(`/${name}`) && editor.document.getText(editor.selection) === text
    )
  }, `${text} to be selected in ${name}`)

describe('The workspace', function () {
  this.timeout(120_000)

  before(async () => {
    await emptyWorkspace()
    // Nothing is said of the text, which is the same in every year.
    await rules().update('rules', { 'text-repeats': 'off' }, vscode.ConfigurationTarget.Global)
    for (let organ = 0; organ < ORGANS.length; organ++) {
      await Promise.all(YEARS.map(year => writeFile(nameFor(organ, year), textFor(organ, year))))
    }
    await vscode.commands.executeCommand('gouji.checkWorkspace')
  })
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(FOLDER), { recursive: true })
    await rules().update('rules', undefined, vscode.ConfigurationTarget.Global)
  })

  it('is checked whole, whether reports are open or not', async () => {
    await areShown(200)
    const reports = await reportsShown()
    assert.lengthOf(
      reports.filter(([, , , state]) => state!.includes('Errors: ')),
      10,
    )
    const uri = uriOf(nameFor(3, WRONG_YEAR))
    const problems = await until(() => diagnosticsOf(uri).length > 0 && diagnosticsOf(uri), 'a finding')
    assert.deepEqual(problems.map(ruleOf), ['unbalanced-equation'])
    assert.isEmpty(diagnosticsOf(uriOf(nameFor(3, 2021))))
    const [organ, year] = reports[0]!
    assert.deepEqual([organ, year], ['青禾县北林灯塔管理处', '2021'])
  })

  it('has each finding once, also when its report is opened and closed', async () => {
    const uri = uriOf(nameFor(3, WRONG_YEAR))
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    await until(
      () =>
        vscode.workspace.textDocuments.some(
          open => open.uri.toString() === uri.toString() && open.languageId === 'gov-report',
        ),
      'the language',
    )
    await sleep(1500)
    assert.lengthOf(diagnosticsOf(uri), 1)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await sleep(1500)
    assert.lengthOf(diagnosticsOf(uri), 1)
  })

  it('shows only what is wrong, and groups by folder, on demand', async () => {
    await vscode.commands.executeCommand('gouji.reports.showProblemsOnly')
    await areShown(10)
    await vscode.commands.executeCommand('gouji.reports.groupByFolder')
    await areShown(10)
    await vscode.commands.executeCommand('gouji.reports.groupByOrgan')
    await vscode.commands.executeCommand('gouji.reports.showAll')
    await areShown(200)
  })

  it('does not count a file that was deleted, though its tab is open', async () => {
    const name = `${FOLDER}/29/2021.txt`
    await vscode.window.showTextDocument(uriOf(name))
    await vscode.workspace.fs.delete(uriOf(name))
    await areShown(199)
    await writeFile(name, textFor(29, 2021))
    await areShown(200)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('is walked through from one file to the next and back', async () => {
    const wrong = (await reportsShown()).filter(([, , , state]) => state!.includes('Errors: '))
    const names = wrong.map(([, , path]) => path!.split('/').slice(-2).join('/'))
    await vscode.commands.executeCommand('gouji.nextProblem')
    await isSelected(names[0], '4711')
    await vscode.commands.executeCommand('gouji.nextProblem')
    await isSelected(names[1], '4711')
    await vscode.commands.executeCommand('gouji.previousProblem')
    await isSelected(names[0], '4711')
    await vscode.commands.executeCommand('gouji.previousProblem')
    await isSelected(names.at(-1), '4711')
  })

  it('gives its figures as a table, for Excel or for other programs', async () => {
    const csv = uriOf(`${FOLDER}.csv`)
    await vscode.commands.executeCommand('gouji.exportFigures', undefined, undefined, csv)
    const lines = new TextDecoder()
      .decode(await vscode.workspace.fs.readFile(csv))
      .trimEnd()
      .split('\n')
    assert.include(lines[0], 'file,year,organ,form,id')
    assert.isAtLeast(lines.filter(line => line.startsWith(nameFor(0, 2021))).length, 100)
    const workbook = uriOf(`${FOLDER}.xlsx`)
    await vscode.commands.executeCommand('gouji.exportFigures', undefined, undefined, workbook)
    const bytes = await vscode.workspace.fs.readFile(workbook)
    assert.equal(String.fromCharCode(...bytes.subarray(0, 2)), 'PK')
    assert.isAbove(bytes.length, 100_000)
    for (const uri of [csv, workbook]) await vscode.workspace.fs.delete(uri)
  })

  it('is narrowed to some problems, which are walked through, counted and given as a list', async () => {
    await vscode.commands.executeCommand('gouji.reports.narrow', {
      rule: ['unbalanced-equation'],
      organ: [],
      year: [String(WRONG_YEAR)],
    })
    await areShown(10)
    const markdown = uriOf(`${FOLDER}.md`)
    await vscode.commands.executeCommand('gouji.reports.exportProblems', markdown)
    const list = new TextDecoder()
      .decode(await vscode.workspace.fs.readFile(markdown))
      .trimEnd()
      .split('\n')
    assert.match(
      list[0]!,
      /^\| Organ \| Year \| File \| Line \| Severity \| Problem \| Accepted as published \|$/,
    )
    assert.isAtLeast(
      list.filter(line => line.includes(`| ${WRONG_YEAR} |`) && line.includes('4711')).length,
      10,
    )
    const workbook = uriOf(`${FOLDER}.xlsx`)
    await vscode.commands.executeCommand('gouji.reports.exportProblems', workbook)
    const bytes = await vscode.workspace.fs.readFile(workbook)
    assert.equal(String.fromCharCode(...bytes.subarray(0, 2)), 'PK')
    await vscode.commands.executeCommand('gouji.reports.showEverything')
    await areShown(ORGANS.length * YEARS.length)
    for (const uri of [markdown, workbook]) await vscode.workspace.fs.delete(uri)
  })

  it('follows what becomes of its files', async () => {
    const name = nameFor(20, 2021)
    await writeFile(name, textFor(20, 2021).replace('| 4 | 2 |', '| 9 | 2 |'))
    await becomes(name, /Errors/)
    await until(() => diagnosticsOf(uriOf(name)).length > 0, 'findings')
    await writeFile(name, textFor(20, 2021))
    await becomes(name, /No problems/)
    await until(() => diagnosticsOf(uriOf(name)).length === 0, 'findings to vanish')
  })

  it('keeps which reports were reviewed until their figures change', async () => {
    const name = nameFor(30, 2023)
    const document = await open(textFor(30, 2023), { name })
    await vscode.commands.executeCommand('gouji.reports.markReviewed')
    await becomes(name, /^Reviewed/)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(1, 0), '又及：\n')
    await vscode.workspace.applyEdit(edit)
    await sleep(1500)
    assert.match(await stateOf(name), /^Reviewed/)

    const at = document.positionAt(
      document.getText().indexOf('| 0 |', document.getText().indexOf('行政处罚')) + 2,
    )
    const figure = new vscode.WorkspaceEdit()
    figure.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '7')
    await vscode.workspace.applyEdit(figure)
    await becomes(name, /^No problems/)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('shows what was accepted apart, and takes it back', async () => {
    const name = nameFor(5, WRONG_YEAR)
    const uri = uriOf(name)
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    const [problem] = await until(() => diagnosticsOf(uri).length > 0 && diagnosticsOf(uri), 'a finding')
    const accepts = ({ command }: vscode.CodeAction) => command?.command === 'gouji.accept'
    const actions = await codeActionsAt(document, problem!.range, undefined, accepts)
    const [report, acceptance] = actions.find(accepts)!.command!.arguments as [string, object]
    const accepted = { reports: { [`${WRONG_YEAR}.txt`]: [{ ...acceptance, reason: '与纸质件一致' }] } }
    await writeFile(`${FOLDER}/05/gouji-accepted.json`, JSON.stringify(accepted))
    await becomes(name, /^No problems · Accepted: 1$/)
    await until(() => diagnosticsOf(uri).length === 0, 'the finding to vanish')

    await vscode.commands.executeCommand('gouji.withdraw', report, acceptance)
    await becomes(name, /^Errors: 1$/)
    await until(() => diagnosticsOf(uri).length === 1, 'the finding to come back')
  })
})
