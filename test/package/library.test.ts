import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as library from '../../server/index.ts'

const SERVER = new URL('../../server/', import.meta.url)

/** What only words and lays out the command line's own output: it takes these tools where they are. */
const TOOLS = [
  'displayWidth',
  'lineAt',
  'lineRange',
  'similarity',
  'MARKS',
  'NOTHING',
  'tooMuchJson',
  'visible',
  'visibleLines',
]

describe('the library', () => {
  it('offers all that the command line takes of the core', () => {
    const taken = readdirSync(new URL('cli/', SERVER), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => valuesOfTheCore(readFileSync(new URL(`cli/${name}`, SERVER), 'utf8')))
    expect(taken.length).toBeGreaterThan(30)
    const rules = library.RULES.map(({ id }) =>
      id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    )
    const missing = taken.filter(name => !(name in library) && !TOOLS.includes(name) && !rules.includes(name))
    expect(missing).toEqual([])
  })
})

/** The names, but for types, that a file of `cli/` imports from beyond its folder. */
function valuesOfTheCore(code: string): readonly string[] {
  const imports = code.matchAll(/^import \{([^}]+)\} from '(?:\.\.\/)+(?:[a-z]+\/)*\w+\.ts'/gm)
  return [...imports]
    .filter(([statement]) =>
      /from '(?:\.\.\/)+(?:text|parse|forms|facts|claims|equations|localisation|report|series|format|figures|rules|acceptance)[/.]/.test(
        statement,
      ),
    )
    .flatMap(([, names]) => names!.split(','))
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('type '))
}
