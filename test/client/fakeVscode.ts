// As much of the editor's interface as the parts of the extension need that are tested without an editor.

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 }
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 }
export const FileType = { Unknown: 0, File: 1, Directory: 2 }

/** Says the message in English, with its places filled in. */
export const l10n = {
  t: (message: string, ...values: readonly unknown[]) =>
    message.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)])),
}

export class Uri {
  readonly path: string
  readonly scheme: string
  constructor(text: string) {
    this.scheme = text.slice(0, text.indexOf(':'))
    this.path = text.slice(text.indexOf(':') + 1)
  }
  static parse(text: string): Uri {
    return new Uri(text)
  }
  toString(): string {
    return `${this.scheme}:${this.path}`
  }
}

type Listener<Event> = (event: Event) => unknown

export class EventEmitter<Event> {
  readonly #listeners = new Set<Listener<Event>>()
  readonly event = (listener: Listener<Event>) => {
    this.#listeners.add(listener)
    return { dispose: () => void this.#listeners.delete(listener) }
  }
  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event)
  }
  dispose(): void {
    this.#listeners.clear()
  }
}

export class Disposable {
  readonly dispose: () => void
  constructor(dispose: () => void) {
    this.dispose = dispose
  }
  static from(...all: readonly { readonly dispose: () => unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose()
    })
  }
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound'
}

export class RelativePattern {
  readonly base: Uri
  readonly pattern: string
  constructor(base: Uri, pattern: string) {
    this.base = base
    this.pattern = pattern
  }
}

export class ThemeIcon {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }
}
export class ThemeColor extends ThemeIcon {}

export class TreeItem {
  readonly label: string
  readonly collapsibleState: number
  constructor(label: string, collapsibleState: number) {
    this.label = label
    this.collapsibleState = collapsibleState
  }
}

export class TabInputText extends Uri {}
export class TabInputTextDiff extends Uri {}

interface WatchedEvents {
  readonly create: EventEmitter<Uri>
  readonly change: EventEmitter<Uri>
  readonly delete: EventEmitter<Uri>
}

/** A workspace whose files a test writes and removes; those who watch it are told. */
export const disk = {
  files: new Map<string, string>(),
  watchers: [] as WatchedEvents[],
  clock: 1,
  /** A file that has been there for long. */
  put(uri: string, text: string): void {
    disk.files.set(uri, text)
    disk.clock++
  },
  write(uri: string, text: string): void {
    disk.put(uri, text)
    for (const { change } of disk.watchers) change.fire(new Uri(uri))
  },
  remove(uri: string): void {
    disk.files.delete(uri)
    for (const watcher of disk.watchers) watcher.delete.fire(new Uri(uri))
  },
  clear(): void {
    disk.files.clear()
    disk.watchers.length = 0
  },
}

export const window = { tabGroups: { all: [] } }

const never = () => ({ dispose: () => undefined })

export const workspace = {
  textDocuments: [] as { readonly uri: Uri; readonly isDirty: boolean }[],
  asRelativePath: (uri: Uri) => uri.path.replace(/^\//, ''),
  getWorkspaceFolder: () => ({}),
  findFiles: () => Promise.resolve([...disk.files.keys()].map(uri => new Uri(uri))),
  createFileSystemWatcher() {
    const events = {
      create: new EventEmitter<Uri>(),
      change: new EventEmitter<Uri>(),
      delete: new EventEmitter<Uri>(),
    }
    disk.watchers.push(events)
    return {
      onDidCreate: events.create.event,
      onDidChange: events.change.event,
      onDidDelete: events.delete.event,
      dispose: () => undefined,
    }
  },
  onDidDeleteFiles: never,
  onDidRenameFiles: never,
  onDidChangeWorkspaceFolders: never,
  onDidChangeConfiguration: never,
  decode: (bytes: Uint8Array) => Promise.resolve(new TextDecoder().decode(bytes)),
  fs: {
    stat(uri: Uri) {
      const text = disk.files.get(uri.toString())
      if (text === undefined) return Promise.reject(new FileSystemError())
      return Promise.resolve({ type: FileType.File, size: text.length, mtime: disk.clock })
    },
    readFile: (uri: Uri) => Promise.resolve(new TextEncoder().encode(disk.files.get(uri.toString()))),
  },
}
