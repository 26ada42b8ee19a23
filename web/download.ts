// What the user takes away from the page.

/** Has the browser save bytes or a text as a file; `before` comes first in it. */
export function saveAs(name: string, content: BlobPart, type: string, before = ''): void {
  const address = URL.createObjectURL(new Blob([before, content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken what it needs well before; how soon it does, none says.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The name of a file, without its folders. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The path of a file, with another ending. */
export function withEnding(path: string, ending: string): string {
  const dot = path.lastIndexOf('.')
  return (dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path) + ending
}

export function fromBase64(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), character => character.charCodeAt(0))
}
