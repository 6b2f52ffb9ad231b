import { expect, test } from 'vitest'
import { generateSample } from '../../main/sample'
import { EMPTY_SELECTION } from '../../shared/query'
import { launch, valueOf } from './harness'
import { CustomersPage } from './pages/customersPage'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

test(
  'customers: figures, segments and the table agree with the engine; a segment filters every page',
  { timeout: 400_000 },
  async () => {
    const app = await launch()
    const start = new StartPage(app.page)
    await start.shown()
    await app.setTheme('light')
    await start.sample.click()
    const overview = new OverviewPage(app.page)
    await overview.shown()
    await new Shell(app.page).saved()
    const customers = new CustomersPage(app.page)
    await customers.open()

    const rfm = valueOf(await app.request('query.rfm', { selection: EMPTY_SELECTION }))
    const analysis = valueOf(await app.request('customers.analysis', { selection: EMPTY_SELECTION }))
    expect(analysis.customers).toBe(rfm.length)
    let inGrid = 0
    for (let r = 1; r <= 5; r++)
      for (let fm = 1; fm <= 5; fm++) inGrid += Number(await customers.cell(r, fm).getAttribute('data-value'))
    expect(inGrid).toBe(rfm.length)
    expect(await customers.figure('customers')).toBeGreaterThanOrEqual(rfm.length)
    expect(await customers.figure('new_customers')).toBe(rfm.length)
    expect(await customers.figure('days_between')).toBeCloseTo(analysis.daysBetweenOrders ?? NaN, 6)

    const nets = (await customers.column('net_sales_cents')).map(Number)
    expect(nets.length).toBeGreaterThan(10)
    expect(nets.slice(0, 3)).toEqual(rfm.slice(0, 3).map((row) => row.monetaryCents))
    expect(nets.toSorted((a, b) => b - a)).toEqual(nets)

    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 2300),
    )
    await app.page.getByTestId('segments-view').getByText('Treemap').click()
    await app.picture('customers treemap')
    await app.page.getByTestId('segments-view').getByText('Grid').click()

    const lapsed = new Set(generateSample().story.lapsedCustomers.map(({ customer_id: id }) => id))
    const atRisk = await customers.atRisk()
    expect(atRisk.length).toBeGreaterThan(10)
    expect(lapsed).toContain(atRisk[0])
    expect(atRisk.slice(0, 10).filter((id) => lapsed.has(id)).length).toBeGreaterThanOrEqual(8)
    expect(await customers.verdict.getAttribute('data-verdict')).toBe('good')
    await customers.cohorts.scrollIntoViewIfNeeded()
    await app.picture('customers cohorts and churn')
    const { rows: cohorts } = valueOf(await app.request('customers.cohorts', { selection: EMPTY_SELECTION }))
    await customers.pickFirstCohort()
    await app.page.getByTestId('chip-customer').waitFor()
    await customers.shown()
    expect(await customers.figure('customers')).toBe(cohorts[0]?.size)
    await app.page.getByTestId('chip-remove-customer').click()
    await customers.shown()
    await customers.rowAtRisk(atRisk[0] ?? '').waitFor()

    const id = atRisk[0] ?? ''
    const person = valueOf(
      await app.request('customers.person', { selection: EMPTY_SELECTION, customer: id }),
    )
    await customers.openAtRisk(id)
    await customers.personShown()
    expect(await customers.fact('person-orders')).toBe(String(person.orderCount))
    await app.picture('customer')
    await app.page.getByTestId('drill-person-0').click()
    await customers.shown()

    const [champions] = analysis.segments
    await customers.cell(5, 5).click()
    await customers.shown()
    expect(await customers.figure('customers')).toBe(champions?.customers)
    expect(Number(await customers.cell(1, 1).getAttribute('data-value'))).toBeGreaterThan(0)
    const inTable = await customers.column('segment')
    expect(inTable.length).toBeGreaterThan(0)
    await app.page.getByTestId('nav-overview').click()
    await overview.shown()
    const { net_sales_cents: net } = await overview.cards('net_sales_cents')
    expect(net).toBe(champions?.netCents)

    await customers.open()
    await app.page.getByTestId('clear-all').click()
    await customers.shown()
    const name = rfm[4]!.name
    await customers.search.fill(name.toUpperCase())
    await app.page
      .locator(`[data-testid="table-top-customers"] tr[data-row="${rfm[4]!.customerId}"]`)
      .waitFor()
    await customers.shown()
    expect(await customers.column('name')).toContain(name)
  },
)
