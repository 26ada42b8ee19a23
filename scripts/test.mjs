// `npm test`: everything that must hold, from types to a real VS Code. Installs what is missing first. With `--clone`
// the fast tests run in a clone as well.
import { ensureInstalled, run } from './install.mjs'

ensureInstalled()
const steps = [
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['types of the core, which has no platform', 'npx', ['tsc', '-p', 'server/tsconfig.core.json']],
  ['types of the preview, which has a document', 'npx', ['tsc', '-p', 'preview']],
  ['types of its tests', 'npx', ['tsc', '-p', 'test/preview']],
  ['types of the page, which has a document as well', 'npx', ['tsc', '-p', 'web']],
  ['types of its tests', 'npx', ['tsc', '-p', 'test/web']],
  ['lint', 'npx', ['eslint', '.']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['Helix, Neovim and Emacs, where they can be had', process.execPath, ['test/editors/install.mjs']],
  // Builds what is tested, and what the steps below take.
  ['core, command line, language server: both tiers', 'npx', ['vitest', 'run']],
  ['package', process.execPath, ['scripts/package.mjs']],
  ['a real VS Code, the newest', process.execPath, ['test/vscode/run.mjs']],
  ['the same without Node, as on vscode.dev', process.execPath, ['test/vscode/run.mjs', '--web']],
]
if (process.argv.includes('--clone')) {
  steps.push(['the fast tests in a clone with nothing beside it', process.execPath, ['scripts/clone.mjs']])
}
for (const [what, command, args] of steps) {
  console.log(`\n── ${what}`)
  run(command, args)
}
console.log(`\n${steps.length} passed, 0 failed`)
