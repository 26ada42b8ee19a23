// The built language server, against one on the same libraries that answers with nothing.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openIn } from './client.mjs'
import { bundle } from './core.mjs'
import { inTurnAsync } from './measure.mjs'
import { repeated } from './texts.mjs'

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

export async function measureServer(folder, [{ text }], quick) {
  const empty = join(folder, 'emptyServer.mjs')
  await bundle({ entryPoints: ['scripts/bench/emptyServer.mjs'], outfile: empty })
  const sizes = [
    { name: '9 KB', long: text, rounds: quick ? 150 : 600 },
    { name: '1 MB', long: repeated(text, 1 << 20), rounds: quick ? 7 : 25 },
  ]
  const rows = []
  for (const { name, long, rounds } of sizes) {
    const [ours, other] = [await openIn(SERVER, long), await openIn(empty, long)]
    const [time, than] = await inTurnAsync([ours.edit, other.edit], rounds, Math.ceil(rounds / 3))
    rows.push({ what: `an edit at ${name}`, time, than })
    await Promise.all([ours.close(), other.close()])
  }
  return rows
}
