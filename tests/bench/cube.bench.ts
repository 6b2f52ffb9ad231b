import type { DuckDBConnection } from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deserializeCube, makeCube, serializeCube, type Cube, type CubeData } from '../../main/cube'
import { openProject } from '../../main/store'
import { querySchema, type QueryResult } from '../../shared/query'
import { FailureError } from '../../shared/result'
import { saveCubeProject } from './support/cubeProject'
import { duckSales, prepareAll, sqlOf } from './support/duckSales'
import { pageOf, selectionsOf, type Page } from './support/salesPages'
import { onlineRetail, repeatedRetail } from './support/repeatedRetail'
import { syntheticSales } from './support/syntheticSales'
import { ms, percentile } from './support/times'

/** `cube.bench [lines …]`, else 1, 5 and 10 million: refreshes a page of eight charts with a changed filter, in the cube and in DuckDB. */

const PAGES = 40

function timed<T>(run: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now()
  const value = run()
  return { value, time: performance.now() - start }
}

interface Answer {
  readonly net: number | null
  readonly customers: number
  /** Customers of the RFM scores 3 to 15. */
  readonly byScore: readonly number[]
  readonly comparedRange: QueryResult['comparedRange']
}

function answerOf(cube: Cube, page: Page): Answer {
  const results = cube.queryPage(page.queries)
  const rfm = cube.customerAnalysis(page.selection)
  if (!results.ok || !rfm.ok) throw new Error('the cube did not answer')
  const byScore = Array.from({ length: 13 }, () => 0)
  for (const { r, f, m, customers } of rfm.value.cells) byScore[r + f + m - 3]! += customers
  const cards = results.value[0]!
  const { customers } = rfm.value
  return { net: cards.total.values[0] ?? null, customers, byScore, comparedRange: cards.comparedRange }
}

async function duckAnswers(connection: DuckDBConnection, page: Page, answer: Answer): Promise<number> {
  const statements = await prepareAll(connection, sqlOf(page, answer.comparedRange))
  const start = performance.now()
  const answers = []
  for (const statement of statements) answers.push(await statement.runAndReadAll())
  const time = performance.now() - start
  const net = Number(answers[0]!.getRows()[0]![0] ?? 0)
  const scores = answers
    .at(-1)!
    .getRows()
    .map((row) => Number(row[1]))
  const own = answer.byScore.filter((customers) => customers > 0)
  if (net !== answer.net || JSON.stringify(scores) !== JSON.stringify(own))
    throw new Error(
      `DuckDB and the cube disagree: ${net} and ${answer.net}, ${scores.join()} and ${own.join()}`,
    )
  return time
}

async function benchOf(lines: number, make: (lines: number) => CubeData, withDuck: boolean): Promise<void> {
  const made = make(lines)
  const blobs = serializeCube(made).map((blob) => ({ ...blob, bytes: blob.bytes.slice() }))
  const data = deserializeCube(blobs)
  const before = await memory()
  const cube = makeCube(data)
  const year = new Date(((data.day.at(-1) ?? 0) - 365) * 86_400_000).getUTCFullYear()
  const pages = selectionsOf(PAGES, year).map(pageOf)
  for (const page of selectionsOf(12, year, 99).map(pageOf)) answerOf(cube, page)
  const connection = withDuck ? await duckSales(made) : null
  const own: number[] = []
  const duck: number[] = []
  const busy = { own: [] as number[], duck: [] as number[] }
  for (const page of pages) {
    const before = busyMs()
    const { value, time } = timed(() => answerOf(cube, page))
    own.push(time)
    busy.own.push(busyMs() - before)
    if (!connection) continue
    const beforeDuck = busyMs()
    duck.push(await duckAnswers(connection, page, value))
    busy.duck.push(busyMs() - beforeDuck)
  }
  connection?.closeSync()
  const { orders, products, customers } = sizesOf(data)
  console.log(
    `\n${number(lines)} lines, ${number(orders)} orders, ${number(products)} products, ${number(customers)} customers`,
  )
  console.log(`  page of 8 charts    p50 ${ms(percentile(own, 0.5))}, p95 ${ms(percentile(own, 0.95))}`)
  const busyOwn = `p50 ${ms(percentile(busy.own, 0.5))}, p95 ${ms(percentile(busy.own, 0.95))}`
  console.log(`  processor time      ${busyOwn}`)
  printCharts(cube, pages)
  const bytes = arrayBytes(data) + (await memory()) - before
  const each = (bytes / lines).toFixed(1)
  console.log(
    `  memory of the cube  ${each} bytes a line (columns, ids, what is derived, buffers, kept line sets)`,
  )
  const { opened, first } = await reopened(data, pages[0]!)
  console.log(`  reopened            ${ms(opened)}, with the first page ${ms(first)}`)
  if (!withDuck) return
  console.log(`  the same in DuckDB  p50 ${ms(percentile(duck, 0.5))}, p95 ${ms(percentile(duck, 0.95))}`)
  const ratio = (share: number): string => (percentile(own, share) / percentile(duck, share)).toFixed(2)
  console.log(`  cube / DuckDB       p50 ${ratio(0.5)}, p95 ${ratio(0.95)}`)
  const busyDuck = `p50 ${ms(percentile(busy.duck, 0.5))}, p95 ${ms(percentile(busy.duck, 0.95))}`
  console.log(`  its processor time  ${busyDuck} (all threads)`)
}

