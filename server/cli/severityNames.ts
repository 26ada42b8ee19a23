// What severities are called.
import type { Severity } from '../rules/rule.ts'
import type { Text } from '../text/locale.ts'

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
}
