import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  WorkDoneProgress,
  type Diagnostic,
  type WorkDoneProgressBegin,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FailedCheck, ReportCheck, Survey, SurveyParams } from '../../server/protocol/survey.ts'
import { REPAIRABLE } from '../cli/reports.ts'
import { checkedFiles, gouji, temporaryFolder, writeFiles, type CheckedFile } from '../cli/support.ts'
import { type Editor, EVERYTHING, until } from './editor.ts'
import { sampleReport } from './sample.ts'
import { startServer } from './start.ts'

const WRONG = { 'applications.newlyReceived.total': '4711' }
const SEVERITIES = ['error', 'warning', 'info', 'hint']

let server: Editor
let changes: number
beforeEach(async () => {
  server = await startServer(EVERYTHING, { initializationOptions: { accepts: true } })
  changes = 0
  server.connection.onNotification('gouji/workspaceChanged', () => {
    changes++
  })
})
afterEach(() => server.shutdown())

const check = (params: SurveyParams = {}) =>
  server.connection.sendRequest<Survey>('gouji/checkWorkspace', params)
const tell = (changed: Readonly<Record<string, string>>, removed: readonly string[] = []) =>
  server.connection.sendNotification('gouji/reportFiles', {
    changed: Object.entries(changed).map(([uri, text]) => ({ uri, text })),
    removed,
  })
const tellOfAcceptances = (uri: string, text: string) =>
  server.connection.sendNotification('gouji/acceptanceFiles', { changed: [{ uri, text }], removed: [] })
const read = (survey: Survey) => survey.reports.filter((report): report is ReportCheck => !isFailed(report))
const isFailed = (report: ReportCheck | FailedCheck): report is FailedCheck => 'failed' in report
const uris = ({ reports }: Survey) => reports.map(({ uri }) => uri)
const codesOf = ({ findings }: ReportCheck) => findings.map(({ diagnostic }) => diagnostic.code)

