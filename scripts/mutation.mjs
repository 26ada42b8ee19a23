// `npm run mutation -- [--install] [FOLDER…]`: changes the code of folders of `server/` one place after the other, and
// says which changes no test of vitest.mutation.mts notices. `--install` fetches Stryker, which nothing else needs.
// Without a folder it takes `equations`: 20 minutes on two cores.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const VERSION = '9.6.1'
const words = process.argv.slice(2)
const folders = words.filter(word => !word.startsWith('-'))
if (words.includes('--install')) {
  const packages = ['core', 'vitest-runner'].map(name => `@stryker-mutator/${name}@${VERSION}`)
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  spawnSync('npm', ['install', ...flags, ...packages], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}
const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js'
if (existsSync(stryker)) {
  const mutate = folders.flatMap(folder => ['--mutate', `server/${folder}/**/*.ts`])
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...mutate], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  console.log('mutation skipped: there is no Stryker; npm run mutation -- --install fetches it')
}
