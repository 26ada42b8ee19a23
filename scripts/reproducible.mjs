// `npm run reproducible`: builds twice, and fails where any file differs, of `dist/` or of the tarball for npm.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [first, second] = [build(), build()]
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  name => first.get(name) !== second.get(name),
)
for (const name of differing) console.error(`differs: ${name}`)
console.log(`${first.size} files, ${differing.length} differ between two builds`)
process.exitCode = differing.length > 0 ? 1 : 0

/** The digest of each file that a build makes. */
function build() {
  execFileSync(process.execPath, ['scripts/build.mjs'])
  execFileSync(process.execPath, ['scripts/types.mjs'])
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pack-'))
  try {
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { stdio: 'ignore' })
    return new Map([...digests('dist', 'dist/'), ...digests(folder, '')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function digests(folder, prefix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [prefix + path.slice(folder.length + 1), digest]
    })
}
