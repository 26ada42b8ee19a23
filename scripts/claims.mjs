// Writes docs/claims.md: how sentences of the running text are read, as the tests have them. `npm run claims`.
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import prettier from 'prettier'

const { outputFiles } = await build({
  entryPoints: ['test/claims/page.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { claimsPage } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)
const options = { ...(await prettier.resolveConfig('docs/claims.md')), parser: 'markdown' }
writeFileSync('docs/claims.md', await prettier.format(claimsPage(), options))
