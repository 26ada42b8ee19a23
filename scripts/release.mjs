// Says whether the version in package.json may be released (`npm run release:check`, and before `npm publish`):
// prints its section of the changelog, which is what goes with the release, or why not.
//
//   node scripts/release.mjs [FOLDER]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? '.'
const { version, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8').replaceAll('\r\n', '\n')
const sections = changelog.split(/^(?=## )/m)
const section = sections.find(text => text.startsWith(`## [${version}]`))
const [heading, ...lines] = section?.split('\n') ?? []

if (!section) fail(`CHANGELOG.md has no section for ${version}`)
else if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading)) fail(`the section for ${version} has no date: ${heading}`)
else if (!lines.some(line => line.startsWith('- '))) fail(`the section for ${version} says nothing`)
else if (repository.url.includes('/OWNER/'))
  fail('`repository` in package.json still has the placeholder OWNER')
else console.log(lines.join('\n').trim())

function fail(reason) {
  console.error(`No release: ${reason}`)
  process.exitCode = 1
}
