// Makes sure that what package-lock.json names is installed; does nothing when it already is.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * Installs the packages of `folder` when they are missing or belong to another lock file.
 * @param {string} folder where package.json and package-lock.json are
 * @param {string[]} flags further flags for `npm ci`
 */
export function ensureInstalled(folder = '.', flags = []) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, 'node_modules', '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags], { cwd: folder })
  writeFileSync(stamp, lock)
}

/**
 * Runs a command with its output shown, and ends this process with its status when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions & { passing?: number[] }} options `passing`: exit statuses
 * that are no failure
 */
export function run(command, args, { passing = [0], ...options } = {}) {
  const onWindows = process.platform === 'win32'
  const result = spawnSync(command, args, { stdio: 'inherit', shell: onWindows, ...options })
  if (result.error) throw result.error
  if (!passing.includes(result.status ?? -1)) process.exit(result.status ?? 1)
}
