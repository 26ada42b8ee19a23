/** `申请内容主要集中在三个方面：…`, `按领域看，…`: what follows is what was asked for, and not what came of it. */
const HEADING =
  /(?:事项|内容|主题|领域|热点)[^。;:]{0,8}(?:集中|涉及|分布|包括|分为|看|:)|按(?:申请)?(?:事项|内容|主题|领域)/

/** Whether the sentence at `start` begins a list of subjects; a heading is no longer than this. */
export function beginsSubjects(text: string, start: number, end: number): boolean {
  return HEADING.test(text.slice(start, Math.min(end, start + LONGEST)))
}

const LONGEST = 60
