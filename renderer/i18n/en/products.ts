export const products = {
  title: 'Products & stores',
  logAxis: 'Logarithmic axes',
  logRevenue: 'Logarithmic revenue',
  notDrawn_one:
    '{{formatted}} product without positive net sales or units has no place on a logarithmic axis.',
  notDrawn_other:
    '{{formatted}} products without positive net sales or units have no place on a logarithmic axis.',
  most: 'The {{formatted}} products with the highest net sales; further ones are left out.',
  category: 'Category',
  top: {
    title: 'Top {{count}} products by {{measure}}',
    definition:
      'The products that lead by the chosen measure, each with a second measure in a panel of its own because the units differ. All others together stand last, so that sums add up to the total. Share: part of the total without the filter of this chart. Change: against the comparison period.',
    rank: 'Rank by',
    count: 'Number of products',
    aria: 'Bars of the leading products by {{measure}}. The first is {{first}} with {{value}}.',
  },
  quarters: {
    title: 'Revenue against units by product',
    definition:
      'Every product sold in the selection by its net sales and its units. The two lines are the medians: half of the products lie above, half below. They cut the products into four quarters. A product on a median counts with those above it.',
    aria: 'Scatter chart of net sales against units of {{count}} products. Median net sales {{net}}, median units {{units}}. {{quarters}}.',
    quarter: 'Quarter',
    median: 'Median {{value}}',
    names: { stars: 'Stars', premium: 'Premium', volume: 'Volume sellers', slow: 'Slow movers' },
    meanings: {
      stars: 'High revenue, many units',
      premium: 'High revenue, few units',
      volume: 'Many units, low revenue',
      slow: 'Few units, low revenue',
    },
    pick: '{{name}}: {{meaning}}. Click to filter by its {{count}} products',
    legend: 'Quarters',
  },
  rating: {
    title: 'Rating against revenue by product',
    definition:
      'Products with at least {{least}} reviews by their average rating and their net sales; the larger the mark, the more units. The line is fitted by least squares. r is the correlation by Pearson, ρ the rank correlation by Spearman, p the probability of one at least as strong by chance where there is none; n is the number of products. On a logarithmic axis, r and the line are of the logarithm of net sales.',
    aria: 'Scatter chart of net sales against average rating of {{count}} products. {{relation}}',
    absent: 'No ratings in the data. A feedback file (product, rating, review date) brings this chart.',
    tooFew: 'No product in this selection has at least {{least}} reviews.',
    strengths: {
      none: 'No clear relation',
      weak_up: 'Weak relation: better rated products tend to sell more',
      weak_down: 'Weak relation: better rated products tend to sell less',
      moderate_up: 'Moderate relation: better rated products sell more',
      moderate_down: 'Moderate relation: better rated products sell less',
      strong_up: 'Strong relation: better rated products sell more',
      strong_down: 'Strong relation: better rated products sell less',
    },
    relation: '{{words}}, r = {{r}} ({{p}}), ρ = {{rho}} ({{pRho}}), n = {{n}}',
    noRelation: 'Too few different values to tell a relation, n = {{n}}',
    p: 'p = {{value}}',
    pBelow: 'p < {{value}}',
    fewReviews_one: '{{formatted}} product with fewer than {{least}} reviews is left out.',
    fewReviews_other: '{{formatted}} products with fewer than {{least}} reviews are left out.',
    size: 'The larger, the more units',
    otherCategories: 'Other categories',
  },
  stores: {
    title: 'Stores',
    definition:
      'Each store under all filters but the one on stores. The last line is counted anew over all stores, not added up: an order or a customer is in it once. Return rate: returned units divided by sold units. Change: of net sales, against the comparison period. Trend: net sales over the selection.',
    absent: 'No stores in the data. A stores file, or a store column in the sales, brings this table.',
    all: 'All stores',
    trend: 'Trend',
    rise: 'Second half of the selection against the first: {{change}}',
    columns: {
      net_sales_cents: 'Net sales',
      orders: 'Orders',
      aov_cents: 'AOV',
      customers: 'Customers',
      units: 'Units',
      return_rate: 'Return rate',
      margin_cents: 'Margin',
    },
  },
}
