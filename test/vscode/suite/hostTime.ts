// How long the extension keeps its host from all else: a host runs everything on one thread.

interface Measured {
  /** What it takes to load each of the extension's files, with what runs at once, in milliseconds. */
  readonly loading: ReadonlyMap<string, number>
  /** What it takes until `activate` returns. */
  readonly activating: () => number | undefined
}

interface Loader {
  _load: (request: string, ...rest: unknown[]) => unknown
}

/** Measures from now on; a web worker has no such loader. */
export function measureHost(): Measured | undefined {
  if (typeof require !== 'function' || typeof process !== 'object') return undefined
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a web worker has no such module
  const loader = require('node:module') as Loader
  const loading = new Map<string, number>()
  let activating: number | undefined
  const load = loader._load

  function timed(activate: (context: unknown) => unknown) {
    return (context: unknown) => {
      const start = performance.now()
      const activated = activate(context)
      activating = performance.now() - start
      return activated
    }
  }

  loader._load = function (request, ...rest) {
    const name = /[/\\]dist[/\\](client|languageClient)\.cjs$|^\.\/(languageClient)\.cjs$/.exec(request)
    if (!name) return load.call(this, request, ...rest)
    const start = performance.now()
    const exported = load.call(this, request, ...rest) as Readonly<Record<string, unknown>>
    const file = name[1] ?? name[2]!
    if (!loading.has(file)) loading.set(file, performance.now() - start)
    if (file !== 'client') return exported
    return { ...exported, activate: timed(exported.activate as (context: unknown) => unknown) }
  }
  return { loading, activating: () => activating }
}

/** For how long the host was at work since it was asked for the first time; not known in a web worker. */
export function busyMs(): number {
  const { eventLoopUtilization } = performance as Partial<{ eventLoopUtilization: () => { active: number } }>
  return eventLoopUtilization?.().active ?? NaN
}
