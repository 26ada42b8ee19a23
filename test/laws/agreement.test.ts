// One report says the same everywhere: in every format, in the editor, in whatever order the files are given.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkedFiles,
  elementsOf,
  factFiles,
  gouji,
  temporaryFolder,
  writeFiles,
  type CheckedFile,
} from '../cli/support.ts'
import type { Editor } from '../server/editor.ts'
import { startServer } from '../server/start.ts'
import { textOf as spelledText } from '../spellings/piece.ts'
import { spell } from '../spellings/text.ts'
import { textOf } from '../support/reports.ts'
import { trials } from '../support/tier.ts'

const folder = temporaryFolder()
/** Drawn ones with false figures, and reports of one organ that are compared from year to year. */
const TEXTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: trials({ fast: 6, thorough: 60 }) }, (_, seed) => [
      `drawn-${seed}.txt`,
      spelledText(spell(seed + 4200, seed % 3 === 0 ? 'lost' : 'false').pieces),
    ]),
  ),
  ...Object.fromEntries(
    ['2021', '2022', '2023'].map(year => [
      `office-${year}.txt`,
      textOf(`qingshi-government-office-${year}`).replace(/(\d)(?=\D*\n)/, '9'),
    ]),
  ),
}
const NAMES = Object.keys(TEXTS)
writeFiles(folder, TEXTS)

const run = (...words: string[]) => gouji(words, { cwd: folder })
/** `a.txt:12 blank-cell`, in any order. */
const listOf = (findings: readonly (readonly [file: string, line: number | string, rule: string])[]) =>
  findings.map(([file, line, rule]) => `${file}:${line} ${rule}`).sort()
const foundIn = (files: readonly CheckedFile[]) =>
  listOf(
    files.flatMap(({ file, findings }) =>
      findings.map(({ start, rule }) => [file, start.line + 1, rule] as const),
    ),
  )

describe('the formats of check', () => {
  const FORMATS = [
    'json',
    'ndjson',
    'csv',
    'sarif',
    'gitlab',
    'checkstyle',
    'junit',
    'rdjson',
    'concise',
    'pretty',
  ]
  let expected: readonly string[]
  const written = (format: string) => readFileSync(join(folder, `out.${format}`), 'utf8')
  beforeAll(async () => {
    await run(
      'check',
      ...FORMATS.flatMap(format => ['--format', format, '--output', `out.${format}`]),
      ...NAMES,
    )
    expected = foundIn(JSON.parse(written('json')) as CheckedFile[])
    expect(expected.length).toBeGreaterThan(NAMES.length)
  })

  it('a line a file', () => {
    const lines = written('ndjson').trim().split('\n')
    expect(foundIn(lines.map(line => JSON.parse(line) as CheckedFile))).toEqual(expected)
  })

  it('a table', () => {
    const rows = parse<Record<string, string>>(written('csv'), { columns: true })
    const found = rows.filter(({ rule }) => rule !== '')
    expect(listOf(found.map(({ file, line, rule }) => [file!, line!, rule!]))).toEqual(expected)
  })

  it('SARIF', () => {
    const { runs } = JSON.parse(written('sarif')) as Sarif
    const found = runs[0]!.results.map(({ ruleId, locations: [place] }) => {
      const { artifactLocation, region } = place!.physicalLocation
      return [artifactLocation.uri, region.startLine, ruleId] as const
    })
    expect(listOf(found)).toEqual(expected)
  })

  it('code quality', () => {
    const issues = JSON.parse(written('gitlab')) as GitlabIssue[]
    expect(
      listOf(issues.map(({ check_name, location: { path, lines } }) => [path, lines.begin, check_name])),
    ).toEqual(expected)
  })

  it('diagnostics of reviewers', () => {
    const { diagnostics } = JSON.parse(written('rdjson')) as Rdjson
    expect(
      listOf(diagnostics.map(({ location: { path, range }, code }) => [path, range.start.line, code.value])),
    ).toEqual(expected)
  })

  it('XML', () => {
    let file = ''
    const found: [string, string, string][] = []
    for (const { name, attributes } of elementsOf(written('checkstyle'))) {
      if (name === 'file') file = attributes.name!
      if (name === 'error') found.push([file, attributes.line!, attributes.source!.replace('gouji.', '')])
    }
    expect(listOf(found)).toEqual(expected)
    const cases = elementsOf(written('junit')).flatMap(({ name, attributes }): [string, string, string][] => {
      const [, rule, line] = /^(\S+) (\d+):\d+$/.exec(attributes.name ?? '') ?? []
      return name === 'testcase' && rule ? [[attributes.classname!, line!, rule]] : []
    })
    expect(listOf(cases)).toEqual(expected)
  })

  it.each(['concise', 'pretty'])('lines for people: %s', format => {
    const found = written(format)
      .split('\n')
      .flatMap((line): [string, string, string][] => {
        const [, file, at] = /^([^\s:]+\.txt):(\d+):\d+[: ]/.exec(line) ?? []
        const rule = /(?:^|\s)([a-z]+(?:-[a-z]+)+)(?:\s|$)/.exec(line.slice(file?.length))?.[1]
        return file && rule ? [[file, at!, rule]] : []
      })
    expect(listOf(found)).toEqual(expected)
  })
})

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number }
        }
      }[]
    }[]
  }[]
}

