import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedStrings } from '../../../main/cube/packedStrings'
import { publishedColumns } from '../../../main/export/publish/columns'
import { writeTable } from '../../../main/export/publish/writeTable'
import type { WrittenTable } from '../../../main/export/publish/writeTable'
import { DamagedFile, ProjectFile, absent, integer, real, text, writeProject } from '../../../main/store'
import { PAGE_SIZE } from '../../../main/store/sqliteFormat'
import { FailureError } from '../../../shared/result'
import { duck } from '../../support/duck'
import type { DuckRow } from '../../support/duck'
import { scratch } from '../../support/project'

const TABLE = 'silver_any'
const SCHEMA =
  'id integer primary key, t text, n integer, net_cents integer, r real, is_new integer, date text'
const NONE = -(2 ** 53)

interface Row {
  readonly t: string | null
  readonly n: number | null
  readonly cents: number | null
  readonly r: number | null
  readonly isNew: boolean | null
  readonly date: string | null
}

const texts = (values: readonly (string | null)[]) =>
  text(
    values.map((value, i) => (value === null ? values.length : i)),
    PackedStrings.from(values.map((value) => value ?? '')),
    values.length,
  )

const integers = (values: readonly (number | null)[]) =>
  integer(
    values.map((value) => value ?? NONE),
    NONE,
  )

/** Saves the rows as a table of a project; its path. */
async function saved(rows: readonly Row[], folder: string): Promise<string> {
  const project = join(folder, 'any.retail-lens')
  const columns = [
    absent,
    texts(rows.map(({ t }) => t)),
    integers(rows.map(({ n }) => n)),
    integers(rows.map(({ cents }) => cents)),
    real(rows.map(({ r }) => r ?? NaN)),
    integers(rows.map(({ isNew }) => (isNew === null ? null : Number(isNew)))),
    texts(rows.map(({ date }) => date)),
  ]
  await writeProject(
    project,
    async () => undefined,
    (db) => db.exec(`create table ${TABLE} (${SCHEMA}) strict`),
    (writer) => writer.write({ name: TABLE, columns, rows: rows.length }),
  )
  return project
}

/** Writes the table of a project as Parquet. */
async function toParquet(project: string, path: string): Promise<WrittenTable> {
  const opened = ProjectFile.open(project)
  if (!opened.ok) throw new FailureError(opened)
  try {
    const published = publishedColumns(TABLE, opened.value.sqlOf(TABLE), 2)
    return await writeTable(opened.value, TABLE, published, path)
  } finally {
    opened.value.close()
  }
}

const written = async (rows: readonly Row[], folder: string): Promise<WrittenTable> =>
  toParquet(await saved(rows, folder), join(folder, 'any.parquet'))

/** What DuckDB says of a row, in its own way of writing numbers. */
const asRead = ({ t, n, cents, r, isNew, date }: Row, i: number) => ({
  id: String(i + 1),
  t,
  n: n === null ? null : String(n),
  net_amount: cents === null ? null : (cents / 100).toFixed(2),
  r: r === null ? null : r + 0,
  is_new: isNew,
  date,
})

/** The rows as DuckDB reads them from our Parquet. */
async function readBack(rows: readonly Row[]): Promise<readonly DuckRow[]> {
  const folder = scratch()
  await written(rows, folder)
  const engine = await duck(folder)
  return engine.rows("select * from 'any.parquet' order by id")
}

/** Few or many different values, alone or in runs, often missing or never. */
const column = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> =>
  fc
    .tuple(fc.array(values, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
    .chain(([few, run, isWhole]) =>
      fc.array(
        fc.oneof(
          fc
            .constantFrom(...few, ...(isWhole ? [] : [null]))
            .map((value) => Array.from({ length: run }, () => value)),
          values.map((value) => [value]),
        ),
        { minLength: 150, maxLength: 150 },
      ),
    )
    .map((runs) => runs.flat())

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const table = fc
  .tuple(
    fc.integer({ min: 0, max: 150 }),
    column(fc.string({ unit: 'grapheme', maxLength: 40 })),
    column(fc.oneof(fc.integer({ min: -200, max: 70_000 }), fc.maxSafeInteger())),
    column(fc.integer({ min: -(10 ** 12), max: 10 ** 12 })),
    column(fc.double({ noNaN: true, noDefaultInfinity: true })),
    column(fc.boolean()),
    column(days),
  )
  .map(([rows, t, n, cents, r, isNew, date]) =>
    Array.from({ length: rows }, (_, i): Row => ({
      t: t[i] ?? null,
      n: n[i] ?? null,
      cents: cents[i] ?? null,
      r: r[i] ?? null,
      isNew: isNew[i] ?? null,
      date: date[i] ?? null,
    })),
  )

test('DuckDB reads back any values, in runs, missing or all different', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      expect(await readBack(rows)).toEqual(rows.map(asRead))
    }),
    { numRuns: 40 },
  )
})

