// `npm run web`: builds the page for those without an editor, and serves it on this machine alone. The file itself,
// dist/web/index.html, does as well: it may be opened from disk, or put on any server.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { buildPage } from './page.mjs'

await buildPage()
const page = readFileSync('dist/web/index.html')
const server = createServer((request, response) => {
  const known = request.url === '/' || request.url === '/index.html'
  response.writeHead(known ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(known ? page : '')
})
const port = Number(process.env.PORT ?? 8311)
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`))
