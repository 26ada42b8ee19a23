// `node test/editors/install.mjs`: Helix, Neovim and Emacs for the tests of docs/editors.md, where this machine has apt
// and a source of Debian: the packages of one Debian release with all that they need, the C library too, unpacked into
// the user's cache folder (400 MB), from which they run beside whatever system this is. Elsewhere the tests take what is
// on the PATH, and are skipped by name for what is not.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The first release that has Helix; its Neovim and Emacs are newer than what the page asks for. */
const RELEASE = 'trixie'
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg'
const PACKAGES = ['hx', 'neovim', 'emacs-nox']

const folder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'gouji',
  'editors',
  `debian-${RELEASE}`,
)

/** The program of an editor that was installed here, if it was. */
export function installedEditor(name) {
  const path = join(folder, 'bin', name)
  return existsSync(path) ? path : undefined
}

function install() {
  if (existsSync(folder)) return
  const site = siteOfDebian()
  if (!site || process.arch !== 'x64') {
    console.log('No editors installed: there is no apt with a source of Debian on x64 here')
    return
  }
  const staging = `${folder}.${process.pid}.part`
  try {
    unpack(site, staging)
    renameSync(staging, folder)
    for (const [name, write] of Object.entries(PROGRAMS)) {
      mkdirSync(join(folder, 'bin'), { recursive: true })
      writeFileSync(join(folder, 'bin', name), write(join(folder, 'root')), { mode: 0o755 })
    }
    console.log(`Installed ${PACKAGES.join(', ')} of Debian ${RELEASE} into ${folder}`)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Where this machine has its own packages from. */
function siteOfDebian() {
  const words = ['indextargets', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages']
  const { stdout = '' } = spawnSync('apt-get', words, { encoding: 'utf8' })
  return /^(\S+\/debian\/?) [a-z]+$/m.exec(stdout ?? '')?.[1]
}

function unpack(site, staging) {
  for (const part of ['lists/partial', 'cache/archives/partial', 'root']) {
    mkdirSync(join(staging, part), { recursive: true })
  }
  const keys = existsSync(KEYS) ? `[signed-by=${KEYS}] ` : ''
  writeFileSync(join(staging, 'sources.list'), `deb ${keys}${site} ${RELEASE} main\n`)
  // With nothing installed, as far as apt knows, all that is needed is fetched.
  writeFileSync(join(staging, 'status'), '')
  const settings = [
    `Dir::Etc::SourceList=${staging}/sources.list`,
    'Dir::Etc::SourceParts=-',
    `Dir::State::Lists=${staging}/lists`,
    `Dir::State::Status=${staging}/status`,
    `Dir::Cache=${staging}/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=root',
    'APT::Install-Recommends=0',
  ].flatMap(setting => ['-o', setting])
  run('apt-get', [...settings, '-qq', 'update'])
  run('apt-get', [...settings, '-qq', '--yes', '--download-only', 'install', ...PACKAGES])
  const archives = join(staging, 'cache', 'archives')
  for (const name of readdirSync(archives).filter(file => file.endsWith('.deb'))) {
    run('dpkg-deb', ['--extract', join(archives, name), join(staging, 'root')])
  }
  for (const part of ['lists', 'cache']) rmSync(join(staging, part), { recursive: true })
}

/** What starts a program with its own C library, wherever it was unpacked, and where it finds what belongs to it. */
const start = (root, program, settings, words = '') => `#!/bin/sh
${settings.map(([name, value]) => `export ${name}='${value}'\n`).join('')}exec '${root}/usr/lib64/ld-linux-x86-64.so.2' --library-path '${root}/usr/lib/x86_64-linux-gnu' '${root}/usr/bin/${program}' ${words}"$@"
`

const PROGRAMS = {
  hx: root => start(root, 'hx', [['HELIX_RUNTIME', `${root}/usr/lib/hx/runtime`]]),
  nvim: root => start(root, 'nvim', [['VIMRUNTIME', `${root}/usr/share/nvim/runtime`]]),
  emacs(root) {
    const share = onlyIn(join(root, 'usr/share/emacs'), /^\d/)
    const lisp = join(share, 'lisp')
    const within = readdirSync(lisp, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isDirectory())
      .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
    const programs = onlyIn(onlyIn(join(root, 'usr/libexec/emacs'), /^\d/), /linux/)
    const settings = [
      ['EMACSLOADPATH', [lisp, ...within].join(':')],
      ['EMACSDATA', join(share, 'etc')],
      ['EMACSPATH', programs],
    ]
    return start(root, 'emacs-nox', settings, `--dump-file='${onlyIn(programs, /pdmp$/)}' `)
  },
}

function onlyIn(parent, name) {
  return join(
    parent,
    readdirSync(parent).find(entry => name.test(entry)),
  )
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    install()
  } catch (error) {
    console.error(`No editors installed: ${error.message}`)
  }
}
