// Unified diffs.
import { isAbsolute } from 'node:path'
import { structuredPatch } from 'diff'
import { maskPersonal } from '../../text/personal.ts'

/** A unified diff of one file, which shows no number of a person: its head, which names the file, and its hunks, which quote the file. */
export interface Patch {
  readonly head: string
  readonly hunks: string
}

export function patchOf(file: string, before: string, after: string): Patch {
  const name = nameInPatch(file)
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 })
  return {
    head: `--- a/${name}\n+++ b/${name}\n`,
    hunks: hunks
      .map(({ oldStart, oldLines, newStart, newLines, lines }) => {
        const place = `@@ -${span(oldStart, oldLines)} +${span(newStart, newLines)} @@`
        return [place, ...lines.map(maskPersonal)].join('\n') + '\n'
      })
      .join(''),
  }
}

/** `patch -p1` takes the part before the first slash away. A tab ends a name that has spaces. */
function nameInPatch(file: string): string {
  const slashed = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const relative = isAbsolute(file) ? slashed.replace(/^\/+/, '') : slashed
  return relative.includes(' ') ? `${relative}\t` : relative
}

function span(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${start},${lines}`
}
