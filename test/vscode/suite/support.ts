// What the tests of the extension have in common. It runs in every kind of extension host, so nothing of Node.
import * as vscode from 'vscode'

/**
 * Opens a document with this text in an editor: an untitled one, or a file of the workspace when it has a name.
 */
export async function open(
  text: string,
  options: { language?: string; name?: string } = {},
): Promise<vscode.TextDocument> {
  const document = options.name
    ? await vscode.workspace.openTextDocument(await writeFile(options.name, text))
    : await vscode.workspace.openTextDocument({
        content: text,
        ...(options.language && { language: options.language }),
      })
  await vscode.window.showTextDocument(document)
  if (options.language && document.languageId !== options.language) {
    return vscode.languages.setTextDocumentLanguage(document, options.language)
  }
  return document
}

/** Writes a file of the workspace and gives its address. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name)
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  )
  return uri
}

/** Writes a text in GB18030, and opens it as UTF-8. */
export async function openGarbled(name: string, text: string): Promise<vscode.TextDocument> {
  const content = await vscode.workspace.encode(text, { encoding: 'gb18030' })
  const document = await vscode.workspace.openTextDocument(await writeFile(name, content))
  return (await vscode.window.showTextDocument(document)).document
}

/** The folder that is open: a new, empty one for each run. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The tests want a workspace folder')
  return folder.uri
}

/** What takes longer than this does not come any more, on however busy a machine. */
const PATIENCE_MS = 45_000

/**
 * Waits until a condition gives something true, and returns that. Looks again every now and then, since hardly
 * anything in an editor says when it has settled.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  timeoutMs = PATIENCE_MS,
): Promise<Exclude<T, undefined | null | false | '' | 0>> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await condition()
    if (value) return value as Exclude<T, undefined | null | false | '' | 0>
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`)
    await sleep(25)
  }
}

export const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/**
 * Asks the editor's providers until what they give is an answer, and returns that; whether it is right is for the test
 * to say. VS Code drops what it has asked for when, meanwhile, some extension starts to offer the same, and then gives
 * nothing, or what others have to offer.
 */
export async function ask<T>(
  command: string,
  given: readonly unknown[],
  isAnswer: (given: T) => boolean,
  what = `an answer to ${command}`,
): Promise<T> {
  const answered = await until(async () => {
    const answer = await vscode.commands.executeCommand<T | undefined>(command, ...given)
    return answer !== undefined && isAnswer(answer) && { answer }
  }, what)
  return answered.answer
}

/** The rule that a finding is of; its code leads to the rule's page where the editor can show it. */
export function ruleOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code
}

/** The findings that Gouji shows for a document, in the order of their places. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(diagnostic => diagnostic.source?.toLowerCase() === 'gouji')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
}

/** What is found in a document, once something is. */
export function findingsIn({ uri }: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return until(() => diagnosticsOf(uri).length > 0 && diagnosticsOf(uri), `findings in ${uri.path}`)
}

/** What hovers at a position say once there are any, as one Markdown text. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return until(() => hoverTextAt(document, position), 'a hover')
}

/** What all hovers at a position say just now. */
export async function hoverTextAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  // Whatever a provider gives, it has become Markdown on the way here.
  return hovers
    .flatMap(hover => hover.contents as vscode.MarkdownString[])
    .map(text => text.value)
    .join('\n')
}

/** The actions that the light bulb offers for a range, resolved, once one of them is such as is waited for. */
export function codeActionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind | undefined,
  isAwaited: (action: vscode.CodeAction) => boolean,
  what = 'an action',
): Promise<vscode.CodeAction[]> {
  // The last argument asks for that many actions to be resolved, edits included.
  const given = [document.uri, range, kind?.value, 50]
  return ask('vscode.executeCodeActionProvider', given, actions => actions.some(isAwaited), what)
}

/** Whether an action does something, which those of other extensions need not. */
const does = ({ edit, command }: vscode.CodeAction) => edit !== undefined || command !== undefined

/**
 * Applies the first quick fix offered for a diagnostic, the preferred one before others, and returns it.
 */
export async function applyFirstFix(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction> {
  const what = `a quick fix for: ${diagnostic.message}`
  const kind = vscode.CodeActionKind.QuickFix
  const fixes = (await codeActionsAt(document, diagnostic.range, kind, does, what)).filter(does)
  const fix = fixes.find(action => action.isPreferred) ?? fixes[0]!
  if (fix.edit && !(await vscode.workspace.applyEdit(fix.edit))) throw new Error(`Not applied: ${fix.title}`)
  if (fix.command) {
    await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]))
  }
  return fix
}

/** Closes all editors without asking, so that no test finds what another has left open. */
export async function closeEverything(): Promise<void> {
  for (const { isDirty, input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (!isDirty || !(input instanceof vscode.TabInputText)) continue
    await vscode.window.showTextDocument(input.uri)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  const untitled = () =>
    vscode.languages.getDiagnostics().some(([uri, found]) => uri.scheme === 'untitled' && found.length > 0)
  await until(() => !untitled(), 'findings of closed documents to vanish')
  // Takes the name that is free now, for good: the editor may still have a backup under it, and would give the next
  // document the text of the last.
  await vscode.workspace.openTextDocument({ content: '' })
}

/** Removes the files that tests have left in the workspace. */
export async function emptyWorkspace(): Promise<void> {
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFolder())) {
    if (name.startsWith('.')) continue
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true })
  }
}

export type UserAction = readonly [action: string, selector: string, ...unknown[]]

let asked = 0

/**
 * Has a user at the browser do something: see user.mjs. Gives what the actions have returned, once all are done, or
 * fails as they do.
 */
export function userDoes(...actions: readonly UserAction[]): Promise<readonly unknown[]> {
  return userDoesWithin(undefined, ...actions)
}

/** The same by a user who waits only so long for each thing to be done. */
export async function userDoesWithin(
  patience: number | undefined,
  ...actions: readonly UserAction[]
): Promise<readonly unknown[]> {
  const id = ++asked
  console.log('[user]', JSON.stringify({ id, patience, actions }))
  const uri = vscode.Uri.joinPath(workspaceFolder(), '.user', `${id}.json`)
  const told = await until(
    async () => {
      try {
        return await vscode.workspace.fs.readFile(uri)
      } catch {
        return undefined
      }
    },
    `the user to do ${JSON.stringify(actions)}`,
    actions.length * 30_000,
  )
  const { results, error } = JSON.parse(new TextDecoder().decode(told)) as Answer
  if (error !== undefined) throw new Error(`The user could not ${JSON.stringify(actions)}: ${error}`)
  return results!
}

interface Answer {
  readonly results?: readonly unknown[]
  readonly error?: string
}
