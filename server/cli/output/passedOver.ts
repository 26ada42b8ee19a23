// What in folders was no input.
import { extname } from 'node:path'
import type { Text } from '../../text/locale.ts'
import type { FoundPath, PassedOver } from '../input/foundPath.ts'
import type { Terminal } from './terminal.ts'

/** Counts what was passed over. */
export interface PassedOverTally {
  /** Takes it out of what was found. */
  readonly without: (found: AsyncIterable<FoundPath | PassedOver>) => AsyncGenerator<FoundPath>
  /** `未读：扩展名 .pdf 3、.doc 1；已忽略 2`; `undefined` where there is nothing to say. */
  readonly summary: () => Text | undefined
}

/** `read`: the extensions that are read. With `tellsEach`, each is told of as it is met. */
export function makePassedOver(
  read: ReadonlySet<string>,
  tellsEach: boolean,
  terminal: Terminal,
): PassedOverTally {
  const extensions = new Map<string, number>()
  const counts = new Map<keyof typeof COUNTED, number>()
  return {
    async *without(found) {
      for await (const one of found) {
        if (one.kind !== 'passed over') yield one
        else {
          const kind = kindOf(one, read)
          if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1)
          const extension = extname(one.file).toLowerCase()
          if (one.why === 'extension') extensions.set(extension, (extensions.get(extension) ?? 0) + 1)
          if (tellsEach) terminal.noteOf(one.file, REASONS[one.why])
        }
      }
    },
    summary() {
      const known = [byExtension(extensions), ...KINDS.map(kind => counted(kind, counts.get(kind)))].filter(
        part => part !== undefined,
      )
      if (known.length === 0) return undefined
      return {
        zh: `未读：${known.map(({ zh }) => zh).join('；')}（--verbose 逐个列出）。`,
        en: `Not read: ${known.map(({ en }) => en).join('; ')} (--verbose lists them).`,
      }
    },
  }
}

const REASONS: Readonly<Record<PassedOver['why'], Text>> = {
  hidden: { zh: '未读：隐藏的文件或文件夹', en: 'not read: hidden' },
  extension: { zh: '未读：不是所读的扩展名（--ext）', en: 'not read: not one of the extensions (--ext)' },
  ignored: { zh: '未读：已忽略', en: 'not read: ignored' },
  link: { zh: '未读：与已读的是同一个文件', en: 'not read: the same as one that is read' },
}

const COUNTED = {
  ignored: { zh: '已忽略', en: 'ignored' },
  'ignored folder': { zh: '已忽略的文件夹', en: 'ignored folders' },
  hidden: { zh: '隐藏', en: 'hidden' },
  link: { zh: '同一文件', en: 'the same file' },
} as const
const KINDS = Object.keys(COUNTED) as (keyof typeof COUNTED)[]

/** What it is counted as. A hidden folder, and a hidden file that would not be read anyway, belong to some tool. */
function kindOf(
  { file, why, isFolder }: PassedOver,
  read: ReadonlySet<string>,
): keyof typeof COUNTED | undefined {
  if (why === 'extension') return undefined
  if (why === 'hidden') return isFolder || !read.has(extname(file).toLowerCase()) ? undefined : why
  return why === 'ignored' && isFolder ? 'ignored folder' : why
}

function counted(kind: keyof typeof COUNTED, count: number | undefined): Text | undefined {
  const { zh, en } = COUNTED[kind]
  return count === undefined ? undefined : { zh: `${zh} ${count}`, en: `${en} ${count}` }
}

/** More extensions than this are only counted. A guess. */
const MOST = 5

function byExtension(extensions: ReadonlyMap<string, number>): Text | undefined {
  if (extensions.size === 0) return undefined
  const ranked = [...extensions].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const rest = ranked.slice(MOST).reduce((sum, [, count]) => sum + count, 0)
  const list = (none: string, others: string) => [
    ...ranked.slice(0, MOST).map(([extension, count]) => `${extension === '' ? none : extension} ${count}`),
    ...(rest > 0 ? [`${others} ${rest}`] : []),
  ]
  return {
    zh: `扩展名 ${list('（无）', '其他').join('、')}`,
    en: `extensions ${list('(none)', 'others').join(', ')}`,
  }
}
