import type { TableText } from './types'

const unknownMember = (what: string): string => `1 where sales name the ${what} but its file does not, else 0`

/** The silver tables and what is kept about files. `from`: tables that the pipeline makes it of, where they exist. */
export const SILVER_TABLES: Readonly<Record<string, TableText>> = {
  silver_sales: {
    grain: 'one row per accepted transaction line or return',
    definition:
      'The sales, clean and joined: keys to the other silver tables, amounts rounded once per line, texts repeated for reading by eye',
    from: [
      'bronze_transactions',
      'bronze_returns',
      'bronze_promotions',
      'bronze_products',
      'bronze_*helpers',
    ],
    columns: {
      sale_id: 'Number of the line, by date, file name and line, from 1',
      day: 'Day of the sale, counted from 1970-01-01',
      second_of_day: 'Time of the sale after midnight; empty where the line has no time',
      order_key: 'Order as a number, the key of silver_orders',
      store_key: 'Store as a number, the key of silver_stores; 0 where the line has none',
      promotion_key: 'Promotion as a number, the key of silver_promotions; 0 where the line has none',
      quantity: 'Units of the line, negative on returns',
      cost_cents: 'Unit cost × quantity; empty where the unit cost is unknown',
      is_return: '1 for a return, else 0',
      is_high_value: '1 where the order reaches the high-value threshold, else 0',
      unit_price: 'Price of one unit, decimals kept; empty where the files give none',
      promotion_id: 'Promotion of the line; empty where it has none',
      country: 'Country of the store, or of the line where there is no stores file',
      region: 'Region of the store, or of the line where there is no stores file',
      city: 'City of the store, or of the line where there is no stores file',
      channel: 'Sales channel of the line',
      payment_method: 'How the line was paid',
      hour: 'Hour of the sale, 0 to 23; empty where the line has no time',
      year: 'Calendar year',
      month: 'Calendar month, as 2024-03',
      quarter: 'Calendar quarter, as 2024-Q1',
      iso_week: 'ISO week, as 2024-W09',
      margin_cents: 'Net sales − cost; empty where the unit cost is unknown',
    },
  },
  silver_products: {
    grain: 'one row per product of the products file or of the sales',
    definition: 'The products with their attributes; those only sold are kept as unknown members',
    from: ['bronze_products', 'bronze_transactions', 'bronze_returns', 'bronze_feedback', 'bronze_*helpers'],
    columns: {
      product_key: 'Number of the product, from 1 in the order of the ids',
      price: 'List price of one unit',
      unit_cost: 'Cost of one unit',
      is_unknown: unknownMember('product'),
    },
  },
  silver_customers: {
    grain: 'one row per known customer',
    definition: 'The customers with their attributes; guests have no row',
    from: ['bronze_customers', 'bronze_transactions', 'bronze_returns', 'bronze_feedback', 'bronze_*helpers'],
    columns: {
      customer_key: 'Number of the customer, from 1 in the order of the ids',
      customer_id: 'Customer, as the files name it',
      email: 'Email address, as in the file',
      join_date: 'Day on which the customer joined',
      country: 'Country of the customer',
      region: 'Region of the customer',
      city: 'City of the customer',
      segment: 'Segment that the customers file gives, not the RFM segment',
      is_unknown: unknownMember('customer'),
    },
  },
  silver_stores: {
    grain: 'one row per store of the stores file or of the sales',
    definition: 'The stores with their places',
    from: ['bronze_stores', 'bronze_transactions', 'bronze_returns', 'bronze_*helpers'],
    columns: {
      store_key: 'Number of the store, from 1 in the order of the ids',
      store_id: 'Store, as the files name it',
      is_unknown: unknownMember('store'),
    },
  },
  silver_promotions: {
    grain: 'one row per promotion',
    definition: 'The promotions with what they apply to and when they run',
    from: ['bronze_promotions', 'bronze_products', 'bronze_*helpers'],
    columns: {
      promotion_key: 'Number of the promotion, from 1 in the order of the ids',
      promotion_name: 'Name of the promotion; the id where the file has no name',
      product_key: 'Product it is for; empty where it applies to every line that carries its id',
    },
  },
  silver_feedback: {
    grain: 'one row per accepted review',
    definition: 'The reviews of products, each with its rating on the scale of the file',
    from: ['bronze_feedback', 'bronze_*helpers'],
    columns: {
      feedback_key: 'Number of the review, from 1',
      feedback_id: 'Review, as the file names it',
      rating: 'Rating on the scale of the file',
      review_date: 'Day of the review',
      comments: 'What the customer wrote',
    },
  },
  silver_orders: {
    grain: 'one row per order',
    definition: 'The orders that sales lines belong to',
    from: ['bronze_transactions', 'bronze_returns'],
    columns: {
      order_key: 'Number of the order, from 1',
      is_derived: '1 where the order was made up of customer, store and time, else 0',
    },
  },
  silver_dates: {
    grain: 'one row per calendar day from the first to the last day of the sales',
    definition: 'The calendar, days without sales included',
    from: ['bronze_transactions', 'bronze_returns'],
    columns: {
      day: 'The day, counted from 1970-01-01',
      date: 'The day itself',
      year: 'Calendar year',
      quarter: 'Calendar quarter, as 2024-Q1',
      month: 'Calendar month, as 2024-03',
      iso_week: 'ISO week, as 2024-W09',
    },
  },
  silver_ledger: {
    grain: 'one row per record that was set aside and per cell that was repaired',
    definition: 'Why a record is not in silver, and what was changed in those that are',
    from: ['bronze_*records'],
    columns: {
      ledger_id: 'Number of the entry, from 1',
      kind: 'rejected, duplicate, superseded, replaced or repaired',
      reason: 'The reason as a fixed word, counted in the quality report',
      column_name: 'Column that it is about; empty where it is about the whole record',
      value: 'The text as it stands in the file',
      detail: 'The same in a sentence',
    },
  },
}
