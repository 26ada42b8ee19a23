// Unified diffs.
import { isAbsolute } from 'node:path'
import { structuredPatch } from 'diff'
import { maskPersonal } from '../../text/personal.ts'
import { visible } from '../../text/visible.ts'

/** A unified diff of one file, which shows no number of a person: its head, which names the file, and its hunks, which quote the file. */
export interface Patch {
  readonly head: string
  readonly hunks: string
}

export function patchOf(file: string, before: string, after: string): Patch {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 })
  return {
    head: `--- ${nameInPatch(file, 'a')}\n+++ ${nameInPatch(file, 'b')}\n`,
    hunks: hunks
      .map(({ oldStart, oldLines, newStart, newLines, lines }) => {
        const place = `@@ -${span(oldStart, oldLines)} +${span(newStart, newLines)} @@`
        return [place, ...lines.map(maskPersonal)].join('\n') + '\n'
      })
      .join(''),
  }
}

/**
 * `patch -p1` takes the part before the first slash away. A tab ends a name that has spaces; one that would do something
 * to a terminal, or end the line, is quoted as git quotes it, which `patch` understands.
 */
function nameInPatch(file: string, side: 'a' | 'b'): string {
  const slashed = process.platform === 'win32' ? file.replaceAll('\\', '/') : file
  const beginning = slashed.replace(/^(?:\.\/)+/, '')
  const name = `${side}/${isAbsolute(file) ? beginning.replace(/^\/+/, '') : beginning}`
  if (visible(name) !== name) return quoted(name)
  return name.includes(' ') ? `${name}\t` : name
}

function quoted(name: string): string {
  const bytes = [...Buffer.from(name)].map(byte =>
    byte < SPACE || byte >= DELETE ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte),
  )
  return `"${bytes.map(byte => (byte === '"' || byte === '\\' ? `\\${byte}` : byte)).join('')}"`
}

const SPACE = 0x20
const DELETE = 0x7f

function span(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${start},${lines}`
}
