import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitAnswer } from '../../../renderer/components/currentPage'
import type { ReadAbout } from '../../../renderer/export/cardExport'
import { readAsOne } from '../../../renderer/export/readAsOne'
import { useApp } from '../../../renderer/store'
import { FIRST_STEP } from '../../../renderer/store/step'
import { selection } from '../../support/ask'

const wordsOf = (): string => useApp.getState().present.selection.from ?? 'all dates'
const about: ReadAbout = () => ({
  isCurrent: true,
  heading: { title: 'Net sales', detail: wordsOf() },
  lines: async () => [wordsOf()],
})
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const chooseMarch = (): void => useApp.getState().change({ selection: selection({ from: '2024-03-01' }) })

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run))
  useApp.getState().restoreStep(FIRST_STEP)
})
afterEach(() => vi.unstubAllGlobals())

test('an export never has numbers of one selection under the words of another: it waits for the answer', async () => {
  let shown = 'numbers of all dates'
  const answered = awaitAnswer()
  chooseMarch()
  const reading = readAsOne(about, async () => shown)
  for (let frame = 0; frame < 5; frame++) await nextFrame()
  shown = 'numbers of March'
  answered()
  expect(await reading).toEqual({
    value: 'numbers of March',
    heading: { title: 'Net sales', detail: '2024-03-01' },
    lines: ['2024-03-01'],
  })
})

test('a filter that changes while a card is read has it read again', async () => {
  let reads = 0
  const read = await readAsOne(about, async () => {
    if (reads++ === 0) chooseMarch()
    return wordsOf()
  })
  expect([read?.value, read?.lines, reads]).toEqual(['2024-03-01', ['2024-03-01'], 2])
})

test('where the answer failed, and nothing is asked any more, nothing is read and the waiting ends', async () => {
  const failed: ReadAbout = () => ({ ...about(), isCurrent: false })
  expect(await readAsOne(failed, async () => 'numbers of an earlier question')).toBeNull()
})
