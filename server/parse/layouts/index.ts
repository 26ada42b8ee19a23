import { box } from './box.ts'
import { cellPerLine } from './cellPerLine.ts'
import { csv } from './csv.ts'
import type { Layout } from './layout.ts'
import { pipe } from './pipe.ts'
import { pipeLines } from './pipeLines.ts'
import { runTogether } from './runTogether.ts'
import { spaces } from './spaces.ts'
import { tsv } from './tsv.ts'
import { wiki } from './wiki.ts'

/** Every layout, the surest first: each gets the lines that those before it did not take. */
export const LAYOUTS: readonly Layout[] = [
  wiki,
  ...box,
  ...pipeLines,
  ...pipe,
  tsv,
  csv,
  spaces,
  cellPerLine,
  runTogether,
]
