import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** A text in both languages as the code has it; a place to be filled in is `{}`. */
interface Said {
  readonly place: string
  readonly zh: string
  readonly en: string
}

const HAN = /\p{Script=Han}/u

function textsIn(file: string): readonly Said[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const texts: Said[] = []
  const visit = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const [zh, en] = ['zh', 'en'].map(name => writtenIn(node, name))
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      if (zh !== undefined && en !== undefined) texts.push({ place: `${file}:${line + 1}`, zh, en })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}

/** What a property says, where it says it in so many words. */
function writtenIn(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties
    .filter(ts.isPropertyAssignment)
    .find(one => ts.isIdentifier(one.name) && one.name.text === name)
  const said = property?.initializer
  if (said && ts.isStringLiteralLike(said)) return said.text
  if (!said || !ts.isTemplateExpression(said)) return undefined
  return [said.head.text, ...said.templateSpans.map(({ literal }) => literal.text)].join('{}')
}

const texts = globSync(['server/**/*.ts', 'preview/**/*.ts']).flatMap(textsIn)

describe('what a user reads', () => {
  it('is said in both languages', () => {
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter(({ zh, en }) => (zh.trim() === '') !== (en.trim() === ''))).toEqual([])
  })

  it('is Chinese for those who read Chinese', () => {
    expect(texts.filter(({ zh }) => !HAN.test(zh) && /[a-z]{2}/.test(zh))).toEqual([])
  })

  it('is English for those who do not, but for what stands in quotation marks and the names in the form', () => {
    const own = texts.filter(({ place }) => !place.startsWith('server/forms/'))
    expect(own.filter(({ en }) => HAN.test(en.replace(/“[^”]*”|\([^)]*\)/g, '')))).toEqual([])
  })
})
