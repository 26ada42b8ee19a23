// Another commit, built in a worktree of its own.
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Checks `commit` out into `folder`, builds it, and takes it away again when `work` is done. */
export async function withCommit(root, commit, folder, work) {
  const git = (...args) =>
    execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  git('worktree', 'add', '--detach', folder, commit)
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    buildIn(folder)
    return await work(folder)
  } finally {
    git('worktree', 'remove', '--force', folder)
  }
}

export function buildIn(checkout) {
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
