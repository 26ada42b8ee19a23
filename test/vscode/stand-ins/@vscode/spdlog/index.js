// In place of a native module that would have to be compiled: what VS Code writes to its logs. Its output
// channels show the content of such a file, so without this they stay empty.
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical']

class Logger {
  #file
  #level = levels.indexOf('info')
  #bare = false

  constructor(file) {
    this.#file = file
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, '')
  }

  #write(level, message) {
    if (levels.indexOf(level) < this.#level) return
    const time = new Date().toISOString().replace('T', ' ').slice(0, -1)
    appendFileSync(this.#file, this.#bare ? message : `${time} [${level}] ${message}\n`)
  }

  trace(message) {
    this.#write('trace', message)
  }
  debug(message) {
    this.#write('debug', message)
  }
  info(message) {
    this.#write('info', message)
  }
  warn(message) {
    this.#write('warning', message)
  }
  error(message) {
    this.#write('error', message)
  }
  critical(message) {
    this.#write('critical', message)
  }

  getLevel() {
    return this.#level
  }
  setLevel(level) {
    this.#level = level
  }
  clearFormatters() {
    this.#bare = true
  }
  setPattern() {}
  flush() {}
  drop() {}
}

export const setLevel = () => {}
export const setFlushOn = () => {}
export const createRotatingLogger = async (_name, file) => new Logger(file)
export const createAsyncRotatingLogger = createRotatingLogger
