import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import ts from 'typescript'

/** A piece of Chinese that a user may read, and where it stands. */
export interface ChineseText {
  readonly place: string
  readonly text: string
}

const CODE = ['server/**/*.ts', 'preview/**/*.ts', 'client/**/*.ts', 'web/**/*.ts']
const TEXTS = ['l10n/bundle.l10n.zh-cn.json', 'package.nls.zh-cn.json']
const PROSE = ['README.md', 'walkthrough/*.zh.md', 'docs/editors.md', 'docs/rules/*.md']

/** Every Chinese twin in the code: what stands under the name `zh`. What it fills in is left out. */
export function textsOfCode(): readonly ChineseText[] {
  return globSync(CODE)
    .sort()
    .flatMap(file => {
      const code = readFileSync(file, 'utf8')
      if (!/\bzh\b/.test(code)) return []
      return literalsUnderZh(ts.createSourceFile(file, code, ts.ScriptTarget.Latest)).map(text => ({
        place: file,
        text,
      }))
    })
}

function literalsUnderZh(source: ts.SourceFile): readonly string[] {
  const texts: string[] = []
  const visit = (node: ts.Node, isUnder: boolean): void => {
    const isNamed =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText(source) === 'zh'
    if (isUnder && ts.isStringLiteralLike(node)) texts.push(node.text)
    if (isUnder && ts.isTemplateExpression(node))
      texts.push(
        node.head.text +
          node.templateSpans
            .map(({ literal, expression }) => `“${expression.getText(source)}”${literal.text}`)
            .join(''),
      )
    ts.forEachChild(node, child => visit(child, isUnder || isNamed))
  }
  visit(source, false)
  return texts.filter(text => /\p{Script=Han}/u.test(text))
}

/** What a page calls the severities, from the most grave on. */
export function severityNamesIn(file: string): readonly string[] {
  const list = /^export const SEVERITIES[^]*?^}/m.exec(readFileSync(file, 'utf8'))
  return Array.from(list![0].matchAll(/zh: '([^']*)'/g), ([, name]) => name!)
}

/** The texts of the extension. */
export function textsOfExtension(): readonly ChineseText[] {
  return TEXTS.flatMap(file =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).map(([key, text]) => ({
      place: `${file} ${key}`,
      text,
    })),
  )
}

/** The Chinese prose of the documentation, paragraph by paragraph, without blocks of code. */
export function textsOfPages(): readonly ChineseText[] {
  return globSync(PROSE)
    .sort()
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .replace(/^```[^]*?^```$/gm, '')
        .split('\n')
        .filter(line => /\p{Script=Han}/u.test(line) && !line.startsWith('#'))
        .map(text => ({ place: file, text })),
    )
}
