import type { Rule } from './rule.ts'
import { unbalancedEquation } from './unbalanced-equation.ts'

/** Every rule there is, in the order of the manual. */
export const RULES: readonly Rule[] = [unbalancedEquation]
