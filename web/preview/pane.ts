// The preview beside the text: a frame, and what the page and the preview tell each other.
import { element } from '../../preview/dom.ts'
import type { FromPage, ToPage } from '../../server/protocol/page.ts'
import type { Locale } from '../../server/text/locale.ts'
import { partOf } from '../parts.ts'
import { PREVIEW } from '../words.ts'

export interface PreviewPane {
  readonly tell: (message: ToPage) => void
}

/** The preview in a frame of its own; `receive` is given what happens in it, first of all that it is ready. */
export async function showPreview(
  parent: HTMLElement,
  locale: Locale,
  theme: 'light' | 'dark',
  receive: (message: FromPage) => void,
): Promise<PreviewPane> {
  const [script, style] = [await partOf('previewScript'), await partOf('previewStyle')]
  const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? ''
  const frame = element('iframe', { title: PREVIEW[locale] })
  frame.srcdoc = `<!doctype html><html lang="${locale}" data-theme="${theme}"><head><meta charset="utf-8"><title>${PREVIEW[locale]}</title><style nonce="${nonce}">${style}</style></head><body><script>${script}</script></body></html>`
  const listen = (event: MessageEvent<FromPage>) => {
    if (event.source === frame.contentWindow) receive(event.data)
    else if (!frame.isConnected) window.removeEventListener('message', listen)
  }
  window.addEventListener('message', listen)
  parent.replaceChildren(frame)
  return { tell: message => frame.contentWindow?.postMessage(message, '*') }
}
