/** Whether a line is the number of a page as it is printed (`- 4 -`, `第4页`): nobody's figure. */
export function isPageMark(text: string): boolean {
  return text.length <= LONGEST && PAGE_MARK.test(text)
}

const LONGEST = 20
const PAGE_MARK = /^(?:[-—–]{1,2} ?\d{1,4} ?[-—–]{1,2}|第 ?\d{1,4} ?页(?:[ ,，/]?共 ?\d{1,4} ?页)?)$/
