// npm run bench [-- NAME… [NUMBER…] [--OPTION…]]: bundles tests/bench/*.bench.ts and runs each, or those named, in a Node of its own.
import { readdirSync } from 'node:fs'
import { run } from './command.mjs'
import { spawn } from 'node:child_process'
import e2eSetup from './e2eSetup.mjs'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { inRoot, root, say } from './paths.mjs'

const ending = '.bench.ts'
/** These drive the built app in the real Electron, on a display. */
const needApp = ['window', 'export', 'start'].map((name) => name + ending)

function chosenBenches(names) {
  const all = readdirSync(inRoot('tests', 'bench')).filter((file) => file.endsWith(ending))
  return names.length === 0 ? all : all.filter((file) => names.includes(file.slice(0, -ending.length)))
}

// Numbers and options go to the benches: `npm run bench -- cube 10000000 --cube-only`.
const isForBench = (arg) => /^\d+$|^--/.test(arg)

const runBench = (file, args) =>
  new Promise((done) => {
    const built = inRoot('out', 'bench', file.replace(/\.ts$/, '.js'))
    const child = spawn(process.execPath, ['--expose-gc', built, ...args], { cwd: root, stdio: 'inherit' })
    child.on('exit', (code) => done(code ?? 1))
  })

try {
  await ensureNodeModules()
  await ensureBuild('cli')
  const given = process.argv.slice(2)
  const files = chosenBenches(given.filter((arg) => !isForBench(arg)))
  if (files.length === 0) throw new Error('There is no bench of that name in tests/bench.')
  const entries = files.map((file) => `tests/bench/${file}`)
  const { code } = await run(process.execPath, [inRoot('main', 'setup', 'bundle.mjs'), 'bench', ...entries])
  if (code !== 0) throw new Error('The benches could not be bundled; the messages are above.')
  const stop = files.some((file) => needApp.includes(file)) ? await e2eSetup() : () => undefined
  for (const file of files) {
    const result = await runBench(file, given.filter(isForBench))
    if (result !== 0) process.exitCode = result
  }
  await stop?.()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
