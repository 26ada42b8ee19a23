// `npm run bench`: how long everything takes, as ratios measured in one run. `--write` keeps them in
// docs/performance.md, `--quick` measures less often. No test: what a machine does beside it must fail nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureFolder, measureStart } from './bench/commandLine.mjs'
import { loadCore } from './bench/core.mjs'
import { measureLargeFiles } from './bench/largeFiles.mjs'
import { measureServer } from './bench/languageServer.mjs'
import { measureLocalisation } from './bench/localisation.mjs'
import { writePage, writeTable } from './bench/page.mjs'
import { measureGrowth, measureHostile, measureReading } from './bench/reading.mjs'
import { makeReports } from './bench/texts.mjs'
import { run } from './install.mjs'

const PAGE = 'docs/performance.md'
const quick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
try {
  run(process.execPath, ['scripts/build.mjs'])
  const core = await loadCore(folder)
  const reports = makeReports(core)
  const parts = {
    reading: () => measureReading(core, reports, quick),
    growth: () => measureGrowth(core, reports, quick),
    localisation: () => measureLocalisation(core, quick),
    hostile: () => measureHostile(core, quick),
    start: () => measureStart(quick),
    folder: () => measureFolder(folder, quick),
    server: () => measureServer(folder, reports, quick),
    large: () => measureLargeFiles(reports, quick),
  }
  const results = {}
  for (const [part, measure] of Object.entries(parts)) {
    results[part] = await measure()
    console.log(writeTable(part, results[part]))
  }
  if (process.argv.includes('--write')) writeFileSync(PAGE, await writePage(results, PAGE))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