/** Processor time of all threads so far: it does not grow while others have the processor. */
function busyMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const number = (value: number): string => value.toLocaleString('en')

const sizesOf = ({ keys }: CubeData) => ({
  orders: keys.order.ids.length - 1,
  products: keys.product.ids.length - 1,
  customers: (keys.customer?.ids.length ?? 1) - 1,
})

/** From the path of a project that holds nothing but the cube to a cube that can answer, and to the first page. */
async function reopened(
  data: CubeData,
  page: Page,
): Promise<{ readonly opened: number; readonly first: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
  try {
    const path = join(folder, 'p.sqlite')
    await saveCubeProject(path, data)
    const start = performance.now()
    const project = await openProject(path)
    if (!project.ok) throw new FailureError(project)
    const cube = makeCube(project.value.cubeData())
    const opened = performance.now() - start
    answerOf(cube, page)
    const first = performance.now() - start
    await project.value.close()
    return { opened, first }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where the time of a page goes: each chart alone, its line sets already made. */
function printCharts(cube: ReturnType<typeof makeCube>, pages: readonly Page[]): void {
  const titles = [
    'cards',
    'months',
    'categories',
    'promotions',
    'weekday × hour',
    'top products',
    'countries',
  ]
  const parts = titles.map((title, c) => {
    const times = pages.map((page) => {
      cube.query(querySchema.parse({ ...page.queries[c]!, by: [], measures: ['lines'] }))
      return timed(() => cube.query(page.queries[c]!)).time
    })
    return `${title} ${ms(percentile(times, 0.5))}`
  })
  const rfm = pages.map((page) => {
    cube.lines(page.selection, 0, 1)
    return timed(() => cube.customerAnalysis(page.selection)).time
  })
  console.log(`  charts alone (p50)  ${[...parts, `RFM ${ms(percentile(rfm, 0.5))}`].join(', ')}`)
}

/** Bytes in use once everything unused is gone: buffers are let go a moment after their owners. */
async function memory(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await setTimeout(20)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const arrayBytes = (data: CubeData): number =>
  serializeCube(data).reduce((sum, { bytes }) => sum + bytes.byteLength, 0)

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const { node, v8 } = process.versions
console.log(`Page refresh. ${cpus().length} × ${cpus()[0]?.model}, Node ${node}, V8 ${v8}, DuckDB node-api`)
const retail = await onlineRetail()
console.log(retail ? 'Online Retail, repeated' : 'A made-up shop: the files of Online Retail are not there')
const make = (lines: number): CubeData => (retail ? repeatedRetail(retail, lines) : syntheticSales(lines))
for (const size of sizes.length > 0 ? sizes : [1_000_000, 5_000_000, 10_000_000])
  await benchOf(size, make, !process.argv.includes('--cube-only'))
