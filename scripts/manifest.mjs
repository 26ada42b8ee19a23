// Brings what follows from other places up to them (`npm run manifest`): from the list of rules, the settings in
// package.json, their titles in package.nls*.json, the tables of both READMEs and the JSON Schema of gouji.json; from `repository` in package.json,
// the other addresses there. `--check` writes nothing and fails when something is not up to date; a test runs that.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import * as prettier from 'prettier'

const { RULES, SEVERITY_NAMES, SEVERITIES, FORMS, PROFILES } = await load(`
  export { SEVERITIES } from './server/rules/rule.ts'
  export { FORMS } from './server/forms/index.ts'
  export { PROFILES } from './server/rules/profile.ts'
  export { RULES } from './server/rules/index.ts'
  export { SEVERITY_NAMES } from './server/cli/severityNames.ts'
`)
const checks = process.argv.includes('--check')
const english = JSON.parse(readFileSync('package.nls.json', 'utf8'))

await edit('package.json', manifest => {
  const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '')
  manifest.bugs.url = `${repository}/issues`
  manifest.homepage = `${repository}#readme`
  // npm does not translate.
  manifest.description = english.description
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
await edit('gouji.schema.json', schema => {
  const { properties } = schema
  const both = ({ zh, en }) => `${zh} ${en}`
  properties.rules.properties = Object.fromEntries(
    RULES.map(({ id, severity, title }) => [
      id,
      { $ref: '#/definitions/severity', default: severity, description: both(title) },
    ]),
  )
  schema.definitions.severity.enum = ['off', ...SEVERITIES]
  properties.profile.enum = PROFILES
  properties.form.enum = ['auto', ...FORMS.map(({ id }) => id)]
})
await edit('package.nls.json', texts => addTitles(texts, 'en'))
await edit('package.nls.zh-cn.json', texts => addTitles(texts, 'zh'))
await bring('README.md', readme => withTable(readme, ['规则', '级别', '问题', '快速修复'], 'zh', '有'))
await bring('README.en.md', readme =>
  withTable(readme, ['Rule', 'Severity', 'What is wrong', 'Quick fix'], 'en', 'yes'),
)

/** What a module exports, its TypeScript bundled. */
async function load(contents) {
  const stdin = { contents, resolveDir: '.', loader: 'ts' }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function addTitles(texts, language) {
  for (const key of Object.keys(texts)) if (key.startsWith('rule.')) delete texts[key]
  for (const { id, title } of RULES) texts[`rule.${id}`] = title[language]
}

/** A README with the table of rules between its two marks. A rule has a quick fix when its page shows one. */
function withTable(readme, head, language, yes) {
  const rows = RULES.map(({ id, severity, title }) => {
    const page = `docs/rules/${id}.md`
    // A rule that has no page yet: a test asks for one.
    const fixes = existsSync(page) && /^```fixed$/m.test(readFileSync(page, 'utf8'))
    const name = SEVERITY_NAMES[severity][language]
    return [`[${id}](docs/rules/${id}.md)`, name, title[language], fixes ? yes : '']
  })
  const table = [head, head.map(() => '-'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return readme.replace(/(<!-- rules -->)[^]*?(<!-- \/rules -->)/, (_, start, end) =>
    [start, table, end].join('\n\n'),
  )
}

function edit(path, change) {
  return bring(path, text => {
    const content = JSON.parse(text)
    change(content)
    return JSON.stringify(content)
  })
}

/** Changes a file and formats it, or says that it would. */
async function bring(path, change) {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const options = { ...(await prettier.resolveConfig(path)), filepath: path }
  const changed = await prettier.format(change(text), options)
  if (changed === text) return
  if (!checks) return writeFileSync(path, changed)
  console.error(`${path} is not up to date; run \`npm run manifest\``)
  process.exitCode = 1
}
