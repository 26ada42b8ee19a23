// The bill of materials of the bundles, in CycloneDX: which libraries are in them, each with version and licence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {readonly string[]} folders of the packages that are bundled
 * @returns {string} JSON, the same for the same packages: no time, no number drawn by lot
 */
export function billOf(folders) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'))
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const component = {
    type: 'application',
    name,
    version,
    purl: `pkg:npm/${name}@${version}`,
    ...licensed(license),
  }
  const components = folders.map(folder => componentOf(folder, lock[folder]))
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
  return `${JSON.stringify(bill, null, 2)}\n`
}

function componentOf(folder, { integrity } = {}) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [algorithm, digest] = integrity?.split('-') ?? []
  const hash = digest && {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  }
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...licensed(license),
    ...(hash && { hashes: [hash] }),
  }
}

function licensed(license) {
  return { licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }] }
}
