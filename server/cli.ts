#!/usr/bin/env node
// The command line: `gouji check`, `facts`, `fix`, `explain`, `lsp`.
import { main } from './cli/main.ts'

process.exitCode = await main({
  arguments: process.argv.slice(2),
  host: process,
  home: new URL('.', import.meta.url),
  // A bundle of its own beside this one.
  startServer: () => import('./server.js'),
})
