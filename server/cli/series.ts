// Looks at all files of a run before the first is checked, to compare reports with each other.
import { resolve } from 'node:path'
import { readIdentity } from '../outline/identity.ts'
import type { FormId } from '../forms/form.ts'
import { readReport, type Report } from '../report.ts'
import { ALONE, kinOf, type Kin } from '../series/kin.ts'
import { fingerprintOf, type Fingerprint } from '../series/fingerprint.ts'
import { memberOf, type Member } from '../series/member.ts'
import { relate, relativesIn, type Relations } from '../series/relations.ts'
import type { SeriesSettings } from '../series/settings.ts'
import { readAhead } from './input/ahead.ts'
import type { FoundPath } from './input/foundPath.ts'
import { readInput, sourceOf, type Input, type TextInput } from './input/input.ts'
import { filesAt, STANDARD_INPUT } from './input/paths.ts'

/** The files of one run, and what each report among them is compared with. */
export interface Family {
  /** In their order. */
  readonly inputs: AsyncIterable<Input>
  /** Reads the reports of all that a file is compared with; each is read once, as long as it is needed. */
  readonly read: (input: TextInput) => Promise<{ readonly report: Report; readonly kin: Kin }>
}

/**
 * Looks at every file to see of which organ and year it is, before the first of them is read in full. Texts are kept
 * for the second look as far as there is room, else files are opened twice; reports are let go as soon as no file
 * that is still to come is compared with them.
 */
export async function gatherFamily(
  paths: readonly string[],
  settings: SeriesSettings,
  form: FormId | undefined,
): Promise<Family> {
  const { entries, relationsByFile } = await surveyFiles(paths, settings)
  const byFile = new Map(entries.map(entry => [entry.found.file, entry]))
  const uses = countUses(relationsByFile)
  const reports = new Map<string, Report | undefined>()

  async function reportAt(file: string): Promise<Report | undefined> {
    if (reports.has(file)) return reports.get(file)
    const input = await readAgain(byFile.get(file)!)
    const report = input?.kind === 'text' ? readSafely(input, form) : undefined
    reports.set(file, report)
    // What is let go too early is read again.
    if (reports.size > MOST_REPORTS) reports.delete(reports.keys().next().value!)
    return report
  }

  function letGo(file: string): void {
    const left = (uses.get(file) ?? 1) - 1
    uses.set(file, left)
    if (left === 0) reports.delete(file)
  }

  return {
    inputs: readAll(entries),
    async read(input) {
      const { file } = input
      const relations = relationsByFile.get(file)
      const report = reports.get(file) ?? readReport(sourceOf(input), form)
      if (!relations) return { report, kin: ALONE }
      reports.set(file, report)
      const relatives = relativesIn(relations)
      const known = new Map<string, Report | undefined>()
      for (const relative of relatives) known.set(relative, await reportAt(relative))
      for (const needed of [file, ...relatives]) letGo(needed)
      return { report, kin: kinOf(relations, relative => known.get(relative)) }
    },
  }
}

interface FileOfRun {
  readonly found: FoundPath
  /** Absent for what was let go, to be read again. */
  readonly input: Input | undefined
}

/** UTF-16 code units of texts that are kept between the two looks: about 128 MB. A guess, nothing measured. */
const ROOM = 64_000_000
/** Reports that are kept until they are compared, to bound the memory. A guess, nothing measured. */
const MOST_REPORTS = 2000

/** Everything behind the paths that is to be told of, and how the reports among it are related. */
async function surveyFiles(paths: readonly string[], settings: SeriesSettings) {
  const entries: FileOfRun[] = []
  const members: Member[] = []
  const fingerprints = new Map<string, Fingerprint>()
  let room = ROOM
  const both = async (found: FoundPath) => ({ found, input: await readInput(found) })
  for await (const { found, input } of readAhead(filesAt(paths), both)) {
    if (!input) continue
    if (input.kind === 'text') {
      const member = memberAt(input, settings)
      if (member) {
        members.push(member)
        fingerprints.set(member.uri, fingerprintOf(input.text))
      }
      room -= input.text.length
    }
    const keeps = room > 0 || input.kind === 'unreadable' || found.file === STANDARD_INPUT
    entries.push({ found, input: keeps ? input : undefined })
  }
  return { entries, relationsByFile: relate(members, settings, file => fingerprints.get(file)) }
}

function memberAt(input: TextInput, settings: SeriesSettings): Member | undefined {
  const { file } = input
  const path = file === STANDARD_INPUT ? file : resolve(file)
  const member = memberOf(path, readIdentity(sourceOf(input)), settings)
  return member && { ...member, uri: file }
}

async function* readAll(entries: readonly FileOfRun[]): AsyncGenerator<Input> {
  async function* each(): AsyncGenerator<FileOfRun> {
    yield* entries
    await Promise.resolve()
  }
  for await (const input of readAhead(each(), readAgain)) if (input) yield input
}

async function readAgain({ found, input }: FileOfRun): Promise<Input | undefined> {
  return input ?? (await readInput(found))
}

/** How often each report is needed: for itself and for all that are compared with it. */
function countUses(relations: ReadonlyMap<string, Relations>): Map<string, number> {
  const uses = new Map<string, number>()
  for (const [file, related] of relations) {
    for (const needed of [file, ...relativesIn(related)]) uses.set(needed, (uses.get(needed) ?? 0) + 1)
  }
  return uses
}

/** A report that the program fails on is told of in its own turn. */
function readSafely(input: TextInput, form: FormId | undefined): Report | undefined {
  try {
    return readReport(sourceOf(input), form)
  } catch {
    return undefined
  }
}
