// `npm start` installs, builds, and checks the example reports; `npm start -- FILES` checks those files.
import { ensureInstalled, run } from './install.mjs'

ensureInstalled()
run(process.execPath, ['scripts/build.mjs'])
const files = process.argv.slice(2)
const tool = ['dist/cli.js', 'check']
if (files.length > 0) run(process.execPath, [...tool, ...files])
else {
  // The examples have faults on purpose, so findings are no failure here.
  run(process.execPath, [...tool, 'examples'], { passing: [0, 1] })
}
