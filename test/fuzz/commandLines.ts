// Command lines as nobody would write them, and what must hold of how they end.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { COMMANDS } from '../../server/cli/commands.ts'
import { main } from '../../server/cli/main.ts'
import { OPTIONS } from '../../server/cli/options.ts'

/** Not what waits, and what says what another says already. */
const WAITING = new Set(['watch', 'cache', 'cache-location', 'jobs'])
const NAMES = COMMANDS.map(({ name }) => name).filter(name => name !== 'lsp')
const FLAGS = OPTIONS.filter(({ name }) => !WAITING.has(name)).map(({ name }) => `--${name}`)
const FORMATS = [...new Set(COMMANDS.flatMap(({ formats }) => formats ?? []))]

/** What lies in the folder of each run. */
const FILES = {
  'a.txt': '青石县档案局2021年政府信息公开工作年度报告\n一、总体情况\n',
  'b/空.txt': '',
  'bytes.txt': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x81]),
  'records.ndjson':
    '{"id":1,"text":"一、总体情况"}\n{"id":\n[]\nnull\n{"text":3}\n{"id":"x","base64":"!!"}\n',
  'table.csv': 'file,status,organ,year\na.txt,report,甲局,2021\n"',
  'gouji.json': '{}',
}

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FLAGS) },
  { weight: 2, arbitrary: fc.constantFrom(...FORMATS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...Object.keys(FILES), '.', 'b', 'none', '*.txt', '-', '**/*', ''),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '0',
      '1',
      '-1',
      '1e9',
      'off',
      'blank-cell=off',
      'auto',
      'zh',
      'en',
      'a=b=c',
      '--',
      '=',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }).filter(text => !text.includes('/')) },
)

export interface CommandLine {
  readonly words: readonly string[]
  readonly input: string
}

export const commandLines: fc.Arbitrary<CommandLine> = fc.record({
  words: fc
    .tuple(fc.constantFrom(...NAMES, 'help', 'chekc'), fc.array(word, { maxLength: 7 }))
    .map(([command, words]) => [command, ...words]),
  input: fc.oneof(fc.constantFrom('', ...Object.values(FILES).map(String)), fc.string({ maxLength: 40 })),
})

/** What is wrong with how a command line ends; `undefined` where nothing is. `home` is the folder of the built program. */
export async function faultOfCommandLine(
  { words, input }: CommandLine,
  folder: string,
  home: string,
): Promise<string | undefined> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'b'), { recursive: true })
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  const said: Buffer[] = []
  const sink = () =>
    new Writable({
      write(chunk: Buffer, _, done) {
        said.push(chunk)
        done()
      },
    })
  const before = process.cwd()
  process.chdir(folder)
  try {
    const status = await main({
      arguments: words,
      host: { stdin: Readable.from([Buffer.from(input)]), stdout: sink(), stderr: sink(), env: {} },
      home: pathToFileURL(`${home}/`),
      startServer: () => Promise.resolve(),
    })
    const text = Buffer.concat(said).toString()
    if (status === undefined || ![0, 1, 2].includes(status)) return `ends with ${status}`
    if (status === 2 && text === '') return 'ends with 2 and says nothing'
    return /\n\s+at .*:\d+|程序出错/.test(text) ? `says: ${text}` : undefined
  } catch (error) {
    return `throws: ${(error as Error).stack ?? String(error)}`
  } finally {
    process.chdir(before)
  }
}
