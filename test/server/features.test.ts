// Each feature of the server is one file that exports one value.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FEATURES } from '../../server/lsp/features/index.ts'

const FOLDER = new URL('../../server/lsp/features/', import.meta.url)
const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts') && name !== 'index.ts')

describe('the features', () => {
  it.each(files)('have in %s one that is in their list', async name => {
    const module = (await import(new URL(name, FOLDER).href)) as Readonly<Record<string, unknown>>
    expect(Object.keys(module)).toEqual([name.replace('.ts', '')])
    expect(FEATURES).toContain(Object.values(module)[0])
  })

  it('are no more than these', () => {
    expect(FEATURES).toHaveLength(files.length)
  })
})
