// The scripts that the page carries within itself: a page from disk may load no file beside it, and a worker least of all.

/** Named by `scripts/web.mjs`, which puts them there packed. */
export type PartName = 'server' | 'reader' | 'documentReader' | 'previewScript' | 'previewStyle' | 'example'

/** The text of a part. */
export async function partOf(name: PartName): Promise<string> {
  const packed = document.getElementById(`part-${name}`)!.textContent.trim()
  const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(unpacked).text()
}

/** A worker that runs a part. */
export async function startWorker(name: PartName): Promise<Worker> {
  const address = URL.createObjectURL(new Blob([await partOf(name)], { type: 'text/javascript' }))
  return new Worker(address)
}
