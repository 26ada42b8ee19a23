// Rolls the types of the library up into dist/, one file an entry point, so that a consumer needs none of the sources.
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'

for (const name of ['index', 'encoding']) {
  const bundle = await rollup({
    input: `server/${name}.ts`,
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    onwarn: warning => {
      throw new Error(warning.message)
    },
  })
  await bundle.write({ file: `dist/${name}.d.ts`, format: 'es' })
  await bundle.close()
}
