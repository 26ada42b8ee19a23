import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/release.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gouji-release-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OLDER = '## [1.2.0] - 2026-01-31\n\n- The first.\n'

function release(changelog: string, owner = 'somebody') {
  const manifest = { version: '1.3.0', repository: { url: `git+https://example.org/${owner}/gouji.git` } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n${changelog}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the check before a release', () => {
  it('prints what the changelog says of the version', () => {
    const section = '## [1.3.0] - 2026-02-28\n\n### Added\n\n- A rule.\n\n'
    const expected = { status: 0, stdout: '### Added\n\n- A rule.\n', stderr: '' }
    expect(release(section + OLDER)).toEqual(expected)
    expect(release((section + OLDER).replaceAll('\n', '\r\n'))).toEqual(expected)
  })

  it.each([
    ['has no section for it', OLDER, 'no section for 1.3.0'],
    ['gives it no date', `## [1.3.0] - Unreleased\n\n- A rule.\n\n${OLDER}`, 'no date'],
    ['says nothing of it', `## [1.3.0] - 2026-02-28\n\n${OLDER}`, 'says nothing'],
    ['has one for a version that begins alike', `## [1.3.0-beta] - 2026-02-28\n\n- A.\n`, 'no section'],
  ])('refuses when the changelog %s', (_, changelog, reason) => {
    const { status, stdout, stderr } = release(changelog)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(reason)
  })

  it('refuses while nobody owns the repository', () => {
    const { status, stderr } = release('## [1.3.0] - 2026-02-28\n\n- A rule.\n', 'OWNER')
    expect(status).toBe(1)
    expect(stderr).toContain('OWNER')
  })
})
