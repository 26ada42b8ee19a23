// `npm run test:spark`: the Spark job on a cluster of processes on this machine. Skipped, and said so, where there is
// no Java or no Python with the packages of spark/requirements.txt. GOUJI_PYTHON names a Python that has them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const python = process.env.GOUJI_PYTHON ?? 'python3'

function lacks(what, command, words) {
  const { status } = spawnSync(command, words, { stdio: 'ignore' })
  return status === 0 ? undefined : what
}

const missing = [
  lacks('Java', 'java', ['-version']),
  lacks(`pyspark and pyarrow in ${python}`, python, ['-c', 'import pyspark, pyarrow, pandas']),
].filter(what => what !== undefined)

if (missing.length > 0) {
  console.log(`test:spark skipped: there is no ${missing.join(', no ')}`)
} else {
  if (!existsSync('dist/cli.js')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  const { status } = spawnSync(python, ['-m', 'unittest', '-v', 'spark/test/test_spark.py'], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
