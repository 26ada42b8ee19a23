// The HTML in which the page of a preview is loaded.
import { env, Uri, type WebviewPanel } from 'vscode'

/** The page, which may load its own script and style and nothing else from anywhere. */
export function pageHtml({ webview, title }: WebviewPanel, bundles: Uri, document: Uri): string {
  const nonce = crypto.randomUUID()
  const script = webview.asWebviewUri(Uri.joinPath(bundles, 'preview.js')).toString()
  const style = webview.asWebviewUri(Uri.joinPath(bundles, 'preview.css')).toString()
  return `<!doctype html>
<html lang="${escaped(env.language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body data-uri="${escaped(document.toString())}">
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
