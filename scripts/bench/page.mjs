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

/** The page with these results in it; what was not measured this time stays as it is there. */
export async function writePage(results, file) {
  const before = sectionsOf(readFileSync(file, 'utf8'))
  const parts = Object.keys(HOW).flatMap(part => {
    if (!results[part]) return before.get(HEADINGS[part][0]) ?? []
    const [heading, ...table] = writeTable(part, results[part]).split('\n')
    return [[heading, '', HOW[part], ...table].join('\n')]
  })
  const options = await resolveConfig(file)
  return format(`${INTRODUCTION}\n${parts.join('\n')}${TRIED}${IN_THE_EDITOR}`, {
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

/** What no table tells. */
const TRIED = `
## What is still slow

- A page takes some 150 times what decoding and scanning it takes, on a core that nobody else wants, and twice that while
  others do. Of the 4.9 ms of a page of 6.5 KB, sentences take 1.5 (of these 0.3 to find the words, 0.6 to tell what
  each figure counts), the tables 1.8 (by the form 0.55, by their layout 0.3, set against the form 0.3, both joined 0.3),
  all rules together 0.7, headings and where a second report begins 0.2, the sums and their proofs 0.2. No function takes
  more than three per cent.
- A process that reads its first hundred reports takes three to ten times as long for each, as V8 has its code still to
  compile. What helps there is that less is called.
- A fix that fills blanks is proved by reading the tables once more: a third of what reading and checking the report
  takes. What the fix does not reach is taken from the report: tables in other sections are not looked for again.
- An edit in the running text reads tables by the form, sets them against the form and asks all rules anew. Paragraphs and
  tables as they are written are taken from the version before: two thirds of the time of reading from the beginning.
  Of a paragraph that is edited all is read again.
- \`gouji check\` on one file takes 2.4 times \`node -e 0\` on idle cores, and 4 to 6 where there are none: of
  what it takes beyond that, a quarter is to load the core (20 ms of the processor to compile it, the rest to set up words
  and tables), a quarter to read with code that runs for the first time, and a quarter to prove fixes, for a terminal
  shows them too.
- Two jobs gain what two processes do that share the files between them (1.0 times as much, 0.86 to 1.01).
- The language server was measured while twenty other programs wanted the two cores, which tells most against whoever
  works longest, as the middle halves show.
- Memory: 2,000 reports take 223 MB for \`gouji check --format json\` and 179 MB for \`gouji facts\`, against 50 MB for
  the program that reads and decodes them; one report takes 75 MB.

## What was tried

What paid, as the ratio of the time of what is named to what it was, both in one process and taking turns:

- Sentences: words found by one trie in place of lists, what a letter may be by a table, paragraphs without a figure or
  a stating word not taken apart: 0.45.
- The version before at hand (\`readReport(source, form, before)\`): an edit 0.63, an answer in JSON with its fixes 0.77 where
  each blank has one.
- Columns held by spaces looked for only where a line ends in a figure, figures of the form's rows only where the row
  stands, small counts made once: reading and checking 0.90.
- The words of running text brought in order instead of in a tree of maps: loading the core 0.74.

What did not pay:

- A fix proved by reading the lines of its section alone, instead of all tables: wrong for the row without labels, whose
  places are told by what stands round it. All fixes proved by one reading of them together: what is proved then is not
  each of them.
- Node's compile cache (22.1 and later): a twentieth of the time of \`gouji check\` on one file. Most of it is code that
  runs for the first time. In Node 20, which has none, the command line as one script with V8's cached data took 230 ms
  of the processor instead of 320 (an empty program 65): not enough for a second way to load everything. No flag of V8
  (\`--sparkplug\`, \`--maglev\`, \`--max-lazy\`, \`--interrupt-budget\`, a larger nursery) gained anything;
  \`--no-opt\` saves a sixth of the processor's time for one file and none of the user's.
- Time spent on single functions: a profile is flat, and while others want the cores it names whoever was interrupted.
  The least time of many rounds does not. What makes reading faster is work that is not done;
  \`test/laws/work.test.ts\` counts it.
`

/** What only a real VS Code can tell: its tests print it. */
const IN_THE_EDITOR = `
## The extension

Measured inside the extension host of a real VS Code, on its one thread (\`npm run test:vscode -- --grep "The extension"\`
prints it; \`test/vscode/suite/hostTime.ts\` does it): medians of eight runs, on the same machine with other work to do.

| | time |
| --- | --: |
| its code is loaded, when the first plain text or Markdown is opened | 4 ms |
| \`activate\` returns | 1.3 ms |
| the language client is loaded, when the first report is seen | 66 ms |
| from opening the first report to its findings, the server's start included | 500 ms |
| of which the host was at work, VS Code's own part included | 170 ms |

The extension is activated by \`onLanguage:plaintext\`, \`onLanguage:markdown\` and its own language; nothing looks for
files (\`workspaceContains\`). What VS Code lists under “Show Running Extensions” is the time that went by until it was
active, with whatever else the host had to do: 21 ms, and up to 380 ms where all extensions start at once.
`

function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(0)} µs`
}
