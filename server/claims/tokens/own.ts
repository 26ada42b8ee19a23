import type { Word } from '../vocabulary/word.ts'

/** The names by which an organ speaks of itself, by the unit that they begin with; the longest first. */
export type OwnNames = ReadonlyMap<number, readonly Word[]>

/** The longest of these names that stands in `text` at `at` and ends before `end`. */
export function ownAt(names: OwnNames, text: string, at: number, end: number): Word | undefined {
  return names.get(text.charCodeAt(at))?.find(word => {
    const stop = at + word.text.length
    return stop <= end && text.startsWith(word.text, at) && !(word.text.endsWith('办') && isVerb(text[stop]))
  })
}

/** 县政府办理 is no 县政府办. */
function isVerb(sign: string | undefined): boolean {
  return sign !== undefined && '理结复毕完'.includes(sign)
}

/** `云溪市教育局`, `教育局`, `市教育局`, `市局`; of a town its place as well, `柳湾镇`. */
export function ownNames(organ: string | undefined): OwnNames {
  const whole = organ === undefined ? [] : [...namesOf(governmentOf(organ)), organ]
  const texts = whole.filter(name => name.length > 2 || SHORT.test(name))
  const names = new Map<number, Word[]>()
  for (const text of [...new Set(texts)].sort((a, b) => b.length - a.length)) {
    const first = text.charCodeAt(0)
    names.set(first, [...(names.get(first) ?? []), { text, kind: 'who', features: ['self'] }])
  }
  return names
}

/** `街道`, `县局`. */
const SHORT = /^(?:街道|[省市县区州盟旗][局委厅办])$/

function namesOf(organ: string): readonly string[] {
  const end = placeEnd(organ)
  const street = /[^省市县区]{1,6}街道办事处$/.exec(organ)?.[0]
  if (street !== undefined) return [organ, ...namesOfStreet(street)]
  if (end === undefined) return [organ, ...Array.from(PLACES, kind => kind + organ)]
  const [place, bare] = [organ.slice(0, end), organ.slice(end)]
  const seat = governmentAt(bare)
  const town = seat === undefined ? undefined : /[^省市县区州盟旗]{1,6}[镇乡]$/.exec(place)?.[0]
  const short = [place.at(-1)! + bare.at(-1)!, ...(town === undefined ? [] : [town])]
  const long = [bare, ...(seat === undefined ? [] : [seat, `${seat}办`, `${seat}办公室`])].flatMap(name => [
    place + name,
    place.at(-1)! + name,
    name,
  ])
  return [...long, ...short]
}

/** `柳湾街道办事处`: 柳湾街道, 街道办, 街道. */
function namesOfStreet(street: string): readonly string[] {
  const short = street.slice(0, -3)
  return [street, short, `${short}办`, '街道办事处', '街道办', '街道', '本街道', '办事处']
}

/** What a place is called when its name is left out: 区政府办公室. */
const PLACES = '省市县区州盟旗镇乡'

/** Whose figures 全市 speaks of: of a government of a place, its own. */
export interface Place {
  readonly isGovernment: boolean
  /** 省, 市, 县, 区, 州 …: what kind of place it is. */
  readonly kind: string | undefined
}

export function placeOfOrgan(name: string | undefined): Place {
  if (name === undefined) return { isGovernment: false, kind: undefined }
  const organ = governmentOf(name)
  const isGovernment = /(?:人民政府|政府|管委会|管理委员会|办事处)$/.test(organ)
  const government = /([省市县区州盟旗镇乡]|街道)(?:人民政府|政府|管理委员会|管委会|办事处)$/.exec(organ)
  return { isGovernment, kind: government?.[1] }
}

/** The government of a place in whose name alone a report is: `云溪市2023年政府信息公开工作年度报告`. */
function governmentOf(organ: string): string {
  return PLACE_ALONE.test(organ) ? organ + GOVERNMENT : organ
}

const PLACE_ALONE = /^.{1,12}(?:[省市县州盟旗镇乡]|自治区|[^\s办社校学地厂小景库灌]区|街道)$/

function placeEnd(organ: string): number | undefined {
  const match = /^.{1,9}?(?:自治[区州县旗]|[省市县区州盟旗镇乡])(?=.{2})/.exec(organ)
  if (!match) return undefined
  const second = /^.{1,6}?[市县区州盟旗镇乡](?=.{2})/.exec(organ.slice(match[0].length))
  return match[0].length + (second && !second[0].startsWith('人民') ? second[0].length : 0)
}

const GOVERNMENT = '人民政府'

function governmentAt(bare: string): string | undefined {
  return bare.startsWith(GOVERNMENT) ? `政府${bare.slice(4)}` : undefined
}
