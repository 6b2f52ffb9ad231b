import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { readRows } from '../../../renderer/export/readAllRows'
import { SENTENCES } from '../../../renderer/i18n'
import { en } from '../../../renderer/i18n/en'
import { RowsLeftOut } from '../../../renderer/print/PrintedTable'
import { Printing } from '../../../renderer/print/printing'
import { MAX_EXPORT_ROWS } from '../../../shared/exports'
import { MANY_PRINTED_ROWS, PRINTED_ROWS, printOrderSchema, printWidth } from '../../../shared/printing'
import { FailureError, success } from '../../../shared/result'

const FOUND = 130_000
const MOST = PRINTED_ROWS.at(-1) ?? 0

const paper = { size: 'letter', landscape: false } as const
const view = { page: 'customers', selection: {}, compare: null }
const order = printOrderSchema.parse({ view, pages: ['customers'], paper, rows: MOST })

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: SENTENCES,
  })
})

test('a report takes 100,000 rows of a table in their order, and asks for none beyond', async () => {
  const asked: number[] = []
  const read = await readRows(async (offset, limit) => {
    asked.push(offset + limit)
    return success({ found: FOUND, rows: Array.from({ length: limit }, (_, i) => offset + i) })
  }, order.rows)
  if (!read.ok) throw new FailureError(read)
  expect(read.value.found).toBe(FOUND)
  expect(read.value.rows).toHaveLength(100_000)
  expect(read.value.rows.every((row, at) => row === at)).toBe(true)
  expect(Math.max(...asked)).toBe(100_000)
})

test('the report says how many rows it leaves out, and nothing where it has them all', () => {
  const drawn = (count: number): string =>
    renderToStaticMarkup(
      createElement(
        Printing.Provider,
        { value: { ...order, width: printWidth(paper), output: { kind: 'pdf' } } },
        createElement(RowsLeftOut, { count }),
      ),
    )
  expect(drawn(FOUND)).toContain('The first 100,000 of 130,000 rows. An export as CSV has them all.')
  expect(drawn(MOST)).toBe('')
})

test('the rows to choose from go up to 100,000, with a warning for the last two; more than a message holds are refused', () => {
  expect(PRINTED_ROWS.filter((rows) => rows >= MANY_PRINTED_ROWS)).toEqual([10_000, 100_000])
  expect(printOrderSchema.safeParse({ ...order, rows: MAX_EXPORT_ROWS + 1 }).success).toBe(false)
})
