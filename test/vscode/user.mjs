// A user at the browser, for what no test in the extension host can reach: the pages inside the workbench.
/* global window */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { delay } from './ending.mjs'

/** The folder of the workspace for what the tests are told; the extension does not look into such folders. */
const ANSWERS = '.user'

const ACTIONS = {
  /** What keeps those who cannot see or hold a mouse out of the page of an element. */
  async barriers(element) {
    await element.evaluate(axe.source)
    const { violations } = await element.evaluate(() => window.axe.run({ iframes: false }))
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      )
  },
  colour(element) {
    return element.evaluate(seen => window.getComputedStyle(seen).color)
  },
}

/** How long an action may take, with what it is done to appearing first. */
const PATIENCE_MS = 20_000

/**
 * Does what the tests ask for, one thing after the other. An action is a method of Playwright's locators, the selector
 * of what it is done to, in whichever frame that is, and what the method takes: `['fill', 'input', '6']`; or one of
 * `ACTIONS`. What came
 * of it is left for the test in a file of the workspace: what each of the methods has returned, or an error.
 * @param {import('playwright-core').Page} page
 * @param {string} workspace
 * @returns {(asked: { id: number, patience?: number, actions: [action: string, selector: string, ...values: unknown[]][] }) => void}
 */
export function userAt(page, workspace) {
  const folder = join(workspace, ANSWERS)
  let doing = Promise.resolve()
  return ({ id, actions, patience = PATIENCE_MS }) => {
    doing = doing.then(async () => {
      const answer = await doEach(page, actions, patience).catch(error => ({ error: String(error.message) }))
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${id}.part`), JSON.stringify(answer))
      renameSync(join(folder, `${id}.part`), join(folder, `${id}.json`))
    })
  }
}

async function doEach(page, actions, patience) {
  const results = []
  for (const [action, selector, ...values] of actions) {
    const deadline = Date.now() + patience
    const element = await find(page, selector, deadline)
    // 0 would be for ever.
    page.setDefaultTimeout(Math.max(deadline - Date.now(), 1))
    results.push((await (ACTIONS[action]?.(element) ?? element[action](...values))) ?? null)
  }
  return { results }
}

async function find(page, selector, deadline) {
  for (; Date.now() < deadline; await delay(50)) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector).first()
      // Frames come and go.
      if (await found.count().catch(() => 0)) return found
    }
  }
  throw new Error(`there is no ${selector}`)
}
