// Makes gouji-VERSION.vsix and holds it to its size and contents.
import { readFileSync, statSync } from 'node:fs'
import { createVSIX, listFiles } from '@vscode/vsce'

/** Larger than this, something slipped in. */
const MOST_KILOBYTES = 900
/** What a user needs; anything else in the package is a mistake. */
const WANTED =
  /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|readme(?:\.en)?\.md|changelog\.md|license|language-configuration\.json|(?:dist|syntaxes|l10n|images|walkthrough)\/.+)$/i

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const packagePath = `gouji-${version}.vsix`
await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, skipLicense: false })

const unwanted = (await listFiles({ dependencies: false })).filter(file => !WANTED.test(file))
const kilobytes = Math.ceil(statSync(packagePath).size / 1024)
console.log(`${packagePath}: ${kilobytes} kB`)
if (unwanted.length > 0) fail(`not wanted in it: ${unwanted.join(', ')}`)
if (kilobytes > MOST_KILOBYTES) fail(`larger than ${MOST_KILOBYTES} kB`)

function fail(reason) {
  console.error(`${packagePath}: ${reason}`)
  process.exitCode = 1
}
