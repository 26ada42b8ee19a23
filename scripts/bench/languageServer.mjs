// The built language server, against one on the same libraries that answers with nothing.
import { join } from 'node:path'
import { openIn } from './client.mjs'
import { bundle, ROOT } from './core.mjs'
import { lineOf, timesInTurn } from './measure.mjs'
import { repeated } from './texts.mjs'

/** Where a letter is typed: what stands before it. */
const PLACES = { title: /^/, 'running text': /年，/, 'a figure': /(?:予以公开|部分公开)[^\d]*/ }

export async function measureServer({ dist }, folder, twins, quick) {
  const { text } = twins[0]
  const rows = []
  for (const [place, pattern] of Object.entries(PLACES))
    rows.push(
      await edits({ dist, folder, text, pattern, what: `9 KB, in ${place}`, rounds: quick ? 60 : 300 }),
    )
  const long = repeated(text, 1 << 20)
  rows.push(
    await edits({
      dist,
      folder,
      text: long,
      pattern: /年，/,
      what: '1 MB, in running text',
      rounds: quick ? 7 : 25,
    }),
  )
  return [...rows, await starts(dist, folder, text, quick)]
}

async function edits({ dist, folder, text, pattern, what, rounds }) {
  const found = pattern.exec(text)
  const at = found.index + found[0].length
  const [ours, other] = [
    await openIn(join(dist, 'server.js'), text),
    await openIn(await emptyServer(folder), text),
  ]
  const [times, others] = await timesInTurn(
    [() => ours.edit(at), () => other.edit(at)],
    rounds,
    Math.ceil(rounds / 3),
  )
  await Promise.all([ours.close(), other.close()])
  return lineOf(`an edit at ${what}`, times, others)
}

async function starts(dist, folder, text, quick) {
  const empty = await emptyServer(folder)
  const start = server => async () => {
    const editor = await openIn(server, text)
    await editor.diagnose()
    await editor.close()
  }
  const [ours, other] = await timesInTurn([start(join(dist, 'server.js')), start(empty)], quick ? 5 : 15, 1)
  return lineOf('from the start to the first diagnostics', ours, other)
}

let made

async function emptyServer(folder) {
  if (!made) {
    made = join(folder, 'emptyServer.mjs')
    await bundle(ROOT, { entryPoints: ['scripts/bench/emptyServer.mjs'], outfile: made })
  }
  return made
}
