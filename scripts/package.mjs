// Makes gouji-VERSION.vsix and holds it to its size and contents. What `npm pack` makes is another thing: `files` in
// package.json says what is in that one, .vscodeignore what is in this.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce'

/** Larger than this, something slipped in. */
const MOST_KILOBYTES = 1200
/** What a user needs; anything else in the package is a mistake. */
const WANTED =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|readme(?:\.en)?\.md|changelog\.md|license|language-configuration\.json|(?:dist|syntaxes|l10n|images|walkthrough)\/.+)$/i

/** In the README. */
const PICTURES = /^(?:!\[.*|<picture>[^]*?<\/picture>)\n\n?/gm

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
  // On an extension's page VS Code shows no pictures but those from the web, so the README goes there without its own.
  writeFileSync(join(folder, 'README.md'), readFileSync('README.md', 'utf8').replace(PICTURES, ''))
}

function fail(reason) {
  console.error(`${packageName}: ${reason}`)
  process.exitCode = 1
}
