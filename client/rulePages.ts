// The pages about the rules, as they come with the extension, in the language of the editor.
import { commands, Disposable, env, Uri, workspace } from 'vscode'
import { EXPLAIN } from '../server/protocol/commands.ts'
import { pageFor } from './rulePage.ts'

const SCHEME = 'gouji-rule'

export function registerRulePages(extension: Uri): Disposable {
  async function provideTextDocumentContent({ query }: Uri): Promise<string> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rules', `${query}.md`))
    return pageFor(new TextDecoder().decode(bytes), env.language).text
  }

  /** The name of the file is what the tab says. */
  async function explain(rule: unknown): Promise<void> {
    if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rules', `${rule}.md`))
    const { title } = pageFor(new TextDecoder().decode(bytes), env.language)
    const uri = Uri.from({ scheme: SCHEME, path: `/${title.replaceAll('/', ' ')}.md`, query: rule })
    await commands.executeCommand('markdown.showPreviewToSide', uri)
  }

  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent }),
    commands.registerCommand(EXPLAIN, explain),
  )
}
