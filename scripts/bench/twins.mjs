// Reports as they are published, with invented offices and figures: what the bench reads. Not the examples, which are
// shorter, cleaner and say less.
import { report, rng } from '../../test/sound/generate.mjs'

/** Each by how its tables are written, and what the page and the extractor did to it. */
const KINDS = {
  'dense prose': { tables: 'pipe', publish: text => text },
  'page furniture': { tables: 'layout', publish: withFurniture },
  'one cell a line, blanks lost in line ends': { tables: 'cell', publish: oneCellALine },
  'columns by tabs': { tables: 'tab', publish: text => text },
}

/** So many of each kind, the same in every run: `{ kind, text }`. */
export function makeTwins(count) {
  const used = new Set()
  const twins = []
  for (let seed = 0; twins.length < count * Object.keys(KINDS).length; seed++) {
    const made = report(rng(`bench/${seed}`), used, seed)
    const [kind, { publish }] = Object.entries(KINDS).find(([, { tables }]) => tables === made.json.tables)
    if (twins.filter(twin => twin.kind === kind).length < count)
      twins.push({ kind, text: publish(made.text) })
  }
  return twins
}

/** As many texts as wanted: some hundred are made, then the same come again. */
export function manyTexts(count) {
  const made = makeTwins(Math.ceil(Math.min(count, DIFFERENT) / Object.keys(KINDS).length))
  return Array.from({ length: count }, (_, i) => made[i % made.length].text)
}

const DIFFERENT = 400

/** What stands round a report on its page, and what a printer leaves between the lines of its tables. */
function withFurniture(text) {
  const lines = text
    .split('\n')
    .flatMap((line, i) => (i % LINES_A_PAGE === LINES_A_PAGE - 1 ? [line, `— ${i} —`] : [line]))
  return [...ABOVE, ...lines, ...BELOW, ''].join('\n')
}

const LINES_A_PAGE = 34
const ABOVE = [
  '首页 | 政务公开 | 办事服务 | 互动交流 | 走进我们',
  '当前位置：首页 > 政务公开 > 政府信息公开年报',
  '索引号：000014349/2025-00031   发布机构：办公室   字体：【大】【中】【小】',
  '',
]
const BELOW = [
  '',
  '扫一扫在手机打开当前页',
  '打印本页　关闭窗口',
  '上一篇：部门预算公开说明',
  '下一篇：没有了',
  '联系我们 | 网站地图 | 关于本站',
  '主办：办公室　网站标识码：3300000000　备案号：略',
]

/** Lines apart from each other, and a line that is empty where a nought is not written. */
function oneCellALine(text) {
  return text
    .split('\n')
    .map(line => (line === '0' ? '' : line))
    .join('\n\n')
}
