import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BACKUP_LIMITS } from '../../../shared/backups'
import { inEnglish } from '../../../shared/phrase'
import { listBackups, lockProject, openProject } from '../../../main/store'
import { folderWith, hashesOf, imported, rowsOf } from '../../support/project'

const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price'
const sales = (id: string, date: string): string => `${HEADER}\n${id},${date},P1,1,1.00\n`

const NOW = Date.parse('2026-11-26T12:00:00Z')
const YEAR_MS = 365 * 86_400_000
const JUMPS = [
  ['back by a year', -YEAR_MS],
  ['forward by ten years', 10 * YEAR_MS],
] as const

const setClock = (time: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: time })
afterEach(() => void vi.useRealTimers())

async function opened(path: string) {
  const project = await openProject(path)
  if (!project.ok) throw new Error(JSON.stringify(inEnglish(project)))
  return project.value
}

describe.each(JUMPS)('a clock that jumps %s', (_how, jump) => {
  test('between two decisions about a header: the later one holds for the next file', async () => {
    const folder = folderWith({
      'a.csv': sales('T1', '03/04/2024'),
      'b.csv': sales('T2', '03/04/2024'),
      'c.csv': sales('T3', '03/04/2024'),
    })
    const projectPath = join(folder, 'shop.retail-lens')
    const read = (name: string, dateOrder?: 'dmy' | 'mdy') =>
      imported({ files: [join(folder, name)], projectPath, ...(dateOrder ? { dateOrder } : {}) })
    setClock(NOW)
    await read('a.csv', 'dmy')
    setClock(NOW + jump)
    await read('b.csv', 'mdy')
    setClock(NOW)
    await read('c.csv')
    expect(
      await rowsOf(projectPath, 'select transaction_id as id, date from silver_sales order by id'),
    ).toEqual([
      { id: 'T1', date: '2024-04-03' },
      { id: 'T2', date: '2024-03-04' },
      { id: 'T3', date: '2024-03-04' },
    ])
  })

  test('changes no number of an import', async () => {
    const folder = folderWith({ 'a.csv': `${sales('T1', '2024-01-13')}T2,2030-02-14,P1,2,3.00\n` })
    const hashes = []
    for (const time of [NOW, NOW + jump]) {
      setClock(time)
      const projectPath = join(folder, `${time}.retail-lens`)
      await imported({ files: [join(folder, 'a.csv')], projectPath })
      hashes.push(await hashesOf(projectPath))
    }
    expect(hashes[1]).toEqual(hashes[0])
  })

  test('leaves the newest backups in the order of the saves', async () => {
    const names = Array.from({ length: 5 }, (_, i) => `${i}.csv`)
    const folder = folderWith(
      Object.fromEntries(names.map((name, i) => [name, sales(`T${i}`, `2024-01-1${i}`)])),
    )
    const projectPath = join(folder, 'shop.retail-lens')
    for (const [i, name] of names.entries()) {
      setClock(i < 3 ? NOW : NOW + jump)
      await imported({ files: [join(folder, name)], projectPath })
    }
    const kept = listBackups(projectPath).map(({ name }) => name)
    const lines = []
    for (const name of kept) {
      const [row] = await rowsOf(
        join(`${projectPath}.backups`, name),
        'select count(*) as n from silver_sales',
      )
      lines.push(row?.['n'])
    }
    const isOld = jump / 86_400_000 > BACKUP_LIMITS.days
    expect(lines).toEqual(isOld ? [4, 3, 2] : [4, 3, 2, 1])
  })

  test('loses no view: what was kept last is there, before and after closing', async () => {
    const folder = folderWith({ 'a.csv': sales('T1', '2024-01-13') })
    const projectPath = join(folder, 'shop.retail-lens')
    setClock(NOW)
    await imported({ files: [join(folder, 'a.csv')], projectPath })
    const open = await opened(projectPath)
    open.stateSet('view', 'first')
    await open.flush()
    setClock(NOW + jump)
    open.stateSet('view', 'second')
    await open.flush()
    const reader = await openProject(projectPath, { readOnly: true })
    expect(reader.ok && reader.value.stateGet('view')).toBe('second')
    if (reader.ok) await reader.value.close()
    await open.close()
    const again = await opened(projectPath)
    expect(again.stateGet('view')).toBe('second')
    await again.close()
  })

  test('robs no holder of its lock, and leaves none behind', async () => {
    const path = join(folderWith({}), 'shop.retail-lens')
    setClock(NOW)
    const lock = await lockProject(path, 0)
    setClock(NOW + jump)
    expect(await lockProject(path, 0)).toMatchObject({ ok: false, heldBy: { pid: process.pid } })
    if (lock.ok) lock.value.release()
    const next = await lockProject(path, 0)
    expect(next.ok).toBe(true)
    if (next.ok) next.value.release()
  })
})
