import { readFileSync } from 'node:fs'
import { formById } from '../../server/forms/index.ts'
import { rowsOf } from '../../server/forms/rows.ts'
import type { NamedText } from './reports.ts'
import { randomFrom, soundApplications, soundDisputes, tableText, type Figures } from './tables.ts'

const FORM = formById('disclosure-2021')
const MANUAL = readFileSync(new URL('../core/sound.md', import.meta.url), 'utf8')
const PARAGRAPHS = new Map(
  MANUAL.split(/^## /m)
    .slice(1)
    .map(part => {
      const [title, ...lines] = part.split('\n')
      return [title!.trim(), lines.filter(line => line.startsWith('- ')).map(line => line.slice(2))] as const
    }),
)

const ORGANS = [
  '松湖市自然资源局',
  '青石县人民政府办公室',
  '云溪市市场监督管理局',
  '白蘋镇人民政府',
  '林溪市信访局',
  '代山县教育局',
  '南渡区人民政府',
]

/** Reports without a fault, put together of the paragraphs of `sound.md`, the same in every run. */
export function soundReports(count: number): readonly NamedText[] {
  return Array.from({ length: count }, (_, seed) => soundReport(seed))
}

function soundReport(seed: number): NamedText {
  const organ = ORGANS[seed % ORGANS.length]!
  const year = 2021 + (seed % 4)
  const hasApplications = seed % 3 !== 0
  const figures = figuresOf(seed, hasApplications)
  const values = valuesOf(figures, organ, year)
  const one = (title: string) => {
    const all = PARAGRAPHS.get(title)!
    // The second of two rounds goes on by one, so that others meet.
    return written(all[(seed + Math.floor(seed / all.length)) % all.length]!, values)
  }
  const having = hasApplications ? '有' : '没有'
  const text = [
    `${organ}${year}年政府信息公开工作年度报告`,
    one('开头'),
    '一、总体情况',
    one('主动公开'),
    one(`依申请公开·${having}`),
    ...(seed % 2 === 0 ? [one(`复议诉讼·${having}`)] : []),
    one('政府信息管理'),
    one('平台建设'),
    one('监督保障'),
    tableText(FORM, 'disclosure', figures),
    tableText(FORM, 'applications', figures),
    tableText(FORM, 'disputes', figures),
    '五、存在的主要问题及改进情况',
    one('存在的主要问题'),
    '六、其他需要报告的事项',
    one('其他'),
  ].join('\n')
  return { name: `${organ} ${year}, ${seed}`, text: `${text}\n` }
}

function figuresOf(seed: number, hasApplications: boolean): Figures {
  const random = randomFrom(seed + 11)
  const figures: Figures = new Map([...soundApplications(FORM, random), ...soundDisputes(FORM, random)])
  if (!hasApplications) for (const id of figures.keys()) figures.set(id, 0)
  for (const { factIds } of rowsOf(FORM.id, 'disclosure'))
    for (const id of factIds) figures.set(id, random(90))
  // Most organs can make no 规章, and what was made in the year is in force at its end.
  for (const column of ['issued', 'repealed', 'inForce']) figures.set(`disclosure.regulations.${column}`, 0)
  const issued = figures.get('disclosure.normativeDocuments.issued')!
  figures.set('disclosure.normativeDocuments.inForce', issued + random(90))
  // Who is overdue with a fee was notified, of which the paragraphs tell otherwise.
  for (const [id, value] of figures) {
    if (!id.includes('.feeOverdue.')) continue
    const other = id.replace('.feeOverdue.', '.other.')
    figures.set(other, figures.get(other)! + value)
    figures.set(id, 0)
  }
  return figures
}

/** What stands in braces, by its name. */
function valuesOf(figures: Figures, organ: string, year: number): ReadonlyMap<string, string | number> {
  const total = (row: string) => sumOf(figures, row, ['total'])
  const [received, carried, handled] = ['newlyReceived', 'carriedOver', 'resultsTotal'].map(total)
  const natural = (row: string) => sumOf(figures, row, ['naturalPerson'])
  const dispute = (column: string) => figures.get(`disputes.review.${column}`)!
  const [granted, partial] = [total('granted'), total('partiallyGranted')]
  const before = Math.max(1, Math.floor(received! / 2))
  const percent = (part: number, whole: number) => (whole === 0 ? '0' : ((part * 100) / whole).toFixed(1))
  const disclosed = (id: string) => figures.get(`disclosure.${id}`)!
  return new Map<string, string | number>([
    ['机关', organ],
    ['年', year],
    ['去年', year - 1],
    ['次年', year + 1],
    ['收', received!],
    ['转', carried!],
    ['办', handled!],
    ['应', received! + carried!],
    ['结', total('carriedForward')],
    ['公开', granted],
    ['部分', partial],
    ['公开部分', granted + partial],
    ['不予', total('refused')],
    ['无法', total('unavailable')],
    ['不处理', total('notProcessed')],
    ['其他', total('otherHandling')],
    ['自然人', natural('newlyReceived')],
    ['法人', received! - natural('newlyReceived')],
    ['自然人应', natural('newlyReceived') + natural('carriedOver')],
    ['法人应', received! + carried! - natural('newlyReceived') - natural('carriedOver')],
    ['去年收', before],
    ['增', received! - before],
    ['增率', percent(received! - before, before)],
    ['办率', percent(handled!, received! + carried!)],
    ['公开率', percent(granted, handled!)],
    ['复议', dispute('total')],
    ['去年复议', dispute('total') + 4],
    ['维持', dispute('upheld')],
    ['纠正', dispute('corrected')],
    ['其他结果', dispute('otherResult')],
    ['未审结', dispute('pending')],
    ['纠错率', percent(dispute('corrected'), dispute('total'))],
    [
      '诉讼',
      ['Direct', 'AfterReview'].reduce(
        (sum, group) => sum + figures.get(`disputes.litigation${group}.total`)!,
        0,
      ),
    ],
    ['制发', disclosed('normativeDocuments.issued')],
    ['废止', disclosed('normativeDocuments.repealed')],
    ['有效', disclosed('normativeDocuments.inForce')],
    ['许可', disclosed('licensing.decisions')],
    ['处罚', disclosed('penalties.decisions')],
  ])
}

function sumOf(figures: Figures, row: string, columns: readonly string[]): number {
  let sum = 0
  for (const placed of rowsOf(FORM.id, 'applications')) {
    if (placed.row.id !== row && !placed.row.id.startsWith(`${row}.`)) continue
    for (const column of columns) sum += figures.get(`applications.${placed.row.id}.${column}`)!
  }
  return sum
}

function written(paragraph: string, values: ReadonlyMap<string, string | number>): string {
  return paragraph.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`sound.md names ${name}`)
    return String(value)
  })
}
