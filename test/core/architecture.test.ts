import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What stands below server/ in the order in which a report passes it: each imports only itself and what stands before. */
const LISTING: readonly string[] = [
  'text/',
  'parse/',
  'forms/',
  'reading/',
  'outline/',
  'facts/name.ts',
  'facts/rows/',
  'facts/columns/',
  'facts/align/',
  'facts/placing/',
  'facts/money.ts',
  'facts/fact.ts',
  'facts/reading/',
  'claims/quantity.ts',
  'claims/vocabulary/',
  'claims/text/',
  'claims/tokens/',
  'claims/cells/selection.ts',
  'claims/cells/formCells.ts',
  'claims/claim.ts',
  'claims/clauses/features.ts',
  'claims/clauses/items.ts',
  'claims/clauses/around.ts',
  'claims/clauses/setting.ts',
  'claims/clauses/said.ts',
  'claims/clauses/when.ts',
  'claims/clauses/who.ts',
  'claims/clauses/readItem.ts',
  'claims/clauses/context.ts',
  'claims/cells/asked.ts',
  'claims/cells/',
  'claims/clauses/',
  'claims/statements/',
  'claims/readSentence.ts',
  'claims/sentence.ts',
  'claims/itself/',
  'claims/runningText.ts',
  'claims/paragraphs/',
  'claims/readClaims.ts',
  'claims/compare/',
  'claims/name.ts',
  'claims/places.ts',
  'claims/explain.ts',
  'equations/',
  'localisation/',
  'report.ts',
  'prose/',
  'series/',
  'format/',
  'figures/',
  'rules/',
  'acceptance/',
  'protocol/',
  'html.ts',
  'index.ts',
  'lsp/',
  'cli/',
  'encoding.ts',
  'server.ts',
  'serverInBrowser.ts',
  'cli.ts',
  'worker.ts',
]
/** The last of the core: no editor, no file system, no clock, no library. */
const END_OF_CORE = 'acceptance/'

/** What a process of its own imports from outside its folder, besides `server/protocol/`. */
const FROM_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'client/': [
    // The preview goes to where the cursor is, in the editor as on the page.
    'preview/figureAt.ts',
    // The file beside the reports: read by the server and the command line, written by the extension.
    'server/acceptance/acceptance.ts',
    'server/acceptance/acceptanceFile.ts',
    // Whether a document is a report has to be known before the server is started for it.
    'server/outline/recognise.ts',
  ],
  'preview/': [
    // Both languages, and which of them a reader has: the same for all that is said.
    'server/text/locale.ts',
  ],
  'web/': [
    // The page shows the preview, and makes its elements in the same way.
    'preview/copy.ts',
    'preview/dom.ts',
    'preview/figureAt.ts',
    'preview/page.ts',
    'preview/preview.css',
    // What is accepted is kept in the same file as beside the reports on a disk.
    'server/acceptance/acceptance.ts',
    'server/acceptance/acceptanceFile.ts',
    // Its workers read what is opened and pasted: encodings as the command line does, and tables in HTML, which are
    // written as those of the form are.
    'server/cli/input/encoding.ts',
    'server/encoding.ts',
    'server/format/writeTable.ts',
    'server/html.ts',
    // Whether a whole report is pasted, or a part of one.
    'server/outline/identity.ts',
    'server/outline/recognise.ts',
    'server/outline/sections.ts',
    'server/parse/layouts/html.ts',
    'server/parse/table.ts',
    // Files of one name are told apart in the list as in the preview.
    'server/text/distinctNames.ts',
    // Both languages, and which of them a reader has.
    'server/text/locale.ts',
    'server/text/source.ts',
  ],
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = ['server', 'client', 'preview', 'web'].flatMap(folder => filesBelow(join(ROOT, folder)))
const imports = files.flatMap(importsOf).filter(({ to }) => !to.endsWith('server.js'))
const inside = imports.filter(({ to }) => /^(?:server|client|preview|web)\//.test(to))

describe('the listing', () => {
  it('holds every file of the server', () => {
    expect(files.filter(file => file.startsWith('server/') && placeOf(file) === undefined)).toEqual([])
  })

  it('names nothing that is not there', () => {
    const isThere = (entry: string) => files.some(file => file.startsWith(`server/${entry}`))
    expect(LISTING.filter(entry => !isThere(entry))).toEqual([])
  })

  it('is the way: what is imported stands before', () => {
    const back = inside.filter(({ from, to }) => {
      const place = placeOf(from)
      return place !== undefined && (placeOf(to) ?? Infinity) > place
    })
    expect(back).toEqual([])
  })

  it.each([
    ['parse/', 'forms/'],
    ['lsp/', 'cli/'],
  ])('keeps %s and %s apart', (one, other) => {
    const crossing = inside.filter(
      ({ from, to }) =>
        (from.startsWith(`server/${one}`) && to.startsWith(`server/${other}`)) ||
        (from.startsWith(`server/${other}`) && to.startsWith(`server/${one}`)),
    )
    expect(crossing).toEqual([])
  })

  it('lets the core depend on no library and nothing of the platform', () => {
    const end = LISTING.indexOf(END_OF_CORE)
    const outside = imports.filter(
      found => (placeOf(found.from) ?? Infinity) <= end && !inside.includes(found),
    )
    expect(outside).toEqual([])
  })

  it.each(Object.entries(FROM_OUTSIDE))(
    'lets %s import no more of the others than it says',
    (folder, outside) => {
      const found = inside.filter(
        ({ from, to }) =>
          from.startsWith(folder) && !to.startsWith(folder) && !to.startsWith('server/protocol/'),
      )
      expect([...new Set(found.map(({ to }) => to))].sort()).toEqual(outside)
    },
  )

  it('lets the protocol be names and types, with no library and nothing that runs', () => {
    const running = files.filter(
      file =>
        file.startsWith('server/protocol/') &&
        /^import (?!type)|\bfunction\b|=>|\bclass\b|\bnew\b/m.test(
          readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
    )
    expect(running).toEqual([])
  })

  it('lets rules know nothing of each other', () => {
    const rule = (file: string) => /^server\/rules\/[^/]*-[^/]*\.ts$/.test(file)
    expect(inside.filter(({ from, to }) => rule(from) && rule(to))).toEqual([])
  })

  it('has no cycle', () => {
    expect(findCycle()).toBeUndefined()
  })
})

describe('the words of the form', () => {
  it('stand in forms/ alone: no other file compares with a label', () => {
    const comparing = files.filter(file => {
      if (placeOf(file) === undefined || file.startsWith('server/forms/')) return false
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

/** The place in the listing; absent outside of it. */
function placeOf(file: string): number | undefined {
  const place = LISTING.findIndex(entry => file.startsWith(`server/${entry}`))
  return place === -1 ? undefined : place
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
