import { cellPerLine } from './cellPerLine.ts'
import type { Layout } from './layout.ts'
import { pipe } from './pipe.ts'

/** Every layout, the surest first: each gets the lines that those before it did not take. */
export const LAYOUTS: readonly Layout[] = [pipe, cellPerLine]
