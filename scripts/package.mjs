// Makes gouji-VERSION.vsix and holds it to its size and contents.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createVSIX, listFiles } from '@vscode/vsce'

/** Larger than this, something slipped in. */
const MOST_KILOBYTES = 1100
/** What a user needs; anything else in the package is a mistake. */
const WANTED =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|readme(?:\.en)?\.md|changelog\.md|license|language-configuration\.json|(?:dist|syntaxes|l10n|images|walkthrough)\/.+)$/i

/** In the README. */
const PICTURES = /^(?:!\[.*|<picture>[^]*?<\/picture>)\n\n?/gm

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const packagePath = `gouji-${version}.vsix`
// On an extension's page VS Code shows no pictures but those from the web, so the README goes there without its own.
const readmePath = 'dist/README.md'
writeFileSync(readmePath, readFileSync('README.md', 'utf8').replace(PICTURES, ''))
const options = { dependencies: false, allowMissingRepository: true, skipLicense: false }
await createVSIX({ packagePath, readmePath, ...options })

const unwanted = (await listFiles({ dependencies: false })).filter(file => !WANTED.test(file))
const kilobytes = Math.ceil(statSync(packagePath).size / 1024)
console.log(`${packagePath}: ${kilobytes} kB`)
if (unwanted.length > 0) fail(`not wanted in it: ${unwanted.join(', ')}`)
if (kilobytes > MOST_KILOBYTES) fail(`larger than ${MOST_KILOBYTES} kB`)

function fail(reason) {
  console.error(`${packagePath}: ${reason}`)
  process.exitCode = 1
}
