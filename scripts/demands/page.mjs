// The page of demands as Markdown, from the rows and the rules.
import prettier from 'prettier'
import { ROWS, SOURCES } from './rows.mjs'

const SEVERITIES = { error: '错误', warning: '警告', info: '信息', hint: '提示' }

/** Every row with its rules, their severities and, where only one profile asks it, the profile. */
export async function demandsPage(rules) {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  const ruleText = id => {
    const { severity, profile } = byId.get(id)
    return `[${id}](rules/${id}.md) ${SEVERITIES[severity]}${profile ? '（报送）' : ''}`
  }
  const lines = ROWS.map(
    ({ number, asks, source, rules: ids, why = '' }) =>
      `| ${number} | ${asks} | ${source} | ${ids.length > 0 ? ids.map(ruleText).join('、') : '不做'} | ${why} |`,
  )
  const text = `# 对年报的要求与规则

格式的说明、法规、考核评分和公开批评对年报提出的要求，逐条对应到规则。级别是规则的最高级别，个别情形会低一级，见各规则的说明。标“（报送）”的只在 \`gouji.profile\` 为 \`submission\` 时指出。本页由 \`npm run demands\` 生成，不要手改；要求写在 \`scripts/demands/rows.mjs\`。

What the form's notes, the law, scoring sheets and published criticism demand, and the rule that asks it. This page is made by \`npm run demands\`.

| | 要求 | 来源 | 规则 | 说明 |
| -: | --- | --- | --- | --- |
${lines.join('\n')}

## 来源

${Object.entries(SOURCES)
  .map(([key, source]) => `- \`${key}\`：${source}`)
  .join('\n')}
`
  return prettier.format(text, { ...(await prettier.resolveConfig('docs/demands.md')), parser: 'markdown' })
}
