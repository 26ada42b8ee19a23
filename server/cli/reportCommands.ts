// The commands that read reports, in one piece: they share most of their code, and one file loads faster than many.
export { check } from './check.ts'
export { showCodebook } from './codebook.ts'
export { explain } from './explain.ts'
export { facts } from './facts.ts'
export { showConfig } from './showConfig.ts'
export { fix } from './fix.ts'
