// The built command line: starting, and a folder of many files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canPin, inTurn, program } from './measure.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const EXAMPLES = new URL('../../examples/', import.meta.url)

export function measureStart(quick) {
  const example = fileURLToPath(new URL('baipin-town-2020.txt', EXAMPLES))
  const tasks = [program(['-e', '0']), program([CLI, '--version']), program([CLI, 'check', example])]
  const [empty, version, check] = inTurn(tasks, quick ? 7 : 25, 2)
  return [
    { what: '`gouji --version`', time: version, than: empty },
    { what: '`gouji check` on one file', time: check, than: empty },
  ]
}

/** 2,000 files checked, against a program that only reads and decodes them. */
export function measureFolder(folder, quick) {
  const count = quick ? 400 : 2000
  const files = copyExamples(join(folder, 'reports'), count)
  const reader = join(folder, 'read.mjs')
  writeFileSync(reader, READER)
  const pinned = canPin()
  return (pinned ? ['0', '0,1'] : [undefined]).map(cores => {
    const tasks = [program([CLI, 'check', files], cores), program([reader, files], cores)]
    const [check, read] = inTurn(tasks, quick ? 3 : 5, 1)
    const where = cores === undefined ? '' : cores === '0' ? ', one core' : ', two cores'
    return { what: `${count.toLocaleString('en')} files${where}`, time: check, than: read }
  })
}

const READER = `
import { readdirSync, readFileSync } from 'node:fs'
const folder = process.argv[2]
const decoder = new TextDecoder()
for (const name of readdirSync(folder)) decoder.decode(readFileSync(folder + '/' + name))
`

function copyExamples(folder, count) {
  mkdirSync(folder)
  const examples = readdirSync(EXAMPLES)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(new URL(name, EXAMPLES)))
  for (let i = 0; i < count; i++) {
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.txt`), examples[i % examples.length])
  }
  return folder
}
