#!/usr/bin/env node
// The command line: `gouji check`, `facts`, `fix`, `explain`, `lsp`.
import { keepCompiled } from './cli/compileCache.ts'
import { main } from './cli/main.ts'

keepCompiled()

process.exitCode = await main({
  arguments: process.argv.slice(2),
  host: process,
  home: new URL('.', import.meta.url),
  startServer: () => import('./server.ts'),
})
