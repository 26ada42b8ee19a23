// What is shown where the mouse rests: what is found there, what the server says of the place, and what mends it.
import { element } from '../preview/dom.ts'
import type { Locale } from '../server/text/locale.ts'
import type { Desk } from './desk.ts'
import { messageOf, severityOf } from './diagnostics.ts'
import { actionsFor, drawFixes, type FindingActions } from './findings.ts'
import { offsetOf, positionOf } from './places.ts'

export async function aboutPlace(
  desk: Desk,
  offset: number,
  locale: Locale,
  apply: FindingActions['apply'],
): Promise<{ readonly from: number; readonly to: number; readonly content: HTMLElement } | undefined> {
  const { shown, found } = desk
  const { doc } = shown.state
  const said = await (await desk.server).hover(shown.uri, positionOf(doc, offset))
  const here = (found?.diagnostics ?? [])
    .map(diagnostic => ({
      diagnostic,
      from: offsetOf(doc, diagnostic.range.start),
      to: offsetOf(doc, diagnostic.range.end),
    }))
    .filter(({ from, to }) => from <= offset && offset <= to)
  if (here.length === 0 && said === undefined) return undefined
  const parts = here.flatMap(({ diagnostic }) => [
    element('p', { class: `message ${severityOf(diagnostic)}` }, messageOf(diagnostic)),
    found && drawFixes(actionsFor(diagnostic, found.fixes), locale, apply),
  ])
  return {
    from: Math.min(offset, ...here.map(({ from }) => from)),
    to: Math.max(offset, ...here.map(({ to }) => to)),
    content: element(
      'div',
      { class: 'about' },
      ...parts,
      said === undefined ? undefined : element('p', {}, said),
    ),
  }
}
