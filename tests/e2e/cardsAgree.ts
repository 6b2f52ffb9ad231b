import { makeCube } from '../../main/cube'
import { openProject } from '../../main/store'
import { NONE_MEMBER, type DimensionName, type MeasureName } from '../../shared/query'
import { ask } from '../support/ask'
import { rowsOf } from '../support/project'
import { valueOf, type RunningApp } from './harness'
import { AnyPage, DASHBOARDS } from './pages/anyPage'
import { CardTables, type CardRow } from './pages/cardTables'

type Numbers = Readonly<Record<string, number | null>>

interface Expected {
  /** Row key → column → number. */
  readonly rows: ReadonlyMap<string, Numbers>
  /** Of all rows together, for the row of all others. */
  readonly total: Numbers
}

interface CardOfMembers {
  readonly id: string
  readonly by: readonly DimensionName[]
  readonly measures: readonly MeasureName[]
  /** Between the ids of a row's key. */
  readonly joint?: string
  /** The table is of the leading rows, or holds only those in sight. */
  readonly isCut?: boolean
}

const OVERVIEW: readonly CardOfMembers[] = [
  { id: 'trend', by: ['month'], measures: ['net_sales_cents'] },
  {
    id: 'promotion',
    by: ['promotion_method'],
    measures: ['net_sales_cents', 'orders', 'aov_cents', 'discount_rate'],
  },
]
/** By weekday alone where the files have no times. */
const heatOf = (present: ReadonlySet<DimensionName>): CardOfMembers => ({
  id: 'heat',
  by: present.has('hour') ? ['weekday', 'hour'] : ['weekday'],
  measures: ['net_sales_cents', 'orders'],
  joint: '-',
  isCut: true,
})
const PRODUCTS: readonly CardOfMembers[] = [
  { id: 'top', by: ['product'], measures: ['net_sales_cents', 'units'], isCut: true },
  { id: 'quarters', by: ['product'], measures: ['net_sales_cents', 'units'], isCut: true },
  { id: 'abc', by: ['product'], measures: ['net_sales_cents', 'units'], isCut: true },
  { id: 'rating', by: ['product'], measures: ['net_sales_cents', 'avg_rating', 'reviews'], isCut: true },
  { id: 'geo', by: ['country'], measures: ['net_sales_cents', 'orders'] },
  {
    id: 'stores',
    by: ['store'],
    measures: ['net_sales_cents', 'orders', 'aov_cents', 'customers', 'units', 'return_rate'],
  },
]
const FIGURES = ['net_sales_cents', 'units', 'discount_cents', 'aov_cents', 'avg_rating', 'orders'] as const
const CUSTOMER_FIGURES = ['customers', 'new_customers', 'repeat_rate'] as const
/** The keys of the row of all others and of the row of totals. */
const TOGETHER = new Set(['(others)', '(total)'])

