// Runs the extension's tests in a real VS Code.
//
//   node test/vscode/run.mjs [--vscode VERSION] [--electron] [--web] [--locale zh-cn] [--verbose]
//        [--extension FOLDER] [--grep WORDS]
//
// `--grep` runs only the tests with these words in their names.
// By default that is the newest VS Code under host/, shown by a headless browser; `--vscode 1.100` names another
// one there. `--electron` runs the same tests on the desktop, in a build that is downloaded from Microsoft (the
// newest, or `--vscode 1.100.0`); the tests of what only a browser shows us, pages and keys, are not among them.
// The environment variable GOUJI_VSCODE stands for `--vscode`, and `electron` or `electron@1.100.0` in it for both.
// What is tested is the built extension: run `npm run build` first, or name the folder of an unpacked package.
// `--web` wants the extension host in a web worker, without Node, as on vscode.dev; VS Code follows that when the
// extension has a `browser` entry point.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openPage, remoteUri, workbenchUrl } from './browser.mjs'
import { bundleSuite, stackMapper } from './bundle.mjs'
import { giveUpAfter, program, temporaryFolder } from './ending.mjs'
import { ensureHost, supported, versions } from './host.mjs'
import { serverLog, startServer, writeSettings } from './server.mjs'
import { userAt } from './user.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const limitSeconds = 900

const { values: options } = parseArgs({
  options: {
    vscode: { type: 'string' },
    electron: { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    locale: { type: 'string', default: 'en' },
    extension: { type: 'string', default: root },
    grep: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
})
const wanted = wantedHost()
const extension = resolve(options.extension)
const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))

await program(async () => {
  if (options.web && !manifest.browser) {
    throw new Error('--web: the extension has no `browser` entry point in package.json')
  }
  const tests = await bundleSuite(extension, options.web, options.grep)
  const temporary = temporaryFolder()
  const workspace = join(temporary, 'workspace')
  mkdirSync(workspace)
  const fixtures = join(root, 'test', 'vscode', 'fixtures')
  if (existsSync(fixtures)) cpSync(fixtures, workspace, { recursive: true })

  return wanted.electron
    ? runInElectron(tests, workspace, temporary)
    : runInBrowser(tests, workspace, temporary)
})

/** Which VS Code is to run the tests: one from npm, or one for the desktop. */
function wantedHost() {
  if (options.electron) return { electron: true, version: options.vscode }
  const named = options.vscode ?? process.env['GOUJI_VSCODE'] ?? ''
  const [, electron, version] = /^(electron)(?:@(.+))?$/.exec(named) ?? []
  if (electron || (!named && !supported)) return { electron: true, version }
  return { electron: false, version: named || versions.at(-1) }
}

/** Runs the tests in a VS Code from npm and gives their exit code. */
async function runInBrowser(tests, workspace, temporary) {
  const host = await ensureHost(wanted.version)
  const folder = join(temporary, 'server')
  giveUpAfter(limitSeconds, () => console.error(readFileSync(serverLog(folder), 'utf8')))
  const { publisher, name } = manifest
  // An extension for both kinds of host would run where the files are.
  const settings = options.web ? { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } } : {}
  const server = await startServer(host, folder, { locale: options.locale, settings })
  const page = await openPage(host)
  await page.exposeFunction('codeAutomationLog', logPrinter(stackMapper(tests), userAt(page, workspace)))
  let exit, fail
  const exited = new Promise((...settle) => ([exit, fail] = settle))
  await page.exposeFunction('codeAutomationExit', exit)
  page.once('crash', () => fail(new Error('The browser tab crashed')))
  const payload = {
    extensionDevelopmentPath: remoteUri(server.authority, extension),
    extensionTestsPath: remoteUri(server.authority, tests),
    ...(options.web && { extensionDevelopmentKind: 'web' }),
    skipWelcome: 'true',
  }
  await page.goto(workbenchUrl(server.authority, workspace, payload))
  return Promise.race([exited, server.failed])
}

/**
 * Prints what comes from the tests and the extension (marked in suite/index.ts) as it is, and of VS Code's own
 * log only the errors that tell something about them.
 * @param {(text: string) => string} mapStack
 * @param {ReturnType<typeof userAt>} user does what the tests ask for by a line of their own
 */
function logPrinter(mapStack, user) {
  return (type, args) => {
    if (args[0] === '[suite]' && args[1] === '[user]') return user(JSON.parse(args[2]))
    const mapped = args.map(arg => (typeof arg === 'string' ? mapStack(arg) : arg))
    const harmless = /^(?:\[Service Worker\] registration|No extension gallery|Canceled)/.test(args[0])
    if (args[0] === '[suite]') console.log(...mapped.slice(1))
    else if (options.verbose || (type === 'error' && !harmless)) console.log(`[VS Code, ${type}]`, ...mapped)
  }
}

/** Runs the tests in a VS Code downloaded from Microsoft and gives their exit code. */
async function runInElectron(tests, workspace, temporary) {
  const { runTests } = await import('@vscode/test-electron')
  const userData = join(temporary, 'user-data')
  writeSettings(userData)
  const flags = ['--disable-extensions', '--disable-workspace-trust', '--locale', options.locale]
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  return runTests({
    ...(wanted.version && { version: wanted.version }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--user-data-dir', userData, ...flags],
  })
}
