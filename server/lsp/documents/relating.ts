// Finds out what a report is compared with, as soon as all is known that this depends on.
import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { relativesIn, type Relations } from '../../series/relations.ts'
import { EVERYWHERE, type Configuration } from '../configuration.ts'
import type { KnownAcceptances } from './acceptances.ts'
import type { OpenDocuments } from './openDocuments.ts'
import type { WorkspaceReports } from './workspace.ts'

/** How a report is related to others, `undefined` for none that is known; or what has to be waited for to tell. */
export type RelationsOrWait =
  { readonly relations: Relations | undefined } | { readonly pending: Promise<unknown> }

export interface RelatingContext {
  readonly documents: Pick<TextDocuments<TextDocument>, 'keys'>
  readonly configuration: Pick<Configuration, 'of' | 'settled'>
  readonly acceptances: Pick<KnownAcceptances, 'wait'>
  readonly workspace: Pick<WorkspaceReports, 'relations'>
  readonly openDocuments: OpenDocuments
}

/**
 * Calls `answer` at a moment when everything is settled that it depends on: the settings of the files, what is
 * accepted in them, and what all documents hold. Gives `undefined` when there is no such report by then.
 */
export async function whenRelated<Answer>(
  uri: string,
  context: RelatingContext,
  isThere: () => boolean,
  answer: (relations: Relations | undefined) => Answer,
): Promise<Answer | undefined> {
  // Documents may have been changed or closed while this waited: their state by now is what counts.
  while (isThere()) {
    const related = relate(uri, context)
    if ('relations' in related) return answer(related.relations)
    await related.pending
  }
  return undefined
}

export function relate(uri: string, context: RelatingContext): RelationsOrWait {
  const { documents, configuration, acceptances, workspace, openDocuments } = context
  const wait = acceptances.wait(uri) ?? openDocuments.wait()
  if (wait) return { pending: wait }
  const settings = askFor([EVERYWHERE, uri, ...documents.keys()], configuration)
  if (settings) return { pending: settings }
  openDocuments.readChanged()
  const { series } = configuration.settled(EVERYWHERE)!
  const relations = workspace.relations(openDocuments.readings, series).get(uri)
  const others = askFor(relations ? relativesIn(relations) : [], configuration)
  return others ? { pending: others } : { relations }
}

/** Asks for the settings of these files that are not known; `undefined` when all are. */
function askFor(
  uris: readonly string[],
  { of, settled }: RelatingContext['configuration'],
): Promise<unknown> | undefined {
  const unknown = uris.filter(uri => !settled(uri))
  return unknown.length > 0 ? Promise.all(unknown.map(of)) : undefined
}
