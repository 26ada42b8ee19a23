import { describe, expect, it } from 'vitest'
import { makeTwins } from '../../scripts/bench/twins.mjs'
import { tokenizeHtml } from '../../server/html.ts'
import { readReport, type Report } from '../../server/report.ts'
import { checkReport } from '../../server/rules/check.ts'
import { makeSource } from '../../server/text/source.ts'
import { EXAMPLE_REPORTS, SCRAPED_REPORTS } from '../support/reports.ts'
import { randomFrom } from '../support/tables.ts'
import { sample } from '../support/tier.ts'

// A text is changed again and again, and each version read with the one before it at hand: the answer must be that of a
// reader who knows no other version.

/** What an author types, pastes and takes away. */
const TYPED = [
  // One of each kind that a report says of itself, to be moved by what is typed before it.
  '\n我局主要抓了以下三项工作：一是清理目录；二是核对数据。\n',
  '\n本报告统计期限为2018年1月1日至2018年6月30日。\n',
  '\n全年发出收费通知2件，收取信息处理费80元。\n',
  '\n本报告由总体情况、主动公开政府信息情况等七个部分组成。\n',
  '本年新收政府信息公开申请3件，上年结转1件。',
  '其中，网络申请2件，信函申请1件，均已按时答复。',
  '\n（二）依申请公开。',
  '\n2.主体',
  '\n三、收到和处理政府信息公开申请情况\n',
  '2021年',
  '无',
  '0',
  '12',
  '，',
  '。',
  '|',
  '\t',
  ' ',
  '\n',
  '\n\n',
  '- 4 -\n',
  '📢',
  '<table><tr><td>1</td></tr></table>',
  '某某县教育局2019年政府信息公开工作年度报告\n',
]

interface Change {
  readonly start: number
  readonly end: number
  readonly typed: string
}

function changeOf(text: string, random: (below: number) => number): Change {
  const start = random(text.length + 1)
  const kind = random(5)
  // A few letters, a line or a page is taken away, or nothing is.
  const length = kind === 0 ? random(400) : kind === 1 ? random(40) : kind === 2 ? random(4) : 0
  const end = Math.min(text.length, start + length)
  if (kind === 4) {
    // What is moved stands elsewhere word for word.
    const from = random(text.length)
    return { start, end: start, typed: text.slice(from, from + random(300)) }
  }
  return { start, end, typed: kind === 0 ? '' : TYPED[random(TYPED.length)]! }
}

function read(text: string, before?: Report): Report {
  return readReport(makeSource('file:///version.txt', text, tokenizeHtml), undefined, before)
}

/** All that anybody is shown of a report. */
function shownOf(report: Report): unknown {
  const { identity, sections, tables, facts, equations, running, comparisons, second, disagreements } = report
  return {
    identity,
    second,
    sections: sections.map(({ id, start, end }) => [id, start, end]),
    tables: tables.map(({ id, layout, rows, missing, extra, start, end }) => ({
      ...{ id, layout, start, end, missing: missing.map(row => row.id) },
      rows: rows.map(({ placed, label, written, placement }) => [placed.row.id, label, written, placement]),
      extra: extra.map(({ written }) => written),
    })),
    facts: facts.map(({ id, written, start, end, value, deduced, absent, unit }) => ({
      ...{ id, written, start, end, value, deduced, absent, unit },
    })),
    equations: equations.map(({ id }) => id),
    running,
    comparisons,
    disagreements: disagreements.length,
    findings: checkReport(report).map(finding => ({ ...finding, fixes: finding.fixes })),
  }
}

const TEXTS = [
  ...makeTwins(2).map(({ kind, text }, i) => ({ name: `${kind}, ${i}`, text })),
  ...EXAMPLE_REPORTS,
  ...SCRAPED_REPORTS,
]
const SESSIONS = TEXTS.flatMap((text, i) => [1, 2, 3].map(seed => ({ ...text, seed: seed * 1000 + i })))
const CHANGES = 8

describe('a version of a text read with the one before it', () => {
  it.each(sample(SESSIONS, 24))('says what it says alone: $name, seed $seed', ({ text, seed }) => {
    const random = randomFrom(seed)
    let current = text
    let report = read(current)
    for (let i = 0; i < CHANGES; i++) {
      const { start, end, typed } = changeOf(current, random)
      current = current.slice(0, start) + typed + current.slice(end)
      report = read(current, report)
      expect(shownOf(report), JSON.stringify({ start, end, typed })).toEqual(shownOf(read(current)))
    }
  })
})
