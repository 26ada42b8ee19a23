import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

describe('places in a text', () => {
  // One `Infinity` in a field of one object, and V8 boxes that field in every object of this shape (`BEYOND`).
  it('stay small integers in every object that holds them, whatever was read', () => {
    const script = fileURLToPath(new URL('../support/shapes.mjs', import.meta.url))
    const said = execFileSync(process.execPath, ['--allow-natives-syntax', script, '2'], { encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual({ changed: [], isBlind: false })
  })
})
