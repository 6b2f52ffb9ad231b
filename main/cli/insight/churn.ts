import type { ChurnAnswer, ChurnRow, HoldOut, NoModel } from '../../../shared/churn'
import type { Selection } from '../../../shared/query'
import type { Cube } from '../../cube'
import { numberOption } from '../arguments'
import { say } from '../output'
import type { Cell } from '../output'
import { take } from '../project'
import type { Insight } from './types'

const COLUMNS = [
  ['customer', (row) => row.id],
  ['name', (row) => row.name],
  ['orders', (row) => row.orders],
  ['last_purchase', (row) => row.lastPurchase],
  ['recency_days', (row) => row.recencyDays],
  ['probability_alive', (row) => row.probabilityAlive],
  ['expected_orders_90_days', (row) => row.expectedOrders],
  ['net_per_order_cents', (row) => row.netPerOrderCents],
  ['expected_net_cents', (row) => row.expectedNetCents],
  ['value_at_risk_cents', (row) => row.valueAtRiskCents],
] as const satisfies readonly (readonly [string, (row: ChurnRow) => Cell])[]

const WHY: Readonly<Record<NoModel, string>> = {
  too_few_customers: 'too few customers',
  too_few_repeaters: 'too few customers came back',
  too_short: 'too short a time',
  not_converged: 'the customers are too much alike for the model',
}

function answerOf(cube: Cube, selection: Selection): ChurnAnswer {
  const steps = cube.churnSteps(selection)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return take(step.value)
  }
}

const judged = ({ days, predicted, seen, verdict }: HoldOut): string =>
  `Held against the last ${days} days: ${predicted.toFixed(0)} orders predicted, ${seen} seen; the fit is ${verdict}.`

/** Known customers by value at risk; how well the model fits goes to stderr. */
export const churnInsight: Insight = {
  options: { limit: { type: 'string' }, quiet: { type: 'boolean' } },
  ask: ({ call, selection, cube }) => {
    const { rows, noModel, model, holdOut } = answerOf(cube, selection)
    if (call.values['quiet'] !== true) {
      if (noModel) say(`No model: ${WHY[noModel]}.`)
      if (model)
        say(
          `BG/NBD: r ${model.r.toFixed(3)}, α ${model.alphaDays.toFixed(2)} days, a ${model.a.toFixed(3)}, b ${model.b.toFixed(3)}.`,
        )
      if (holdOut) say(judged(holdOut))
    }
    return {
      columns: COLUMNS.map(([name]) => name),
      rows: rows
        .slice(0, numberOption(call, 'limit') ?? rows.length)
        .map((row) => COLUMNS.map(([, cell]) => cell(row))),
    }
  },
}
