// The measurements as Markdown.
import { cpus } from 'node:os'
import { format, resolveConfig } from 'prettier'

const HEADINGS = {
  reading: ['Reading and checking a report', 'decoding and scanning its text once'],
  growth: ['Growth', 'one report alone'],
  localisation: ['Finding the wrong figure', 'adding up all sums'],
  hostile: ['Hostile texts', 'twice the half of it'],
  start: ['Starting', '`node -e 0`'],
  folder: ['A folder', 'reading and decoding the files'],
  server: ['Language server, from edit to diagnostics', 'a server that answers with nothing'],
}

const HOW = {
  reading: `In one process, warm: the report is read and checked by every rule. It is made from an example, its tables
written in each layout and its running text repeated up to 9 KB of UTF-8.`,
  growth: `One report, ten and a hundred in one text, per report: 1 is linear, less is better than linear.`,
  localisation: `In an applications table of 161 or 175 figures that is read already; the median of forty damaged tables.
[Finding the wrong figure](localisation.md) has the slow cases.`,
  hostile: `Texts made to take as much time as possible, against twice the time of one half as long: 1 is linear.`,
  start: `A process from start to end. The file is the smallest example.`,
  folder: `Copies of the examples, against a program that reads and decodes the same files one after the other.`,
  server: `Both servers are driven over standard input and output by the same client, which changes a character and asks
for diagnostics. The empty server uses the same libraries, keeps the document and answers with an empty list.`,
}

export function writeTable(part, rows) {
  const [heading, than] = HEADINGS[part]
  const lines = rows.map(
    row =>
      `| ${row.what} | ${(row.time / row.than).toFixed(2)} | ${duration(row.time)} | ${duration(row.than)} |`,
  )
  return [
    `## ${heading}`,
    '',
    `| | ratio to ${than} | time | time of that |`,
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n')
}

export async function writePage(results, file) {
  const parts = Object.entries(results).map(([part, rows]) => {
    const [heading, ...table] = writeTable(part, rows).split('\n')
    return [heading, '', HOW[part], ...table].join('\n')
  })
  const options = await resolveConfig(file)
  return format(`${INTRODUCTION}\n${parts.join('\n')}${BY_HAND}`, { ...options, filepath: file })
}

const INTRODUCTION = `# Performance

Written by \`npm run bench -- --write\`. What counts is the ratios: both sides of each were measured in the same run,
taking turns, and are medians. The times beside them are those of one machine (${cpus().length} × ${cpus()[0].model.trim()},
Node ${process.versions.node}) that had other work to do, and will be others elsewhere.
`

const BY_HAND = `
## Large files

Measured by hand, on the same machine: a character is changed, and the findings are asked for. A text that takes
more than 100 ms to read is read when typing has stopped for twice that time (at most 1.5 s), which is part of the
time; 2,000,000 characters are read and 1,000 findings listed at most, and a finding says so. Hover, lenses and
the rest take 1 to 5 ms once the text is read.

| | from edit to findings |
| --- | --: |
| a report | 10 ms |
| 500 reports in one file, 2.7 MB | 340 ms |
| a report with one line of 10 MB (30 MB), cut | 30 ms |
| a report with 14 MB of running text, cut | 2.6 s |
| a report with 350,000 stray rows of a table, 4.9 MB, cut | 3.3 s |

## The extension

Its code is loaded in 4 ms and activated in 3 ms, measured in Node with an editor that does nothing. The test in VS
Code prints the time from asking to having it active, most of which is the editor's. The language client, which is
large, is loaded when the first report is seen; a test holds that.
`

function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(0)} µs`
}
