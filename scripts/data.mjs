// `npm run test:data`: what the command line writes, read by others: Parquet, workbooks, Data Packages, findings, and the
// recipes of docs/data.md and docs/scale.md as they stand there. `-- --install` installs test/data/requirements.txt;
// `-- WORD` runs some. Skipped, and said so, where there is no Python with the packages.
import { runPython } from './python.mjs'

runPython({
  name: 'test:data',
  requirements: 'test/data/requirements.txt',
  modules: [
    'dask',
    'duckdb',
    'frictionless',
    'junitparser',
    'lxml',
    'openpyxl',
    'pandas',
    'polars',
    'pre_commit',
    'pyarrow',
    'sarif',
  ],
  folder: 'test/data',
})
