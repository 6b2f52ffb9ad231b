import { expect, test } from 'vitest'
import { readTable } from '../support/reading'

const seconds = Number(process.env.FUZZ_SECONDS ?? 30)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_007)
/** Of the processor: a busy machine would make any time on the wall too short. */
const LONGEST_CPU_MS = 8000
const MOST_BYTES = 700 * 1024 * 1024

/** Small random numbers from a seed (xorshift), so that a fault can be made again. */
function randomFrom(start: number): (below: number) => number {
  let state = start | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const PIECES = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  "'",
  '\\"',
  '\\',
  '\n',
  '\r\n',
  '\r',
  '\0',
  ' ',
  'a',
  '1',
  '2024-01-02',
  'é',
  '緑茶',
  'Total',
  'id,name,price\n',
  '"a\nb"',
  'sep=;\n',
  '\ufeff',
  '-',
  '1.000,50',
  '=1+1',
  'x'.repeat(500),
  ',,,,,,,,',
  '\x01',
  '\x1f',
]

function anyBytes(random: (below: number) => number): Uint8Array {
  const kind = random(4)
  if (kind === 0) return Uint8Array.from({ length: random(4000) }, () => random(256))
  const count = random(kind === 1 ? 3000 : 400)
  const text = Array.from({ length: count }, () => PIECES[random(PIECES.length)]!).join('')
  const bytes = kind === 2 ? Buffer.from(text, 'utf16le') : Buffer.from(text)
  for (let n = random(kind === 3 ? 40 : 2); n > 0 && bytes.length > 0; n--)
    bytes[random(bytes.length)] = random(256)
  const repeats = random(20) === 0 ? 1 + random(200) : 1
  return Buffer.concat(Array.from({ length: repeats }, () => bytes))
}

test(
  `any bytes end in a table or in words, in bounded time and memory (seed ${seed})`,
  async () => {
    process.stderr.write(`fuzzing the reader for ${seconds} s; again with FUZZ_SEED=${seed}\n`)
    const end = performance.now() + seconds * 1000
    let count = 0
    for (; performance.now() < end; count++) {
      const random = randomFrom(seed + count * 7919)
      const bytes = anyBytes(random)
      const started = process.cpuUsage()
      try {
        const { header, rows, lines } = await readTable(bytes, {
          chunkBytes: 1 + Math.floor(bytes.length / (1 + random(100))),
        })
        expect(header.length).toBeGreaterThan(0)
        expect(rows.every((row) => row.every((cell) => typeof cell === 'string'))).toBe(true)
        expect(lines.every((line, i) => line >= (lines[i - 1] ?? 1))).toBe(true)
      } catch (cause) {
        const { name, message } = cause as Error
        expect({ count, name, isSaid: message.startsWith('file.csv '), message }).toMatchObject({
          isSaid: true,
        })
      }
      const { user, system } = process.cpuUsage(started)
      expect({ count, cpuMs: (user + system) / 1000 }).toSatisfy(
        ({ cpuMs }: { cpuMs: number }) => cpuMs < LONGEST_CPU_MS,
      )
    }
    expect(process.memoryUsage().rss).toBeLessThan(MOST_BYTES)
    expect(count).toBeGreaterThan(10)
  },
  seconds * 1000 + 60_000,
)
