// What each cell of the preview shows of its figure.
import type { AlignedRow } from '../../../facts/align/align.ts'
import type { Fact } from '../../../facts/fact.ts'
import { columnName, rowName } from '../../../facts/name.ts'
import type { Repair } from '../../../localisation/rank.ts'
import type { ColumnForm } from '../../../forms/form.ts'
import { FORMS } from '../../../forms/index.ts'
import { rowsOf, type PlacedRow } from '../../../forms/rows.ts'
import type { Report } from '../../../report.ts'
import { say, type Locale, type Text } from '../../../text/locale.ts'
import { visible } from '../../../text/visible.ts'
import type { Finding } from '../../../rules/rule.ts'
import { writeRepair } from '../../../format/repair.ts'
import { adviceFor, type Advice, type Choice } from '../../../rules/disagreement/advice.ts'
import type { EarlierOf } from './comparison.ts'
import type { ChoiceView, FigureState, FigureView } from '../../../protocol/preview.ts'

/** What a cell shows, wherever it is drawn. */
export type FigureCell = Omit<FigureView, 'column' | 'columns' | 'rows'>

/** By the ids of the figures: those of every row that a form has, for any may be drawn. */
export type FigureCells = ReadonlyMap<string, FigureCell>

export function figureCells(
  report: Report,
  findings: readonly Finding[],
  locale: Locale,
  earlier: EarlierOf,
): FigureCells {
  const expected = expectedIn(findings, locale)
  const suspects = suspectsOf(report)
  const rows = new Map(report.tables.flatMap(table => table.rows.map(row => [keyOf(row.placed), row])))
  const cells = new Map<string, FigureCell>()
  for (const placed of allRows(report)) {
    placed.block.columns.forEach((column, at) => {
      const id = placed.factIds[at]!
      const fact = report.factById.get(id)
      if (!fact && cells.has(id)) return
      const cell = fact
        ? asExpected(factCell(report, fact, suspects.get(fact), locale), expected.get(id))
        : missingCell(id, placed, column, rows.get(keyOf(placed)), locale)
      const then = earlier(id)
      cells.set(id, then ? { ...cell, earlier: then } : cell)
    })
  }
  return cells
}

/** What the report of another year makes of a figure, and the finding that says so. */
type ExpectedCell = Required<Pick<FigureCell, 'expected' | 'note'>>

function expectedIn(findings: readonly Finding[], locale: Locale): ReadonlyMap<string, ExpectedCell> {
  return new Map(
    findings.flatMap(({ expected = [], message }) =>
      expected.map(({ id, value }) => [id, { expected: value, note: say(message, locale) }] as const),
    ),
  )
}

/** A figure in which nothing is wrong by itself is doubtful where another year speaks against it. */
function asExpected(cell: FigureCell, other: ExpectedCell | undefined): FigureCell {
  if (!other) return cell
  const { expected } = other
  const note = [cell.note, other.note].filter(words => words !== undefined).join('\n')
  return { ...cell, expected, note, ...(cell.state === 'ok' && { state: 'doubtful', value: expected }) }
}

/** The report's own form first, so that its rows give the names. */
function allRows({ standard }: Report): readonly PlacedRow[] {
  const forms = [standard, ...FORMS.filter(form => form !== standard)]
  return forms.flatMap(form => form.tables.flatMap(table => rowsOf(form.id, table.id)))
}

function keyOf({ table, row }: PlacedRow): string {
  return `${table.id}.${row.id}`
}

/** What a figure would have to be for the sums to hold. */
interface Suspect {
  readonly state: 'wrong' | 'doubtful'
  readonly value?: number
}

function suspectsOf({ disagreements }: Report): ReadonlyMap<Fact, Suspect> {
  const suspects = new Map<Fact, Suspect>()
  for (const { failing, repairs, decided } of disagreements) {
    const [best] = repairs
    if (best && decided) addChanges(suspects, best, 'wrong')
    else for (const repair of repairs) addChanges(suspects, repair, 'doubtful')
    if (best) continue
    for (const { equation } of failing) {
      for (const fact of equation.whole) suspects.set(fact, { state: 'doubtful' })
    }
  }
  return suspects
}

/** Of several repairs with the same figure the first, which is the likeliest, counts. */
function addChanges(suspects: Map<Fact, Suspect>, { changes }: Repair, state: Suspect['state']): void {
  for (const { fact, to } of changes) if (!suspects.has(fact)) suspects.set(fact, { state, value: to })
}

function factCell(report: Report, fact: Fact, suspect: Suspect | undefined, locale: Locale): FigureCell {
  const state = stateOf(fact, suspect)
  const value = suspect?.value ?? fact.deduced
  const advice = adviceFor(report, fact)
  const note = noteOf(advice, fact, state, locale)
  const choices = advice.flatMap(one => one.choices).map(choice => choiceView(report, choice, locale))
  return {
    kind: 'figure',
    id: fact.id,
    name: nameOf(fact.aligned.placed, fact.column),
    written: visible(fact.shown),
    state,
    ...(value !== undefined && { value: String(value) }),
    ...(note !== '' && { note }),
    ...(choices.length > 0 && { choices }),
  }
}

function stateOf({ absent, deduced }: Fact, suspect: Suspect | undefined): FigureState {
  if (absent === 'unreadable') return 'wrong'
  if (suspect) return suspect.state
  if (absent === 'blank') return deduced === undefined ? 'blank' : 'proved'
  return 'ok'
}

function noteOf(advice: readonly Advice[], fact: Fact, state: FigureState, locale: Locale): string {
  if (advice.length > 0) return advice.map(({ text }) => say(text, locale)).join('\n')
  if (fact.absent === 'unreadable') return say(UNREADABLE, locale)
  if (state === 'proved') return say(proved(fact.deduced!), locale)
  return state === 'blank' ? say(BLANK, locale) : ''
}

/** What the running text contradicts is told, but not offered; nor is what the layout has no room for. */
function choiceView(report: Report, choice: Choice, locale: Locale): ChoiceView {
  const { changes, verdict } = choice.repair
  const isOffered = verdict !== 'contradicts' && writeRepair(report, changes) !== undefined
  return {
    text: say(choice, locale),
    ...(isOffered && { entries: changes.map(({ fact, to }) => ({ id: fact.id, text: String(to) })) }),
  }
}

function missingCell(
  id: string,
  placed: PlacedRow,
  column: ColumnForm,
  row: AlignedRow | undefined,
  locale: Locale,
): FigureCell {
  const note = say(row ? UNPLACED : NO_ROW, locale)
  return { kind: 'figure', id, name: nameOf(placed, column), written: '', state: 'missing', note }
}

function nameOf(placed: PlacedRow, column: ColumnForm): string {
  return `${rowName(placed)} · ${columnName(column)}`
}

const UNREADABLE: Text = { zh: '无法识别。', en: 'This is no figure.' }
const BLANK: Text = {
  zh: '空白，无法由勾稽关系推算。空白不等于 0。',
  en: 'Blank, and the sums do not prove what it is. A blank is not a 0.',
}
const NO_ROW: Text = { zh: '文中没有这一行。', en: 'The text does not have this row.' }
const UNPLACED: Text = {
  zh: '本行的数据与各列不对应，无法确定属于哪一列。',
  en: 'The figures of this row cannot be matched with the columns: the text does not tell which belongs where.',
}

function proved(value: number): Text {
  return { zh: `空白，由勾稽关系推算为 ${value}。`, en: `Blank; the sums prove it to be ${value}.` }
}
