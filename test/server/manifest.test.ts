import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../server/forms/index.ts'
import { RULES } from '../../server/rules/index.ts'

const readText = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const read = (name: string): unknown => JSON.parse(readText(name))
const codesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)

interface Setting {
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly description?: string
  readonly markdownDescription?: string
  readonly properties?: Readonly<Record<string, Setting>>
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly commands: readonly { readonly command: string; readonly category?: string }[]
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>
    readonly keybindings: readonly {
      readonly command: string
      readonly key: string
      readonly when?: string
    }[]
  }
}

const manifest = read('package.json') as Manifest
const settings = manifest.contributes.configuration.properties
const english = read('package.nls.json') as Readonly<Record<string, string>>
const chinese = read('package.nls.zh-cn.json') as Readonly<Record<string, string>>

describe('what `npm run manifest` writes', () => {
  it('is up to date: settings and titles of the rules, tables of the READMEs, addresses', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/manifest.mjs', '--check'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual(['', 0])
    expect(Object.keys(settings['gouji.rules']!.properties!)).toEqual(RULES.map(({ id }) => id))
  })
})

describe('the settings in package.json', () => {
  it('are those of the forms', () => {
    expect(settings['gouji.form']!.enum).toEqual(['auto', ...FORMS.map(({ id }) => id)])
  })

  it('are described with an example', () => {
    for (const [setting, { description, markdownDescription }] of Object.entries(settings)) {
      expect(description).toBeUndefined()
      const key = /^%(.+)%$/.exec(markdownDescription!)![1]!
      for (const texts of [english, chinese]) expect(texts[key]).toContain(`\`"${setting}": `)
    }
  })

  it('are said in both languages', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!)
    // Only in the package for the editor does the manifest have its description by a key.
    expect([...new Set([...used, 'description'])].sort()).toEqual(Object.keys(english).sort())
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
  })
})

describe.each([
  ['README.md', '| 设置 '],
  ['README.en.md', '| Setting '],
])('the table of settings in %s', (name, head) => {
  const lines = readText(name).split('\n')
  const start = lines.findIndex(line => line.startsWith(head))
  const rows = lines
    .slice(start + 2, lines.indexOf('', start))
    .map(line => line.split(' | ').map(cell => codesIn(cell)))

  it('has every setting with its default', () => {
    const written = rows.flatMap(([names, , defaults]) =>
      names!.map((setting, i) => [
        setting.startsWith('.') ? names![0]!.replace(/\.\w+$/, setting) : setting,
        defaults![i],
      ]),
    )
    const expected = Object.entries(settings).map(([setting, { default: value }]) => [
      setting,
      setting === 'gouji.rules' ? undefined : typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const sorted = (pairs: unknown[][]) => pairs.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    expect(sorted(written)).toEqual(sorted(expected))
  })
})

describe('the commands in package.json', () => {
  const { commands, menus, keybindings } = manifest.contributes
  const names = commands.map(({ command }) => command)

  it('are found under one name in the command palette', () => {
    expect(commands.filter(({ category }) => category !== '%category%')).toEqual([])
  })

  it('are all there are in menus and keybindings, each only where it makes sense', () => {
    for (const { command, when } of [...Object.values(menus).flat(), ...keybindings]) {
      expect(names).toContain(command)
      expect(when, command).toBeTruthy()
    }
  })
})

describe.each([
  ['README.md', chinese, '- **命令**'],
  ['README.en.md', english, '- **Commands**'],
])('%s', (page, texts, beginning) => {
  const said = readText(page)

  it('names commands as they are called', () => {
    const titles = new Set(Object.values(texts))
    const list = said.split('\n').find(line => line.startsWith(beginning))!
    const named = codesIn(list).map(name => name.replace(/^(?:Gouji|勾稽): /, ''))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(name => !titles.has(name))).toEqual([])
  })

  it('names the keys that the extension has', () => {
    const { keybindings } = manifest.contributes
    const keyOf = (wanted: string) => keybindings.find(({ command }) => command === wanted)!.key
    for (const command of ['gouji.nextProblem', 'gouji.previousProblem', 'gouji.previewToSide']) {
      const strokes = keyOf(command).split(' ')
      const shown = strokes
        .map(stroke =>
          stroke
            .split('+')
            .map(key => `<kbd>${key}</kbd>`)
            .join('+'),
        )
        .join(' ')
      expect(said.toLowerCase(), command).toContain(shown)
    }
  })
})

describe('the messages of the extension', () => {
  it('are translated, all and no others', () => {
    const folder = new URL('../../client/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(new URL(name, folder), 'utf8'))
    const used = files.flatMap(text =>
      [...text.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, message]) => message!),
    )
    // A message that is put together could not be translated.
    const calls = files.flatMap(text => [...text.matchAll(/l10n\.t\(/g)])
    expect(used).toHaveLength(calls.length)
    const translated = read('l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>
    expect([...new Set(used)].sort()).toEqual(Object.keys(translated).sort())
    const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort()
    for (const [message, translation] of Object.entries(translated)) {
      expect(translation).toMatch(/\p{Script=Han}|^\P{L}+$/u)
      expect(placesIn(translation), message).toEqual(placesIn(message))
    }
  })
})
