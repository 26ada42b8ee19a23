// The editor of the text, made of CodeMirror: what is found is marked in it, and said where the mouse rests.
import { defaultKeymap, history, undo, redo } from '@codemirror/commands'
import { linter, lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import {
  Compartment,
  EditorState,
  type ChangeSet,
  type ChangeSpec,
  type Extension,
  type Text,
  type TransactionSpec,
} from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
  type Tooltip,
} from '@codemirror/view'
import type { Locale } from '../server/text/locale.ts'
import { decisionsIn, decisionsInHistory, type Decision } from './decisions.ts'
import { hintsField, setHints, type HintAt } from './hints.ts'
import { chooseAtMarks } from './marks.ts'
import { watchPointer, type Pointer } from './pointer.ts'
import { EDITOR_PHRASES, PLACEHOLDER, TEXT } from './words.ts'

/** What the editor asks of the page and tells it. */
export interface EditorHost {
  readonly locale: () => Locale
  readonly changed: (before: Text, changes: ChangeSet, after: EditorState) => void
  /** The cursor is at another place, or the text is another one there. */
  readonly moved: () => void
  /** The mark beside a line was clicked: what is found there. */
  readonly chosen: (from: number, to: number) => void
  /** By a step of the history, or by taking one back. */
  readonly decided: (decisions: readonly Decision[]) => void
  /** What there is to say about a place, ready to be shown, and from where to where it goes. */
  readonly about: (
    offset: number,
  ) => Promise<{ readonly from: number; readonly to: number; readonly content: HTMLElement } | undefined>
  /** Something is pasted that has a table, or is long enough to be a report; the page puts it where it belongs. */
  readonly pasted: (html: string, plain: string) => void
}

export interface Editor {
  readonly stateOf: (text: string) => EditorState
  /** `scroll`: how far it was scrolled when it was shown last. */
  readonly show: (state: EditorState, scroll: number) => void
  readonly scroll: number
  /** Where the cursor is, or what is selected begins. */
  readonly cursor: number
  /** The reader's language is another one. */
  readonly speak: () => void
  readonly mark: (diagnostics: readonly Diagnostic[]) => void
  readonly hint: (hints: readonly HintAt[]) => void
  readonly change: (changes: ChangeSpec) => void
  readonly goTo: (from: number, to: number, focus: 'take' | 'leave') => void
  /** Whether there was anything to take back. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly dispatch: (step: TransactionSpec) => void
  readonly focus: () => void
  /** Puts it in the place of what is selected. */
  readonly insert: (text: string) => void
  /** Whether what is inserted takes the place of all that there is. */
  readonly isAllSelected: () => boolean
}

/** The security policy of the page lets only styles in that bear this word; `scripts/web.mjs` puts it there. */
const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? ''

export function makeEditor(parent: HTMLElement, host: EditorHost): Editor {
  const extensions = [extensionsFor(host), spoken.of([])]
  const stateOf = (doc: string) => EditorState.create({ doc, extensions })
  // The policy of the page has to be known before the first style is written.
  const view = new EditorView({ parent, state: stateOf('') })
  const speak = () => view.dispatch({ effects: spoken.reconfigure(wordsIn(host.locale())) })
  return {
    stateOf,
    speak,
    show(state, scroll) {
      view.setState(state)
      speak()
      view.scrollDOM.scrollTop = scroll
    },
    get scroll() {
      return view.scrollDOM.scrollTop
    },
    get cursor() {
      return view.state.selection.main.from
    },
    mark: diagnostics => view.dispatch(setDiagnostics(view.state, diagnostics)),
    hint: hints => view.dispatch({ effects: setHints.of(hints) }),
    change: changes => change(view, changes),
    goTo(from, to, focus) {
      const effects = EditorView.scrollIntoView(from, { y: 'center' })
      view.dispatch({ selection: { anchor: from, head: to }, effects })
      if (focus === 'take') view.focus()
    },
    undo: () => undo(view),
    redo: () => redo(view),
    dispatch: step => view.dispatch(step),
    focus: () => view.focus(),
    insert: text => insert(view, text),
    isAllSelected: () => {
      const { doc, selection } = view.state
      const { from, to } = selection.main
      return doc.sliceString(0, from).trim() === '' && doc.sliceString(to).trim() === ''
    },
  }
}

