// What the first sentences of a report, and its signature, tell of organ and year.
import { NAME_LETTER, NAME_WITH_PLACE, ORGAN_NAME_END } from '../forms/demands/title.ts'
import { toHalfWidth } from '../text/figure.ts'
import type { Range } from '../text/range.ts'
import { lineRange, type Source } from '../text/source.ts'
import { toSimplified } from '../text/traditional.ts'
import { withDigitYears } from '../text/year.ts'

/** What a report tells of itself in a sentence or below it. */
export interface Told {
  readonly year?: Range & { readonly year: number }
  readonly organ?: string
}

/** In so many characters the first sentences are looked for: metadata, links and section one. A guess. */
const HEAD = 4000

/** The sentence that names the report, else the first that begins with a year. */
export function readOpening({ text }: Source): Told {
  const written = text.slice(0, HEAD)
  const plain = withDigitYears(toHalfWidth(toSimplified(written)))
  const sentences = sentencesOf(plain)
  const named = sentences.flatMap(sentence => nameOfReport(written, sentence) ?? [])[0]
  const begun = sentences.flatMap(sentence => beginsWithYear(written, sentence) ?? [])
  const first = begun[0]
  const isDoubtful = begun.some(
    ({ year }) => year.year !== first!.year.year && year.start < first!.year.end + NEAR,
  )
  return { ...(!isDoubtful && first), ...named }
}

/** Of sentences so near each other that begin with different years neither tells the report's. A guess. */
const NEAR = 400

interface Sentence {
  readonly text: string
  readonly start: number
}

/** The sentences without the enumerators before them. A link or an entry of metadata has no comma and no full stop. */
function sentencesOf(plain: string): readonly Sentence[] {
  return Array.from(plain.matchAll(SENTENCE), match => {
    const lead = LEAD.exec(match[0])![0].length
    return { text: match[0].slice(lead), start: match.index + lead }
  }).filter(({ text }) => /[,。]/.test(text))
}

const SENTENCE = /[^。\n]{4,400}。?/g
const LEAD = /^[\s#*>]{0,40}(?:(?:\([一二三四五\d]{1,2}\)|[一二三四五\d]{1,2}[、.])\s{0,4})?/

const NAMES_REPORT =
  /(20\d\d)\s?年度?的?(?:政府)?信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)/
const BEGINS_WITH_YEAR = /^(20\d\d)\s?年度?,?\s?(?!\d)/

function nameOfReport(written: string, { text, start }: Sentence): Told | undefined {
  const match = NAMES_REPORT.exec(text)
  if (!match || /[《〈>]/.test(text.slice(0, match.index))) return undefined
  const before = written.slice(start, start + match.index)
  const name = before
    .replace(/\s/g, '')
    .replace(/(?:组织)?(?:编制|编写|形成|发布|公布)(?:了|的)?$/, '')
    .replace(/^.*(?:现将|公布|编制|发布|由|[,，、])/, '')
  const organ = isOrgan(name) ? name : undefined
  return { year: yearAt(match[1]!, start + match.index), ...(organ !== undefined && { organ }) }
}

function beginsWithYear(
  written: string,
  { text, start }: Sentence,
): (Told & Required<Pick<Told, 'year'>>) | undefined {
  const match = BEGINS_WITH_YEAR.exec(text)
  if (!match || NAMES_REPORT.test(text)) return undefined
  const [, name = ''] =
    SUBJECT.exec(written.slice(start + match[0].length, start + match[0].length + 60)) ?? []
  return { year: yearAt(match[1]!, start), ...(isOrgan(name) && { organ: name }) }
}

/** A name before what an organ does. */
const SUBJECT = new RegExp(
  String.raw`^(${NAME_LETTER}{2,30}?(?:局|厅|委|委员会|管委会|政府|办公[厅室]|办事处|中心|院|队|署|馆|处))(?=[，,]|认真|严格|深入|坚|高度|全面|积极|切实|做好|持续|共|主动|落实|扎实|紧|围绕|不断|始终|进一步|开展|推进|组织|按|根据|在|以|把|将|对|通过|大力|着力|稳步|有序|继续|加强|强化|依法|政府信息|信息公开|公开|办理|受理|收到|发布|新收|没有|立足|聚焦|充分|注重|贯彻)`,
  'u',
)

function isOrgan(name: string): boolean {
  return ORGAN_NAME_END.test(name) && NAME_WITH_PLACE.test(toSimplified(name))
}

function yearAt(year: string, start: number): Required<Told>['year'] {
  return { year: Number(year), start, end: start + 4 }
}

/** The organ that signed and the year before the day on which it did. */
export function readSignature(source: Source): Told {
  let lines = 0
  let day: Told['year']
  for (let line = source.lineStarts.length - 1; line >= 0 && lines < LAST_LINES; line--) {
    const { start, end } = lineRange(source, line)
    if (end - start > LONGEST_LINE) return {}
    const written = source.text.slice(start, end)
    if (written.trim() === '') continue
    lines++
    const plain = withDigitYears(toHalfWidth(written))
    const match = DAY.exec(plain)
    const name = written.slice(0, match?.index).replace(/\s/g, '')
    if (match) {
      const from = start + match.index
      day = { year: Number(match[1]) - 1, start: from, end: from + 4 }
      if (name === '') continue
    }
    if (day && isSigned(name)) return { year: day, organ: name }
    if (!match) day = undefined
  }
  return {}
}

/** Below the signature a page may have its footer. A guess. */
const LAST_LINES = 12
/** A longer line is a sentence. A guess. */
const LONGEST_LINE = 80
const DAY =
  /(20\d\d)\s?[年./-]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月./-]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日?\s{0,20}$/
const SIGNED = new RegExp(`^${NAME_LETTER}{3,30}$`, 'u')

function isSigned(name: string): boolean {
  return SIGNED.test(name) && ORGAN_NAME_END.test(name)
}
