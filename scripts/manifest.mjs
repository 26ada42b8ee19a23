// Brings the settings of the rules in package.json and their titles in package.nls*.json up to the list of rules.
// Run it after a rule was added (`npm run manifest`); a test fails until then.
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const { outputFiles } = await build({
  entryPoints: ['server/rules/index.ts'],
  bundle: true,
  format: 'esm',
  write: false,
})
const { RULES } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
)

edit('package.json', manifest => {
  const { properties } = manifest.contributes.configuration
  properties['gouji.rules'].properties = Object.fromEntries(
    RULES.map(({ id, severity }) => [
      id,
      {
        type: 'string',
        enum: ['off', 'hint', 'info', 'warning', 'error'],
        default: severity,
        description: `%rule.${id}%`,
      },
    ]),
  )
})
edit('package.nls.json', texts => addTitles(texts, 'en'))
edit('package.nls.zh-cn.json', texts => addTitles(texts, 'zh'))

function addTitles(texts, language) {
  for (const key of Object.keys(texts)) if (key.startsWith('rule.')) delete texts[key]
  for (const { id, title } of RULES) texts[`rule.${id}`] = title[language]
}

function edit(path, change) {
  const content = JSON.parse(readFileSync(path, 'utf8'))
  change(content)
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`)
}
