/** What the answers of the dashboards are called and how they are worked out; help and dictionary show the same. */
export const terms = {
  title: 'Terms of the answers',
  note: 'What stands on the cards beside the measures.',
  names: {
    change: 'Contribution to change',
    mixAndRate: 'Mix and rate',
    abc: 'ABC class',
    support: 'Support',
    confidence: 'Confidence',
    lift: 'Lift',
    uplift: 'Uplift',
    baseline: 'Baseline day',
    coverage: 'Cost coverage',
    cohort: 'Cohort',
    retention: 'Retention',
    alive: 'Probability of being there',
    expectedOrders: 'Expected orders',
    valueAtRisk: 'Value at risk',
    holdOut: 'Hold-out',
    forecast: 'Forecast',
    band: 'Band of 80 or 95 %',
    backTest: 'Back-test',
    finding: 'Finding',
  },
  definitions: {
    change:
      'The part of a change that one member carries: its value now minus its value before. All parts add up to the change of the whole.',
    mixAndRate:
      'Of a ratio such as the average order value: rate is what each member changed within itself, mix is what changed because members came to weigh more or less.',
    abc: 'Products by net sales, highest first: A until 80 % of all positive net sales is reached, B until 95 %, C the rest. The bounds can be set.',
    support: 'Orders that hold both products / all orders.',
    confidence: 'Orders that hold both products / orders that hold the first.',
    lift: 'How many times as often two products share an order as they would by chance: orders with both × all orders / (orders with the first × orders with the second).',
    uplift:
      'Units of the promoted products while the promotion runs / the units of as many mean baseline days − 1. Shown from 7 baseline days on.',
    baseline: 'One of the 28 days before a promotion on which no promotion of the product runs.',
    coverage:
      'Gross sales of the lines whose unit cost is known / gross sales. A margin is that of these lines alone.',
    cohort: 'The customers whose first order lies in the same month.',
    retention: 'Customers of a cohort who order in a later month / all customers of the cohort.',
    alive:
      'How probable it is that a customer will buy again, by the BG/NBD model from the number of order days, the last of them and the age of the customer.',
    expectedOrders: 'Orders that the same model expects of a customer in the next 90 days.',
    valueAtRisk:
      'Net sales per order day × orders expected of the customer if certainly there × the probability of not being there.',
    holdOut:
      'The last part of the time, which a model does not get to see: what it predicts for it is held against what then came.',
    forecast:
      'The next periods of a measure by exponential smoothing, with the season taken off where the history holds enough of it, by repeating the last season, or halfway: what was closest in the back-test.',
    band: 'Where the value should lie in 80 or 95 of 100 cases, if the future behaves as the past did.',
    backTest:
      'Forecasts made from earlier times, held against what is known by now. Error = Σ |forecast − seen| / Σ |seen|, beside that of a naive forecast, which repeats the last season or value.',
    finding:
      'A sale that deserves a look by one of seven rules, with its evidence. It is no proof of anything.',
  },
}
