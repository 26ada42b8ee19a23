// The characters of a line as a terminal shows them.
import { displayWidth } from '../../../text/width.ts'
import { visible } from '../../../text/visible.ts'

/** What a reader takes for one character: where it is in its text, how it is shown, and how many columns that takes. */
export interface Character {
  readonly offset: number
  readonly length: number
  readonly shown: string
  readonly width: number
}

/** The characters of a piece of one line, tabs as spaces, nothing left that would move the cursor. */
export async function charactersOf(text: string): Promise<readonly Character[]> {
  const { split, width } = PLAIN.test(text) ? plain : await clusters()
  const characters: Character[] = []
  let column = 0
  for (const { segment, index } of split(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : visible(segment)
    const columns = width(shown)
    characters.push({ offset: index, length: segment.length, shown, width: columns })
    column += columns
  }
  return characters
}

/** As VS Code shows tabs by default. */
const TAB_WIDTH = 4

/** ASCII, ideographs and their punctuation, full-width forms, rules: each code unit is a character of its own. */
const PLAIN = /^[\t -~·×‘’“”…—①-⑳─-╿\u3000-\u3029\u3030-\u303e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/

interface Ruler {
  readonly split: (text: string) => Iterable<{ readonly segment: string; readonly index: number }>
  readonly width: (shown: string) => number
}

const plain: Ruler = {
  split: text => text.split('').map((segment, index) => ({ segment, index })),
  width: displayWidth,
}

/** Emoji, combining marks and the like need Unicode's tables, which take as long to load as all the rest. */
async function clusters(): Promise<Ruler> {
  const { default: width } = await import('string-width')
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  return { split: text => segmenter.segment(text), width: shown => width(shown) }
}
