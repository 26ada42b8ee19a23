// Starts VS Code's server: not code-server's own front with its login, but what it wraps.
import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { delay, startChild } from './ending.mjs'

/** No welcome page, no questions, nothing that looks for a network: only the editor and the extension. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/**
 * @typedef {object} Server
 * @property {string} authority the host and port it answers at
 * @property {Promise<never>} failed rejects when the server ends by itself
 */

/**
 * The file that gets everything the server prints.
 * @param {string} folder where it keeps its data
 */
export const serverLog = folder => join(folder, 'server.log')

/**
 * Starts the server on a free port and waits until it listens.
 * @param {import('./host.mjs').Host} host
 * @param {string} folder where it may keep its data
 * @param {{ settings?: Record<string, unknown>, locale?: string }} [options] user settings, display language
 * @returns {Promise<Server>}
 */
export async function startServer(host, folder, { settings, locale = 'en' } = {}) {
  writeSettings(join(folder, 'data'), settings)
  writeLocale(folder, locale)
  writeFileSync(join(folder, 'data', 'languagepacks.json'), JSON.stringify(languagePacks(host)))

  const log = serverLog(folder)
  const output = openSync(log, 'a')
  const args = [
    join(host.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', folder, '--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without this a built workbench ignores the extension and the tests that the address names.
    '--enable-smoke-test-driver',
    // Should this process be killed outright, the server goes some minutes later.
    '--enable-remote-auto-shutdown',
  ]
  const child = startChild(host.node, args, { stdio: ['ignore', output, output], env: environment(folder) })
  const failed = new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`VS Code's server ended:\n${readFileSync(log, 'utf8')}`)))
  })
  failed.catch(() => {})
  const port = await Promise.race([listening(log), failed])
  return { authority: `127.0.0.1:${port}`, failed }
}

/**
 * Writes the user settings; a VS Code that is running takes them over.
 * @param {string} userData
 * @param {Record<string, unknown>} [settings]
 */
export function writeSettings(userData, settings = {}) {
  const user = join(userData, 'User')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2))
}

/**
 * Sets the display language of each page that is loaded from then on.
 * @param {string} folder where the server keeps its data
 * @param {string} locale `en` or `zh-cn`
 */
export function writeLocale(folder, locale) {
  writeFileSync(join(folder, 'data', 'User', 'argv.json'), JSON.stringify({ locale }))
}

/** The server picks a free port itself, and prints it. */
async function listening(log) {
  for (;;) {
    const port = /agent listening on (\d+)/.exec(readFileSync(log, 'utf8'))?.[1]
    if (port) return port
    await delay(50)
  }
}

/** What VS Code writes when a language pack is installed. */
function languagePacks(host) {
  const ofExtensions = readdirSync(join(host.languagePack, 'extensions')).map(file => [
    file.replace('.i18n.json', ''),
    join(host.languagePack, 'extensions', file),
  ])
  return {
    'zh-cn': {
      hash: host.version,
      label: '中文(简体)',
      extensions: [
        { extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' },
      ],
      translations: {
        vscode: join(host.languagePack, 'main.i18n.json'),
        ...Object.fromEntries(ofExtensions),
      },
    },
  }
}

/** The server inherits nothing from a VS Code that happens to run this, and looks for no extensions elsewhere. */
function environment(folder) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$|XDG_RUNTIME_DIR$)/.test(name),
  )
  // Its sockets are made in the temporary folder, so this is removed with the rest.
  return { ...Object.fromEntries(inherited), TMPDIR: folder, EXTENSIONS_GALLERY: '{}' }
}
