// Keeps what is loaded compiled, from one run to the next.
import module from 'node:module'

/** Not in Node 20; a later one keeps it in a folder of its own beside other temporary files. */
interface WithCompileCache {
  readonly enableCompileCache?: () => unknown
}

/** For all that is loaded from now on: to compile it takes as long as to check a small file. */
export function keepCompiled(): void {
  const { enableCompileCache } = module as WithCompileCache
  enableCompileCache?.()
}
