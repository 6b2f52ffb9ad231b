export const forecast = {
  switch: 'Forecast',
  value: 'Forecast',
  band80: '80 % band',
  band95: '95 % band',
  lower: '{{band}}, from',
  upper: '{{band}}, to',
  impossible: 'Net sales, units, orders and discounts are foretold, by day, week, month and quarter.',
  definition:
    'Forecast: exponential smoothing of the whole periods of the selection, with seasons where the history holds enough of them. The bands are to hold 80 and 95 % of what will come, if things go on as before. The error is that of forecasts made in the same way from earlier times, against what then came.',
  better:
    'Made from {{origins}} earlier times, such forecasts were off by {{error}}; naive ones, which repeat the last season, by {{naive}}. {{within}} of what came lay in the 80 % band.',
  worse:
    'Made from {{origins}} earlier times, such forecasts were off by {{error}}: no better than naive ones, which repeat the last season ({{naive}}). {{within}} of what came lay in the 80 % band.',
  tooShort: 'No forecast: the history has {{periods}} whole periods, and {{needed}} are needed.',
  noTest: 'There is nothing to hold the forecast against.',
}
