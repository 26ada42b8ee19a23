// What is told to the server is told in the order in which it happened.
import { expect, it } from 'vitest'
import { makeTaskQueue } from '../../client/notifier.ts'

it('does one task after the other, however long each takes', async () => {
  const done: string[] = []
  const queue = makeTaskQueue(message => expect.unreachable(message))
  let finishFirst = () => expect.unreachable('It has not begun')
  queue.add(async () => {
    await new Promise<void>(resolve => {
      finishFirst = resolve as typeof finishFirst
    })
    done.push('first')
  })
  queue.add(() => Promise.resolve(void done.push('second')))
  await Promise.resolve()
  await Promise.resolve()
  expect(done).toEqual([])
  finishFirst()
  await queue.settled()
  expect(done).toEqual(['first', 'second'])
})

it('waits for what is added while it waits', async () => {
  const done: string[] = []
  const queue = makeTaskQueue(message => expect.unreachable(message))
  queue.add(() => {
    queue.add(() => Promise.resolve(void done.push('added')))
    return Promise.resolve()
  })
  await queue.settled()
  expect(done).toEqual(['added'])
})

it('warns of a task that fails, and goes on', async () => {
  const warnings: string[] = []
  const done: string[] = []
  const queue = makeTaskQueue(message => void warnings.push(message))
  queue.add(() => Promise.reject(new Error('no such file')))
  queue.add(() => Promise.resolve(void done.push('next')))
  await queue.settled()
  expect(warnings).toEqual(['Error: no such file'])
  expect(done).toEqual(['next'])
})
