import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { AutoETS, initSync as initEts } from '@bsull/augurs/ets'
import { MSTL, initSync as initMstl } from '@bsull/augurs/mstl'
import type { Band } from '../../shared/forecast'

export interface Foretold {
  readonly values: readonly number[]
  readonly band80: readonly Band[]
  readonly band95: readonly Band[]
}

let isLoaded = false

function wasmOf(name: string): { module: Uint8Array<ArrayBuffer> } {
  const beside = fileURLToPath(new URL(`./${name}`, import.meta.url))
  const path = existsSync(beside)
    ? beside
    : createRequire(import.meta.url)
        .resolve('@bsull/augurs')
        .replace(/core\.js$/, name)
  return { module: Uint8Array.from(readFileSync(path)) }
}

/** From the disk, once a process. */
function load(): void {
  if (isLoaded) return
  initEts(wasmOf('ets_bg.wasm'))
  initMstl(wasmOf('mstl_bg.wasm'))
  isLoaded = true
}

interface Predicts {
  fit(y: Float64Array): void
  predict(
    horizon: number,
    level: number,
  ): {
    readonly point: readonly number[]
    readonly intervals?: { readonly lower: readonly number[]; readonly upper: readonly number[] } | undefined
  }
  free(): void
}

/** Null where the library finds no model. */
function foretell(make: () => Predicts, values: Float64Array, horizon: number): Foretold | null {
  load()
  let model: Predicts | null = null
  try {
    model = make()
    model.fit(values)
    const [wide, narrow] = [model.predict(horizon, 0.95), model.predict(horizon, 0.8)]
    const bandsOf = ({ intervals }: typeof wide): Band[] =>
      wide.point.map((value, h) => ({
        lower: intervals?.lower[h] ?? value,
        upper: intervals?.upper[h] ?? value,
      }))
    const told = { values: [...wide.point], band80: bandsOf(narrow), band95: bandsOf(wide) }
    return told.values.every(Number.isFinite) ? told : null
  } catch {
    return null
  } finally {
    model?.free()
  }
}

/** Exponential smoothing with a trend and without seasons, chosen by the library. */
export const foretellTrend = (values: Float64Array, horizon: number): Foretold | null =>
  foretell(() => new AutoETS(1, 'ZZN'), values, horizon)

/** The season taken off by LOESS, what is left by exponential smoothing. */
export const foretellSeasonal = (values: Float64Array, horizon: number, season: number): Foretold | null =>
  foretell(() => MSTL.ets([season]), values, horizon)