/** The first place that is changed is shown and selected, wherever the reader has been. */
function change(view: EditorView, changes: ChangeSpec): void {
  const set = view.state.changes(changes)
  let first: { readonly anchor: number; readonly head: number } | undefined
  let before: typeof first
  set.iterChanges((from, to, anchor, head) => {
    first ??= { anchor, head }
    before ??= { anchor: from, head: to }
  })
  // Where the cursor is before a change, there it is again when that is taken back.
  if (before) view.dispatch({ selection: before })
  view.dispatch({
    changes: set,
    ...(first && {
      selection: first,
      effects: EditorView.scrollIntoView(first.anchor, { y: 'center' }),
    }),
    userEvent: 'input.fix',
  })
}

function extensionsFor(host: EditorHost): Extension {
  const pointer = watchPointer()
  const listener = EditorView.updateListener.of(update => {
    if (update.docChanged) {
      pointer.rest()
      host.changed(update.startState.doc, update.changes, update.state)
    }
    if (update.docChanged || update.selectionSet) host.moved()
    const decisions = decisionsIn(update.transactions)
    if (decisions.length > 0) host.decided(decisions)
  })
  const handlers = EditorView.domEventHandlers({
    paste({ clipboardData }) {
      const html = clipboardData?.getData('text/html') ?? ''
      const plain = clipboardData?.getData('text/plain') ?? ''
      if (!hasTable(html) && plain.length < SHORT) return false
      host.pasted(html, plain)
      return true
    },
    // The page takes files; the editor would insert them as they are.
    drop: event => (event.dataTransfer?.files.length ?? 0) > 0,
  })
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    lineNumbers(),
    history(),
    decisionsInHistory,
    search({ top: true }),
    drawSelection(),
    highlightActiveLine(),
    linter(null, { tooltipFilter: () => [] }),
    lintGutter({ tooltipFilter: () => [] }),
    chooseAtMarks((from, to) => host.chosen(from, to)),
    hintsField,
    listener,
    handlers,
    hoverOver(host, pointer),
    // The page takes the keys that undo and redo, for they hold wherever the focus is.
    keymap.of([...lintKeymap, ...searchKeymap, ...defaultKeymap]),
  ]
}

/** All that the editor says. */
const spoken = new Compartment()

function wordsIn(locale: Locale): Extension {
  return [
    placeholder(PLACEHOLDER[locale]),
    EditorView.contentAttributes.of({ 'aria-label': TEXT[locale], spellcheck: 'false', tabindex: '0' }),
    locale === 'zh' ? EditorState.phrases.of(EDITOR_PHRASES) : [],
  ]
}

/** A report is longer by far; what is shorter is a figure or a sentence. A guess. */
const SHORT = 120

/** Without a table, what is pasted is as good as plain text. */
export function hasTable(html: string): boolean {
  return /<table\b/i.test(html)
}

function insert(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(text.replace(/\r\n?/g, '\n')), {
    userEvent: 'input.paste',
    scrollIntoView: true,
  })
  view.focus()
}

function hoverOver(host: EditorHost, pointer: Pointer): Extension {
  const said = async (_view: EditorView, position: number): Promise<Tooltip | null> => {
    const about = pointer.hasMoved() ? await host.about(position) : undefined
    if (!about) return null
    const { from, to, content } = about
    return { pos: from, end: to, above: true, create: () => ({ dom: content }) }
  }
  // What it says is of the text as it was.
  return hoverTooltip(said, { hideOn: ({ docChanged }) => docChanged })
}
