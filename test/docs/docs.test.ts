import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What a clone does not hold: installed, built, or the checkout's own. */
const ELSEWHERE = new Set(['node_modules', 'dist', '.git', '.cache', '.vscode-test'])
/** In the map's table of what is in dist/. */
const BUILT = new Set(['chunks/', 'index.d.ts'])

const files = filesBelow(ROOT)
const places = [...new Set([...files, ...files.flatMap(foldersOf)])]
const pages = files.filter(
  file => /^(?:[\w.-]+|docs\/[\w.-]+|examples\/README)\.md$/.test(file) && file !== 'CHANGELOG.md',
)

describe.each(pages)('%s', page => {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[^]*?^```$/gm, '')

  it('names only files and folders that there are', () => {
    const spans = [...text.matchAll(/`([\w./-]+)`/g)].map(([, span]) => span!)
    expect(spans.filter(span => isPath(span) && !isThere(span))).toEqual([])
  })

  it('leads only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$|srcset="([^"]+)"/gm)]
    const targets = links.map(([, inline, listed, picture]) => (inline ?? listed ?? picture)!)
    expect(targets.filter(target => !/^https?:/.test(target) && !leads(page, target))).toEqual([])
  })
})

describe('the map', () => {
  const map = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
  const words = map.split(/^## /m).find(section => section.startsWith('Words'))!
  const sources = files.filter(file => file.startsWith('server/') && file.endsWith('.ts'))
  const code = new Map(sources.map(file => [file, readFileSync(join(ROOT, file), 'utf8')]))
  const has = (file: string, type: string) =>
    new RegExp(`^export (?:interface|type) ${type}\\b`, 'm').test(code.get(file) ?? '')

  it('names types that there are', () => {
    const types = [...words.matchAll(/`([A-Z]\w+)`/g)].map(([, type]) => type!)
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter(type => !sources.some(file => has(file, type)))).toEqual([])
  })

  it('says where the main ones are', () => {
    const rows = [...map.matchAll(/^\| ((?:`[A-Z]\w+`(?:, )?)+) +\| ((?:`server\/[^`]+\.ts`(?:, )?)+) +\|/gm)]
    expect(rows.length).toBeGreaterThan(10)
    const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
    const wrong = rows.filter(([, types, places]) =>
      named(types!).some((type, i) => !has(named(places!)[i] ?? named(places!)[0]!, type)),
    )
    expect(wrong.map(([row]) => row)).toEqual([])
  })
})

describe('the recipes', () => {
  it('quote tests that there are', () => {
    const recipes = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
    const quoted = [...recipes.matchAll(/→ [^.]*/g)].flatMap(([step]) => [...step.matchAll(/“([^”]+)”/g)])
    expect(quoted.length).toBeGreaterThan(5)
    const tests = files
      .filter(file => file.endsWith('.test.ts'))
      .map(file => readFileSync(join(ROOT, file), 'utf8'))
    const missing = quoted.filter(([, name]) => !tests.some(test => test.includes(name!)))
    expect(missing.map(([, name]) => name)).toEqual([])
  })
})

/** A folder or file of the tree, by its path or the end of it. */
function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '')
  return places.some(place => place === plain || place.endsWith(`/${plain}`))
}

/** Whether a span of code is meant as a path: of the sources, not of what is built, written by users or made up. */
function isPath(span: string): boolean {
  if (span.startsWith('dist/') || BUILT.has(span) || /(?:^|\/)(?:ID|甲)\b/.test(span)) return false
  if (/^(?:gouji|gouji-accepted)\.json$/.test(span)) return false
  return /^[\w-]+(?:\/[\w-]+)*\/(?:[\w.-]+\.[a-z]+)?$|^[\w.-]+\.(?:ts|mjs)$/.test(span)
}

function leads(page: string, target: string): boolean {
  const [path, anchor] = target.split('#')
  const file =
    path === ''
      ? page
      : relative(ROOT, resolve(ROOT, dirname(page), path!))
          .split(sep)
          .join('/')
  if (!existsSync(join(ROOT, file))) return false
  return anchor === undefined || !file.endsWith('.md') || anchorsIn(file).has(anchor)
}

/** As GitHub makes them of headings. */
function anchorsIn(file: string): ReadonlySet<string> {
  const headings = readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.+)$/gm)
  return new Set(
    Array.from(headings, ([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (ELSEWHERE.has(name)) return []
    if (statSync(path).isDirectory()) return filesBelow(path)
    return [relative(ROOT, path).split(sep).join('/')]
  })
}

function foldersOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}
