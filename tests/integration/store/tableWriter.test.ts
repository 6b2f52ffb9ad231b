import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedStrings } from '../../../main/cube/packedStrings'
import { tableImage, writeProject } from '../../../main/store'
import type { TableImage } from '../../../main/store'
import { blobs, integer, real, text } from '../../../main/store/columnSource'
import { loadSqlJs } from '../../../main/store/sqlJs'
import { PAGE_SIZE } from '../../../main/store/sqliteFormat'
import { blobAt, numberAt, textAt } from '../../../main/store/cellReader'
import { readTable } from '../../../main/store/tableReader'
import { scratch } from '../../support/project'

const tick = async (): Promise<void> => undefined

interface Row {
  readonly t: string | null
  readonly i: number | null
  readonly r: number | null
  readonly b: Uint8Array
}

const SCHEMA = 't text, i integer, r real, b blob'

/** The table made by statements of SQLite itself, to be copied. */
async function madeBySql(rows: readonly Row[]): Promise<TableImage> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database()
  db.exec(
    `pragma page_size = ${PAGE_SIZE}; create table other (x); create table early (${SCHEMA}) strict; begin;`,
  )
  const insert = db.prepare('insert into early values (?, ?, ?, ?)')
  for (const row of rows) {
    insert.run([row.t, row.i, row.r, row.b])
    db.exec('insert into other values (randomblob(3000))')
  }
  insert.free()
  db.exec('commit')
  return tableImage(db, ['early', 'missing'])
}

async function roundTrip(
  rows: readonly Row[],
): Promise<{ bySql: unknown[][]; byReader: unknown[][]; integrity: string }> {
  const columns = [
    text(
      rows.map((_, n) => (rows[n]!.t === null ? rows.length : n)),
      PackedStrings.from(rows.map((r) => r.t ?? '')),
      rows.length,
    ),
    integer(
      rows.map((r) => r.i ?? -1e15),
      -1e15,
    ),
    real(rows.map((r) => r.r ?? NaN)),
    blobs(rows.map((r) => r.b)),
  ]
  const path = join(scratch(), 'p.sqlite')
  const early = await madeBySql(rows)
  await writeProject(
    path,
    tick,
    (db) => db.exec(`create table early (${SCHEMA}) strict; create table late (${SCHEMA}) strict;`),
    async (project) => {
      await project.write({ name: 'late', columns, rows: rows.length })
      project.copy(early)
    },
  )
  const bytes = readFileSync(path)
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(bytes)
  const integrity = String(db.exec('pragma integrity_check')[0]?.values[0]?.[0])
  const copied = db.exec('select * from early')[0]?.values ?? []
  const late = db.exec('select * from late')[0]?.values ?? []
  expect(late).toEqual(copied)
  const root = Number(db.exec("select rootpage from sqlite_master where name = 'late'")[0]?.values[0]?.[0])
  const byReader: unknown[][] = []
  readTable(
    (page) => bytes.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    root,
    (record) => {
      byReader.push([textAt(record, 0), numberAt(record, 1), numberAt(record, 2), [...blobAt(record, 3)]])
    },
  )
  return { bySql: late.map((r) => [r[0], r[1], r[2], [...(r[3] as Uint8Array)]]), byReader, integrity }
}

const plain = (rows: readonly Row[]): unknown[][] => rows.map((r) => [r.t, r.i, r.r, [...r.b]])

test.each([0, 1, 2, 200, 5000])('%i rows are read back by SQLite and by the page reader', async (count) => {
  const rows = Array.from({ length: count }, (_, n) => ({
    t: n % 7 === 0 ? null : `text ${n} é`,
    i: n % 5 === 0 ? null : n * 1_000_003 * (n % 2 === 0 ? 1 : -1),
    r: n % 3 === 0 ? n : n / 7,
    b: new Uint8Array(n % 4),
  }))
  const { bySql, byReader, integrity } = await roundTrip(rows)
  expect(integrity).toBe('ok')
  expect(bySql).toEqual(plain(rows))
  expect(byReader).toEqual(plain(rows))
})

test('records longer than a page go to overflow pages', async () => {
  const rows = [10, 8100, 8157, 8158, 8200, 16_500, 100_000, 3].map((size, n) => ({
    t: 'x'.repeat(size),
    i: n,
    r: null,
    b: new Uint8Array(size).fill(n),
  }))
  const { bySql, byReader, integrity } = await roundTrip(rows)
  expect(integrity).toBe('ok')
  expect(bySql).toEqual(plain(rows))
  expect(byReader).toEqual(plain(rows))
})

test('any values survive', async () => {
  const row = fc.record({
    t: fc.option(fc.string({ unit: 'grapheme', maxLength: 200 })),
    i: fc.option(fc.integer({ min: -(2 ** 47), max: 2 ** 47 })),
    r: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    b: fc.uint8Array({ maxLength: 300 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (rows) => {
      const wellFormed = rows.map((r) => ({ ...r, r: r.r === 0 ? 0 : r.r }))
      const { bySql, byReader, integrity } = await roundTrip(wellFormed)
      expect(integrity).toBe('ok')
      expect(bySql).toEqual(plain(wellFormed))
      expect(byReader).toEqual(plain(wellFormed))
    }),
    { numRuns: 40 },
  )
})
