// Looks at all files of a run before the first is checked, to compare reports with each other.
import type { Fingerprint } from '../series/fingerprint.ts'
import type { Member } from '../series/member.ts'
import { relate, relativesIn, type Relations } from '../series/relations.ts'
import type { SeriesSettings } from '../series/settings.ts'
import type { Examiner } from './examine/examine.ts'
import type { Job, Relative, Surveyed } from './examine/job.ts'
import { inOrder } from './input/inOrder.ts'

/**
 * The inputs with what each is compared with. `jobs` is gone through twice: first to see of which organ and year
 * each report is, which is cheap. Records of streams are compared with nothing: nobody could hold them all.
 */
export async function* withRelatives(
  jobs: () => AsyncIterable<Job>,
  settings: SeriesSettings,
  examiner: Examiner,
  ahead: number,
): AsyncGenerator<Job> {
  const { relationsByFile, contents } = await surveyJobs(jobs(), settings, examiner, ahead)
  for await (const job of jobs()) {
    const relations = relationsByFile.get(job.file)
    yield relations ? { ...job, relations, relatives: relativesOf(relations, contents) } : job
  }
}

async function surveyJobs(
  jobs: AsyncIterable<Job>,
  settings: SeriesSettings,
  examiner: Examiner,
  ahead: number,
) {
  const members: Member[] = []
  const contents = new Map<string, Relative>()
  const fingerprints = new Map<string, Fingerprint>()
  const survey = async (job: Job) => ({ job, found: await surveyed(job, settings, examiner) })
  for await (const { job, found } of inOrder(jobs, survey, ahead)) {
    if (!found) continue
    members.push(found.member)
    fingerprints.set(found.member.uri, found.fingerprint)
    contents.set(job.file, {
      file: job.file,
      content: job.content,
      ...(job.stated && { stated: job.stated }),
    })
  }
  return { relationsByFile: relate(members, settings, file => fingerprints.get(file)), contents }
}

async function surveyed(
  job: Job,
  settings: SeriesSettings,
  examiner: Examiner,
): Promise<Surveyed | undefined> {
  const isFile = job.content.kind === 'file' || job.content.kind === 'bytes'
  return isFile ? examiner.survey(job, settings) : undefined
}

function relativesOf(relations: Relations, contents: ReadonlyMap<string, Relative>): readonly Relative[] {
  return relativesIn(relations).flatMap(file => contents.get(file) ?? [])
}
