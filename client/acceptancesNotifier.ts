// Tells the server of the files that keep accepted findings, and changes them for the user.
import { commands, Disposable, l10n, Uri, window, workspace, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { keyOf, type Acceptance } from '../server/acceptance/acceptance.ts'
import { ACCEPTANCE_FILE, formatAcceptances, parseAcceptances } from '../server/acceptance/acceptanceFile.ts'
import {
  ACCEPT,
  ACCEPT_ONE,
  WITHDRAW,
  type OfferedAcceptance,
  type PlacedAcceptance,
} from '../server/protocol/commands.ts'
import { ACCEPTANCE_FILES } from '../server/protocol/files.ts'
import type { Reports } from './reports.ts'
import { askReason } from './acceptReason.ts'
import { NamedFilesNotifier, readText } from './namedFiles.ts'
import type { Notifier } from './notifier.ts'
import { nameOf } from './workspace/paths.ts'

export class AcceptancesNotifier implements Notifier {
  readonly #files: NamedFilesNotifier
  readonly #listeners: Disposable

  constructor(client: BaseLanguageClient, reports: Reports) {
    this.#files = new NamedFilesNotifier(client, ACCEPTANCE_FILE, ACCEPTANCE_FILES)
    // A report may lie outside the workspace.
    const lookBeside = (document: TextDocument) => {
      if (reports.includes(document) && !document.isUntitled) this.#files.look(fileBeside(document.uri))
    }
    this.#listeners = Disposable.from(
      this.#files,
      reports.onDidFind(lookBeside),
      client.onDidChangeState(() => workspace.textDocuments.forEach(lookBeside)),
      commands.registerCommand(ACCEPT, (...given: Given) => this.#accept(placesOf(...given))),
      commands.registerCommand(ACCEPT_ONE, (offered: readonly OfferedAcceptance[]) =>
        this.#acceptOne(offered),
      ),
      commands.registerCommand(WITHDRAW, async (...given: Given) => {
        for (const { uri, acceptance } of placesOf(...given)) {
          await this.#change(uri, before => without(before, acceptance))
        }
      }),
    )
  }

  async settled(): Promise<void> {
    await this.#files.settled()
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  async #acceptOne(offered: readonly OfferedAcceptance[]): Promise<void> {
    const items = offered.map(({ title, message, places }) => ({ label: title, detail: message, places }))
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Accept as published'),
      placeHolder: l10n.t('Which of these is right as it is?'),
    })
    if (chosen) await this.#accept(chosen.places)
  }

  async #accept(places: readonly PlacedAcceptance[]): Promise<void> {
    const reason = await askReason()
    if (reason === undefined) return
    const isNew = (await readText(fileBeside(Uri.parse(places[0]!.uri)))) === undefined
    for (const { uri, acceptance } of places) {
      const accepted = { ...acceptance, ...(reason !== '' && { reason }) }
      if (!(await this.#change(uri, before => [...without(before, acceptance), accepted]))) return
    }
    tell(places.slice(1), isNew)
  }

  async #change(
    report: string,
    edit: (before: readonly Acceptance[]) => readonly Acceptance[],
  ): Promise<boolean> {
    const uri = fileBeside(Uri.parse(report))
    const done = await rewrite(uri, nameOf(Uri.parse(report)), edit)
    if (done) this.#files.look(uri)
    return done
  }
}

type Given = readonly [report: string, acceptance: Acceptance, elsewhere?: readonly PlacedAcceptance[]]

function placesOf(...[uri, acceptance, elsewhere = []]: Given): readonly PlacedAcceptance[] {
  return [{ uri, acceptance }, ...elsewhere]
}

/** Neither a file that nobody asked for by its name nor another report is touched unsaid. */
function tell(elsewhere: readonly PlacedAcceptance[], isNew: boolean): void {
  const say = (message: string) => void window.showInformationMessage(message)
  for (const { uri } of elsewhere) {
    say(l10n.t('Accepted in {0} too, where the same is found.', nameOf(Uri.parse(uri))))
  }
  if (isNew) say(l10n.t('What is accepted is kept in {0}, in the folder of the report.', ACCEPTANCE_FILE))
}

/** Whether it could be written. A file that makes no sense is left alone. */
async function rewrite(
  uri: Uri,
  name: string,
  edit: (before: readonly Acceptance[]) => readonly Acceptance[],
): Promise<boolean> {
  const text = await readText(uri)
  const before = text === undefined ? new Map<string, readonly Acceptance[]>() : parseAcceptances(text)
  if (!before) {
    void window.showErrorMessage(
      l10n.t('{0} holds no accepted findings in JSON; mend or remove it first.', uri.fsPath),
    )
    return false
  }
  const after = new Map(before).set(name, edit(before.get(name) ?? []))
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(formatAcceptances(after)))
    return true
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', uri.fsPath, String(error)))
    return false
  }
}

function without(before: readonly Acceptance[], acceptance: Acceptance): readonly Acceptance[] {
  return before.filter(other => keyOf(other) !== keyOf(acceptance))
}

function fileBeside(report: Uri): Uri {
  return Uri.joinPath(report, '..', ACCEPTANCE_FILE)
}
