/** Whether a line is the number of a page as it is printed (`- 4 -`, `第4页`): nobody's figure. */
export function isPageMark(text: string): boolean {
  return text.length <= LONGEST && PAGE_MARK.test(text)
}

/** The same of a line that cannot be one cell: there `5/9` is the number of a page too. */
export function isPageLine(text: string): boolean {
  return isPageMark(text) || PAGE_OF_PAGES.test(text)
}

const PAGE_OF_PAGES = /^\d{1,3} ?[/／] ?\d{1,3}$/
const LONGEST = 20
const PAGE_MARK = /^(?:[-—–]{1,2} ?\d{1,4} ?[-—–]{1,2}|第 ?\d{1,4} ?页(?:[ ,，/]?共 ?\d{1,4} ?页)?)$/
