export const measures = {
  names: {
    gross_sales_cents: 'Gross sales',
    discount_cents: 'Discount given',
    discount_rate: 'Discount rate',
    net_sales_cents: 'Net sales',
    units: 'Units sold',
    orders: 'Orders',
    aov_cents: 'Average order value',
    lines: 'Lines',
    customers: 'Customers',
    new_customers: 'New customers',
    repeat_rate: 'Repeat rate',
    units_per_order: 'Units per order',
    return_units: 'Returned units',
    return_net_cents: 'Returned net sales',
    return_rate: 'Return rate',
    avg_rating: 'Average rating',
    reviews: 'Reviews',
    cost_cents: 'Cost',
    margin_cents: 'Margin',
    margin_rate: 'Margin rate',
  },
  definitions: {
    net_sales_cents:
      'Sum of gross sales minus discounts over all lines. Returns count as negative; tax and shipping are never part of it.',
    units: 'Sum of quantities over all lines. Returned units count as negative.',
    discount_cents:
      'Sum of discounts given. The rate is the discount divided by the gross sales of lines that are not returns.',
    aov_cents:
      'Net sales divided by the number of orders of the same selection. It is never a mean of averages.',
    avg_rating:
      'Mean of all ratings of the products in the selection, each review counted once, reviews up to the last date of the selection.',
    orders: 'Number of distinct transactions with at least one line that is not a return.',
  },
}
