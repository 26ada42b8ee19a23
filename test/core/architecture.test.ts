import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The floor of a file or folder below server/; imports go downwards only. */
const FLOORS: readonly (readonly [prefix: string, floor: number])[] = [
  ['text/', 0],
  ['parse/', 1],
  ['forms/', 1],
  ['outline/', 2],
  ['facts/', 2],
  ['claims/', 2],
  ['equations/', 3],
  ['localisation/', 3.5],
  ['report.ts', 4],
  ['series/', 4],
  ['figures/', 5],
  ['format/', 5],
  ['rules/', 5.5],
  ['acceptance/', 5.75],
  ['html.ts', 6],
  ['lsp/', 6],
  ['cli/', 6],
  ['server.ts', 7],
  ['serverInBrowser.ts', 7],
  ['cli.ts', 7],
]
/** The highest floor of the core: no editor, no file system, no clock, no library. */
const CORE = 5.75

interface Import {
  readonly from: string
  readonly to: string
}

const files = filesBelow(join(ROOT, 'server')).concat(filesBelow(join(ROOT, 'client')))
const imports = files.flatMap(importsOf).filter(({ to }) => !to.endsWith('server.js'))
const inside = imports.filter(({ to }) => to.startsWith('server/') || to.startsWith('client/'))

describe('the floors', () => {
  it('hold every file of the server', () => {
    expect(files.filter(file => file.startsWith('server/') && floorOf(file) === undefined)).toEqual([])
  })

  it('are imported downwards only', () => {
    const upwards = inside.filter(({ from, to }) => {
      const [above, below] = [floorOf(from), floorOf(to)]
      return above !== undefined && (below === undefined || below > above)
    })
    expect(upwards).toEqual([])
  })

  it.each([
    ['parse/', 'forms/'],
    ['lsp/', 'cli/'],
  ])('keep %s and %s apart', (one, other) => {
    const crossing = inside.filter(
      ({ from, to }) =>
        (from.startsWith(`server/${one}`) && to.startsWith(`server/${other}`)) ||
        (from.startsWith(`server/${other}`) && to.startsWith(`server/${one}`)),
    )
    expect(crossing).toEqual([])
  })

  it('let the core depend on no library and nothing of the platform', () => {
    const outside = imports.filter(
      ({ from, to }) =>
        (floorOf(from) ?? CORE + 1) <= CORE && !inside.some(i => i.from === from && i.to === to),
    )
    expect(outside).toEqual([])
  })

  it('let rules know nothing of each other', () => {
    const rule = (file: string) => /^server\/rules\/[^/]*-[^/]*\.ts$/.test(file)
    expect(inside.filter(({ from, to }) => rule(from) && rule(to))).toEqual([])
  })

  it('have no cycle', () => {
    expect(findCycle()).toBeUndefined()
  })
})

describe('the words of the form', () => {
  it('stand in forms/ alone: no other file compares with a label', () => {
    const comparing = files.filter(file => {
      const floor = floorOf(file)
      if (floor === undefined || file.startsWith('server/forms/')) return false
      return /(?:===|!==|includes\(|startsWith\(|case) ?'[^'\n]*[\u4e00-\u9fff]{3}/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      )
    })
    expect(comparing).toEqual([])
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return name.endsWith('.ts') ? [relative(ROOT, path).split(sep).join('/')] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'\s]+)'/g)].map(([, specifier]) => ({
    from: file,
    // What is built (`./server.js`) is no source file.
    to: specifier!.startsWith('.') ? join(dirname(file), specifier!).split(sep).join('/') : specifier!,
  }))
}

function floorOf(file: string): number | undefined {
  const name = file.replace(/^server\//, '')
  if (name === file) return undefined
  return FLOORS.find(([prefix]) => name.startsWith(prefix))?.[1]
}

function findCycle(): readonly string[] | undefined {
  const targets = new Map<string, string[]>()
  for (const { from, to } of inside) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of files) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}
