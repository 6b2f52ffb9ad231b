import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAsker, type Sending } from '../../../renderer/components/newestAnswer'

const SLOW_MS = 150

/** An asker whose sender is answered by hand, and what it told. */
function setUp(sending: Sending = 'in turn') {
  const sent: string[] = []
  const waiting: ((answer: string) => void)[] = []
  const told: string[] = []
  const asker = createAsker(
    (question: string) => {
      sent.push(question)
      return new Promise<string>((resolve) => waiting.push(resolve))
    },
    {
      onAnswer: (question, answer: string) => told.push(`${question}: ${answer}`),
      onSlow: () => told.push('slow'),
    },
    SLOW_MS,
    sending,
  )
  const answer = async (text: string): Promise<void> => {
    waiting.shift()?.(text)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { asker, sent, told, answer }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('of twenty questions asked at once the first and the last are sent, the last alone is told', async () => {
  const { asker, sent, told, answer } = setUp()
  for (let question = 1; question <= 20; question++) asker.ask(`q${question}`)
  await answer('one')
  await answer('twenty')
  expect(sent).toEqual(['q1', 'q20'])
  expect(told).toEqual(['q20: twenty'])
})

test('sent at once, an answer that comes late is dropped', async () => {
  const { asker, sent, told, answer } = setUp('at once')
  for (const question of ['a', 'b', 'c']) asker.ask(question)
  expect(sent).toEqual(['a', 'b', 'c'])
  await answer('superseded')
  await answer('superseded')
  expect(told).toEqual([])
  await answer('C')
  expect(told).toEqual(['c: C'])
})

test('slow is told after the time, and never once the answer is here', async () => {
  const { asker, told, answer } = setUp()
  asker.ask('a')
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1)
  expect(told).toEqual([])
  asker.ask('b')
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1)
  await answer('A')
  await answer('B')
  await vi.advanceTimersByTimeAsync(SLOW_MS * 10)
  expect(told).toEqual(['b: B'])
  asker.ask('c')
  await vi.advanceTimersByTimeAsync(SLOW_MS)
  await answer('C')
  expect(told).toEqual(['b: B', 'slow', 'c: C'])
})

test('after a stop nothing is told, and it can be asked again', async () => {
  const { asker, told, answer } = setUp()
  asker.ask('a')
  asker.stop()
  await answer('A')
  await vi.advanceTimersByTimeAsync(SLOW_MS * 2)
  expect(told).toEqual([])
  asker.ask('b')
  await answer('B')
  expect(told).toEqual(['b: B'])
})
