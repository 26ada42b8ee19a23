// The licences of the libraries that are in the bundles, which ask to be passed on with what is made of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles
 * @param {readonly string[]} copied folders of packages that are copied as they are
 * @returns {readonly string[]} the folders of the packages of which something is in the bundles
 */
export function bundledIn(metafiles, copied) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(output =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  )
  return [...new Set([...inputs.flatMap(file => PACKAGE.exec(file)?.[0] ?? []), ...copied])].sort()
}

/**
 * @param {readonly string[]} folders of packages
 * @returns {string} each package with its version and licence, those with the same text together
 */
export function noticesFor(folders) {
  /** @type {Map<string, string[]>} */
  const byText = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const text = licenceIn(folder)
    if (!license || text === '') throw new Error(`${folder} is bundled and has no licence`)
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const notices = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`)
  return ['Gouji contains parts of these libraries.\n', ...notices].join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceIn(folder) {
  return readdirSync(folder)
    .filter(name => LICENCE.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}
