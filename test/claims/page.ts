// The page of sentences as Markdown: what each is read as, what it is compared with, and what is found.
import type { Comparison } from '../../server/claims/compare/comparison.ts'
import { nameOf, saidText, tabledText } from '../../server/claims/explain.ts'
import { cellsCompared, placeOfClaim } from '../../server/claims/places.ts'
import { quantityText } from '../../server/claims/quantity.ts'
import {
  comparisonsIn,
  marked,
  OF_2019,
  OF_2021,
  sentenceFindings,
  withSentence,
  type Report,
} from './report.ts'
import { SCORES } from './scores.ts'
import { PAIRS, PAIRS_OF_2019, SILENT, type Pair } from './sentences.ts'

export function claimsPage(): string {
  return `# 正文里的数字怎样读

正文的每一句拆成词，词归到数字，数字填入槽（谁的、何时的、什么、哪一部分、多少、与什么比），再与表格或正文里别的数字相比。认得的字词一个不漏，才说话；所有读法都不对，才指出；改到哪个数没有把握，就不给改法。本页由 \`npm run claims\` 按测试生成，不要手改；句子写在 \`test/claims/sentences.ts\`。

Sentences are read by frames and slots: words belong to figures, figures fill slots (whose, when, what, which part, how many, against what), and only what is wrong however it is read is a finding; a figure is offered only where the cells that are meant are certain. \`npm run claims\` makes this page of the tests: the first sentence must give the finding at the marked place, its sound twin must be silent, and what a fix makes of the first must be silent too.

## 表中有什么

新收 212（自然人 180，商业企业 20，科研机构 2，社会公益组织 3，法律服务机构 6，其他 1）、上年结转 9、予以公开 90、部分公开 31、不予公开 40（禁止公开 3、第三方 12、内部事务 8、过程性 10、执法案卷 5、行政查询 2）、无法提供 30（不掌握 22、另行制作 5、仍不明确 3）、不予处理 15（信访 7、重复 6、反复 2）、其他处理 4（逾期不补正 2、逾期未缴费 1、其他 1）、办理结果总计 210、结转下年度 11；行政复议 6（维持 3、纠正 2、其他 1）、直接起诉 2（维持 2）、复议后起诉 4（维持 1、纠正 1、未审结 2）；规范性文件制发 5、废止 2、现行有效 23；行政许可 642、行政处罚 37、行政强制 4、行政事业性收费 36.5 万元。

2019 年格式另有：规范性文件新制作 5、新公开 5、对外公开总数 23；上一年项目数量与本年增减为行政许可 26（－3）、其他对外管理服务 12（0）、行政处罚 85（＋2）、行政强制 6（0）、行政事业性收费 3（－1）；集中采购 8 项、126.4 万元。

${sections(OF_2021, PAIRS)}

${sections(OF_2019, PAIRS_OF_2019)}

## 不与表格比的

${SILENT.map(sentence => `- ${sentence}`).join('\n')}

## 读得怎样

${SCORES_INTRODUCED}

| 套 | 初次 | 按级别指出 | 误报 | 改后 |
| --- | --- | --- | --- | --- |
${SCORES.map(({ set, first, found, falseOnes, after }) => `| ${set} | ${first} | ${found} | ${falseOnes} | ${after} |`).join('\n')}
`
}

const SCORES_INTRODUCED = `各套约 100 句（70 句有误，30 句无误而易误报），由看过格式和表格、没看过代码和词表的人写成；第一至十九套的作者也没看过本页。“初次”是看了结果、动手改之前的分数。

Sets of 100 sentences, 70 faulty and 30 sound and tempting, by writers who had seen the form and the tables, and neither code nor vocabulary; those of the sets up to the nineteenth had not seen this page either. The first score is the one before anything was mended after looking.`

function sections(report: Report, pairs: Readonly<Record<string, readonly Pair[]>>): string {
  return Object.entries(pairs)
    .map(
      ([title, rows]) =>
        `## ${title}\n\n| 有误 | 无误 | 读作 | 相比 | 指出 |\n| --- | --- | --- | --- | --- |\n${rows.map(row => line(report, row)).join('\n')}`,
    )
    .join('\n\n')
}

function line(report: Report, [faulty, sound, outcome]: Pair): string {
  const { plain, from, to } = marked(faulty)
  const { text, start } = withSentence(report, plain)
  const at = { start: start + from, end: start + to }
  const rule = outcome.split(' ')[1]!
  const meets = ({ start, end }: { start: number; end: number }) => start < at.end && end > at.start
  const comparison = comparisonsIn(text).find(
    one => one.outcome === 'differs' && rule.startsWith(RULE_OF[one.kind]) && meets(wholeOf(one)),
  )
  const finding = sentenceFindings(text).find(found => found.rule === rule)
  const slots = comparison ? slotsOf(comparison) : '—'
  return `| ${faulty} | ${sound} | ${slots} | ${comparison ? against(report, comparison) : '—'} | \`${outcome}\` ${finding?.message.zh ?? ''} |`
}

const RULE_OF: Readonly<Record<Comparison['kind'], string>> = {
  count: 'text',
  none: 'text',
  all: 'text',
  order: 'text',
  sum: 'parts',
  parts: 'parts',
  share: 'percentage',
  change: '',
  year: 'year',
}

function wholeOf(comparison: Comparison) {
  const place = placeOfClaim(comparison.claim)
  return comparison.kind === 'parts' || comparison.kind === 'sum'
    ? {
        start: Math.min(place.start, ...comparison.claim.parts.map(({ start }) => start)),
        end: Math.max(place.end, ...comparison.claim.parts.map(({ end }) => end)),
      }
    : place
}

/** The slots that the figure or the word fills. */
function slotsOf(comparison: Comparison): string {
  switch (comparison.kind) {
    case 'count':
      return `数：${saidText(comparison.claim.said)}`
    case 'none':
      return '没有'
    case 'all':
      return '全部'
    case 'order':
      return '多少相比'
    case 'sum':
      return `合计：${saidText(comparison.claim.whole)}`
    case 'parts':
      return `总数：${saidText(comparison.claim.whole)}`
    case 'share':
      return `占比：${quantityText(comparison.claim.percent.value)}%`
    case 'change': {
      const { direction, amount } = comparison.claim
      return `${direction > 0 ? '增' : direction < 0 ? '减' : '持平'}${amount ? `：${saidText(amount)}` : ''}`
    }
    case 'year':
      return `年份：${comparison.claim.year}`
  }
}

/** What it was compared with: cells of the tables, or other figures of the text. */
function against({ form }: Report, comparison: Comparison): string {
  const named = (cells: readonly string[]) => `表：${nameOf(form, cells)}`
  switch (comparison.kind) {
    case 'count': {
      const { claim, cells, tabled } = comparison
      return `${named(cells)} ${tabledText(tabled, claim.said)}`
    }
    case 'none':
    case 'all':
    case 'order':
      return named(cellsCompared(comparison))
    case 'sum':
    case 'parts':
      return `句中：${comparison.claim.parts.map(({ value }) => quantityText(value)).join('＋')}`
    case 'share':
      return `${quantityText(comparison.part.value)}÷${quantityText(comparison.whole.value)}`
    case 'change':
      return `${quantityText(comparison.claim.before.value)} 到 ${quantityText(comparison.now.value)}`
    case 'year': {
      const cells = cellsCompared(comparison)
      return cells.length > 0 ? named(cells) : `应为 ${comparison.claim.expected}`
    }
  }
}
