import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { standingAlone } from '../../scripts/readme.mjs'

describe('the README in the extension', () => {
  it.each(['README.md', 'README.en.md', 'CHANGELOG.md'])(
    'leads nowhere but to the web, and shows no picture: %s',
    name => {
      const alone = standingAlone(readFileSync(name, 'utf8'))
      expect(alone.match(/!\[|<img|<picture/g)).toBeNull()
      expect(alone.match(/\]\((?!https?:)[^)]*\)|^\[[^\]]+\]: (?!https?:).*/gm)).toBeNull()
      const defined = new Set([...alone.matchAll(/^\[([^\]]+)\]:/gm)].map(([, id]) => id))
      const used = [...alone.matchAll(/\]\[([^\]]+)\]/g)].map(([, id]) => id)
      expect(used.filter(id => !defined.has(id))).toEqual([])
    },
  )

  it('keeps the words of a link that leads nowhere there', () => {
    const markdown =
      '见[规则](docs/rules)、[说明][a]和[网站][b]。\n\n[a]: docs/a.md\n[b]: https://example.org/\n'
    expect(standingAlone(markdown)).toBe('见规则、说明和[网站][b]。\n\n[b]: https://example.org/\n')
  })
})
