// All that an editor can ask for, but what documents themselves are about.
import type { Feature } from '../feature.ts'
import { codeActions } from './codeActions.ts'
import { codeLens } from './codeLens.ts'
import { commands } from './commands.ts'
import { completion } from './completion.ts'
import { definition } from './definition.ts'
import { diagnostics } from './diagnostics.ts'
import { documentHighlights } from './documentHighlights.ts'
import { documentSymbols } from './documentSymbols.ts'
import { figuresExport } from './figuresExport.ts'
import { foldingRanges } from './foldingRanges.ts'
import { formatting } from './formatting.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlayHints.ts'
import { preview } from './preview.ts'
import { references } from './references.ts'
import { selectionRanges } from './selectionRanges.ts'
import { semanticTokens } from './semanticTokens.ts'
import { survey } from './survey.ts'

export const FEATURES: readonly Feature[] = [
  diagnostics,
  definition,
  hover,
  codeActions,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  documentHighlights,
  references,
  preview,
  semanticTokens,
  formatting,
  completion,
  inlayHints,
  codeLens,
  commands,
  survey,
  figuresExport,
]
