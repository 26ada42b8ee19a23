// A headless Chromium that shows the workbench.
import { join } from 'node:path'
import { atEnd } from './ending.mjs'

const flags = [
  '--no-sandbox', // for root, as which containers usually run
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--font-render-hinting=none',
]

/**
 * @param {import('./host.mjs').Host} host
 * @param {object} [options] Playwright's options of a browser context
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openPage(host, options = {}) {
  const { chromium } = await import(host.playwright)
  const libraries = join(host.browser, 'al2023', 'lib')
  const browser = await chromium.launch({
    executablePath: join(host.browser, 'chromium'),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(host.browser, 'fonts.conf') },
    // ending.mjs sees to signals.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  atEnd(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  return context.newPage()
}

/**
 * The address at which the workbench opens a folder with an extension that is under development.
 * @param {string} authority of the server
 * @param {string} workspace absolute path of the folder
 * @param {Record<string, string>} payload what an Electron build takes on its command line
 */
export function workbenchUrl(authority, workspace, payload) {
  const url = new URL(`http://${authority}/`)
  url.searchParams.set('folder', workspace)
  url.searchParams.set('payload', JSON.stringify(Object.entries(payload)))
  return url.href
}

/** A file of this machine, as the workbench in the browser names it. */
export function remoteUri(authority, path) {
  return `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`
}
