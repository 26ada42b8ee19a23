// Makes gouji-VERSION.vsix and holds it to its size and contents. What `npm pack` makes is another thing: `files` in
// package.json says what is in that one, .vscodeignore what is in this.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { standingAlone } from './readme.mjs'
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce'

/** Larger than this, something slipped in. The core is in it twice: for Node and, as one file, for a browser. */
const MOST_KILOBYTES = 1600
/** What a user needs; anything else in the package is a mistake. */
const WANTED =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|gouji\.schema\.json|readme(?:\.en)?\.md|changelog\.md|license|language-configuration\.json|(?:dist|syntaxes|l10n|images|walkthrough)\/.+)$/i

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const packageName = `gouji-${manifest.version}.vsix`
const packagePath = resolve(packageName)
const files = await listFiles({ packageManager: PackageManager.None })
const folder = mkdtempSync(join(tmpdir(), 'gouji-vsix-'))
try {
  stage(files.concat('.vscodeignore'))
  await createVSIX({ cwd: folder, packagePath, dependencies: false })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const unwanted = files.filter(file => !WANTED.test(file))
const kilobytes = Math.ceil(statSync(packagePath).size / 1024)
console.log(`${packageName}: ${kilobytes} kB`)
if (unwanted.length > 0) fail(`not wanted in it: ${unwanted.join(', ')}`)
if (kilobytes > MOST_KILOBYTES) fail(`larger than ${MOST_KILOBYTES} kB`)

/** Copies the extension into a folder of its own: vsce takes no manifest that has `files` for npm as well. */
function stage(files) {
  for (const file of files) cpSync(file, join(folder, file))
  const forEditor = { ...manifest, description: '%description%', files: undefined }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(forEditor, null, 2)}\n`)
  for (const name of ['README.md', 'README.en.md', 'CHANGELOG.md']) {
    writeFileSync(join(folder, name), standingAlone(readFileSync(name, 'utf8')))
  }
}

function fail(reason) {
  console.error(`${packageName}: ${reason}`)
  process.exitCode = 1
}
