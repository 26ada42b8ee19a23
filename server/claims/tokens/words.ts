import type { Feature } from '../vocabulary/word.ts'
import type { Token, WordToken } from './token.ts'

/** Written out, for nothing is asked more often. */
export function isWord(token: Token | undefined, feature: Feature): token is WordToken {
  if (token?.kind !== 'word') return false
  for (const own of token.word.features) if (own === feature) return true
  return false
}

export function hasWord(tokens: readonly Token[], feature: Feature): boolean {
  for (const token of tokens) if (isWord(token, feature)) return true
  return false
}

export function findWord(tokens: readonly Token[], feature: Feature): WordToken | undefined {
  return tokens.find((token): token is WordToken => isWord(token, feature))
}

/** All that the words say, each by itself. */
export function featuresSaid(tokens: readonly Token[]): ReadonlySet<Feature> {
  const said = new Set<Feature>()
  for (const token of tokens)
    if (token.kind === 'word') for (const feature of token.word.features) said.add(feature)
  return said
}

/** How many characters are in no vocabulary. */
export function unknownIn(tokens: readonly Token[]): number {
  let count = 0
  for (const token of tokens) if (token.kind === 'unknown') count += token.text.length
  return count
}