interface GitlabIssue {
  readonly check_name: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

interface Rdjson {
  readonly diagnostics: readonly {
    readonly code: { readonly value: string }
    readonly location: {
      readonly path: string
      readonly range: { readonly start: { readonly line: number } }
    }
  }[]
}

it('the formats of facts give the same figures', async () => {
  const inJson = factFiles(await run('facts', '--format', 'json', ...NAMES)).flatMap(({ file, facts }) =>
    facts.map(({ id, written, value, deduced }) => [file, id, written, value, deduced].join(' ')),
  )
  const { stdout } = await run('facts', '--format', 'csv', ...NAMES)
  const rows = parse<Record<string, string>>(stdout, { columns: true })
  const inCsv = rows.flatMap(({ file, id, written, value, deduced, state }) =>
    state === 'absent' || state === 'untold'
      ? []
      : [[file, id, written!.replace(/^'/, ''), value, deduced].join(' ')],
  )
  expect(inCsv.sort()).toEqual(inJson.sort())
})

it('two orders of the same files give the same findings', async () => {
  const inOrder = checkedFiles(await run('check', '--format', 'json', ...NAMES))
  const reversed = checkedFiles(await run('check', '--format', 'json', ...NAMES.toReversed()))
  const byName = (files: readonly CheckedFile[]) => files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  expect(byName(reversed)).toEqual(byName(inOrder))
})

describe('the editor', () => {
  let editor: Editor
  beforeAll(async () => {
    editor = await startServer()
  })
  afterAll(() => editor.shutdown())

  it('finds what the command line finds', async () => {
    const files = checkedFiles(await run('check', '--format', 'json', ...NAMES))
    const uris = new Map(NAMES.map(name => [name, pathToFileURL(join(folder, name)).href]))
    // As the extension tells of the files of a workspace.
    const changed = NAMES.map(name => ({ uri: uris.get(name)!, text: TEXTS[name]! }))
    await editor.connection.sendNotification('gouji/reportFiles', { changed, removed: [] })
    for (const name of NAMES) editor.open(uris.get(name)!, TEXTS[name]!)
    for (const { file, findings } of files) {
      const diagnostics = await editor.diagnose(uris.get(file)!)
      expect(
        diagnostics.map(({ code, range, message }) => [code, range.start, message]),
        file,
      ).toEqual(findings.map(({ rule, start, message }) => [rule, start, message]))
    }
  })
})