describe('checking the workspace', () => {
  const folder = temporaryFolder()

  const ofFerry = (text: string) => text.replaceAll('灯塔管理处', '渡口管理处')

  it('says in a few words which figure it is, and what it should be where that is known', async () => {
    await tell({
      'file:///a.txt': sampleReport({ 'applications.refused.thirdPartyRights.total': '4711' }),
      'file:///b.txt': ofFerry(sampleReport({ 'disputes.review.upheld': '3', 'disputes.review.total': '5' })),
      'file:///e.txt': ofFerry(
        sampleReport({ 'applications.carriedOver.total': '9' }).replace('2023', '2024'),
      ),
      'file:///c.txt': sampleReport()
        .replace('2023', '2020')
        .replace(/六、其他[^]*/, ''),
    })
    const [known, open, section, later] = read(await check()).map(({ findings }) =>
      findings.map(({ brief }) => brief),
    )
    expect(known).toEqual(['（三）4.保护… · 总计 4711→1'])
    expect(open).toContain('行政复议 · 总计 5')
    expect(section).toContain(undefined)
    expect(later).toContain('二、上年结转 · 总计 9 · 上年结转与上年度年报不符')
  })

  it('finds what the command line finds in the same folder', async () => {
    const examples = new URL('../../examples/', import.meta.url)
    const files = readdirSync(examples).filter(name => name.endsWith('.txt'))
    writeFiles(folder, {
      ...Object.fromEntries(files.map(name => [`examples/${name}`, readFileSync(new URL(name, examples))])),
      '灯塔/2022年.txt': sampleReport().replace('2023', '2022').replaceAll('| 1 | 0 |', '| 0 | 1 |'),
      '灯塔/2023年.txt': sampleReport(),
      '灯塔/有误 2021.md': sampleReport(WRONG).replace('2023', '2021'),
      '接受/a.txt': REPAIRABLE,
      '接受/b.txt': sampleReport(WRONG).replace('青禾县', '沙洲县'),
      '接受/c.gov-report': sampleReport(WRONG).replace('青禾县', '河湾县'),
      '牛奶.txt': '牛奶 2 瓶\n',
    })
    await gouji(['check', '--accept', '--reason', '与纸质件一致', '接受/b.txt'], { cwd: folder })
    const answered = checkedFiles(await gouji(['check', '--format', 'json', '.'], { cwd: folder }))
    const expected = answered.filter(({ status }) => status !== 'not-report')
    expect(expected.length).toBe(files.length + 6)

    const uriOf = (file: string) => pathToFileURL(join(folder, file)).href
    await tell(
      Object.fromEntries(
        [...expected.map(({ file }) => file), '牛奶.txt'].map(file => [
          uriOf(file),
          readFileSync(join(folder, file), 'utf8'),
        ]),
      ),
    )
    const accepted = '接受/gouji-accepted.json'
    await tellOfAcceptances(uriOf(accepted), readFileSync(join(folder, accepted), 'utf8'))
    // Some are open, which makes no difference.
    for (const file of ['examples/yunxiu-justice-2022.txt', '接受/b.txt', '灯塔/2022年.txt']) {
      server.open(uriOf(file), readFileSync(join(folder, file), 'utf8'))
    }
    const survey = await check()
    const told = read(survey).filter(({ uri }) => uri !== uriOf('牛奶.txt'))
    const byUri = new Map(told.map(report => [report.uri, report]))
    for (const file of expected) {
      const report = byUri.get(uriOf(file.file))!
      const { findings, accepted = [] } = file as CheckedFile & { accepted?: CheckedFile['findings'] }
      expect([file.file, report.findings.map(({ diagnostic }) => brief(diagnostic))]).toEqual([
        file.file,
        findings.map(({ rule, severity, message, start }) => ({ rule, severity, message, start })),
      ])
      expect(report.accepted.map(({ diagnostic }) => brief(diagnostic))).toEqual(
        accepted.map(({ rule, severity, message, start }) => ({ rule, severity, message, start })),
      )
      expect(report.year ?? null).toBe(file.year)
      expect(Object.entries(report.counts).filter(([, count]) => count > 0)).toEqual(
        SEVERITIES.map(severity => [
          severity,
          findings.filter(one => one.severity === severity).length,
        ]).filter(([, count]) => count !== 0),
      )
    }
    expect(byUri.size).toBe(expected.length)
    const b = byUri.get(uriOf('接受/b.txt'))!
    expect(b.accepted.length).toBeGreaterThan(0)
    expect(b.accepted.every(({ acceptance }) => acceptance.reason === '与纸质件一致')).toBe(true)
  })

  it('goes by the settings of each file', async () => {
    server.settings = uri => (uri?.includes('/lax/') ? { rules: { 'unbalanced-equation': 'off' } } : {})
    await tell({ 'memfs:/lax/a.txt': sampleReport(WRONG), 'memfs:/b.txt': sampleReport(WRONG) })
    const [b, a] = read(await check())
    expect(codesOf(a!)).not.toContain('unbalanced-equation')
    expect(codesOf(b!)).toContain('unbalanced-equation')
  })

  it('tells again only of what has changed, and says when that is so', async () => {
    const text = sampleReport()
    await tell({ 'memfs:/a.txt': text, 'memfs:/b.txt': text.replace('青禾县', '沙洲县') })
    const first = await check()
    expect([first.complete, uris(first)]).toEqual([true, ['memfs:/a.txt', 'memfs:/b.txt']])
    await until(() => (changes > 0 ? true : undefined), 'the word of a change')
    expect(await check({ since: first.revision })).toMatchObject({ reports: [], removed: [] })

    const before = changes
    await tell({ 'memfs:/b.txt': sampleReport(WRONG).replace('青禾县', '沙洲县') }, ['memfs:/a.txt'])
    await until(() => (changes > before ? true : undefined), 'the word of a change')
    const second = await check({ since: first.revision })
    expect([uris(second), second.removed]).toEqual([['memfs:/b.txt'], ['memfs:/a.txt']])
    const [b] = read(second)
    expect(codesOf(b!)).toContain('unbalanced-equation')
    expect(b!.fingerprint).not.toBe(read(first)[1]!.fingerprint)

    const document = server.open('memfs:/b.txt', text)
    const third = await check({ since: second.revision })
    expect(read(third).map(codesOf)).toEqual([[]])
    server.close(document)
    expect(read(await check({ since: third.revision })).map(codesOf)).toEqual([codesOf(b!)])
  })

  it('tells of the other year when one is edited', async () => {
    const on = (year: number) => sampleReport().replace('2023', String(year))
    await tell({ 'memfs:/2022.txt': on(2022), 'memfs:/2023.txt': on(2023) })
    const first = await check()
    expect(read(first).flatMap(codesOf)).toEqual([])
    await tell({
      'memfs:/2022.txt': on(2022).replaceAll(
        '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
        '| 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
      ),
    })
    const second = read(await check({ since: first.revision }))
    expect(second.map(({ uri }) => uri)).toEqual(['memfs:/2022.txt', 'memfs:/2023.txt'])
    expect(codesOf(second[1]!)).toContain('carry-over-differs')
  })

  it('groups the reports of one organ, however its name is spelt', async () => {
    await tell({
      'memfs:/a.txt': sampleReport(),
      'memfs:/b.txt': sampleReport().replace('青禾县灯塔管理处2023', '青禾县人民政府灯塔管理处2022'),
    })
    const [a, b] = read(await check())
    expect([a!.year, b!.year]).toEqual([2023, 2022])
    expect(a!.series).toBe(b!.series)
    expect(a!.organ).not.toBe(b!.organ)
  })

  it('tells how far it is, answers others meanwhile, and ends when it is told to', async () => {
    const reports = Array.from({ length: 150 }, (_, i) => [
      `memfs:/${String(i).padStart(3, '0')}.txt`,
      sampleReport().replace('灯塔', `第${i}灯塔`),
    ])
    await tell(Object.fromEntries(reports) as Record<string, string>)
    const told: (WorkDoneProgressBegin | WorkDoneProgressReport)[] = []
    const source = new CancellationTokenSource()
    server.connection.onProgress(WorkDoneProgress.type, 'far', progress => {
      if (progress.kind !== 'end') told.push(progress)
      if (told.length > 20) source.cancel()
    })
    const { connection } = server
    const cancelled = await connection.sendRequest<Survey>(
      'gouji/checkWorkspace',
      { workDoneToken: 'far' },
      source.token,
    )
    expect(told[0]).toMatchObject({ kind: 'begin', cancellable: true, title: '校对整个工作区' })
    expect(told[1]).toMatchObject({ kind: 'report', percentage: 0, message: '0/150' })
    expect(cancelled.complete).toBe(false)
    expect(cancelled.reports.length).toBeGreaterThan(0)
    expect(cancelled.reports.length).toBeLessThan(150)
    const known = await check({ scope: 'checked' })
    expect([known.complete, known.reports.length]).toEqual([true, cancelled.reports.length])

    let isOver = false
    const rest = check().then(survey => {
      isOver = true
      return survey
    })
    server.open('memfs:/other.txt', sampleReport(WRONG).replace('青禾县', '沙洲县'))
    expect(await server.diagnose('memfs:/other.txt')).not.toEqual([])
    expect(isOver).toBe(false)
    expect((await rest).reports.length).toBeGreaterThanOrEqual(150)
  })
})

function brief({ code, severity, message, range }: Diagnostic) {
  return { rule: code, severity: SEVERITIES[severity! - 1], message, start: range.start }
}
