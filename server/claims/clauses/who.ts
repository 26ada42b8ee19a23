import { ORGANS } from '../vocabulary/who.ts'
import type { Place } from '../tokens/own.ts'
import { isWord } from '../tokens/words.ts'
import type { Token } from '../tokens/token.ts'
import type { Item } from './items.ts'

/**
 * Whose figures a clause tells: the organ's, those of a part of it or of more than it, those of a whole place that is not
 * the organ's, or its own in another role.
 */
export type Who = 'self' | 'part' | 'place' | 'other'

export interface WhoRead {
  readonly who: Who
  /** Said in the clause itself. */
  readonly own: Who | undefined
}

export function readWho(tokens: readonly Token[], inherited: Who | undefined, place: Place): WhoRead {
  let own: Who | undefined
  // 直接起诉, 复议后起诉 are suits of the form, beside 应诉工作 too.
  const isOfForm = tokens.some(token => isWord(token, 'direct') || isWord(token, 'afterReview'))
  // 各级行政机关 are all that a government's report is of.
  let isWhole = place.isGovernment && (hasAny(tokens, EVERY_LEVEL) || isOfBoth(tokens))
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'unknown' && isOrgan(nameOf(token, tokens[i - 1]).replace(TITLE, ''))) own = 'other'
    if (i === 0 && isPlaceOfPart(token, tokens[1])) own = 'part'
    if (token.kind !== 'word') continue
    for (const feature of token.word.features) {
      if (feature === 'otherRole' && isDeciding(tokens[i + 1], tokens)) continue
      if (feature === 'part' && isOfNoun(token, tokens[i - 1])) continue
      if (feature === 'otherRole' || (feature === 'otherCases' && !isOfForm)) own = 'other'
      else if (feature === 'wider' && isWhole) continue
      else if (feature === 'part' || feature === 'wider') own = own === 'other' ? own : 'part'
      else if (feature === 'place') {
        // 全县各级 is all of a county, whose report its government makes.
        isWhole ||= token.text.startsWith('全') && isOwnPlace(token.text, place)
        own ??= isOwnPlace(token.text, place) ? 'self' : 'place'
      } else if (feature === 'self')
        own =
          place.isGovernment &&
          !isTown(place) &&
          (isSeat(token, tokens[i + 1]) || isSued(tokens, i)) &&
          own !== 'other'
            ? 'part'
            : (own ?? 'self')
    }
  }
  return { who: own ?? inherited ?? 'self', own }
}

/** `自然资源局`: a word that means nothing of itself may begin the name. */
function nameOf({ text }: Token, before: Token | undefined): string {
  return isWord(before, 'plain') ? before.text + text : text
}

/** 申请指导, 对申请人的指导: what is done for those who ask, and not for a part of the organ. */
function isOfNoun({ text }: Token, before: Token | undefined): boolean {
  const isNoun = before?.text === '的' || isWord(before, 'applications') || isWord(before, 'correction')
  return HELPING.has(text) && isNoun
}

/** `市政府作出维持决定5件`: who decides the reviews of the table. */
function isDeciding(next: Token | undefined, tokens: readonly Token[]): boolean {
  const isUpheld = OUTCOMES.some(outcome => tokens.some(token => isWord(token, outcome)))
  return isUpheld && (isWord(next, 'decided') || OUTCOMES.some(outcome => isWord(next, outcome)))
}

const OUTCOMES = ['outcome:upheld', 'outcome:corrected'] as const

/** `各部门、各镇`: a government's departments and what lies below it are all of it. */
function isOfBoth(tokens: readonly Token[]): boolean {
  return hasAny(tokens, DEPARTMENTS) && hasAny(tokens, BELOW)
}

function hasAny(tokens: readonly Token[], texts: ReadonlySet<string>): boolean {
  return tokens.some(({ text }) => texts.has(text))
}

const DEPARTMENTS: ReadonlySet<string> = new Set(['各部门', '各职能部门', '各单位'])
const BELOW: ReadonlySet<string> = new Set(
  '各镇街 各乡镇 各街道 各镇 各区县 各县区 各县市区 各县(市、区) 各县、市、区 各区(市、县) 各区(县、市) 各市(县、区) 各区(县) 各县(区)'.split(
    ' ',
  ),
)
const EVERY_LEVEL: ReadonlySet<string> = new Set(['各级', '各级各部门', '各单位'])

