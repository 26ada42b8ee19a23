import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawTable } from '../../server/format/grid.ts'
import { writeTable } from '../../server/format/writeTable.ts'
import type { Block, Form, TableForm } from '../../server/forms/form.ts'
import { FORMS } from '../../server/forms/index.ts'
import { WORD_TREE, type Word, type WordTree } from '../../server/forms/wording.ts'
import { readReport } from '../../server/report.ts'
import { makeSource } from '../../server/text/source.ts'
import { claimsOf } from '../support/claims.ts'

const GAP = '〔〕'
const MANUAL = readFileSync(new URL('words.md', import.meta.url), 'utf8')
const ROWS = [...MANUAL.matchAll(/^\| ([\w:+.-]+) +\| (.*〔〕.*?) +\| (.*?) *\|$/gm)].map(
  ([, sense, sentence, expected]) => [sense!, sentence!, expected!] as const,
)
const WORDS = bySense(wordsOf(WORD_TREE))

describe('the words of the running text', () => {
  it('have a sentence for every sense; a sense that is missing here stands in no sentence', () => {
    const told = new Set(ROWS.map(([sense]) => sense))
    expect([...WORDS.keys()].filter(sense => !told.has(sense))).toEqual([])
    expect([...told].filter(sense => !WORDS.has(sense))).toEqual([])
  })

  it.each(ROWS)('mean the same in one sense: %s in %s', (sense, sentence, expected) => {
    const said = WORDS.get(sense)!.map(text => [text, claimsOf(sentence.replace(GAP, text))])
    expect(said.filter(([, claims]) => claims !== expected)).toEqual([])
  })
})

/** All labels come from the forms themselves but for the other wordings in use. */
describe.each(FORMS.map(form => [form.id, form] as const))('the labels of %s', (_, form) => {
  it.each(otherWordings(form))('may be worded otherwise: %s for %s', (_alias, _label, table) => {
    const written = (spelled: TableForm) => {
      let next = 1
      return writeTable(
        drawTable(spelled, () => String(next++)),
        'markdown',
        '\n',
      )
    }
    expect(factsIn(form, written(table.worded))).toEqual(factsIn(form, written(table.official)))
    expect(factsIn(form, written(table.official)).length).toBeGreaterThan(5)
  })
})

function bySense(words: readonly Word[]): ReadonlyMap<string, readonly string[]> {
  const senses = new Map<string, string[]>()
  for (const { kind, value, text } of words) {
    const sense = value === '' ? kind : `${kind}:${value}`
    senses.set(sense, [...(senses.get(sense) ?? []), text])
  }
  return senses
}

function wordsOf(tree: WordTree): readonly Word[] {
  return [...(tree.word ? [tree.word] : []), ...[...tree.next.values()].flatMap(wordsOf)]
}

interface Worded {
  readonly official: TableForm
  readonly worded: TableForm
}

/** Each other wording of a row's or a column's label, with its table worded like that. */
function otherWordings({ tables }: Form): readonly (readonly [string, string, Worded])[] {
  return tables.flatMap(official =>
    official.blocks.flatMap(block =>
      (['rows', 'columns'] as const).flatMap(part =>
        block[part].flatMap(one =>
          (one.aliases ?? []).map(alias => {
            const changed = {
              ...block,
              [part]: (block[part] as readonly { readonly id: string }[]).map(other =>
                other === one ? { ...other, label: alias } : other,
              ),
            }
            return [alias, one.label, { official, worded: withBlock(official, block, changed) }] as const
          }),
        ),
      ),
    ),
  )
}

function withBlock(table: TableForm, block: Block, changed: Block): TableForm {
  return { ...table, blocks: table.blocks.map(other => (other === block ? changed : other)) }
}

function factsIn(form: Form, table: string): readonly string[] {
  const headings = form.sections.map(({ id, heading }) => [id, heading] as const)
  const text = headings.map(([, heading]) => `${heading}\n\n${table}\n`).join('\n')
  return readReport(makeSource('test', text), form.id).facts.map(({ id, written }) => `${id} ${written}`)
}
