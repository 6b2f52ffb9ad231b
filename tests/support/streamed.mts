import { readRecords } from '../../main/pipeline/read/records'
import { sniff } from '../../main/pipeline/read/sniff'
import { FailureError } from '../../shared/result'

// Run by itself, `node --expose-gc --import tsx streamed.ts MEGABYTES…`: the heap of a test runner is not still enough.
const MB = 1 << 20
const CHUNK_BYTES = 1 << 18
const LOOKS = 8

const HEAD = 'order_id,date,product,quantity,price\n'
const rowsOf = (note: string): Buffer => {
  const row = (i: number): string => `${100_000 + i},2024-01-15,"Tea, ${note} no ${i}",2,10.50\n`
  const rows: string[] = []
  for (let bytes = 0; bytes < CHUNK_BYTES; bytes += rows.at(-1)!.length) rows.push(row(rows.length))
  return Buffer.from(rows.join(''))
}
const CLEAN = rowsOf('green')
/** Stray quotes send a chunk through the careful parser. */
const STRAY = rowsOf('3" pot')

/** Reads about `megabytes` made on the fly; the most that was alive at any look, in bytes. */
async function mostAlive(megabytes: number): Promise<{ readonly bytes: number; readonly records: number }> {
  const dialect = sniff(Buffer.concat([Buffer.from(HEAD), CLEAN]).subarray(0, CHUNK_BYTES), {
    fileName: 'big.csv',
    isWhole: false,
  })
  if (!dialect.ok) throw new FailureError(dialect)
  let records = 0
  let read = 0
  let most = 0
  const every = (megabytes * MB) / LOOKS
  await readRecords({
    source: {
      name: 'big.csv',
      *chunks() {
        yield Buffer.from(HEAD)
        for (let sent = 0, n = 0; sent < megabytes * MB; sent += CHUNK_BYTES, n++)
          yield n % 10 === 9 ? STRAY : CLEAN
      },
    },
    dialect: dialect.value,
    onRecord: () => records++,
    onRepair: () => undefined,
    onBytes: () => undefined,
    onChunk: (bytes) => {
      const before = Math.floor(read / every)
      read += bytes
      if (Math.floor(read / every) > before) {
        globalThis.gc?.()
        const { heapUsed, external } = process.memoryUsage()
        most = Math.max(most, heapUsed + external)
      }
      return Promise.resolve()
    },
  })
  return { bytes: most, records }
}

const found: unknown[] = []
for (const megabytes of process.argv.slice(2)) found.push(await mostAlive(Number(megabytes)))
process.stdout.write(JSON.stringify(found))
