// npm test [-- STAGE…]: every check and test of the project, or the stages named.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { run } from '../../main/setup/command.mjs'
import { ensureBuild } from '../../main/setup/ensureBuild.mjs'
import { ensureElectron } from '../../main/setup/ensureElectron.mjs'
import { ensureNodeModules } from '../../main/setup/ensureNodeModules.mjs'
import { ensureSystemLibraries } from '../../main/setup/ensureSystemLibraries.mjs'
import { inRoot, root, say } from '../../main/setup/paths.mjs'
import { requireNode } from '../../main/setup/requireNode.mjs'
import { countOfCheck, countOfTests, exitCodeOf, lastLine, skippedTests, total } from './counts.mjs'
import { stages } from './stages.mjs'

const print = (text) => process.stdout.write(`${text}\n`)
const node = process.execPath

async function attempt(work) {
  try {
    await work()
    return true
  } catch (error) {
    say(error.message)
    return false
  }
}

async function runCheck(stage) {
  const { code, output } = await run(node, stage.command, { cwd: root, capture: true })
  return { counts: countOfCheck(code === 0), output: code === 0 ? '' : output }
}

async function runBuild() {
  const isBuilt = await attempt(async () => {
    await ensureBuild('app')
    await ensureBuild('cli')
  })
  return { counts: countOfCheck(isBuilt), output: '' }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function runTests(stage) {
  const file = inRoot('artefacts', 'gate', `${stage.name}.json`)
  rmSync(file, { force: true })
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const projects = stage.projects.map((name) => `--project=${name}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run(node, [vitest, 'run', ...projects, ...reporters], { cwd: root })
  const report = readReport(file)
  return {
    counts: countOfTests(report, code),
    output: skippedTests(report)
      .map((name) => `skipped: ${name}`)
      .join('\n'),
  }
}

const runners = { check: runCheck, build: runBuild, tests: runTests }

async function measure(stage) {
  const start = performance.now()
  const result = await runners[stage.kind](stage)
  return { ...result, name: stage.name, seconds: (performance.now() - start) / 1000 }
}

function report({ name, counts, output, seconds }) {
  if (output) print(output.trimEnd())
  print(`[${counts.failed === 0 ? 'pass' : 'FAIL'}] ${name}: ${lastLine(counts)} (${seconds.toFixed(1)} s)`)
}

async function runAll(chosen) {
  const results = []
  const checks = chosen.filter((stage) => stage.kind === 'check').map(measure)
  for (const check of checks) results.push(await check)
  results.forEach(report)
  for (const stage of chosen.filter((one) => one.kind !== 'check')) {
    print(`\n— ${stage.name}`)
    const result = await measure(stage)
    report(result)
    results.push(result)
  }
  return results
}

function chooseStages(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length === 0)
    return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name))
  say(`No stage is called ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

async function prepare() {
  requireNode()
  const hasLibraries = await attempt(ensureSystemLibraries)
  await ensureNodeModules()
  await attempt(ensureElectron)
  return hasLibraries
}

const chosen = chooseStages(process.argv.slice(2))
mkdirSync(inRoot('artefacts', 'gate'), { recursive: true })
const isPrepared = await attempt(prepare)
const results = isPrepared ? await runAll(chosen) : []
if (results.length > 0) print('\nStages')
results.forEach((result) => report({ ...result, output: '' }))
const counts = total(isPrepared ? results.map((result) => result.counts) : [countOfCheck(false)])
print(lastLine(counts))
process.exitCode = exitCodeOf(counts)
