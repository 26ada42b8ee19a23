// Colours for headings, labels, figures and blanks.
import {
  SemanticTokensBuilder,
  type Range as ProtocolRange,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver'
import { totalOf } from '../../equations/equation.ts'
import type { AlignedRow } from '../../facts/align/align.ts'
import type { Cell } from '../../parse/table.ts'
import { isFigureLike } from '../../text/figure.ts'
import type { Range } from '../../text/range.ts'
import { toOffsets, toPosition } from '../convert/positions.ts'
import type { OpenReport } from '../documents/checkedReport.ts'
import type { Feature } from '../feature.ts'
import { piecesByLine } from './semanticTokens/piecesByLine.ts'

/** Types that every editor knows, so that it has colours for them; package.json says what they are in a report. */
const TYPES = { heading: 'class', label: 'property', figure: 'number', blank: 'comment' } as const
const MODIFIERS = ['total', 'wrong'] as const

type Kind = keyof typeof TYPES
type Modifier = (typeof MODIFIERS)[number]

const KINDS = Object.keys(TYPES) as Kind[]

const LEGEND: SemanticTokensLegend = {
  tokenTypes: Object.values(TYPES),
  tokenModifiers: [...MODIFIERS],
}

export const semanticTokens: Feature = {
  capabilities: ({ knows }) =>
    knows('semanticTokens')
      ? { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }
      : {},
  register({ connection: { languages }, documents, about }) {
    const painter = makeTokenPainter()
    documents.onDidClose(({ document }) => painter.forget(document.uri))
    languages.semanticTokens.on(about(painter.full))
    languages.semanticTokens.onDelta(
      about((open, { previousResultId }) => painter.delta(open, previousResultId)),
    )
    languages.semanticTokens.onRange(about((open, { range }) => tokensIn(open, range)))
  },
}

/** Colours for whole documents; remembers what it has answered last for each, to tell what changed since. */
interface TokenPainter {
  readonly full: (open: OpenReport) => SemanticTokens
  readonly delta: (open: OpenReport, previousId: string) => SemanticTokens | SemanticTokensDelta
  readonly forget: (uri: string) => void
}

function makeTokenPainter(): TokenPainter {
  const builders = new Map<string, SemanticTokensBuilder>()

  function builderOf(uri: string): SemanticTokensBuilder {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder()
    builders.set(uri, builder)
    return builder
  }

  return {
    full(open) {
      builders.delete(open.uri)
      const builder = builderOf(open.uri)
      push(builder, open, tokensOf(open))
      return builder.build()
    },
    delta(open, previousId) {
      const builder = builderOf(open.uri)
      builder.previousResult(previousId)
      push(builder, open, tokensOf(open))
      return builder.buildEdits()
    },
    forget: uri => void builders.delete(uri),
  }
}

/** Colours for a part of a document. */
function tokensIn(open: OpenReport, range: ProtocolRange): SemanticTokens {
  const { start, end } = toOffsets(open.report.source, range)
  const builder = new SemanticTokensBuilder()
  push(
    builder,
    open,
    tokensOf(open).filter(token => start < token.end && token.start < end),
  )
  return builder.build()
}

interface ColouredRange extends Range {
  readonly kind: Kind
  readonly modifiers: readonly Modifier[]
}

/** In the order of the text, each within its line, none over another. */
function tokensOf({ report, findings }: OpenReport): readonly ColouredRange[] {
  const totals = new Set(report.equations.map(totalOf))
  const wrong = new Set(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ range }) => keyOf(range)),
  )
  const labels = report.tables.flatMap(({ rows }) => rows.flatMap(labelsOf))
  const tokens: readonly (ColouredRange & Pick<Cell, 'text'>)[] = [
    ...report.sections.map(({ start, end }) => ({
      ...{ start, end, text: report.source.text.slice(start, end) },
      kind: 'heading' as const,
      modifiers: [],
    })),
    ...labels.map(({ start, end, text }) => ({ start, end, text, kind: 'label' as const, modifiers: [] })),
    ...report.facts.map(fact => ({
      start: fact.start,
      end: fact.end,
      text: fact.written,
      kind: fact.absent === 'blank' ? ('blank' as const) : ('figure' as const),
      modifiers: [
        ...(totals.has(fact) ? ['total' as const] : []),
        ...(wrong.has(keyOf(fact)) ? ['wrong' as const] : []),
      ],
    })),
  ]
  return apart(
    tokens.flatMap(({ text, ...token }) =>
      piecesByLine(report.source, token, text).map(piece => ({ ...token, ...piece })),
    ),
  )
}

/** The row's own label, and those of the groups that it begins, which stand before. */
function labelsOf({ label, written }: AlignedRow): readonly Cell[] {
  if (!label) return []
  const before = written.cells.filter(
    ({ text, end }) => text !== '' && end <= label.start && !isFigureLike(text),
  )
  return [...before, label]
}

function keyOf({ start, end }: Range): string {
  return `${start} ${end}`
}

function apart(tokens: readonly ColouredRange[]): readonly ColouredRange[] {
  const ordered = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return ordered.filter(token => {
    if (token.start < end) return false
    end = token.end
    return true
  })
}

function push(
  builder: SemanticTokensBuilder,
  { report }: OpenReport,
  tokens: readonly ColouredRange[],
): void {
  for (const { start, end, kind, modifiers } of tokens) {
    const { line, character } = toPosition(report.source, start)
    const flags = modifiers.reduce((all, modifier) => all | (1 << MODIFIERS.indexOf(modifier)), 0)
    builder.push(line, character, end - start, KINDS.indexOf(kind), flags)
  }
}
