import type { CancellationToken, Connection } from 'vscode-languageserver'
import { say } from '../../text/locale.ts'
import type { Client } from '../client.ts'
import { CHECK_WORKSPACE, WORKSPACE_CHANGED, type Survey, type SurveyParams } from '../../protocol/survey.ts'
import type { Surveyor } from './survey.ts'

/**
 * Answers requests to check the workspace. Gives a function to be called when a report has changed: who has asked
 * once is told that asking again may be of use.
 */
export function listenToSurveys(connection: Connection, survey: Surveyor, client: () => Client): () => void {
  let asked = false

  async function answer(params: SurveyParams, token: CancellationToken): Promise<Survey> {
    asked = true
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken)
    let shown = -1
    progress.begin(say(TITLE, client().locale), 0, undefined, true)
    try {
      return await survey(params, token, (done, all) => {
        const percentage = Math.floor((done / all) * 100)
        if (percentage > shown) progress.report(percentage, `${done}/${all}`)
        shown = percentage
      })
    } finally {
      progress.done()
    }
  }

  connection.onRequest(CHECK_WORKSPACE, answer)
  return () => {
    if (asked) void connection.sendNotification(WORKSPACE_CHANGED)
  }
}

const TITLE = { zh: '校对整个工作区', en: 'Checking the workspace' }
