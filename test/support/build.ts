import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds what the tests of the command line and of the server run, which takes a second. */
export default function build(): void {
  const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  execFileSync(process.execPath, [script], { stdio: 'inherit' })
}
