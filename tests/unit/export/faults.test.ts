import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { ENGINE_REQUESTS } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { writeExport } from '../../../main/export/writeExport'
import { inEnglish } from '../../../shared/phrase'
import { LINE_FIELDS } from '../../../shared/lines'
import type { Result } from '../../../shared/result'
import { selection } from '../../support/ask'
import { FAULTS, withFaults } from '../../support/faults'
import { makeCubeData } from '../../support/makeCubeData'
import { scratch } from '../../support/project'

const OLD = 'what was there before'
const LINES = Array.from({ length: 2_500 }, (_, i) => ({
  date: '2024-01-15',
  order: `o${i}`,
  product: `p${i % 7}`,
  quantity: 1,
  gross: 100,
}))

function exportLines(path: string, format: 'csv' | 'xlsx'): Promise<Result<number>> {
  const state = newState()
  state.open = { path: 'test', cube: makeCube(makeCubeData(LINES, {})), file: null }
  const order = {
    path,
    format,
    name: 'Lines',
    note: { name: 'Note', lines: ['Lines'] },
    selection: selection({}),
    sort: null,
    search: '',
    titles: [...LINE_FIELDS],
    dialect: { delimiter: ',', decimal: '.' } as const,
  }
  return ENGINE_REQUESTS['engine.exportLines'](state, order, () => undefined)
}

const EXPORTS: readonly (readonly [string, (path: string) => Promise<Result<unknown>>])[] = [
  ['a report, picture or table', (path) => writeExport(path, Buffer.alloc(100_000, 'x'))],
  ['lines as CSV', (path) => exportLines(path, 'csv')],
  ['lines as a workbook', (path) => exportLines(path, 'xlsx')],
]

/** How a file ends that is whole: a workbook by the end of its ZIP, which names the number of its parts. */
const endOf = (path: string): Buffer => readFileSync(path).subarray(-22).subarray(0, 12)

const WORDS = {
  ENOSPC: 'There is no space left on the disk.',
  EACCES: 'This folder cannot be written to.',
  EIO: 'The file could not be written.',
} as const

describe.each(EXPORTS)('%s', (_name, run) => {
  test(
    'whichever call to the disk fails: the old file or the new one, never half of it, and the reason in words',
    { timeout: 180_000 },
    async () => {
      const whole = join(scratch(), 'table')
      writeFileSync(whole, OLD)
      const { calls } = await withFaults(whole, null, () => run(whole))
      expect(calls).toEqual(expect.arrayContaining(['FileHandle.write', 'FileHandle.sync', 'rename']))
      for (const fault of FAULTS)
        for (let at = 0; at < calls.length; at++) {
          const folder = scratch()
          const path = join(folder, 'table')
          writeFileSync(path, OLD)
          const { value } = await withFaults(path, { at, fault }, () => run(path))
          const what = `${fault} at ${at} (${calls[at]})`
          expect(readdirSync(folder), what).toEqual(['table'])
          if (value.ok) expect(endOf(path), what).toEqual(endOf(whole))
          else {
            expect(readFileSync(path, 'utf8'), what).toBe(OLD)
            expect(fault, what).not.toBe('short')
            if (fault !== 'short')
              expect(inEnglish(value.message), what).toBe(`table was not saved. ${WORDS[fault]}`)
          }
        }
    },
  )

  test('a folder in its place is left alone', async () => {
    const path = join(scratch(), 'table')
    mkdirSync(path)
    expect(await run(path)).toMatchObject({ ok: false, code: 'usage' })
    expect(readdirSync(path)).toEqual([])
  })
})
