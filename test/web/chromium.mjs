// A headless Chromium, where this machine has one.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * `GOUJI_CHROMIUM` names one; else the system's own, or the one beside a VS Code that test/vscode/host.mjs installed.
 * @returns {{ path: string, environment: Record<string, string> } | undefined} with what it wants of the environment
 */
export function findChromium() {
  const named = process.env.GOUJI_CHROMIUM
  const paths = ['chromium', 'chromium-browser', 'google-chrome'].map(name => `/usr/bin/${name}`)
  const path = [...(named === undefined ? [] : [named]), ...paths].find(file => existsSync(file))
  return path === undefined ? besideVsCode() : { path, environment: {} }
}

function besideVsCode() {
  const hosts = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouji', 'vscode-host')
  if (!existsSync(hosts)) return undefined
  const folder = readdirSync(hosts)
    .map(name => join(hosts, name, 'browser'))
    .find(candidate => existsSync(join(candidate, 'chromium')))
  if (folder === undefined) return undefined
  const environment = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return { path: join(folder, 'chromium'), environment }
}

export function launch({ path, environment }) {
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    env: { ...process.env, ...environment },
  })
}
