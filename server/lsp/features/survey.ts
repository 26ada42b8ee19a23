// The check of the whole workspace, at request, and a word to who has asked when asking again may be of use.
import type { CancellationToken } from 'vscode-languageserver'
import { CHECK_WORKSPACE, WORKSPACE_CHANGED, type Survey, type SurveyParams } from '../../protocol/survey.ts'
import { say, type Text } from '../../text/locale.ts'
import type { Feature } from '../feature.ts'
import { makeSurveyor } from './survey/surveyor.ts'

export const survey: Feature = {
  capabilities: () => ({}),
  register({ connection, documents, reports, client, onFindingsChanged }) {
    const isOpen = (uri: string) => documents.get(uri) !== undefined
    const surveyor = makeSurveyor(reports, isOpen, client)
    let asked = false

    async function answer(params: SurveyParams, token: CancellationToken): Promise<Survey> {
      asked = true
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken)
      let shown = -1
      progress.begin(say(TITLE, client().locale), 0, undefined, true)
      try {
        return await surveyor(params, token, (done, all) => {
          const percentage = Math.floor((done / all) * 100)
          if (percentage > shown) progress.report(percentage, `${done}/${all}`)
          shown = percentage
        })
      } finally {
        progress.done()
      }
    }

    connection.onRequest(CHECK_WORKSPACE, answer)
    onFindingsChanged(() => {
      if (asked) void connection.sendNotification(WORKSPACE_CHANGED)
    })
  },
}

const TITLE: Text = { zh: '校对整个工作区', en: 'Checking the workspace' }
