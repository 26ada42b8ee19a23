// A checkout as the bench calls it: its core bundled from the sources for this run, its programs built.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const ENTRY = `
  export { readReport } from './server/report.ts'
  export { checkReport } from './server/rules/check.ts'
  export { makeSource } from './server/text/source.ts'
  export { tokenizeHtml } from './server/html.ts'
  export { makeExaminer } from './server/cli/examine/examine.ts'
  export { findDisagreements } from './server/localisation/disagreement.ts'
  export { evaluate } from './server/equations/equation.ts'
  export { trialsOf } from './test/experiments/trials.ts'
`

/** `{ root, core, file, dist }`: the functions, the bundle that holds them, and where the built programs lie. */
export async function loadCheckout(root, folder, name) {
  const file = join(folder, `${name}.mjs`)
  await bundle(root, { stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' }, outfile: file })
  return { root, file, core: await import(pathToFileURL(file)), dist: join(root, 'dist') }
}

/** Bundles as `scripts/build.mjs` does what ships, but for names: those tell the stages. */
export async function bundle(root, options) {
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifySyntax: true,
    logLevel: 'warning',
    absWorkingDir: root,
    banner: {
      js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
    },
    ...options,
  })
}
