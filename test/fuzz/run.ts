// Tries what was drawn until time is up, and makes what fails small.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { commandLines, faultOfCommandLine } from './commandLines.ts'
import { minimise } from './minimise.ts'
import { faultIn } from './reading.ts'
import { faultInSession, sessions } from './sessions.ts'
import { families } from './texts.ts'

export interface Fault {
  readonly seed: number
  readonly fault: string
  /** What shows it: a text, or a session or command line as JSON. */
  readonly shownBy: string
}

export type Subject = 'texts' | 'sessions' | 'commands'

export interface Trial {
  readonly seed: number
  readonly isOver: () => boolean
  /** Is told of each kind of fault, when it is first found. */
  readonly heed: (fault: Fault) => void
  /** The folder of the built program. */
  readonly home: string
}

/** Tries until it is over, and says how many were tried. */
export async function run(subject: Subject, trial: Trial): Promise<number> {
  switch (subject) {
    case 'texts':
      return runTexts(trial)
    case 'sessions':
      return runShrinking(sessions, faultInSession, trial)
    case 'commands': {
      const folder = join(tmpdir(), `gouji-fuzz-${process.pid}`)
      return runShrinking(commandLines, one => faultOfCommandLine(one, folder, trial.home), trial)
    }
  }
}

/** So many are drawn at a time, from a seed of their own. */
const BATCH = 100

/** Of so many texts one is asked for its fixes too: these read it anew for each, which takes as long as to read ten others. */
const FIXES_EVERY = 50

function runTexts({ seed, isOver, heed }: Trial): number {
  const known = new Set<string>()
  let tried = 0
  for (let batch = seed; !isOver(); batch++) {
    for (const text of fc.sample(families, { seed: batch, numRuns: BATCH }).flat()) {
      if (isOver()) break
      const asked = tried++ % FIXES_EVERY === 0 ? 'fixes' : 'findings'
      const fault = faultIn(text, asked)
      if (fault === undefined || known.has(kindOf(fault))) continue
      known.add(kindOf(fault))
      const isSame = (smaller: string) => kindOf(faultIn(smaller, asked) ?? '') === kindOf(fault)
      heed({ seed: batch, fault, shownBy: minimise(text, isSame) })
    }
  }
  return tried
}

/** What is drawn in parts is made small part by part, by the library. */
async function runShrinking<T>(
  drawn: fc.Arbitrary<T>,
  faultOf: (one: T) => Promise<string | undefined>,
  { seed, isOver, heed }: Trial,
): Promise<number> {
  const known = new Set<string>()
  let tried = 0
  for (let batch = seed; !isOver(); batch++) {
    const isNew = async (one: T) => {
      if (isOver()) return true
      tried++
      const fault = await faultOf(one)
      return fault === undefined || known.has(kindOf(fault))
    }
    const { counterexample } = await fc.check(fc.asyncProperty(drawn, isNew), { seed: batch, numRuns: BATCH })
    if (!counterexample) continue
    const fault = (await faultOf(counterexample[0])) ?? 'is not there the second time'
    known.add(kindOf(fault))
    heed({ seed: batch, fault, shownBy: JSON.stringify(counterexample[0], null, 2) })
  }
  return tried
}

/** What two faults of one cause have in common: the places in a stack trace, or the words without the figures. */
function kindOf(fault: string): string {
  if (!fault.startsWith('throws')) return fault.replace(/“[^”]*”|[a-zA-Z]+(?:\.[a-zA-Z]+)+|\d+/g, '#')
  return fault
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 2)
    .join('\n')
    .replace(/:\d+:\d+/g, '')
}
