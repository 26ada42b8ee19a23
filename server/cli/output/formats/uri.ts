// Addresses of files.
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file as a URI: relative to where the command was run, as it was named. */
export function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
