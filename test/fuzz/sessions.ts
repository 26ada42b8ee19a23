// An editor that changes texts and asks for everything, in any order, and what must hold of the answers.
import fc from 'fast-check'
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { apply, EVERYTHING, type Editor } from '../server/editor.ts'
import { startServer } from '../server/start.ts'
import { faultOfPlaces } from './places.ts'
import { reports } from './texts.ts'

/** What an editor asks about a whole document, a position or a range. */
const REQUESTS = {
  'textDocument/documentSymbol': 'document',
  'textDocument/codeLens': 'document',
  'textDocument/foldingRange': 'document',
  'textDocument/semanticTokens/full': 'document',
  'textDocument/formatting': 'document',
  'textDocument/diagnostic': 'document',
  'textDocument/hover': 'position',
  'textDocument/definition': 'position',
  'textDocument/references': 'position',
  'textDocument/documentHighlight': 'position',
  'textDocument/completion': 'position',
  'textDocument/selectionRange': 'positions',
  'textDocument/inlayHint': 'range',
  'textDocument/rangeFormatting': 'range',
  'textDocument/semanticTokens/range': 'range',
  'textDocument/codeAction': 'range',
} as const

type Request = keyof typeof REQUESTS

/** From 0 to 1, of a text; the same numbers mean another place when the text was another, so that all shrinks. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '12',
    '\n',
    '\r\n',
    '|',
    '\t',
    '一、',
    '总计',
    '📢',
    '\ud83d',
    '<table>',
    '\r',
  ),
  fc.string({ maxLength: 8 }),
)

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      at: place,
      length: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 400 })),
      text: typed,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      request: fc.constantFrom(...(Object.keys(REQUESTS) as Request[])),
      at: place,
      length: fc.nat({ max: 200 }),
      waits: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'other' as const, 'rename' as const) }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

export const sessions = fc.record({
  texts: fc.tuple(reports, reports),
  steps: fc.array(step, { minLength: 1, maxLength: 24 }),
})

/** An editor that asks for the edit of an action when that is chosen. */
const RESOLVING = {
  ...EVERYTHING,
  textDocument: {
    ...EVERYTHING.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
}

interface Session {
  readonly editor: Editor
  readonly documents: TextDocument[]
  current: number
  names: number
  fault: string | undefined
}

/** What is wrong with a session; `undefined` where nothing is. */
export async function faultInSession({
  texts,
  steps,
}: {
  readonly texts: readonly string[]
  readonly steps: readonly Step[]
}): Promise<string | undefined> {
  const editor = await startServer(RESOLVING)
  try {
    const documents = texts.map((text, i) => editor.open(`file:///fuzz/${i}.txt`, text))
    const session: Session = { editor, documents, current: 0, names: texts.length, fault: undefined }
    const waiting: Promise<unknown>[] = []
    for (const one of steps) {
      const done = take(session, one)
      if (one.kind === 'ask' && !one.waits) waiting.push(done)
      else await done
      if (session.fault !== undefined) return session.fault
    }
    await Promise.all(waiting)
    return session.fault ?? (await differenceFromScratch(session)) ?? failureIn(editor)
  } finally {
    await editor.shutdown()
  }
}

async function take(session: Session, one: Step): Promise<void> {
  const { editor, documents, current } = session
  const document = documents[current]!
  const text = document.getText()
  switch (one.kind) {
    case 'change': {
      const start = Math.floor(one.at * text.length)
      const range = { start: document.positionAt(start), end: document.positionAt(start + one.length) }
      editor.change(document, { range, newText: one.text })
      return
    }
    case 'ask':
      return ask(session, document, one)
    case 'other':
      session.current = (current + 1) % documents.length
      return
    case 'reopen':
    case 'rename':
      editor.close(document)
      documents[current] = editor.open(
        one.kind === 'rename' ? `file:///fuzz/${session.names++}.txt` : document.uri,
        text,
      )
  }
}

async function ask(
  session: Session,
  document: TextDocument,
  { request, at, length }: Extract<Step, { kind: 'ask' }>,
): Promise<void> {
  const { editor } = session
  const before = document.version
  const offset = Math.floor(at * document.getText().length)
  const position = document.positionAt(offset)
  const range = { start: position, end: document.positionAt(offset + length) }
  const where = {
    document: {},
    position: { position },
    positions: { positions: [position] },
    range: { range },
  }[REQUESTS[request]]
  const params = {
    textDocument: { uri: document.uri },
    ...where,
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
  }
  const answer = await editor.connection.sendRequest<unknown>(request, params)
  // An answer to a text that is another by now is judged by nobody.
  if (document.version !== before || !session.documents.includes(document)) return
  session.fault ??=
    faultOfPlaces(request, answer, document, session.documents) ??
    (request === 'textDocument/codeAction'
      ? await faultOfActions(session, answer as CodeAction[] | null, document)
      : undefined)
}

/** An action that is offered does something. */
async function faultOfActions(
  { editor, documents }: Session,
  actions: readonly CodeAction[] | null,
  document: TextDocument,
): Promise<string | undefined> {
  for (const action of actions ?? []) {
    if (action.disabled || action.command) continue
    const { edit } = action.edit
      ? action
      : await editor.connection.sendRequest<CodeAction>('codeAction/resolve', action)
    if (!edit) return `“${action.title}” does nothing`
    if (apply(document, { edit }) === document.getText()) return `“${action.title}” changes nothing`
    const fault = faultOfPlaces(action.title, edit, document, documents)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** What was changed bit by bit is known as if it had been opened as it is now. */
async function differenceFromScratch({ editor, documents }: Session): Promise<string | undefined> {
  const fresh = await startServer(RESOLVING)
  try {
    for (const { uri } of documents) fresh.close({ uri } as TextDocument)
    for (const document of documents) fresh.open(document.uri, document.getText())
    for (const { uri } of documents) {
      const [known, anew] = [await editor.diagnose(uri), await fresh.diagnose(uri)]
      if (keyOf(known) !== keyOf(anew)) return `${uri}: other findings than in a document opened anew`
    }
    return undefined
  } finally {
    await fresh.shutdown()
  }
}

function keyOf(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(({ code, range, message }) => [code, range, message]))
}

function failureIn({ logged }: Editor): string | undefined {
  const failure = logged.find(message => /Error|throws|failed/.test(message))
  return failure === undefined ? undefined : `the server says: ${failure}`
}
