import type { Rule } from '../../server/rules/rule.ts'

export function demandsPage(rules: readonly Rule[]): Promise<string>
