// Whether anything stands in a section.
import type { FoundSection } from '../outline/sections.ts'
import type { Report } from '../report.ts'

/** Whether a section has a word in it, tags left aside. */
export function hasContent({ source }: Report, { end, contentEnd }: FoundSection): boolean {
  return WORD.test(source.text.slice(end, contentEnd).replace(TAG, ' '))
}

const TAG = /<[^<>]{0,2000}>/g
const WORD = /[\p{L}\p{N}]/u
