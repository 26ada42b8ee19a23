// Complaints about a command line.
import { NOTHING, type Text } from '../text/locale.ts'
import { similarity } from '../text/similarity.ts'

/** A command line that cannot be understood, and what to do about it. */
export class UsageError extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** A word that is none of the known ones: names the one that was probably meant, if it is `offered`, and all there are. */
export function unknownWord(
  kind: Text,
  word: string,
  known: readonly string[],
  offered: readonly string[] = known,
): UsageError {
  const meant = nearest(word, known)
  const guess =
    meant !== undefined && offered.includes(meant)
      ? { zh: `是否指“${meant}”？`, en: ` Did you mean “${meant}”?` }
      : NOTHING
  return new UsageError({
    zh: `没有${kind.zh}“${word}”。${guess.zh}可用的有：${known.join('、')}。`,
    en: `There is no ${kind.en} “${word}”.${guess.en} Known: ${known.join(', ')}.`,
  })
}

/** The known word most like `word`, if any is much like it. All options begin alike, so that this is no likeness. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const bare = withoutDashes(word.toLowerCase())
  const scored = known.map(candidate => ({ candidate, score: similarity(bare, withoutDashes(candidate)) }))
  const best = scored.reduce<{ candidate?: string; score: number }>((a, b) => (b.score > a.score ? b : a), {
    score: 0,
  })
  return best.score >= LIKELY_MEANT ? best.candidate : undefined
}

function withoutDashes(word: string): string {
  return word.replace(/^--?/, '')
}

/** The similarity of a word that was mistyped. A guess, nothing measured. */
const LIKELY_MEANT = 0.6
