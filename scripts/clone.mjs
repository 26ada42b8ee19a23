// Runs the fast tests in a clone of what is committed, at a place with nothing beside it. `node scripts/clone.mjs`
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, run } from './install.mjs'

const place = mkdtempSync(join(tmpdir(), 'gouji-clone-'))
// Some tests run the command line as another user, who has to get there.
chmodSync(place, 0o755)
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
const clone = join(place, 'gouji')
run('git', ['clone', '--quiet', '.', clone])
ensureInstalled(clone, ['--prefer-offline'])
// As any hosted CI sets it.
run('npm', ['run', 'unit'], { cwd: clone, env: { ...process.env, CI: 'true' } })
