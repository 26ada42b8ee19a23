import { groupsIn } from '../cells/disputes.ts'
import { labelsIn } from '../cells/labels.ts'
import { TELLING } from '../cells/aboutApplications.ts'
import { select } from '../cells/select.ts'
import type { Selection, Thing } from '../cells/selection.ts'
import { contextWith } from '../clauses/context.ts'
import {
  featuresOf,
  hasContent,
  isOfOther,
  namesOf,
  NO_FEATURES,
  type Features,
} from '../clauses/features.ts'
import { isLabelled } from '../clauses/foreign.ts'
import { readWhen } from '../clauses/when.ts'
import { isWord, unknownIn } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import type { Around } from './terms.ts'

/** What words alone name: every one of them is known, and nothing is left open. */
export function named({ context, setting, items }: Around, tokens: readonly Token[]): Selection | undefined {
  if (!hasContent(tokens) || unknownIn(tokens) > 0) return undefined
  const features = featuresOf(tokens)
  if (tokens.some(token => isOpen(token, features))) return undefined
  const { times, when } = readWhen(tokens, features, undefined)
  const isCarried = features.has('carried') || features.has('undone')
  if ((when !== 'none' && when !== 'this') || (isCarried && !times.last && !times.next && !times.end))
    return undefined
  const thing = context.thing === 'decisions' && isOfDecisions(features) ? 'decisions' : thingOf(features)
  if (thing === 'applications' && !isHere({ context, setting, items }, features)) return undefined
  if (context.thing !== undefined && context.thing !== thing) return undefined
  const asked = contextWith(context, {
    thing,
    columns: [],
    row: undefined,
    groups: undefined,
    run: [],
    documents: [],
    act: undefined,
  })
  const selection = select({
    features,
    ahead: NO_FEATURES,
    context: asked,
    form: setting.form,
    times,
    figure: undefined,
  })
  if (selection?.thing !== thing || !selection.isSure) return undefined
  const [rows] = selection.alternatives
  return rows && { ...selection, alternatives: [rows] }
}

/** It is about applications: its subheading or its words say so, or they are words of the form in section one. */
function isHere(
  { context, items }: Pick<Around, 'context' | 'items' | 'setting'>,
  features: Features,
): boolean {
  const { topic, thing, section, namesResults } = context
  if (topic === 'applications' || thing === 'applications' || features.has('applications')) return true
  if (topic !== undefined || !TELLING.has(section)) return false
  const all = featuresOf(...items.map(({ before, after }) => [...before, ...after]))
  const applicants = namesOf(all, 'column:')
  if (namesResults) return true
  if (all.has('applications') && !isOfOther(all)) return true
  return labelsIn(features).length === 0 && applicants.length > 1 && applicants.includes('naturalPerson')
}

function thingOf(features: Features): Thing {
  if (groupsIn(features).length > 0) return 'disputes'
  if (features.has('normativeDocuments') || features.has('regulations')) return 'documents'
  return isOfDecisions(features) && features.has('decision') ? 'decisions' : 'applications'
}

function isOfDecisions(features: Features): boolean {
  return DECIDED.some(row => features.has(row))
}

const DECIDED = ['licensing', 'penalties', 'coercion'] as const

/** 信息公开类复议 are all that the table has. */
function isOpen(token: Token, features: Features): boolean {
  if (isWord(token, 'topic') && features.has('openness') && groupsIn(features).length > 0) return false
  // 无法提供类 are those that have the label.
  if (token.text === '类' && labelsIn(features).length > 0) return false
  // 废止的规范性文件 … 新制发的文件
  if (token.text === '文件' && features.has('normativeDocuments')) return false
  // 全部公开或者部分公开 are two results.
  if (isWord(token, 'fully') && !features.has('all')) return false
  // 不掌握所需信息: the reason says of what.
  if (isWord(token, 'soft') && isLabelled(features)) return false
  return OPEN.some(feature => isWord(token, feature)) || token.kind === 'figure'
}

const OPEN = [
  'foreign',
  'soft',
  'process',
  'channel',
  'nil',
  'noneOf',
  'all',
  'etc',
  'topic',
  'rest',
] as const
