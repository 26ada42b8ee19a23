// What is said over the view, and how many reports have problems.
import { l10n } from 'vscode'
import { isSound, problemsOf } from './counts.ts'
import type { Choices, Wanted } from './groups.ts'
import type { WorkspaceSurvey } from './survey.ts'
import { narrow, wantsAll } from './wanted.ts'

export type SurveyStatus = Pick<WorkspaceSurvey, 'state' | 'files' | 'failed' | 'limit' | 'tooLarge'>

/** Whether the workspace was looked at and there is nothing to be shown, so that the view says what to do. */
export function isEmpty({ state, files, failed, tooLarge }: SurveyStatus): boolean {
  return state !== 'unchecked' && files.size + failed.length + tooLarge.length === 0
}

export function countWrong({ files }: Pick<SurveyStatus, 'files'>): number {
  return [...files.values()].filter(file => !isSound(file)).length
}

/** Empty as long as nothing was checked, and where there is nothing. */
export function viewMessage(
  survey: SurveyStatus,
  { filter, wanted }: Pick<Choices, 'filter' | 'wanted'>,
): string {
  const { state, limit, tooLarge } = survey
  const limited =
    limit === undefined
      ? undefined
      : l10n.t('There are too many files: only {0} were looked at.', limit.toLocaleString())
  const large =
    state === 'unchecked' || tooLarge.length === 0
      ? undefined
      : l10n.t('Too large, not checked: {0}', tooLarge.length)
  const narrowed = wantsAll(wanted) || state === 'unchecked' ? undefined : narrowedText(survey, wanted)
  if (isEmpty(survey)) return ''
  const isWhole = narrowed === undefined || state === 'partial'
  return [isWhole && outcome(survey, filter), narrowed, limited, large].filter(Boolean).join(' ')
}

function narrowedText({ files }: SurveyStatus, wanted: Wanted): string {
  const left = narrow(files.values(), wanted)
  const problems = left.reduce((sum, file) => sum + problemsOf(file).length, 0)
  const wrong = left.filter(file => !isSound(file)).length
  return l10n.t(
    'Filtered: {0} problems in {1} reports. In all {2} reports, with problems: {3}',
    problems,
    wrong,
    files.size,
    countWrong({ files }),
  )
}

function outcome(survey: SurveyStatus, filter: Choices['filter']): string | undefined {
  const { state, files, failed } = survey
  const wrong = countWrong(survey)
  if (state === 'unchecked') return undefined
  if (state === 'partial')
    return l10n.t('Ended early. Checked so far: {0}, with problems: {1}', files.size, wrong)
  if (files.size + failed.length === 0) return l10n.t('There are no reports in the workspace.')
  if (wrong === 0) return l10n.t('Checked: {0}. No problems found.', files.size)
  return filter === 'problems'
    ? l10n.t('Shown: {0} with problems, of {1}', wrong, files.size)
    : l10n.t('Checked: {0}, with problems: {1}', files.size, wrong)
}
