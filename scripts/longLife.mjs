// `npm run long-life`: eight hours' work of the language server in one go, 100,000 edits and 2,000 files opened and closed,
// then a workspace of 20,000 files; fails where it holds more at the end than in the middle. Takes most of an hour.
import { spawnSync } from 'node:child_process'

const words = ['run', '--project', 'thorough', 'test/laws/long-life.test.ts']
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
  stdio: 'inherit',
  env: { ...process.env, GOUJI_LONG_LIFE: '1' },
})
process.exitCode = status ?? 1
