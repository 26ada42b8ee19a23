// A user at the browser, for what no test in the extension host can reach: the pages inside the workbench.
import { delay } from './ending.mjs'

/** How long something may take to appear. */
const PATIENCE_MS = 10_000

/**
 * Does what the tests ask for, one thing after the other. A deed is a method of Playwright's locators, the selector
 * of what it is done to, in whichever frame that is, and what the method takes: `['fill', 'input', '6']`.
 * @param {import('playwright-core').Page} page
 * @returns {(deeds: [deed: string, selector: string, ...values: unknown[]][]) => void}
 */
export function userAt(page) {
  let doing = Promise.resolve()
  return deeds => {
    doing = doing
      .then(async () => {
        for (const [deed, selector, ...values] of deeds) await (await find(page, selector))[deed](...values)
      })
      // The test that waits for what should have come of it fails.
      .catch(error => console.log(`The user could not: ${error.message}`))
  }
}

async function find(page, selector) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(50)) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector).first()
      // Frames come and go.
      if (await found.count().catch(() => 0)) return found
    }
  }
  throw new Error(`there is no ${selector}`)
}
