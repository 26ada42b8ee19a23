import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, goujiProcess, temporaryFolder, writeFiles } from './support.ts'

const PAGE = `# unbalanced-equation · 勾稽关系不成立

合计必须相等。

第二段。

## English

Sums must add up.

## 示例

### 行的总计

\`\`\`report
一、本年新收 | 3 | {{①5}} | {{}} |
\`\`\`

\`\`\`findings
① error 总计为 5。
\`\`\`
`

const folder = temporaryFolder()
// A copy of the program, beside which a manual page can be laid.
cpSync(dirname(CLI), join(folder, 'dist'), { recursive: true })
writeFiles(folder, { 'package.json': '{ "type": "module" }', 'dist/rules/unbalanced-equation.md': PAGE })
const program = join(folder, 'dist', 'cli.js')
const explain = (...words: string[]) => goujiProcess(['explain', ...words], { program })

describe('gouji explain', () => {
  it('prints the Chinese part of the page and its examples, without marks', async () => {
    expect(await explain('unbalanced-equation')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `# unbalanced-equation · 勾稽关系不成立

级别：错误

合计必须相等。

第二段。

## 示例

### 行的总计

\`\`\`report
一、本年新收 | 3 | 5 |  |
\`\`\`

\`\`\`findings
① error 总计为 5。
\`\`\`
`,
    })
  })

  it('prints the English part', async () => {
    const { stdout } = await explain('unbalanced-equation', '--locale', 'en')
    expect(stdout).toMatch(
      /^# unbalanced-equation · A sum .*\n\nSeverity: error\n\nSums must add up\.\n\n## Examples\n/,
    )
    expect(stdout).not.toContain('合计必须相等')
  })

  it('says title and level of a rule whose page is missing', async () => {
    writeFiles(folder, { 'bare/package.json': '{ "type": "module" }' })
    cpSync(dirname(CLI), join(folder, 'bare/dist'), {
      recursive: true,
      filter: source => !source.startsWith(join(dirname(CLI), 'rules')),
    })
    const answer = await goujiProcess(['explain', 'blank-cell'], {
      program: join(folder, 'bare/dist/cli.js'),
    })
    expect(answer).toMatchObject({ status: 0, stdout: '# blank-cell · 空白单元格\n\n级别：信息\n' })
  })

  it('lists the rules when none is named', async () => {
    const { status, stdout } = await explain()
    expect(status).toBe(0)
    expect(stdout).toMatch(/^unbalanced-equation +错误 +勾稽关系不成立$/m)
  })

  it('lists the rules when there is none of that name', async () => {
    const { status, stdout, stderr } = await explain('unbalanced-equations')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('是否指“unbalanced-equation”')
    expect(stderr).toMatch(/^missing-row +/m)
  })
})
