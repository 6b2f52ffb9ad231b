// How fast files are detected and read: npm run bench -- reading
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readRecords } from '../../main/pipeline/read/records'
import { sniff } from '../../main/pipeline/read/sniff'
import type { ByteSource } from '../../main/pipeline/read/source'
import { FailureError } from '../../shared/result'

const ROUNDS = 5
const HEAD_BYTES = 262_144
const CHUNK_BYTES = 262_144
const AIM_MS = 150
const data = resolve('..', 'shared', 'data')
const FOLDERS = ['online_retail/by-day', 'foodmart', 'global_electronics', 'completejourney']

const filesOf = (folder: string): string[] =>
  readdirSync(join(data, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(data, folder, name))

function detect(path: string): number {
  const bytes = readFileSync(path)
  const head = bytes.subarray(0, HEAD_BYTES)
  const once = (): number => {
    const started = performance.now()
    const result = sniff(head, { fileName: path, isWhole: head.length === bytes.length })
    if (!result.ok || result.value.sampleRows.length === 0) throw new Error(`${path} was not understood`)
    return performance.now() - started
  }
  return Math.min(once(), once(), once())
}

function joinedDays(): Buffer {
  const [first, ...others] = filesOf('online_retail/by-day').map((path) => readFileSync(path))
  return Buffer.concat([first!, ...others.map((bytes) => bytes.subarray(bytes.indexOf(10) + 1))])
}

async function read(bytes: Buffer): Promise<{ ms: number; records: number }> {
  const head = sniff(bytes.subarray(0, HEAD_BYTES), { fileName: 'retail.csv', isWhole: false })
  if (!head.ok) throw new FailureError(head)
  const source: ByteSource = {
    name: 'retail.csv',
    *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
    },
  }
  let records = 0
  const started = performance.now()
  await readRecords({
    source,
    dialect: head.value,
    onRecord: () => records++,
    onRepair: () => undefined,
    onBytes: () => undefined,
    onChunk: () => Promise.resolve(),
  })
  return { ms: performance.now() - started, records }
}

async function main(): Promise<void> {
  if (!statSync(data, { throwIfNoEntry: false })) {
    console.log('skipped: the public data sets are not beside the project (../shared/data)')
    return
  }
  const times = FOLDERS.flatMap(filesOf).map(detect).slice(1)
  const sorted = [...times].sort((a, b) => a - b)
  const slowest = sorted.at(-1) ?? 0
  console.log(
    `detection of ${times.length} files: median ${sorted[times.length >> 1]?.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (aim ≤ ${AIM_MS} ms)`,
  )
  const bytes = joinedDays()
  const rounds: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const { ms, records } = await read(bytes)
    rounds.push(ms)
    if (n === 0) console.log(`${records} records, ${(bytes.length / 1e6).toFixed(0)} MB`)
  }
  const median = rounds.sort((a, b) => a - b)[ROUNDS >> 1]!
  console.log(`reading: median ${median.toFixed(0)} ms, ${(bytes.length / 1000 / median).toFixed(0)} MB/s`)
  if (slowest > AIM_MS) process.exitCode = 1
}

await main()
