import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { licenceText, packageOf, shippedLicences } from './main/setup/licences'

const root = import.meta.dirname
const fromRoot = (path: string): string => resolve(root, path)
const require = createRequire(import.meta.url)

/** Binaries that are read from beside the bundle. */
const WASM = {
  'sql-wasm.wasm': require.resolve('sql.js/dist/sql-wasm.wasm'),
  'ets_bg.wasm': resolve(require.resolve('@bsull/augurs'), '../ets_bg.wasm'),
  'mstl_bg.wasm': resolve(require.resolve('@bsull/augurs'), '../mstl_bg.wasm'),
} as const

const wasm: Plugin = {
  name: 'wasm',
  generateBundle() {
    for (const [fileName, path] of Object.entries(WASM))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
  },
}

const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const shipped = shippedLicences(root)
    this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(shipped) })
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceText(shipped) })
  },
}

/** Ends the build where code of a package would be shipped whose licence is not. */
const licensed: Plugin = {
  name: 'licensed',
  generateBundle(_options, bundle) {
    const named = new Set(shippedLicences(root).map(({ name }) => name))
    const modules = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk' ? Object.keys(part.modules) : [],
    )
    const missing = new Set(modules.map(packageOf).filter((name) => name !== null && !named.has(name)))
    if (missing.size > 0) this.error(`shipped without a licence: ${[...missing].join(', ')}`)
  },
}

// The targets name the oldest Electron the app is developed on; electron-vite would guess a newer one.
export default defineConfig({
  main: {
    build: {
      outDir: fromRoot('out/main'),
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: fromRoot('main/app/main.ts'),
          engine: fromRoot('main/engine/engine.ts'),
          goldWorker: fromRoot('main/pipeline/run/goldWorker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
    plugins: [wasm, licences, licensed],
  },
  preload: {
    build: {
      outDir: fromRoot('out/preload'),
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: fromRoot('main/app/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    plugins: [licensed],
  },
  renderer: {
    root: fromRoot('renderer'),
    build: {
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      chunkSizeWarningLimit: 5_000,
      rollupOptions: {
        input: fromRoot('renderer/index.html'),
        checks: { pluginTimings: false },
      },
    },
    plugins: [react(), licensed],
  },
})
