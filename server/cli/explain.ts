// The command `explain`.
import { readFile } from 'node:fs/promises'
import { ruleById } from '../rules/check.ts'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { say, type Locale } from '../text/locale.ts'
import type { Invocation } from './arguments.ts'
import { unknownRule } from './choices.ts'
import { SEVERITY_NAMES } from './severityNames.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'

/** `gouji explain`: the manual page of a rule, or the list of all rules. */
export async function explain({ operands }: Invocation, home: URL, terminal: Terminal): Promise<ExitStatus> {
  const [id] = operands
  if (id === undefined) {
    await terminal.out.write(listOf(RULES, terminal.locale))
    return 0
  }
  const rule = ruleById(id)
  if (!rule) {
    terminal.note(unknownRule(id).text)
    terminal.say(listOf(RULES, terminal.locale))
    return 2
  }
  const page = await readPage(new URL(`rules/${rule.id}.md`, home))
  await terminal.out.write(
    `${[headOf(rule, terminal.locale), ...partsOf(page, terminal.locale)].join('\n\n')}\n`,
  )
  return 0
}

function listOf(rules: readonly Rule[], locale: Locale): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2
  return rules
    .map(({ id, severity, title }) => {
      const name = SEVERITY_NAMES[severity][locale]
      return `${id.padEnd(width)}${locale === 'en' ? name.padEnd(9) : `${name}  `}${say(title, locale)}\n`
    })
    .join('')
}

function headOf({ id, title, severity }: Rule, locale: Locale): string {
  const level = SEVERITY_NAMES[severity][locale]
  return `# ${id} · ${say(title, locale)}\n\n${locale === 'zh' ? `级别：${level}` : `Severity: ${level}`}`
}

/** A page that was not installed is no reason to say nothing. */
async function readPage(url: URL): Promise<string> {
  try {
    return (await readFile(url, 'utf8')).replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}

/** A page is its title, Chinese prose, `## English` with English prose, `## 示例` with examples. */
function partsOf(page: string, locale: Locale): readonly string[] {
  const [beginning, ...sections] = page.split(/^## /m)
  const sectionNamed = (name: string) =>
    sections
      .find(section => section.startsWith(`${name}\n`))
      ?.slice(name.length)
      .trim()
  const chinese = beginning!.replace(/^# .*$/m, '').trim()
  const prose = locale === 'zh' ? chinese : sectionNamed('English')
  const examples = sectionNamed(EXAMPLES.zh)
  return [
    ...(prose ? [prose] : []),
    ...(examples ? [`## ${say(EXAMPLES, locale)}`, withoutMarks(examples)] : []),
  ]
}

const EXAMPLES = { zh: '示例', en: 'Examples' }

/** `{{①17}}` marks what a finding points at: the figure stays. */
function withoutMarks(text: string): string {
  return text.replace(/\{\{[①-⑳]?([^{}]*)\}\}/g, '$1')
}
