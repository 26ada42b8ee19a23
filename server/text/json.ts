// JSON that somebody else wrote, with bounds.

/** More than this is no file of settings, and nobody nests them so deep. Guesses, many times what one needs. */
const MOST_CHARACTERS = 16_000_000
const DEEPEST = 64

/** Why a text is not read as JSON at all; `undefined` where it may be. */
export function tooMuchJson(text: string): 'too large' | 'too deep' | undefined {
  if (text.length > MOST_CHARACTERS) return 'too large'
  return depthOf(text) > DEEPEST ? 'too deep' : undefined
}

/** How deep brackets nest, those in strings left out. */
function depthOf(text: string): number {
  let [depth, deepest, isString] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (isString && character === '\\') i++
    else if (character === '"') isString = !isString
    else if (!isString && (character === '{' || character === '[')) deepest = Math.max(deepest, ++depth)
    else if (!isString && (character === '}' || character === ']')) depth--
  }
  return deepest
}
