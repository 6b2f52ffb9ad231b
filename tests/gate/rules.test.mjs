import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../main/setup/paths.mjs'

const allowed = {
  'shared/a.ts': 'export type A = string',
  'main/cube/index.ts': "import type { A } from '../../shared/a'\nexport const cube: A = ''",
  'main/store/open.ts': "export { cube } from '../cube/index'",
  'main/app/main.ts': "import { app } from 'electron'\nexport const quit = () => app.quit()",
  'renderer/a.tsx': "import type { A } from '../shared/a'\nexport const View = (a: A) => <p>{a}</p>",
  'tests/a.ts': "export { cube } from '../main/cube/index'",
}

const planted = [
  ['shared-stands-alone', 'shared/bad1.ts', "import '../main/cube/index'"],
  ['shared-stands-alone', 'shared/bad2.ts', "import 'electron'"],
  ['shared-is-pure', 'shared/bad3.ts', "import 'node:fs'"],
  ['renderer-knows-shared-only', 'renderer/bad1.tsx', "import type { A } from '../main/cube/index'"],
  ['renderer-has-no-node', 'renderer/bad2.ts', "import 'node:path'"],
  ['main-knows-no-window', 'main/app/bad1.ts', "import '../../renderer/a'"],
  ['nothing-imports-tests', 'main/app/bad2.ts', "import '../../tests/a'"],
  ['electron-in-app-and-print-only', 'main/pipeline/bad1.ts', "import { app } from 'electron'\napp.quit()"],
  ['core-knows-no-app', 'main/cube/bad1.ts', "import '../app/main'"],
  ['store-by-its-index', 'main/cube/bad2.ts', "import '../store/open'"],
  ['no-circular', 'main/engine/bad1.ts', "import './other'"],
  ['no-unresolvable', 'main/engine/bad3.ts', "import './nowhere'"],
]

let tree

function plant(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

function runInTree(script, ...args) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: tree, encoding: 'utf8' })
  if (result.stdout === '' && result.stderr !== '') throw new Error(result.stderr)
  return result
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'planted faults-'))
})
afterAll(() => rmSync(tree, { recursive: true }))

describe('the import rules', () => {
  let violations

  beforeAll(() => {
    plant({ ...allowed, 'main/engine/other.ts': "import './bad1'" })
    for (const [, path, text] of planted) plant({ [path]: text })
    const script = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
    const options = ['--config', inRoot('.dependency-cruiser.mjs'), '--output-type', 'json']
    const { stdout } = runInTree(script, ...options, 'main', 'renderer', 'shared', 'tests')
    violations = JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  })

  it.each(planted)('refuse by %s what %s does', (rule, path) => {
    expect(violations).toContain(`${rule}: ${path}`)
  })

  it.each(Object.keys(allowed))('allow what %s does', (path) => {
    expect(violations.filter((violation) => violation.endsWith(`: ${path}`))).toEqual([])
  })
})

describe('the linter', () => {
  it('refuses a raw ipcMain outside of the IPC border', () => {
    copyFileSync(inRoot('.oxlintrc.json'), join(tree, '.oxlintrc.json'))
    const raw = "import { ipcMain } from 'electron'\n\nipcMain.removeAllListeners()\n"
    plant({ 'main/app/menu.ts': raw, 'main/app/setupIpc.ts': raw })
    const oxlint = inRoot('node_modules', 'oxlint', 'bin', 'oxlint')
    expect(runInTree(oxlint, 'main/app/menu.ts').stdout).toContain('no-restricted-imports')
    expect(runInTree(oxlint, 'main/app/setupIpc.ts').status).toBe(0)
  })
})
