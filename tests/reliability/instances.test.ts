import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../support/cli'
import { openProject } from '../../main/store'
import { rowsOf } from '../support/project'
import { figure, isSoak } from './figures'
import { makeProject, writeSales } from './shop'
import { expectSound } from './whole'

const root = join(import.meta.dirname, '../..')
let folder: string

beforeAll(async () => {
  // Builds the command line where that is needed.
  cli('--help')
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-instances-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function importing(file: string, project: string): Promise<number | null> {
  const args = [join(root, 'out/cli/cli.js'), 'import', file, '--project', project, '--quiet']
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

const USED = 5

test('two imports into one project at once: each is whole in it or refused, never half', async () => {
  const project = await makeProject(folder)
  const rounds = isSoak ? 20 : 3
  for (let round = 0; round < rounds; round++) {
    const from = 2000 + round * 200
    const files = [0, 1].map((half) =>
      writeSales(folder, `round ${round} ${half}.csv`, from + half * 100, from + half * 100 + 100),
    )
    const [lines] = await rowsOf(project, 'select count(*) as n from silver_sales')
    const codes = await Promise.all(files.map((file) => importing(file, project)))
    const done = codes.filter((code) => code === 0).length
    expect(codes.every((code) => code === 0 || code === USED)).toBe(true)
    expect(done).toBeGreaterThan(0)
    await expectSound(project)
    const [now] = await rowsOf(project, 'select count(*) as n from silver_sales')
    expect(now?.['n']).toBe(Number(lines?.['n']) + done * 100)
  }
  figure('pairs of imports into one project at once, whole or refused', rounds)
})

test('a project that is open elsewhere opens for reading, and says by whom and since when', async () => {
  const project = join(folder, 'shop.retail-lens')
  const script = join(root, 'tests/support/lockContender.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, project], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    await once(child.stdout, 'data')
    child.stdin.write('lock\n')
    await once(child.stdout, 'data')
    const second = await openProject(project)
    expect(second).toMatchObject({
      ok: true,
      value: { readOnly: true, heldBy: { pid: child.pid, isThisMachine: true } },
    })
    if (second.ok) {
      second.value.stateSet('view', 'not kept')
      await second.value.close()
    }
    child.kill('SIGKILL')
    await once(child, 'exit')
    const third = await openProject(project)
    expect(third).toMatchObject({ ok: true, value: { readOnly: false, heldBy: null } })
    if (third.ok) {
      expect(third.value.stateGet('view')).toBeNull()
      await third.value.close()
    }
  } finally {
    child.kill('SIGKILL')
  }
})
