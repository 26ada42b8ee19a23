// Makes one file of the tests, which an extension host loads.
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Puts Mocha's build for browsers in place of the one for Node. It is a script that defines a global, in a package
 * that is marked as holding ES modules, so what it looks for to export itself in other ways is hidden from it.
 */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^mocha$/ }, ({ resolveDir, kind }) =>
      resolve('mocha/mocha.js', { resolveDir, kind }),
    )
    onLoad({ filter: /[/\\]mocha\.js$/ }, ({ path }) => ({
      contents: `const module = undefined;\n${readFileSync(path, 'utf8')}\nexport default globalThis.Mocha`,
    }))
  },
}

/**
 * Bundles the tests into a folder of the extension: a workbench in a browser runs them in the extension host in
 * which it runs the extension that they lie in.
 * @param {string} extension the folder of the extension
 * @param {boolean} web whether for an extension host in a web worker instead of one in Node
 * @param {string} grep what the names of the tests that run have in them
 * @returns {Promise<string>} the path of the file
 */
export async function bundleSuite(extension, web, grep = '') {
  // Older web workers load nothing but `.js`; for Node that would mean what package.json says of such files.
  const outfile = join(extension, '.cache', 'vscode-suite', web ? 'web.js' : 'node.cjs')
  await build({
    entryPoints: [join(root, 'test', 'vscode', 'suite', 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    external: ['vscode', 'node:module'],
    // A machine that is busy with something else may keep an editor waiting: in CI a test has a second try, as all
    // others have (vitest.config.mts), and the run names it.
    define: { GREP: JSON.stringify(grep), RETRIES: process.env['CI'] ? '1' : '0' },
    sourcemap: 'external',
    absWorkingDir: root,
    logLevel: 'warning',
    // Mocha's parallel mode, which is not used, looks for its files beside it.
    logOverride: { 'require-resolve-not-external': 'silent' },
    ...(web
      ? { platform: 'browser', target: 'es2022', plugins: [mochaForBrowsers] }
      : { platform: 'node', target: 'node20' }),
  })
  return outfile
}

/**
 * Gives a function that rewrites the places in a stack trace from the bundle to the sources.
 * @param {string} bundle
 * @returns {(text: string) => string}
 */
export function stackMapper(bundle) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')))
  const pattern = /^vscode-suite[/\\](?:node\.cjs|web\.js)(#vscode-extension)?:(\d+):(\d+)/
  const mapLine = line => {
    const at = line.lastIndexOf('vscode-suite')
    const [place, inWorker, row, column] = (at >= 0 && pattern.exec(line.slice(at))) || []
    if (!place) return line
    // A web worker makes the bundle the body of a function, whose head is two lines.
    const entry = map.findEntry(row - (inWorker ? 3 : 1), column - 1)
    if (entry.originalSource === undefined) return line
    const source = relative(process.cwd(), join(bundle, '..', entry.originalSource))
    const start = Math.max(line.lastIndexOf('(', at), line.lastIndexOf(' ', at)) + 1
    const rest = line.slice(at + place.length)
    return `${line.slice(0, start)}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}${rest}`
  }
  return text => text.split('\n').map(mapLine).join('\n')
}
