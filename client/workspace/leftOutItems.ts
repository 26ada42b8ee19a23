// How the files that were not checked are shown, so that nobody takes them for sound.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode'
import type { LeftOutFileNode, LeftOutNode, LeftOutReason } from './nodes.ts'
import { nameOf, pathOf } from './paths.ts'

/** How the files that were not checked are shown, so that nobody takes them for sound. */
export function leftOutItem({ reason, uris }: LeftOutNode): TreeItem {
  const { label, icon, state } = LOOKS[reason]
  const text = label()
  return Object.assign(new TreeItem(text, state), {
    id: `left out ${reason}`,
    description: String(uris.length),
    iconPath: new ThemeIcon(icon),
    contextValue: 'leftOut',
    accessibilityInformation: { label: `${text}, ${uris.length}` },
  })
}

export function leftOutFileItem({ uri, all: { reason } }: LeftOutFileNode): TreeItem {
  const { tooltip, command } = LOOKS[reason]
  return Object.assign(new TreeItem(nameOf(uri)), {
    id: `left out ${reason} ${uri.toString()}`,
    description: pathOf(uri),
    tooltip: tooltip(pathOf(uri)),
    iconPath: new ThemeIcon(LOOKS[reason].icon),
    contextValue: 'leftOutFile',
    command: { title: '', ...command(uri) },
  })
}

interface LeftOutLook {
  readonly label: () => string
  readonly tooltip: (path: string) => string
  readonly icon: string
  readonly state: TreeItemCollapsibleState
  readonly command: (uri: Uri) => { readonly command: string; readonly arguments?: unknown[] }
}

const LOOKS: Readonly<Record<LeftOutReason, LeftOutLook>> = {
  failed: {
    label: () => l10n.t('Could not be read'),
    tooltip: path => l10n.t('{0} could not be read; the output says why.', path),
    icon: 'error',
    state: TreeItemCollapsibleState.Expanded,
    command: () => ({ command: 'gouji.showOutput' }),
  },
  // Mostly these are no reports.
  tooLarge: {
    label: () => l10n.t('Too large, not checked'),
    tooltip: path => l10n.t('{0} is larger than 2 MB and was not checked. Opened, its beginning is.', path),
    icon: 'circle-slash',
    state: TreeItemCollapsibleState.Collapsed,
    command: uri => ({ command: 'vscode.open', arguments: [uri] }),
  },
}
