import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../main/sample/random'
import { hashesOf, imported, scratch } from '../support/project'
import { publicData } from '../support/shopData'

const folder = publicData('online_retail/by-day')
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

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
