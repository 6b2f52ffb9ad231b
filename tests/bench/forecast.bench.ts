import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeCube, type CubeData } from '../../main/cube'
import { forecast } from '../../main/forecast'
import { runImport } from '../../main/pipeline/run'
import { FORECAST_GRAINS, FORECAST_MEASURES } from '../../shared/forecast'
import type { Selection } from '../../shared/query'
import { FailureError } from '../../shared/result'

/** Forecasts made from earlier times of real shops against what came then, and against a naive seasonal forecast. */

const DATA = resolve(import.meta.dirname, '../../../shared/data')
const FOODMART = [
  'sales_fact_1997',
  'product',
  'product_class',
  'store',
  'region',
  'time_by_day',
  'promotion',
]
const ALL: Selection = { from: null, to: null, filters: [] }
const SHOPS = [
  { name: 'foodmart', files: FOODMART.map((name) => join(DATA, 'foodmart', `${name}.csv`)), selection: ALL },
  { name: 'online_retail', files: [join(DATA, 'online_retail', 'by-day')], selection: ALL },
] as const

async function cubeOf(files: readonly string[]): Promise<CubeData> {
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
  try {
    const made = await runImport({ files, projectPath: join(folder, 'bench.retail-lens'), dryRun: true })
    if (!made.ok) throw new FailureError(made)
    return made.value.cube
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const cells: string[][] = [
  ['shop', 'measure', 'grain', 'periods', 'times', 'ours', 'naive', 'in 80 % band', 'ms', 'closer'],
]
for (const { name, files, selection } of SHOPS) {
  const cube = makeCube(await cubeOf(files))
  for (const measure of FORECAST_MEASURES)
    for (const grain of FORECAST_GRAINS) {
      const series = cube.series({ selection, measure, grain })
      if (!series.ok) throw new FailureError(series)
      const { values, lastDay, next } = series.value
      const start = performance.now()
      const { backTest, isTooShort } = await forecast(values, grain, lastDay, next)
      const took = (performance.now() - start).toFixed(0)
      const known = backTest
        ? [
            String(backTest.origins),
            percent(backTest.error),
            percent(backTest.naiveError),
            percent(backTest.within80),
            took,
            backTest.error < backTest.naiveError ? 'ours' : 'naive',
          ]
        : ['', '', '', '', took, isTooShort ? 'too short' : 'nothing to compare']
      cells.push([name, measure, grain, String(values.length), ...known])
    }
}
const widths = cells[0]!.map((_, c) => Math.max(...cells.map((row) => row[c]!.length)))
for (const row of cells) console.log(row.map((cell, c) => cell.padEnd(widths[c]!)).join('  '))