test('records longer than a page, among short ones', async () => {
  const sizes = [3, 8_100, 8_157, 8_158, 8_200, 16_500, 100_000, 0, 5]
  const row = { n: 7, cents: -5, r: 0.5, isNew: true, date: '2024-02-29' } as const
  const rows = sizes.map((size) => ({ ...row, t: 'é'.repeat(size) }))
  expect(await readBack(rows)).toEqual(rows.map(asRead))
})

test('several row groups: dictionaries begin anew, and columns without are told apart', async () => {
  const lines = 250_000
  const rows = Array.from({ length: lines }, (_, i): Row => ({
    t: i % 3 === 0 ? null : `text ${i % 5_000}`,
    n: i < 40_000 ? i * 3 : i % 10,
    cents: (i * 7_919) % 100_003,
    r: i / 7,
    isNew: i % 11 === 0,
    date: `2024-01-${String(1 + (i % 31)).padStart(2, '0')}`,
  }))
  const folder = scratch()
  const { totals } = await written(rows, folder)
  const sumOf = (value: (row: Row) => number): number => rows.reduce((sum, row) => sum + value(row), 0)
  expect(totals[0]).toEqual({ column: 'net_amount', total: sumOf(({ cents }) => cents ?? 0) / 100 })
  expect(totals[1]?.total).toBeCloseTo(
    sumOf(({ r }) => r ?? 0),
    1,
  )
  const engine = await duck(folder)
  const [wrong] = await engine.rows(
    `select count(*) filter (where id is null or
      t is distinct from if((id - 1) % 3 = 0, null, 'text ' || ((id - 1) % 5000)) or
      n is distinct from if(id <= 40000, (id - 1) * 3, (id - 1) % 10) or
      net_amount is distinct from (((id - 1) * 7919) % 100003) / 100 or
      r is distinct from (id - 1) / 7 or
      is_new is distinct from ((id - 1) % 11 = 0) or
      date is distinct from date '2024-01-01' + cast((id - 1) % 31 as integer)) as wrong,
      count(distinct id) as ids, count(*) as lines from 'any.parquet'`,
  )
  expect(wrong).toEqual({ wrong: '0', ids: String(lines), lines: String(lines) })
  const chunks = await engine.rows(
    `select path_in_schema as name, compression, count(*) as groups, sum(stats_null_count) as missing,
      bool_and(contains(encodings, 'RLE_DICTIONARY')) as is_coded
      from parquet_metadata('any.parquet') group by all order by name`,
  )
  const coded = Object.fromEntries(chunks.map(({ name, is_coded }) => [name, is_coded]))
  expect(coded).toMatchObject({ id: false, t: true, net_amount: false, r: false, is_new: false, date: true })
  expect(chunks.every(({ groups, compression }) => groups === '3' && compression === 'GZIP')).toBe(true)
  expect(chunks.find(({ name }) => name === 't')?.['missing']).toBe('83334')
})

test('a table with wrong bytes is written or said to be damaged, nothing else', async () => {
  const folder = scratch()
  const rows = Array.from({ length: 1_500 }, (_, i): Row => ({
    t: i % 100 === 0 ? 'x'.repeat(9_000) : `text ${i}`,
    n: i,
    cents: -i,
    r: i / 3,
    isNew: true,
    date: '2024-02-29',
  }))
  const whole = readFileSync(await saved(rows, folder))
  const damaged = join(folder, 'damaged.retail-lens')
  let refused = 0
  const places = fc.array(
    fc.tuple(fc.integer({ min: PAGE_SIZE, max: whole.length - 1 }), fc.nat({ max: 255 })),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  await fc.assert(
    fc.asyncProperty(places, async (changes) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      writeFileSync(damaged, bytes)
      const error = await toParquet(damaged, join(folder, 'damaged.parquet')).then(
        () => null,
        (cause: unknown) => cause,
      )
      if (error === null) return
      refused++
      expect(error instanceof DamagedFile || error instanceof FailureError, String(error)).toBe(true)
    }),
    { numRuns: 60, endOnFailure: true },
  )
  expect(refused).toBeGreaterThan(0)
})
