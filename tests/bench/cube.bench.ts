import { cpus } from 'node:os'
import { makeCube, serializeCube, deserializeCube } from '../../main/cube'
import { querySchema } from '../../shared/query'
import { duckSales, prepareAll, sqlOf } from './support/duckSales'
import { pageOf, selectionsOf, type Page } from './support/salesPages'
import { syntheticSales } from './support/syntheticSales'
import { ms, percentile } from './support/times'

/** `cube.bench [lines …]`: refreshes a page of eight charts with a changed filter, in the cube and in DuckDB. */

const PAGES = 40

function timed<T>(run: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now()
  const value = run()
  return { value, time: performance.now() - start }
}

async function benchOf(lines: number, withDuck: boolean): Promise<void> {
  globalThis.gc?.()
  const before = memory()
  const made = syntheticSales(lines)
  const blobs = serializeCube(made).map((blob) => ({ ...blob, bytes: blob.bytes.slice() }))
  const data = deserializeCube(blobs)
  const opened = timed(() => makeCube(data))
  const cube = opened.value
  const pages = selectionsOf(PAGES).map(pageOf)
  const firstPage = timed(() => answer(pages[0]!))
  function answer(page: Page) {
    const results = cube.queryPage(page.queries)
    const rfm = cube.customerAnalysis(page.selection)
    if (!results.ok || !rfm.ok) throw new Error('the cube did not answer')
    return { results: results.value, rfm: rfm.value }
  }
  for (const page of selectionsOf(12, 99).map(pageOf)) answer(page)
  const runs = pages.map((page) => timed(() => answer(page)))
  const own = runs.map(({ time }) => time)
  console.log(`\n${lines.toLocaleString('en')} lines`)
  console.log(`  cube from its bytes ${ms(opened.time)}, first page ${ms(firstPage.time)}`)
  console.log(`  page of 8 charts    p50 ${ms(percentile(own, 0.5))}, p95 ${ms(percentile(own, 0.95))}`)
  printCharts(cube, pages)
  globalThis.gc?.()
  const bytes = memory() - before - arrayBytes(made)
  console.log(
    `  memory of the cube  ${(bytes / lines).toFixed(1)} bytes a line (columns, ids, what is derived, buffers)`,
  )
  if (!withDuck) return
  const connection = await duckSales(made)
  const duck: number[] = []
  for (const [i, page] of pages.entries()) {
    const { results, rfm } = runs[i]!.value
    const statements = await prepareAll(connection, sqlOf(page, results[0]!.comparedRange))
    const start = performance.now()
    const answers = []
    for (const statement of statements) answers.push(await statement.runAndReadAll())
    duck.push(performance.now() - start)
    const net = Number(answers[0]!.getRows()[0]![0] ?? 0)
    const customers = answers
      .at(-1)!
      .getRows()
      .reduce((sum, row) => sum + Number(row[1]), 0)
    const byScore = new Float64Array(16)
    for (const { r, f, m, customers: count } of rfm.cells) byScore[r + f + m]! += count
    const scores = [...byScore].filter((count) => count > 0)
    if (net !== results[0]!.total.values[0] || customers !== rfm.customers)
      throw new Error(`DuckDB and the cube disagree on page ${i}: ${net}, ${results[0]!.total.values[0]}`)
    if (
      answers
        .at(-1)!
        .getRows()
        .some((row, s) => Number(row[1]) !== scores[s])
    )
      throw new Error(`DuckDB and the cube disagree on the RFM scores of page ${i}`)
  }
  connection.closeSync()
  console.log(`  the same in DuckDB  p50 ${ms(percentile(duck, 0.5))}, p95 ${ms(percentile(duck, 0.95))}`)
  const ratio = (share: number): string => (percentile(own, share) / percentile(duck, share)).toFixed(2)
  console.log(`  cube / DuckDB       p50 ${ratio(0.5)}, p95 ${ratio(0.95)}`)
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

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const arrayBytes = (data: Parameters<typeof serializeCube>[0]): number =>
  serializeCube(data).reduce(
    (sum, { type, bytes }) => sum + (type === 'json' ? 0 : bytes.buffer.byteLength),
    0,
  )

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const { node, v8 } = process.versions
console.log(`Page refresh. ${cpus().length} × ${cpus()[0]?.model}, Node ${node}, V8 ${v8}, DuckDB node-api`)
for (const size of sizes.length > 0 ? sizes : [1_000_000])
  await benchOf(size, !process.argv.includes('--cube-only'))
