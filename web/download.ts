// What the user takes away from the page.

/** Has the browser save bytes or a text as a file. */
export function saveAs(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken what it needs well before; how soon it does, none says.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The name of a file, without the folders, with another ending. */
export function withEnding(path: string, ending: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return (dot > 0 ? name.slice(0, dot) : name) + ending
}

export function fromBase64(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), character => character.charCodeAt(0))
}
