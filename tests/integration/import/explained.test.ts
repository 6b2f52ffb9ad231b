import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeCube, type Cube } from '../../../main/cube'
import { writeSample, type SampleStory } from '../../../main/sample'
import { basketSchema } from '../../../shared/basket'
import { ABC_DEFAULTS, abcOf } from '../../../shared/abc'
import { changeSchema } from '../../../shared/change'
import { querySchema } from '../../../shared/query'
import { suspectsSchema, USUAL_SUSPECT_SETTINGS } from '../../../shared/suspects'
import { FailureError } from '../../../shared/result'
import { folderWithKept, imported, rowsOf } from '../../support/project'

const folder = folderWithKept({})
const path = join(folder, 'sample.retail-lens')
let cube: Cube
let story: SampleStory

beforeAll(async () => {
  story = (await writeSample(join(folder, 'files'))).story
  cube = makeCube((await imported({ files: [join(folder, 'files')], projectPath: path })).cube)
  return () => rmSync(folder, { recursive: true, force: true })
}, 120_000)

test('of all cities the one with the weak spring loses the most orders', () => {
  const spring = { from: '2025-03-01', to: '2025-05-31' }
  const asked = { selection: spring, compare: 'year', measure: 'orders', dimension: 'city' }
  const result = cube.change(changeSchema.parse(asked))
  if (!result.ok) throw new FailureError(result)
  const { dimension, delta, parts, others } = result.value
  expect(dimension).toBe('city')
  const falling = parts.filter((part) => part.delta < 0)
  expect(falling[0]?.member.name).toBe(story.weakCity)
  expect(parts.reduce((sum, part) => sum + part.delta, others?.delta ?? 0)).toBe(delta)
})

test('ABC of the whole selection is what gold_product_impact says', async () => {
  const gold = await rowsOf(path, 'select product_id, net_cents, abc_class, lines from gold_product_impact')
  const result = cube.query(
    querySchema.parse({
      selection: {},
      by: ['product'],
      measures: ['net_sales_cents'],
      order: { key: 'net_sales_cents', descending: true },
    }),
  )
  if (!result.ok) throw new FailureError(result)
  const { rows } = result.value
  const ranks = abcOf(
    rows.map(({ values }) => values[0] ?? 0),
    ABC_DEFAULTS,
  )
  const mine = Object.fromEntries(rows.map(({ members }, at) => [members[0]?.id, ranks[at]?.class]))
  const sold = gold.filter(({ lines }) => Number(lines) > 0)
  expect(mine).toEqual(Object.fromEntries(sold.map((row) => [String(row['product_id']), row['abc_class']])))
  expect(new Set(Object.values(mine)).size).toBe(3)
  for (const row of gold.filter(({ lines }) => Number(lines) === 0)) expect(row['abc_class']).toBe('C')
})

test('the pairs that are bought together come first', () => {
  const result = cube.basket(basketSchema.parse({ selection: {}, limit: story.pairs.length }))
  if (!result.ok) throw new FailureError(result)
  const found = result.value.pairs.map(({ first, second }) => [first.id, second.id].sort())
  expect(found.sort()).toEqual(story.pairs.map((pair) => [...pair].sort()).sort())
})

test('the first findings are the planted visits to two stores and the orders charged twice', () => {
  const result = cube.suspects(suspectsSchema.parse({ selection: {} }), USUAL_SUSPECT_SETTINGS)
  if (!result.ok) throw new FailureError(result)
  const orders = (rule: string): string[] => [
    ...new Set(
      result.value.suspects
        .filter(({ evidence }) => evidence.rule === rule)
        .map(({ line, other }) => [line.transactionId, other?.transactionId].sort().join()),
    ),
  ]
  const planted = (all: SampleStory['doubleCharges']): string[] => all.map((pair) => [...pair].sort().join())
  expect(orders('two_stores').sort()).toEqual(planted(story.twoStoreVisits).sort())
  expect(orders('repeated_purchase').sort()).toEqual(planted(story.doubleCharges).sort())
  expect(result.value.suspects[0]?.evidence.rule).toBe('two_stores')
})
