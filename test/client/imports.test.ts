// What the extension and the page of the preview may import of the server, and of each other.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What one side imports besides its own files: of the server its protocol, and what is named here. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  client: [
    // Whether a document is a report has to be known before the server is started for it.
    'server/facts/outline/recognise.ts',
    // The file beside the reports is read by the server and the command line, and written by the extension.
    'server/acceptance/acceptance.ts',
    'server/acceptance/acceptanceFile.ts',
  ],
  preview: [
    // Both languages, and which of them a reader has: the same for all that is said.
    'server/text/locale.ts',
  ],
}

describe.each(Object.entries(EXCEPTIONS))('%s/', (side, exceptions) => {
  const outside = filesOf(side)
    .flatMap(importsOf)
    .filter(file => !file.startsWith(`${side}/`))

  it('imports nothing but the protocol and the named exceptions', () => {
    const others = outside.filter(file => !file.startsWith('server/protocol/'))
    expect(new Set(others)).toEqual(new Set(exceptions))
  })
})

describe('server/protocol/', () => {
  it('has names and types only: nothing of it runs, but for names', () => {
    const running = filesOf('server/protocol').filter(file =>
      /^import (?!type)|\bfunction\b|=>|\bclass\b|\bnew\b/m.test(withoutComments(readText(file))),
    )
    expect(running).toEqual([])
  })
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name.split(sep).join('/')}`)
}

/** The files of the project that a file imports, for their values or their types. */
function importsOf(file: string): readonly string[] {
  const specifiers = [...readText(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^'\s]+\.ts)'/g)]
  return specifiers.map(([, specifier]) => join(dirname(file), specifier!).split(sep).join('/'))
}

function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
}
