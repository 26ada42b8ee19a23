import { describe, expect, it } from 'vitest'
import { BLANKS, REPAIRABLE, SOUND } from './reports.ts'
import { gouji, temporaryFolder, writeFiles } from './support.ts'

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region }
}
interface Log {
  readonly version: string
  readonly $schema: string
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] }
    }
    readonly columnKind: string
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly Location[]
      readonly relatedLocations: readonly Location[]
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region
            readonly insertedContent: { text: string }
          }[]
        }[]
      }[]
    }[]
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[]
    }[]
  }[]
}

const folder = temporaryFolder()
writeFiles(folder, { 'a b/年报.txt': REPAIRABLE, 'blanks.txt': BLANKS, 'sound.txt': SOUND })

async function sarif(...paths: string[]) {
  const { status, stdout } = await gouji(['check', '--format', 'sarif', ...paths], { cwd: folder })
  return { status, run: (JSON.parse(stdout) as Log).runs[0]!, log: JSON.parse(stdout) as Log }
}

describe('--format sarif', () => {
  it('is a log of version 2.1.0 that knows every rule', async () => {
    const { log, run } = await sarif('a b/年报.txt')
    expect(log.version).toBe('2.1.0')
    expect(log.$schema).toContain('sarif-schema-2.1.0.json')
    expect(run.tool.driver.name).toBe('gouji')
    expect(run.columnKind).toBe('utf16CodeUnits')
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
  })

  it('points at the figure, with lines and columns from 1', async () => {
    const { run, status } = await sarif('a b/年报.txt')
    expect(status).toBe(1)
    const [result] = run.results
    expect(result).toMatchObject({ ruleId: 'unbalanced-equation', level: 'error' })
    expect(result!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%E5%B9%B4%E6%8A%A5.txt' },
          region: { startLine: 40, startColumn: 39, endLine: 40, endColumn: 41 },
        },
      },
    ])
    // The other 6 figures of the row and the 19 of the column.
    expect(result!.relatedLocations).toHaveLength(25)
    expect(result!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: { startLine: 40, startColumn: 39, endLine: 40, endColumn: 41 },
        insertedContent: { text: '12' },
      },
    ])
  })

  it('has notes for what is less than a warning', async () => {
    const { run, status } = await sarif('blanks.txt')
    expect(status).toBe(0)
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(['note']))
  })

  it('is whole with no results, and between files without any', async () => {
    expect((await sarif('sound.txt')).run.results).toEqual([])
    expect(
      (await sarif('sound.txt', 'a b/年报.txt', 'sound.txt', 'blanks.txt')).run.results.length,
    ).toBeGreaterThan(2)
  })

  it('reports what could not be read', async () => {
    const { run, status } = await sarif('nowhere.txt', 'sound.txt')
    expect(status).toBe(2)
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false })
    expect(run.invocations[0]!.toolExecutionNotifications[0]!.message.text).toBe('没有这个文件或文件夹')
  })
})
