import type { Dice } from './dice.ts'
import { applicationRows, disclosureBlocks, disputeColumns, type Vintage } from './form.ts'

/** A report before it is written: whose it is, and what its tables hold. */
export interface InventedReport {
  readonly vintage: Vintage
  readonly year: number
  readonly organ: string
  /** Every figure of the form by its id, as a number in digits; undefined where the report leaves a blank. */
  readonly figures: ReadonlyMap<string, string | undefined>
}

const PLACES = [
  '澜沅市',
  '汀江县',
  '沙棠区',
  '云麓州',
  '渚阳市',
  '苕溪县',
  '松塬旗',
  '青瓯区',
  '岚皋镇',
  '泠水市',
]
const OFFICES = [
  '水利局',
  '人民政府',
  '卫生健康局',
  '人民政府办公室',
  '城市管理局',
  '统计局',
  '财政局',
  '审计局',
]
/** The columns of table three that are parts of the total. */
const PARTS = 6

/** A report in which every sum and the balance hold, with blanks for some of its noughts or for none. */
export function inventReport(dice: Dice): InventedReport {
  const vintage = dice.draw<Vintage>('form', { 'form 2019': 2019, 'form 2021': 2021 })
  const year = vintage === 2019 ? dice.pick([2019, 2020]) : dice.pick([2021, 2022, 2023, 2024, 2025])
  const largest = dice.draw('size', {
    village: 4,
    office: 30,
    city: 900,
    province: 40_000,
    ministry: 1_200_000,
  })
  const values = new Map([
    ...disclosureFigures(dice, vintage, largest),
    ...applicationFigures(dice, vintage, largest),
    ...disputeFigures(dice, largest),
  ])
  const figures = withBlanks(dice, values)
  return { vintage, year, organ: dice.pick(PLACES) + dice.pick(OFFICES), figures }
}

/** Table three: the parts are drawn, the sums follow. */
function applicationFigures(dice: Dice, vintage: Vintage, largest: number): Map<string, string> {
  const rows = applicationRows(vintage)
  const results = rows.slice(2, -2)
  const table = new Map(rows.map(({ id }) => [id, [] as number[]]))
  const filled = dice.pick([0.1, 0.35, 0.8])
  for (let column = 0; column < PARTS; column++) {
    const isUsed = column === 0 || dice.chance(0.7)
    let sum = 0
    for (const { id } of results) {
      const value = isUsed && dice.chance(filled) ? amount(dice, largest) : 0
      table.get(id)!.push(value)
      sum += value
    }
    const forward = isUsed && dice.chance(0.5) ? amount(dice, largest) : 0
    const over = dice.below(Math.min(sum + forward, Math.ceil(largest / 4)) + 1)
    table.get('resultsTotal')!.push(sum)
    table.get('carriedForward')!.push(forward)
    table.get('carriedOver')!.push(over)
    table.get('newlyReceived')!.push(sum + forward - over)
  }
  return new Map(
    rows.flatMap(({ id, columns }) => {
      const parts = table.get(id)!
      const all = [...parts, parts.reduce((sum, part) => sum + part, 0)]
      return columns.map((column, i) => [`applications.${id}.${column}`, String(all[i]!)] as const)
    }),
  )
}

function disputeFigures(dice: Dice, largest: number): Map<string, string> {
  const figures = new Map<string, string>()
  let sum = 0
  for (const column of disputeColumns()) {
    const value = column.endsWith('.total')
      ? sum
      : dice.chance(0.45)
        ? amount(dice, Math.ceil(largest / 5))
        : 0
    sum = column.endsWith('.total') ? 0 : sum + value
    figures.set(`disputes.${column}`, String(value))
  }
  return figures
}

function disclosureFigures(dice: Dice, vintage: Vintage, largest: number): Map<string, string> {
  const figures = new Map<string, string>()
  for (const { rows } of disclosureBlocks(vintage)) {
    for (const { id, columns } of rows) {
      for (const column of columns) {
        const whole = dice.chance(0.6) ? amount(dice, largest) : 0
        const isMoney = column === 'amount'
        const value =
          column === 'change' && dice.chance(0.3)
            ? -whole
            : isMoney && dice.chance(0.5)
              ? Number(`${whole}.${dice.below(90) + 10}`)
              : whole
        figures.set(`disclosure.${id}.${column}`, String(value))
      }
    }
  }
  return figures
}

/** Mostly small. */
function amount(dice: Dice, largest: number): number {
  return 1 + dice.below(dice.chance(0.7) ? Math.min(9, largest) : largest)
}

/** Leaves noughts blank, as offices do: all, some, those of some rows, or none. A blank stands for nought only. */
function withBlanks(dice: Dice, values: ReadonlyMap<string, string>): Map<string, string | undefined> {
  const share = dice.draw(
    'blanks',
    { none: 0, few: 0.1, half: 0.5, most: 0.9, 'every nought': 1, 'by rows': -1 },
    { none: 2 },
  )
  const rows = new Map<string, boolean>()
  return new Map(
    [...values].map(([id, value]) => {
      const row = id.slice(0, id.lastIndexOf('.'))
      if (!rows.has(row)) rows.set(row, dice.chance(0.5))
      const isBlank = value === '0' && (share < 0 ? rows.get(row)! : dice.chance(share))
      return [id, isBlank ? undefined : value]
    }),
  )
}
