// The core as the bench calls it, bundled from the sources for this run.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const ENTRY = `
  export { readReport } from './server/report.ts'
  export { checkReport } from './server/rules/check.ts'
  export { makeSource } from './server/text/source.ts'
  export { tokenizeHtml } from './server/html.ts'
  export { drawTable } from './server/format/grid.ts'
  export { findDisagreements } from './server/localisation/disagreement.ts'
  export { evaluate } from './server/equations/equation.ts'
  export { trialsOf } from './test/experiments/trials.ts'
  export { SPELLINGS } from './test/support/layouts.ts'
`

export async function loadCore(folder) {
  const outfile = join(folder, 'core.mjs')
  await bundle({ stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' }, outfile })
  return import(pathToFileURL(outfile))
}

/** Bundles as `scripts/build.mjs` does what ships. */
export async function bundle(options) {
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    logLevel: 'warning',
    absWorkingDir: ROOT,
    banner: {
      js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
    },
    ...options,
  })
}
