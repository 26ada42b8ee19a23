// The measurements as Markdown.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { format, resolveConfig } from 'prettier'

const HEADINGS = {
  reading: ['Reading and checking a report', 'decoding and scanning its text once'],
  stages: ['Where the time goes', 'the whole'],
  growth: ['Growth', 'the shortest'],
  localisation: ['Finding the wrong figure', 'adding up all sums'],
  hostile: ['Hostile texts', 'twice the half of it'],
  start: ['Starting', '`node -e 0`'],
  folder: ['A folder of many files', 'reading and decoding the files'],
  jobs: ['Two jobs', 'what stands in the third column'],
  memory: ['Memory', 'the program that reads and decodes'],
  server: ['Language server, from edit to diagnostics', 'a server that answers with nothing'],
  large: ['Large files'],
}

const LARGE_FILES = `From the letter, or from the last letter of a word typed at ten letters a second, to the findings. A text
that takes more than 100 ms to read is read when typing has stopped for twice that time (at most 1.5 s), which is part
of the time: so nobody waits for a letter to appear. 2,000,000 characters are read (some 6 MB of Chinese text) and 1,000
findings listed at most; a finding of its own at that place says so in words. Hover, lenses and the rest take 1 to 5 ms
once the text is read. VS Code hands no document above 50 MB to any extension. Of the files that are not open, those above 2 MB
are not looked at, and more than 5,000 are not: the view of the workspace names the former and gives the number of the latter.`

const HOW = {
  reading: `In one process, warm. The reports are invented, and like those that are published: dense running text, menus
and page numbers round them, tables between bars, by tabs, in columns or one cell a line (\`scripts/bench/twins.mjs\`).
“Answered in JSON” is all that \`gouji check --format json\` does with a file, fixes included.`,
  stages: `Of an answer in JSON, over all kinds. A fix that reads a part of the text again counts as a fix.`,
  growth: `A report whose running text is repeated until it is ten and a hundred times as long, per length: 1 is linear, less is
better than linear.`,
  localisation: `In an applications table of 161 or 175 figures that is read already; the median of forty damaged tables.
[Finding the wrong figure](localisation.md) has the slow cases.`,
  hostile: `Texts made to take as much time as possible, against twice the time of one half as long: 1 is linear.`,
  start: `A process from start to end. The file is the smallest example.`,
  folder: `Reports of all kinds on one core, against a program that reads and decodes the same files.`,
  jobs: `Over the same files: one process with one job, one with two, and two processes with half of the files each.`,
  memory: `The most that a process ever had, in one job.`,
  server: `Both servers are driven over standard input and output by the same client, which changes a character and asks
for diagnostics. The empty server uses the same libraries, keeps the document and answers with an empty list.`,
  large: LARGE_FILES,
}

export function writeTable(part, rows) {
  if (part === 'large') return writeLargeFiles(rows)
  const [heading, than] = HEADINGS[part]
  const show = part === 'memory' ? megabytes : duration
  const lines = rows.map(
    row =>
      `| ${row.what} | ${row.ratio.toFixed(2)} | ${row.spread ? row.spread.map(one => one.toFixed(2)).join(' – ') : ''} | ${show(row.time)} | ${show(row.than)} |`,
  )
  return [
    `## ${heading}`,
    '',
    `| | ratio to ${than} | its middle half | ${part === 'memory' ? 'memory' : 'time'} | of that |`,
    '| --- | --: | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n')
}

/** Each line here over the same line there: below 1 is faster. */
export function writeComparison(part, here, there) {
  const before = new Map(there.map(row => [row.what, row]))
  // A stage is a share of a whole that changes, so its time tells; of the rest, what both were measured against.
  const value = row => (part === 'stages' ? row.time : row.ratio)
  const lines = here.flatMap(row => {
    const other = before.get(row.what)
    if (!other) return []
    const ratio = value(row) / value(other)
    return [`| ${row.what} | ${ratio.toFixed(2)} | ${value(row).toFixed(2)} | ${value(other).toFixed(2)} |`]
  })
  return [
    `## ${HEADINGS[part][0]}`,
    '',
    '| | here ÷ there | here | there |',
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n')
}

function megabytes(number) {
  return `${number.toFixed(0)} MB`
}

/** The page with these results in it; what was not measured this time, and what no table tells, stays as it is there. */
export async function writePage(results, file) {
  const before = sectionsOf(readFileSync(file, 'utf8'))
  const parts = Object.keys(HOW).flatMap(part => {
    if (!results[part]) return before.get(HEADINGS[part][0]) ?? []
    const [heading, ...table] = writeTable(part, results[part]).split('\n')
    return [[heading, '', HOW[part], ...table].join('\n')]
  })
  const tables = new Set(Object.keys(HOW).map(part => HEADINGS[part][0]))
  const prose = [...before].flatMap(([heading, section]) =>
    heading && !tables.has(heading) ? [section] : [],
  )
  const options = await resolveConfig(file)
  return format([INTRODUCTION, ...parts, ...prose].join('\n'), {
    ...options,
    filepath: file,
  })
}

/** By their headings. */
function sectionsOf(page) {
  return new Map(page.split(/^(?=## )/m).map(section => [/^## (.*)/.exec(section)?.[1], section]))
}

const INTRODUCTION = `# Performance

Written by \`npm run bench -- --write\`. What counts is the ratios: both sides of each were measured in the same run,
taking turns, and are medians. The times beside them are those of one machine (${cpus().length} × ${cpus()[0].model.trim()},
Node ${process.versions.node}) that had other work to do, and will be others elsewhere.
`

function writeLargeFiles(rows) {
  const lines = rows.map(
    ({ what, letter, word, findings }) =>
      `| ${what} | ${duration(letter)} | ${duration(word)} | ${findings.toLocaleString('en-US')} |`,
  )
  return [
    '## Large files',
    '',
    '| | after a letter | after a word | findings |',
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n')
}

function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(0)} µs`
}