const isSame = (shown: string | undefined, expected: number | null): boolean => {
  if (shown === undefined) return false
  if (shown === '' || expected === null) return shown === '' && expected === null
  return Math.abs(Number(shown) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

const isNothing = (numbers: Numbers): boolean =>
  Object.values(numbers).every((value) => value === null || value === 0)

/** What differs between the rows of a card and what is expected of them. */
function differences(
  id: string,
  shown: readonly CardRow[],
  { rows, total }: Expected,
  isCut: boolean,
): string[] {
  const faults: string[] = []
  const compare = (key: string, cells: CardRow['cells'], expected: Numbers): void => {
    for (const [column, value] of Object.entries(expected))
      if (!isSame(cells[column], value))
        faults.push(`${id} ${key} ${column}: ${cells[column]}, expected ${value}`)
  }
  const single = shown.filter(({ key }) => !TOGETHER.has(key))
  for (const { key, cells } of single) {
    const expected = rows.get(key)
    if (expected) compare(key, cells, expected)
    else if (Object.keys(total).some((column) => Number(cells[column] ?? 0) !== 0))
      faults.push(`${id} ${key}: not expected`)
  }
  const others = shown.find(({ key }) => key === '(others)')
  const keys = new Set(single.map(({ key }) => key))
  const left = [...rows].filter(([key, numbers]) => !keys.has(key) && !isNothing(numbers))
  if (others)
    for (const column of ['net_sales_cents', 'units'].filter((name) => name in total)) {
      const sum = left.reduce((all, [, numbers]) => all + (numbers[column] ?? 0), 0)
      if (!isSame(others.cells[column], sum))
        faults.push(`${id} others ${column}: ${others.cells[column]}, expected ${sum}`)
    }
  else if (!isCut && left.length > 0) faults.push(`${id}: without ${left.map(([key]) => key).join(', ')}`)
  if (single.length === 0) faults.push(`${id}: no rows`)
  return faults
}

/** Every figure, chart and table of the three pages of an open project that differs from `query`, a line each. */
export async function cardFaults(
  app: RunningApp,
  projectPath: string,
  bars: DimensionName,
): Promise<readonly string[]> {
  const project = valueOf(await openProject(projectPath, { readOnly: true }))
  const cube = makeCube(project.cubeData())
  const [any, tables] = [new AnyPage(app.page), new CardTables(app.page)]
  const faults: string[] = []

  const numbersOf = (measures: readonly string[], values: readonly (number | null)[]): Numbers =>
    Object.fromEntries(measures.map((measure, at) => [measure, values[at] ?? null]))
  const query = ({ by, measures, joint = '' }: CardOfMembers): Expected => {
    const result = ask(cube, { by: [...by], measures: [...measures] })
    return {
      rows: new Map(
        result.rows.map(({ members, values }) => [
          members.map(({ id }) => id ?? NONE_MEMBER).join(joint),
          numbersOf(measures, values),
        ]),
      ),
      total: numbersOf(measures, result.total.values),
    }
  }
  const present = new Set(cube.profile().dimensions.map(({ name }) => name))
  const card = async (of: CardOfMembers): Promise<void> => {
    const shown = await tables.rows(of.id)
    if (!of.by.every((dimension) => present.has(dimension))) {
      if (shown) faults.push(`${of.id}: shown without ${of.by.join(', ')}`)
      return
    }
    const expected = query(of)
    if (shown) faults.push(...differences(of.id, shown, expected, of.isCut ?? false))
    else if ([...expected.rows.keys()].some((key) => key !== NONE_MEMBER) && of.id !== 'rating')
      faults.push(`${of.id}: not shown`)
  }
  const figures = async (measures: readonly MeasureName[]): Promise<void> => {
    const shown = await tables.figures()
    const { values } = ask(cube, { measures: [...measures] }).total
    for (const [measure, value] of Object.entries(numbersOf(measures, values)))
      if (!isSame(shown[measure], value))
        faults.push(`figure ${measure}: ${shown[measure]}, expected ${value}`)
  }
  const gold = async (id: string, sql: string, isCut = false): Promise<void> => {
    const rows = new Map<string, Numbers>()
    for (const { key, ...numbers } of await rowsOf(projectPath, sql))
      rows.set(
        String(key),
        Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)])),
      )
    const total = Object.fromEntries(
      Object.keys(rows.values().next().value ?? {}).map((name) => [name, null]),
    )
    faults.push(...differences(id, (await tables.rows(id)) ?? [], { rows, total }, isCut))
  }

  const [overview, products, customers] = DASHBOARDS
  await any.open(overview)
  await figures(FIGURES)
  for (const of of [...OVERVIEW, heatOf(present)]) await card(of)
  await card({ id: 'category', by: [bars], measures: ['net_sales_cents', 'units'], isCut: true })
  await any.open(products)
  for (const of of PRODUCTS) await card(of)
  await any.open(customers)
  await figures(CUSTOMER_FIGURES)
  await gold(
    'rfm-scores',
    'select rfm_score as key, count(*) as customers, sum(monetary_cents) as net from gold_rfm group by rfm_score',
  )
  await gold(
    'segment-table',
    'select segment as key, count(*) as customers, sum(monetary_cents) as net from gold_rfm group by segment',
  )
  await gold(
    'top-customers',
    'select customer_id as key, frequency as orders, monetary_cents as net_sales_cents, recency_days from gold_rfm',
    true,
  )
  await gold(
    'cohorts',
    `select cohort_month || ' ' || months_since as key, customers, orders, net_cents from gold_cohorts`,
    true,
  )
  await project.close()
  return faults
}
