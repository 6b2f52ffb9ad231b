import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runImport } from '../../../main/pipeline/run'
import type { ImportOptions } from '../../../main/pipeline/run'
import { inEnglish } from '../../../shared/phrase'
import type { InEnglish } from '../../../shared/phrase'
import type { Warning } from '../../../shared/report'
import type { FailureCode } from '../../../shared/result'
import { rowsOf, scratch } from '../../support/project'

export type UglyFiles = Readonly<Record<string, string | Uint8Array>>

/** A remark that the report must carry: its code, the column it names, and words of its message. */
export interface Said {
  readonly code: string
  readonly column?: string
  readonly line?: number
  readonly has?: readonly string[]
}

/** What an import of ugly files must give. Lines are written `date time · order · product · customer · units · gross − discount`. */
export interface Understood {
  readonly lines?: readonly string[]
  readonly net?: number
  readonly count?: number
  readonly orders?: number
  readonly units?: number
  readonly reasons?: Readonly<Record<string, number>>
  readonly says?: readonly Said[]
  /** Codes of remarks that must not be there. */
  readonly silent?: readonly string[]
}

export interface Refused {
  readonly code: FailureCode
  /** Words of the message and its places. */
  readonly has: readonly string[]
  readonly line?: number
  readonly column?: string
  /** Options that answer the questions. */
  readonly answers?: readonly string[]
}

/** One row of a table of ugly inputs. */
export interface UglyCase {
  readonly name: string
  readonly prove: () => Promise<'as expected'>
}

type Options = Partial<Omit<ImportOptions, 'files' | 'projectPath'>>

const LINES_SQL = `select s.date || coalesce(' ' || time(s.second_of_day, 'unixepoch'), '') as moment, o.transaction_id as "order",
  p.product_id as product, c.customer_id as customer, s.quantity as units, s.gross_cents as gross, s.discount_cents as discount
  from silver_sales as s join silver_orders as o using (order_key) join silver_products as p using (product_key)
  left join silver_customers as c using (customer_key) order by s.file_id, s.line`

const money = (cents: unknown): string => (Number(cents) / 100).toFixed(2)

async function linesOf(project: string): Promise<string[]> {
  const rows = await rowsOf(project, LINES_SQL)
  return rows.map((row) =>
    [
      row.moment,
      row.order,
      row.product,
      row.customer ?? 'guest',
      row.units,
      Number(row.discount) === 0 ? money(row.gross) : `${money(row.gross)} − ${money(row.discount)}`,
    ].join(' · '),
  )
}

export function place(files: UglyFiles, folder = scratch()): string {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** One row of the table: the files are imported and give exactly what is expected. */
export const understood = (
  name: string,
  files: UglyFiles,
  expected: Understood,
  options: Options = {},
): UglyCase => ({
  name,
  prove: async () => {
    const folder = place(files)
    const project = join(folder, 'shop.retail-lens')
    const result = await runImport({ ...options, files: [folder], projectPath: project })
    if (!result.ok) throw new Error(JSON.stringify(inEnglish(result)))
    const { report } = result.value
    for (const file of report.files)
      expect(file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced).toBe(
        file.records,
      )
    if (expected.lines) expect(await linesOf(project)).toEqual(expected.lines)
    const { totals } = report
    const facts = {
      net: totals.net_cents / 100,
      count: totals.lines,
      orders: totals.orders,
      units: totals.units,
    }
    for (const key of ['net', 'count', 'orders', 'units'] as const)
      if (expected[key] !== undefined) expect({ [key]: facts[key] }).toEqual({ [key]: expected[key] })
    if (expected.reasons) expect(report.reasons).toEqual(expected.reasons)
    const warnings = inEnglish(report.files.flatMap((file) => file.warnings))
    for (const said of expected.says ?? []) expectSaid(warnings, said)
    for (const code of expected.silent ?? [])
      expect(warnings.filter((warning) => warning.code === code)).toEqual([])
    return 'as expected'
  },
})

function expectSaid(warnings: readonly InEnglish<Warning>[], { code, column, line, has = [] }: Said): void {
  const found = warnings.filter((warning) => warning.code === code)
  expect(found.length, `${code} in ${JSON.stringify(warnings)}`).toBeGreaterThan(0)
  const fits = found.some(
    (warning) =>
      (column === undefined || warning.column === column) &&
      (line === undefined || warning.line === line) &&
      has.every((words) => warning.message.includes(words)),
  )
  expect(fits, `${JSON.stringify({ column, line, has })} in ${JSON.stringify(found)}`).toBe(true)
}

/** One row of the table: the import stops, says file, place and remedy, and leaves no project behind. */
export const refused = (
  name: string,
  files: UglyFiles,
  expected: Refused,
  options: Options = {},
): UglyCase => ({
  name,
  prove: async () => {
    const folder = place(files)
    const project = join(folder, 'shop.retail-lens')
    const refusal = await runImport({ ...options, files: [folder], projectPath: project })
    if (refusal.ok) throw new Error(`imported: ${JSON.stringify(refusal.value.report)}`)
    const result = inEnglish(refusal)
    expect(result.code, JSON.stringify(result)).toBe(expected.code)
    expect(existsSync(project)).toBe(false)
    const said = [
      result.message,
      ...result.places.flatMap((found) => Object.values(found)),
      ...(result.questions ?? []).flatMap(({ text, answers }) => [
        text,
        ...answers.map(({ label }) => label),
      ]),
    ].join(' ')
    for (const words of expected.has) expect(said).toContain(words)
    if (result.code === 'decision_needed') {
      const options = (result.questions ?? []).flatMap((question) =>
        question.answers.map(({ option }) => option),
      )
      expect(options).toEqual(expected.answers)
      for (const question of result.questions ?? []) expect(Object.keys(files)).toContain(question.file)
    } else
      for (const { file, line, reason, remedy } of result.places) {
        expect(Object.keys(files).some((known) => file?.includes(known))).toBe(true)
        expect(line).toBeGreaterThan(0)
        expect(reason).not.toBe('')
        expect(remedy).toMatch(/\S/)
      }
    if (expected.line !== undefined) expect(result.places.map(({ line }) => line)).toContain(expected.line)
    if (expected.column !== undefined)
      expect(result.places.map(({ column }) => column)).toContain(expected.column)
    return 'as expected'
  },
})

/** Lines of text as a file, ended by line feeds. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
