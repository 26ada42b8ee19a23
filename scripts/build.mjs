// Bundles the entry points into dist/. `--watch` rebuilds on change, `--analyze` prints what each bundle holds.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyzeMetafile, build, context } from 'esbuild'
import { bundledIn, noticesFor } from './notices.mjs'
import { buildPage } from './page.mjs'
import { billOf } from './sbom.mjs'
import { gb18030Alone } from './tables.mjs'

/** The language client is large and needed only when the first report is seen: a bundle of its own. */
const languageClientApart = {
  name: 'language-client-apart',
  setup: build =>
    build.onResolve({ filter: /\/languageClient\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './languageClient.cjs', external: true } : undefined,
    ),
}

/** In a browser an extension is one file, and its client library is another one. */
const languageClientWithin = {
  name: 'language-client-within',
  setup: build =>
    build.onResolve({ filter: /\/languageClient\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'languageClientInBrowser.ts'),
    })),
}

const watch = process.argv.includes('--watch')
const analyze = process.argv.includes('--analyze')

const shared = {
  bundle: true,
  outdir: 'dist',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  // Every host of these files reads UTF-8, and Chinese written as escapes takes twice the room.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
  metafile: true,
  sourcemap: watch,
}

/** CommonJS libraries inside an ES module bundle still call `require` for Node's own modules. */
const requireShim = {
  js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
}

const forPrograms = { minify: false, mainFields: ['module', 'main'] }

const bundles = [
  // The programs on Node: what is seldom needed is a chunk of its own, loaded when it is called for.
  {
    entryPoints: { cli: 'server/cli.ts', worker: 'server/worker.ts', server: 'server/server.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: requireShim,
    plugins: [gb18030Alone],
  },
  // The library for other programs: the core runs anywhere, reading bytes wants Node. Theirs to minify.
  { entryPoints: { index: 'server/index.ts' }, format: 'esm', platform: 'neutral', ...forPrograms },
  {
    entryPoints: { encoding: 'server/encoding.ts' },
    format: 'esm',
    banner: requireShim,
    plugins: [gb18030Alone],
    ...forPrograms,
  },
  {
    entryPoints: { client: 'client/extension.ts', languageClient: 'client/languageClient.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    plugins: [languageClientApart],
  },
  // The page of the preview, with its style.
  {
    entryPoints: { preview: 'preview/main.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
  // The same in a browser.
  {
    entryPoints: { clientInBrowser: 'client/extension.ts' },
    platform: 'browser',
    target: 'es2023',
    format: 'cjs',
    external: ['vscode'],
    plugins: [languageClientWithin],
  },
  {
    entryPoints: { serverInBrowser: 'server/serverInBrowser.ts' },
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  },
]

if (!watch) rmSync('dist', { recursive: true, force: true })
mkdirSync('dist', { recursive: true })
// The manifest itself cannot say so: a web worker of VS Code would take the extension for an ES module as well.
writeFileSync('dist/package.json', '{ "type": "module" }\n')
const metafiles = []
for (const bundle of bundles) {
  const options = { ...shared, ...bundle }
  if (watch) await (await context(options)).watch()
  else {
    const { metafile } = await build(options)
    metafiles.push(metafile)
    if (analyze) console.log(await analyzeMetafile(metafile))
  }
}
// The page for those without an editor, which carries all that it needs.
if (!watch) metafiles.push(...(await buildPage()))
if (!watch) {
  const bundled = bundledIn(metafiles, ['node_modules/chart.js', 'node_modules/@kurkle/color'])
  writeFileSync('dist/ThirdPartyNotices.txt', noticesFor(bundled))
  // Goes with a release, beside what is installed.
  writeFileSync('dist/gouji.cdx.json', billOf(bundled))
}

// `gouji explain` and the editor's links show the manual pages.
cpSync('docs/rules', 'dist/rules', { recursive: true })
// What `gouji panel` puts into its page.
cpSync('node_modules/chart.js/dist/chart.umd.min.js', 'dist/chart.js')
// What the first steps are tried on.
cpSync('examples/yunxiu-justice-2022.txt', 'dist/example.txt')
