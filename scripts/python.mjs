// A Python with certain packages, for `npm run test:data` and `npm run test:spark`: the one that GOUJI_PYTHON names, or
// python3, and with `--install` a virtual environment of the project's own in the user's cache folder.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs the tests of a folder in Python, or says by name why they are skipped.
 * @param {{ name: string, requirements: string, modules: string[], folder: string, also?: [what: string, command: string, words: string[]][] }} suite
 * `modules` are what the packages of `requirements` are imported as; `also` is what must run besides
 */
export function runPython({ name, requirements, modules, folder, also = [] }) {
  const python = pythonWith(requirements)
  const missing = [
    ...also.filter(([, command, words]) => !runs(command, words)).map(([what]) => what),
    ...(runs(python, ['-c', `import ${modules.join(', ')}`]) ? [] : [`${modules.join(', ')} in ${python}`]),
  ]
  if (missing.length > 0) {
    console.log(`${name} skipped: there is no ${missing.join(', no ')}`)
    return
  }
  if (!existsSync('dist/cli.js')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  // What is no option is a part of the name of a test, as unittest takes it.
  const some = process.argv
    .slice(2)
    .filter(word => !word.startsWith('-'))
    .flatMap(word => ['-k', word])
  const words = ['-m', 'unittest', 'discover', '-v', '-s', folder, ...some]
  const { status } = spawnSync(python, words, { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

function pythonWith(requirements) {
  const base = process.env.GOUJI_PYTHON ?? 'python3'
  if (!process.argv.includes('--install') || !runs(base, ['--version'])) return base
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouji', `python-${wanted}`)
  const python = join(
    folder,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  )
  const complete = join(folder, 'complete')
  if (existsSync(complete)) return python
  const steps = [
    [base, ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]],
  ]
  const isInstalled = steps.every(
    ([command, words]) => spawnSync(command, words, { stdio: 'inherit' }).status === 0,
  )
  if (!isInstalled) return base
  writeFileSync(complete, '')
  return python
}

function runs(command, words) {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}
