import { expect, it } from 'vitest'
import { progressText } from '../../server/cli/output/progress.ts'

const DONE = { inputs: 120, bytes: 900_000 }

it('says how many files are done, how fast, and how long the others will take', () => {
  const { zh, en } = progressText(DONE, 3000, 2720)
  expect(zh).toBe('120/2720 个文件，0.3 MB/s，约剩 1:05')
  expect(en).toBe('120/2720 files, 0.3 MB/s, about 1:05 left')
})

it('counts hours where it takes any', () => {
  expect(progressText(DONE, 3000, 150_120).zh).toContain('约剩 1:02:30')
})

it('says nothing of what is left where nobody knows how many there are', () => {
  expect(progressText(DONE, 3000).zh).toBe('120 个文件，0.3 MB/s')
})
