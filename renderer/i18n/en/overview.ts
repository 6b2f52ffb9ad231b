export const overview = {
  title: 'Overview',
  period: '{{range}}',
  cards: 'Key figures',
  discountRate: '{{rate}} of gross sales',
  reviews_one: '{{formatted}} review',
  reviews_other: '{{formatted}} reviews',
  noComparison: 'No comparison',
  noComparisonHint: 'There is no data in the period to compare with.',
  partComparison: 'Incomplete',
  partComparisonHint:
    'The data begins on {{first}}, after the start of the comparison period ({{range}}), so a change would mislead.',
  versus: 'vs {{range}}',
  absent: {
    avg_rating: 'No ratings in the data. A feedback file (product, rating, review date) brings them.',
    discount_cents:
      'No discounts in the data. A promotions file (promotion, percent, start, end) brings them.',
    other: 'Not defined for this selection.',
  },
  trend: {
    title: '{{measure}} by {{grain}}',
    definition:
      'The measure of each period. Periods without sales are shown as zero. A dashed end marks a period that the selection covers only in part. Drag over the chart to set the date range, click a period to filter by it, double-click to open it: the date range is then that period, shown in the next smaller ones.',
    grain: 'Period length',
    measure: 'Measure',
    grains: { hour: 'hour', date: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
    grainNames: {
      hour: 'Hour',
      date: 'Day',
      week: 'Week',
      month: 'Month',
      quarter: 'Quarter',
      year: 'Year',
    },
    average: 'Moving average',
    averageDays: '{{count}}-day average',
    averageWeeks: '{{count}}-week average',
    averageMonths: '{{count}}-month average',
    averageQuarters: '{{count}}-quarter average',
    averageYears: '{{count}}-year average',
    averageHours: '{{count}}-hour average',
    partial: 'Partial period: {{range}}',
    partialLegend: 'Partial period',
    comparison: 'Comparison, {{range}}',
    dragHint: 'Click to filter by this period, drag to set the range, double-click to drill down',
    periodColumn: 'Period',
    aria: 'Line chart of {{measure}} by {{grain}}, {{range}}. The highest value is {{max}} in {{maxPeriod}}, the lowest {{min}} in {{minPeriod}}.',
  },
  category: {
    title: '{{measure}} and {{second}} by {{dimension}}',
    definition:
      'Net sales and units of each member, in panels of their own because the units differ. Share: part of the total without the filter of this chart. Change: against the comparison period.',
    fallback:
      'The data has no category. Shown by {{dimension}} instead; a products file with a category column brings it.',
    nothing: 'The data has no category, product or country to show.',
    aria: 'Bars of net sales and units by {{dimension}}. The largest is {{first}} with {{value}}.',
  },
  promotion: {
    title: 'Promotion performance by method',
    definition:
      'Sales lines by the method of the promotion that applied to them. Discount rate: discount divided by gross sales of lines that are not returns. Orders are counted in each method where they have a line, so they may add up to more than the total.',
    absent:
      'No promotions in the data. A promotions file (promotion, method, percent, start, end) brings this table.',
    method: 'Method',
    net: 'Net sales',
    orders: 'Orders',
    aov: 'AOV',
    rate: 'Discount rate',
    share: 'Share',
  },
  heat: {
    title: 'When people buy: {{measure}} by weekday and hour',
    titleWeekday: 'When people buy: {{measure}} by weekday',
    definition:
      'Net sales of each hour of each weekday, added up over the selection. Click a cell, a weekday or an hour to filter by it.',
    definitionWeekday:
      'Net sales of each weekday, added up over the selection. The files have no times of day.',
    aria: 'Heat map of net sales by weekday and hour. The strongest is {{day}} {{hour}} with {{value}}.',
    ariaWeekday: 'Bars of net sales by weekday. The strongest is {{day}} with {{value}}.',
    noTimes: 'The files have no times of day, so only weekdays are shown.',
    weekday: 'Weekday',
    hour: 'Hour',
  },
}
