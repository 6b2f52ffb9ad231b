// node main/setup/bundle.mjs NAME ENTRY…: bundles TypeScript for plain Node into out/NAME.
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, parse } from 'node:path'
import { build } from 'vite'
import { inRoot, root } from './paths.mjs'

const [name, ...entries] = process.argv.slice(2)
const outDir = inRoot('out', name)
const shim = `import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __toPath } from 'node:url'
const require = __createRequire(import.meta.url)
const __filename = __toPath(import.meta.url)
const __dirname = __toPath(new URL('.', import.meta.url))
`
const native = ['electron', /^@duckdb\//, /^playwright-core/]

// Whoever calls for it (a test, say), what is bundled is the product.
process.env.NODE_ENV = 'production'
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: native.filter((part) => typeof part === 'string') },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((entry) => [parse(entry).name, inRoot(entry)])),
      external: native,
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      output: { format: 'es', entryFileNames: '[name].js', banner: shim },
    },
  },
})
const require = createRequire(import.meta.url)
copyFileSync(require.resolve('sql.js/dist/sql-wasm.wasm'), join(outDir, 'sql-wasm.wasm'))
for (const name of ['ets_bg.wasm', 'mstl_bg.wasm'])
  copyFileSync(join(require.resolve('@bsull/augurs'), '..', name), join(outDir, name))
