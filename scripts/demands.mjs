// Writes docs/demands.md: what is demanded of a report, and which rule asks it how gravely. `npm run demands`.
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { demandsPage } from './demands/page.mjs'

const { outputFiles } = await build({
  entryPoints: ['server/rules/index.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { RULES } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)
writeFileSync('docs/demands.md', await demandsPage(RULES))
