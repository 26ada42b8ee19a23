// The pages about the rules, as one reads them who asks why something was found.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageFor } from '../../client/rulePage.ts'

const page = (rule: string) => readFileSync(`docs/rules/${rule}.md`, 'utf8')

describe('the page about a rule', () => {
  it('is in the language of the editor alone', () => {
    const chinese = pageFor(page('blank-cell'), 'zh-cn')
    expect(chinese.title).toBe('空白单元格')
    expect(chinese.text).toContain('空白不等于 0')
    expect(chinese.text).not.toMatch(/A blank is not a zero|## English|Write 0 into/)
    expect(chinese.text).toContain('info “规章”有 1 个空白单元格')
    const english = pageFor(page('blank-cell'), 'en')
    expect(english.title).toBe('blank-cell')
    expect(english.text).toContain('A blank is not a zero')
    expect(english.text).toContain('Write 0 into')
    expect(english.text).not.toContain('将无法推算的')
  })

  it('shows what is pointed at without the marks of the manual, and has whole blocks', () => {
    for (const name of readdirSync('docs/rules')) {
      const source = page(name.replace(/\.md$/, ''))
      for (const language of ['zh-cn', 'en']) {
        const { text } = pageFor(source, language)
        expect(text).not.toMatch(/\{\{|\}\}/)
        expect(text.match(/^```/gm)!.length % 2).toBe(0)
      }
    }
  })
})
