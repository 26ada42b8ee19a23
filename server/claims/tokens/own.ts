import { makeTrie, type Trie } from '../vocabulary/trie.ts'
import type { Word } from '../vocabulary/word.ts'

/** The names by which an organ speaks of itself: `云溪市教育局`, `教育局`, `市教育局`. */
export function ownNames(organ: string | undefined): Trie<Word> {
  const names = new Map<string, Word>()
  if (organ === undefined) return makeTrie(names)
  const add = (text: string) => {
    if (text.length > 2) names.set(text, { text, kind: 'who', features: ['self'] })
  }
  add(organ)
  const place = placeEnd(organ)
  if (place === undefined) {
    for (const kind of PLACES) add(kind + organ)
    return makeTrie(names)
  }
  const bare = organ.slice(place)
  add(bare)
  add(organ[place - 1]! + bare)
  const seat = governmentAt(bare)
  if (seat)
    for (const short of [`${organ.slice(0, place)}${seat}`, `${organ[place - 1]!}${seat}`, seat]) add(short)
  return makeTrie(names)
}

/** What a place is called when its name is left out: 区政府办公室. */
const PLACES = '省市县区州盟旗镇乡'

/** Whose figures 全市 speaks of: of a government of a place, its own. */
export interface Place {
  readonly isGovernment: boolean
  /** 省, 市, 县, 区, 州 …: what kind of place it is. */
  readonly kind: string | undefined
}

export function placeOfOrgan(organ: string | undefined): Place {
  if (organ === undefined) return { isGovernment: false, kind: undefined }
  const isGovernment = /(?:人民政府|政府|管委会|管理委员会|办事处)$/.test(organ)
  const government = /([省市县区州盟旗镇乡]|街道)(?:人民政府|政府|管理委员会|管委会|办事处)$/.exec(organ)
  return { isGovernment, kind: government?.[1] }
}

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
