// Polluted files against the readers that people use: npm run bench -- pollock
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readers } from './pollock/readers'
import type { Reader } from './pollock/readers'
import { scoreOf } from './pollock/score'
import { variants } from './pollock/variants'
import type { Variant } from './pollock/variants'

const SHOWN_FAULTS = 12

async function score({ read }: Reader, variant: Variant): Promise<number> {
  try {
    return scoreOf(variant, await read(new TextEncoder().encode(variant.text)))
  } catch {
    return 0
  }
}

interface Sum {
  files: number
  exact: number
  score: number
}
const newSum = (): Sum => ({ files: 0, exact: 0, score: 0 })
const inTable = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const percent = (share: number): string => (100 * share).toFixed(1)

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pollock-'))
  const all = variants()
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const table: { name: string; total: Sum; byKind: ReadonlyMap<string, Sum>; seconds: number }[] = []
  try {
    for (const reader of await readers(folder)) {
      const byKind = new Map(kinds.map((kind) => [kind, newSum()]))
      const total = newSum()
      let shown = 0
      const started = performance.now()
      for (const variant of all) {
        const value = await score(reader, variant)
        if (table.length === 0 && value < 1 && shown++ < SHOWN_FAULTS)
          console.log(`${value.toFixed(4)} ${variant.kind}: ${variant.name}`)
        for (const sum of [byKind.get(variant.kind)!, total]) {
          sum.files++
          sum.score += value
          if (value === 1) sum.exact++
        }
      }
      table.push({ name: reader.name, total, byKind, seconds: (performance.now() - started) / 1000 })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const cellOf = ({ files, exact, score: sum }: Sum): string => `${percent(sum / files)} (${exact})`
  console.log(`\n${all.length} polluted files: cells read right in %, and files read exactly`)
  console.log(inTable(['', ...table.map(({ name }) => name)]))
  console.log(inTable(['---', ...table.map(() => '---:')]))
  for (const kind of kinds)
    console.log(
      inTable([
        `${kind} (${table[0]!.byKind.get(kind)!.files})`,
        ...table.map(({ byKind }) => cellOf(byKind.get(kind)!)),
      ]),
    )
  console.log(inTable(['all', ...table.map(({ total }) => cellOf(total))]))
  console.log(inTable(['seconds', ...table.map(({ seconds }) => seconds.toFixed(1))]))
  const [ours, ...others] = table
  if (others.some(({ total }) => total.score >= ours!.total.score)) process.exitCode = 1
}

await main()
