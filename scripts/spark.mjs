// `npm run test:spark`: the Spark job on a cluster of processes on this machine. `-- --install` installs
// spark/requirements.txt; `-- WORD` runs some. Skipped, and said so, where there is no Java or no Python with the packages.
import { runPython } from './python.mjs'

runPython({
  name: 'test:spark',
  requirements: 'spark/requirements.txt',
  modules: ['pandas', 'pyarrow', 'pyspark'],
  folder: 'spark/test',
  also: [['Java', 'java', ['-version']]],
})
