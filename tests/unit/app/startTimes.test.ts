import { afterEach, expect, test, vi } from 'vitest'

const STARTED = Date.parse('2026-11-26T12:00:00Z')
const after = (ms: number): void => void vi.setSystemTime(STARTED + ms)

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
})

test.each([
  ['since the process began', STARTED, 'started: code 120 ms, Electron 300 ms, window 950 ms'],
  [
    'none where the system does not tell when it began',
    null,
    'started: code 0 ms, Electron 0 ms, window 0 ms',
  ],
])('the times of a start are %s', async (_what, began, told) => {
  vi.useFakeTimers({ toFake: ['Date'], now: STARTED + 120 })
  vi.stubGlobal('process', Object.assign(Object.create(process), { getCreationTime: () => began }))
  const { startTimes } = await import('../../../main/app/startTimes')
  after(300)
  const times = startTimes()
  after(950)
  expect(times()).toBe(told)
})