/** What a town does is done in its government's name. */
function isTown({ kind }: Place): boolean {
  return kind === '镇' || kind === '乡' || kind === '街道'
}

/** 以市政府名义, 市政府本级, 市政府办公室: what the government itself did, and not its departments. */
function isSeat({ text }: Token, next: Token | undefined): boolean {
  return next?.text === '名义' || next?.text === '本级' || text.endsWith('政府办公室')
}

/** `以县政府为被告`: of a government's suits those that are its own. */
function isSued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '以' && tokens.slice(at + 1, at + 3).some(({ text }) => text === '被告')
}

/** `北坡区全年收到…`: a place that is not the organ's own begins the clause. */
function isPlaceOfPart({ kind, text }: Token, next: Token | undefined): boolean {
  const isName =
    kind === 'unknown' && text.length > 1 && text.length <= LONGEST_PLACE && PLACES.includes(text.at(-1)!)
  return isName && (next?.kind === 'time' || isWord(next, 'received'))
}

const LONGEST_PLACE = 4
const PLACES = '市县区旗镇乡'

/** Whose regulation a title names is no matter. */
const TITLE = /《[^》]*》?/g

const BODY = '机构'

/** 县司法局: another organ, for the organ's own names are words. */
function isOrgan(name: string): boolean {
  if (name.endsWith(BODY)) return true
  for (let i = 1; i < name.length; i++)
    if (ORGANS.includes(name[i]!) && !(name[i] === DOES && isDoing(name, i))) return true
  return false
}

/** 掌上办, 就近办 are ways to do it, 办事 is what is done there, and neither an office. */
function isDoing(name: string, at: number): boolean {
  return WAYS.includes(name[at - 1]!) || DONE.includes(name[at + 1] ?? ' ')
}

const DOES = '办'
const WAYS = '上近网快联通代督即速跨帮续分转交承会主协催批经'
const DONE = '事理结件'

/** 全市 is the organ itself for the government of a city, and for no other organ. */
function isOwnPlace(word: string, { isGovernment, kind }: Place): boolean {
  return isGovernment && kind !== undefined && word.endsWith(kind)
}

/** `在科室协同的机制下`, `由于加强了指导`, `承办单位征求意见`: how it came about, and not by whom. */
export function isCircumstance({ before, figure }: Item): boolean {
  const first = before[0]?.text ?? ''
  const isUnder = first === '在' && before.at(-1)!.text.endsWith('下')
  if (figure) return false
  // `各科室密切配合`, and not 配合市司法局办理.
  const isOfHelp = before.length > 1 && isWord(before.at(-1), 'part') && HELPING.has(before.at(-1)!.text)
  return (
    isUnder ||
    isOfHelp ||
    before.some(helpsReview) ||
    (MADE.has(before.at(-1)!.text) && (PRACTISING.has(first) || before.some(isOfSuits))) ||
    before.some(({ text }) => HANDLING.has(text)) ||
    CIRCUMSTANCES.some(word => first.startsWith(word))
  )
}

/** `配合行政复议机关办案`, in reviews of what the organ itself has answered. */
function helpsReview(token: Token, i: number, tokens: readonly Token[]): boolean {
  return HELPING.has(token.text) && isWord(tokens[i + 1], 'review')
}

/** Who handles each application, of all that there are. */
const HANDLING: ReadonlySet<string> = new Set(['承办单位', '承办部门', '承办机构'])

const HELPING: ReadonlySet<string> = new Set(['配合', '协助', '指导', '督促'])

/** `落实行政机关负责人出庭应诉制度`, `做好应诉工作` tell how, and of none of the suits. */
const SUITS: ReadonlySet<string> = new Set(['应诉', '行政应诉'])

function isOfSuits(token: Token): boolean {
  return SUITS.has(token.text)
}

const PRACTISING: ReadonlySet<string> = new Set('落实 严格 健全 完善 推行 建立 坚持 执行'.split(' '))
const MADE: ReadonlySet<string> = new Set('制度 机制 工作机制 工作制度 工作 职责'.split(' '))

const CIRCUMSTANCES = '由于 因 通过 随着 聚焦 围绕 针对 加强 强化 健全 完善 优化 注重'.split(' ')
