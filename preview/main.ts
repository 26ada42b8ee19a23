// Where the page begins: gives it what VS Code gives the page of a webview.
import type { FromPage, Kept } from '../server/protocol/page.ts'
import { startPage } from './page.ts'
import './preview.css'

/** What VS Code gives the page of a webview. */
declare function acquireVsCodeApi(): {
  postMessage: (message: FromPage) => void
  setState: (state: Kept) => void
  getState: () => Kept | undefined
}

const api = acquireVsCodeApi()
startPage({
  uri: document.body.dataset.uri ?? '',
  kept: api.getState(),
  post: message => api.postMessage(message),
  keep: state => api.setState(state),
})
