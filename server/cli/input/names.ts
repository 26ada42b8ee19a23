// Paths whose names need not be UTF-8.
import { isUtf8 } from 'node:buffer'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A name in a folder: as it is shown, and its bytes where these are no UTF-8 (names on Unix are any bytes). */
export interface Name {
  readonly shown: string
  readonly bytes?: Buffer
}

/** A path of which some names are no UTF-8. */
export interface Place {
  readonly shown: string
  readonly bytes?: Uint8Array
}

/** Archives packed on Chinese systems bring names in GBK, so those are shown as what they most likely say. */
export async function nameOf(bytes: Buffer): Promise<Name> {
  if (isUtf8(bytes)) return { shown: bytes.toString() }
  const { decodeLegacy } = await import('./legacy.ts')
  return { shown: decodeLegacy(bytes).text ?? bytes.toString(), bytes }
}

export function placeIn(folder: Place, name: Name): Place {
  const shown = join(folder.shown, name.shown)
  if (!folder.bytes && !name.bytes) return { shown }
  const before = folder.bytes ?? Buffer.from(folder.shown)
  return { shown, bytes: Buffer.concat([before, Buffer.from(sep), name.bytes ?? Buffer.from(name.shown)]) }
}

export function pathOf({ shown, bytes }: Place): string | Buffer {
  return bytes ? Buffer.from(bytes) : shown
}

/**
 * The path that a word of the command line meant: names that are no UTF-8 arrive with U+FFFD in the place of what
 * could not be read, and such a name is looked for in its folder. `undefined` unless exactly one name fits.
 */
export function findUnreadableName(path: string): Buffer | undefined {
  const parts: Buffer[] = []
  for (const part of path.split('/')) {
    const bytes = part.includes('\ufffd')
      ? onlyNameLike(joined([...parts, NOTHING]), part)
      : Buffer.from(part)
    if (!bytes) return undefined
    parts.push(bytes)
  }
  return joined(parts)
}

const NOTHING = Buffer.from('')

function joined(parts: readonly Buffer[]): Buffer {
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [SLASH, part])))
}

const SLASH = Buffer.from('/')

function onlyNameLike(folder: Buffer, part: string): Buffer | undefined {
  try {
    const names = readdirSync(folder.length === 0 ? '.' : folder, { encoding: 'buffer' }).filter(
      name => name.toString() === part,
    )
    return names.length === 1 ? names[0] : undefined
  } catch {
    return undefined
  }
}
