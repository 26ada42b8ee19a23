// Where answers of earlier runs are kept.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isSet, lastValue, type Invocation } from './arguments.ts'
import { buildIn } from './examine/cache.ts'
import type { CacheSettings } from './examine/job.ts'
import type { Host } from './host.ts'

/** `undefined` when none is asked for. */
export function cacheOf(invocation: Invocation, home: URL, { env }: Host): CacheSettings | undefined {
  const asked = lastValue(invocation, 'cache-location')
  if (asked === undefined && !isSet(invocation, 'cache')) return undefined
  return { folder: asked === undefined ? usualFolder(env) : resolve(asked), build: buildIn(home) }
}

/** As the XDG Base Directory Specification has it; on Windows below the local data of programs. */
function usualFolder({ XDG_CACHE_HOME, LOCALAPPDATA }: Host['env']): string {
  const base = XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache')
  return join(base, 'gouji')
}
