// `npm run bench`: how long everything takes, as ratios measured in one run. No test: what a machine does beside it must
// fail nothing.
//   --write           keeps the tables in docs/performance.md; with --only, the others stay there as they are
//   --quick           measures less often
//   --only PART,…     measures these parts only
//   --node PROGRAM    runs it again on another Node; may be given several times
//   --against COMMIT  builds another commit and prints each line's ratio here over that there
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIn, withCommit } from './bench/checkout.mjs'
import { measureFolder, measureJobs, measureMemory, measureStart } from './bench/commandLine.mjs'
import { loadCheckout, ROOT } from './bench/core.mjs'
import { measureLargeFiles } from './bench/largeFiles.mjs'
import { measureServer } from './bench/languageServer.mjs'
import { measureLocalisation } from './bench/localisation.mjs'
import { writeComparison, writePage, writeTable } from './bench/page.mjs'
import { measureGrowth, measureHostile, measureReading } from './bench/reading.mjs'
import { measureStages } from './bench/stages.mjs'
import { makeTwins } from './bench/twins.mjs'

const PAGE = 'docs/performance.md'
const { values: asked } = parseArgs({
  options: {
    write: { type: 'boolean' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    node: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
const { quick } = asked
const twins = makeTwins(quick ? 3 : 6)
const PARTS = {
  reading: checkout => measureReading(checkout, twins, quick),
  stages: checkout => measureStages(checkout, twins, quick),
  growth: checkout => measureGrowth(checkout, twins, quick),
  localisation: checkout => measureLocalisation(checkout, quick),
  hostile: checkout => measureHostile(checkout, quick),
  start: checkout => measureStart(checkout, quick),
  folder: checkout => measureFolder(checkout, folder, quick),
  jobs: checkout => measureJobs(checkout, folder, quick),
  memory: checkout => measureMemory(checkout, folder, quick),
  server: checkout => measureServer(checkout, folder, twins, quick),
  large: checkout => measureLargeFiles(checkout, twins, quick),
}
/** The parts of another commit are measured with this commit's bench; this one has no ratio. */
const WITHOUT_RATIO = new Set(['large'])
const only = asked.only?.split(',') ?? Object.keys(PARTS)
try {
  console.log(`Node ${process.versions.node}\n`)
  buildIn(ROOT)
  const here = await loadCheckout(ROOT, folder, 'here')
  if (asked.against) {
    await withCommit(ROOT, asked.against, join(folder, 'there'), async root => compare(here, root))
  } else {
    const results = {}
    for (const part of only) {
      results[part] = await PARTS[part](here)
      console.log(writeTable(part, results[part]))
    }
    if (asked.write) writeFileSync(PAGE, await writePage(results, PAGE))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const node of asked.node) {
  const same = [...(quick ? ['--quick'] : []), ...(asked.only ? ['--only', asked.only] : [])]
  spawnSync(node, ['scripts/bench.mjs', ...same], { cwd: ROOT, stdio: 'inherit' })
}

async function compare(here, root) {
  const there = await loadCheckout(root, folder, 'there')
  for (const part of only.filter(one => !WITHOUT_RATIO.has(one)))
    console.log(writeComparison(part, await PARTS[part](here), await PARTS[part](there)))
}
