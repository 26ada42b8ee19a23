// Makes sure that what package-lock.json names is installed; does nothing when it already is.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the packages of `folder` when they are missing or are not those of its lock file.
 * @param {string} folder where package.json and package-lock.json are
 * @param {string[]} flags further flags for `npm ci`
 */
export function ensureInstalled(folder = '.', flags = []) {
  if (isInstalled(folder)) return
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags], { cwd: folder })
}

/** By the lock file in which npm keeps what it has installed, whoever ran it; packages for other systems are missing there. */
function isInstalled(folder) {
  const kept = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(kept)) return false
  const installed = packagesIn(kept)
  return Object.entries(packagesIn(join(folder, 'package-lock.json'))).every(
    ([path, { integrity, optional }]) =>
      path === '' || (installed[path] ? installed[path].integrity === integrity : optional),
  )
}

/** @returns {Record<string, { integrity?: string, optional?: boolean }>} by their folders, `''` the project itself */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

/**
 * Runs a command with its output shown, and ends this process with its status when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions & { passing?: number[] }} options `passing`: exit statuses
 * that are no failure
 */
export function run(command, args, { passing = [0], ...options } = {}) {
  // npm and npx are scripts there, which only a shell runs; Node is none, and its path has a space in it.
  const shell = process.platform === 'win32' && command !== process.execPath
  const result = spawnSync(command, args, { stdio: 'inherit', shell, ...options })
  if (result.error) throw result.error
  if (!passing.includes(result.status ?? -1)) process.exit(result.status ?? 1)
}
