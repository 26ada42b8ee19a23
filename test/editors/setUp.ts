// What the tests of all editors have in common: the editor, what docs/editors.md says of it, and the server by its name.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installedEditor } from './install.mjs'

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

export const EXAMPLE = readFileSync(path('examples/yunxiu-justice-2022.txt'), 'utf8')
/** The example with its one mistake put right. */
export const MENDED = EXAMPLE.replace('本机关不掌握相关政府信息 | 12 |', '本机关不掌握相关政府信息 | 21 |')

export interface Editor {
  /** What the tests are called, with why they are skipped where they are. */
  readonly title: string
  readonly program: string | undefined
}

/** An editor of this machine: the one on the PATH, or the one that install.mjs has installed. */
export function findEditor(name: string, program: string): Editor {
  const found = spawnSync(program, ['--version']).status === 0 ? program : installedEditor(program)
  const why =
    found === undefined ? `: skipped, for there is no ${program} (node test/editors/install.mjs)` : ''
  return { title: `${name}, set up as docs/editors.md says${why}`, program: found }
}

export interface Desk {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  /** Writes a file, and gives its path. */
  readonly write: (name: string, content: string) => string
}

/** A folder of its own, in which the server is found by its name, and nothing of the user's. */
export function makeDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-editor-'))
  const write = (name: string, content: string) => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  const server = write(
    'bin/gouji-language-server',
    `#!/bin/sh\nexec "${process.execPath}" "${path('dist/server.js')}" "$@"\n`,
  )
  chmodSync(server, 0o755)
  const own = ['CONFIG', 'CACHE', 'DATA', 'STATE'].map(
    kind => [`XDG_${kind}_HOME`, join(folder, kind.toLowerCase())] as const,
  )
  return {
    folder,
    write,
    environment: {
      ...process.env,
      ...Object.fromEntries(own),
      HOME: folder,
      LANG: 'C.UTF-8',
      PATH: `${dirname(server)}${delimiter}${process.env.PATH}`,
    },
  }
}

/** The set-up on the page that is written in this language. */
export function setUpIn(language: string): string {
  const [, block] = readFileSync(path('docs/editors.md'), 'utf8').split(`\`\`\`${language}\n`)
  return block!.split('```')[0]!
}
