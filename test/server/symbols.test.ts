import { describe, expect, it } from 'vitest'
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol/node'
import { EVERYTHING, positionOf, textIn } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const URI = 'untitled:report'

describe('document symbols', () => {
  it('are sections with tables with rows', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    const document = server.open(URI, sampleReport())
    const symbols = (await server.symbols(URI)) as DocumentSymbol[]
    expect(symbols.map(({ name }) => name)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
    const tables = symbols.flatMap(({ children = [] }) => children)
    expect(tables.map(({ name }) => name)).toEqual(['表格（6 行）', '表格（25 行）', '表格（3 组）'])
    const header = '| （本列数据的勾稽关系为'
    expect(tables[1]!.range.start).toEqual(positionOf(document, header))
    const [first] = tables[1]!.children!
    expect(first).toMatchObject({ name: '一、本年新收政府信息公开申请数量', detail: '7' })
    expect(textIn(document, first!.selectionRange)).toBe('一、本年新收政府信息公开申请数量')
    expect(tables[2]!.children!.map(({ name }) => name)).toEqual([
      '行政复议',
      '行政诉讼 / 未经复议直接起诉',
      '行政诉讼 / 复议后起诉',
    ])
    for (const symbol of symbols) expectNested(symbol)
    await server.shutdown()
  })

  it('tell how sections, tables and rows stand', async () => {
    const server = await startServer(EVERYTHING, { locale: 'zh-cn' })
    server.open(URI, sampleReport({ 'applications.granted.total': '4711' }))
    const symbols = (await server.symbols(URI)) as DocumentSymbol[]
    expect(symbols.map(({ detail }) => detail)).toEqual([
      undefined,
      undefined,
      '1 个问题',
      undefined,
      undefined,
      undefined,
    ])
    const [disclosure, applications, disputes] = symbols.flatMap(({ children = [] }) => children)
    expect(disclosure).not.toHaveProperty('detail')
    expect(applications!.detail).toBe('2 条勾稽关系不成立')
    expect(disputes!.detail).toBe('勾稽 3/3 ✓')
    const rows = applications!.children!.map(({ name, detail }) => `${name}：${detail!}`)
    expect(rows).toContain('三、（一）予以公开：4711 ✗')
    expect(rows).toContain('三、（七）总计：7 ✗')
    expect(rows).toContain('四、结转下年度继续办理：1')
    await server.shutdown()
  })

  it('are a flat list for an editor that wants one', async () => {
    const server = await startServer({}, { locale: 'en' })
    server.open(URI, sampleReport())
    const symbols = (await server.symbols(URI)) as SymbolInformation[]
    expect(symbols).toHaveLength(6 + 3 + 6 + 25 + 3)
    expect(symbols.find(({ name }) => name.startsWith('四、结转'))).toMatchObject({
      containerName: 'Table (25 rows)',
      location: { uri: URI },
    })
    await server.shutdown()
  })
})

/** Editors refuse symbols that reach beyond what they are part of. */
function expectNested(symbol: DocumentSymbol): void {
  expect(isWithin(symbol.selectionRange, symbol.range), symbol.name).toBe(true)
  for (const child of symbol.children ?? []) {
    expect(isWithin(child.range, symbol.range), child.name).toBe(true)
    expectNested(child)
  }
}

function isWithin(inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean {
  return isAtOrBefore(outer.start, inner.start) && isAtOrBefore(inner.end, outer.end)
}

function isAtOrBefore(a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
