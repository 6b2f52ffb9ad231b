import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSqlJs } from '../../main/store'
import { createRandom } from '../../main/sample/random'
import { imported, scratch } from '../support/project'
import { publicData } from '../support/shopData'

const folder = publicData('online_retail/by-day')
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** One hash a table of silver and gold, over all its rows in their order in the file. */
async function hashesOf(project: string): Promise<Record<string, string>> {
  const db = new (await loadSqlJs()).Database(readFileSync(project))
  const hashes: Record<string, string> = {}
  const tables = db.exec(
    "select name from sqlite_schema where type = 'table' and (name like 'silver_%' or name like 'gold_%')",
  )[0]!.values
  for (const [name] of tables) {
    const hash = createHash('sha256')
    const statement = db.prepare(`select * from "${String(name)}"`)
    while (statement.step()) hash.update(JSON.stringify(statement.get()))
    statement.free()
    hashes[String(name)] = hash.digest('hex')
  }
  db.close()
  return hashes
}

describe.skipIf(folder === null)(`Online Retail day by day, seed ${seed}`, () => {
  test('305 imports in any order give the same silver and gold as one', async () => {
    const names = readdirSync(folder!).filter((name) => name.endsWith('.csv'))
    expect(names).toHaveLength(305)
    const atOnce = join(scratch(), 'at-once.retail-lens')
    await imported({ files: [folder!], projectPath: atOnce })
    const expected = await hashesOf(atOnce)
    expect(Object.keys(expected).length).toBeGreaterThan(15)

    const oneByOne = join(scratch(), 'one-by-one.retail-lens')
    for (const [i, name] of createRandom(seed).shuffled(names).entries()) {
      const { report } = await imported({ files: [join(folder!, name)], projectPath: oneByOne })
      expect(report.ok, name).toBe(true)
      if ((i + 1) % 25 === 0)
        process.stdout.write(`${i + 1} of ${names.length} days, ${report.totals.lines} lines\n`)
    }
    expect(await hashesOf(oneByOne)).toEqual(expected)
  })
})
