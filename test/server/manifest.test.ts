import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../server/forms/index.ts'
import { RULES } from '../../server/rules/index.ts'
import { SEVERITIES } from '../../server/rules/rule.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

interface Setting {
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Setting>>
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } }
}

const manifest = read('package.json') as Manifest
const settings = manifest.contributes.configuration.properties
const english = read('package.nls.json') as Readonly<Record<string, string>>
const chinese = read('package.nls.zh-cn.json') as Readonly<Record<string, string>>

describe('the settings in package.json', () => {
  it('are those of the rules, with their severities and titles', () => {
    const expected = RULES.map(({ id, severity }) => [
      id,
      {
        type: 'string',
        enum: ['off', ...[...SEVERITIES].reverse()],
        default: severity,
        description: `%rule.${id}%`,
      },
    ])
    expect(settings['gouji.rules']!.properties).toEqual(Object.fromEntries(expected))
    for (const { id, title } of RULES) {
      expect([english[`rule.${id}`], chinese[`rule.${id}`]]).toEqual([title.en, title.zh])
    }
  })

  it('are those of the forms', () => {
    expect(settings['gouji.form']!.enum).toEqual(['auto', ...FORMS.map(({ id }) => id)])
  })

  it('are said in both languages', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!)
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort())
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
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
    const translated = read('l10n/bundle.l10n.zh-cn.json') as Readonly<Record<string, string>>
    expect([...new Set(used)].sort()).toEqual(Object.keys(translated).sort())
  })
})
