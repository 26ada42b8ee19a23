// Text within XML.
import { MARKS, visibleLines } from '../../../text/visible.ts'

/** The text as an attribute or content may have it; what XML has no room for is shown as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, reference).replace(MARKS, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** The same for a page that a person looks at, where marks would act even as references: they are shown. */
export function pageText(text: string): string {
  return xmlText(visibleLines(text)).replaceAll('&#10;', '\n')
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const SPECIAL = /[&<>"'\t\n\r]/g

export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
}
