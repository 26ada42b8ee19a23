// Puts the page for those without an editor together, as the one file dist/web/index.html: opened from disk, a page may
// load no file beside it. Workers, the preview and the libraries that are seldom needed are in it packed.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { gb18030Alone } from './tables.mjs'

const shared = {
  bundle: true,
  outdir: 'dist/web',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
}

/** What the libraries for Node want of Node. */
const asInNode = {
  alias: { 'node:buffer': './web/reading/nodeBuffer.ts' },
  inject: ['web/reading/nodeBuffer.ts'],
}

/** @returns {Promise<import('esbuild').Metafile[]>} of all that is in the page */
export async function buildPage() {
  const page = await bundle('web/main.ts')
  const frame = await bundle('web/preview/frame.ts')
  const server = await bundle('server/serverInBrowser.ts', { target: 'es2023' })
  const reader = await bundle('web/reading/reader.ts', { ...asInNode, plugins: [gb18030Alone] })
  const documentReader = await bundle('web/reading/documentReader.ts', asInNode)
  const parts = {
    server: server.script,
    reader: reader.script,
    documentReader: documentReader.script,
    previewScript: frame.script,
    previewStyle: frame.style,
    example: readFileSync('examples/yunxiu-justice-2022.txt', 'utf8'),
  }
  mkdirSync('dist/web', { recursive: true })
  writeFileSync('dist/web/index.html', filled({ page, frame, parts }))
  return [page, frame, server, reader, documentReader].map(({ metafile }) => metafile)
}

async function bundle(entryPoint, options = {}) {
  const { metafile, outputFiles } = await build({ ...shared, entryPoints: [entryPoint], ...options })
  const text = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? ''
  return { metafile, script: text('.js'), style: text('.css') }
}

function filled({ page, frame, parts }) {
  // It tells apart the styles that came with the page; whoever could read it is in the page already.
  const nonce = createHash('sha256').update(page.style).digest('hex').slice(0, 16)
  const packed = Object.entries(parts).map(
    ([name, text]) =>
      `<script type="text/plain" id="part-${name}">${gzipSync(text, { level: 9 }).toString('base64')}</script>`,
  )
  const policy = policyFor([page.script, frame.script], nonce)
  const icon = readFileSync('images/icon.svg').toString('base64')
  const values = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    icon: `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />`,
    style: `<style nonce="${nonce}">${page.style}</style>`,
    parts: packed.join('\n    '),
    script: `<script>${page.script}</script>`,
  }
  return readFileSync('web/index.html', 'utf8').replace(/<!-- (\w+) -->/g, (_, name) => values[name])
}

/** Nothing is loaded from anywhere and nothing can be sent: only what stands in the file itself runs. */
function policyFor(scripts, nonce) {
  const hashes = scripts.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
