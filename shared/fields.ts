/** The roles a source file can play, and the canonical fields of each (docs/definitions.md). */
export const ROLES = [
  'transactions',
  'customers',
  'products',
  'stores',
  'promotions',
  'returns',
  'feedback',
] as const

export type Role = (typeof ROLES)[number]

/** Roles of files that others refer to: attributes by a key, dates by a key, exchange rates by date and currency. */
export const HELPER_ROLES = ['lookup', 'calendar', 'rates'] as const

export type HelperRole = (typeof HELPER_ROLES)[number]

/** What a file in a project can be. */
export type SourceRole = Role | HelperRole

/** Whether a text names a role of a file. */
export const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

export const isHelperRole = (role: string): role is HelperRole => HELPER_ROLES.some((known) => known === role)

export const isSourceRole = (role: string): role is SourceRole => isRole(role) || isHelperRole(role)

export const FIELDS = {
  transactions: [
    'transaction_id',
    'transaction_ts',
    'product_id',
    'product_name',
    'customer_id',
    'store_id',
    'promotion_id',
    'quantity',
    'unit_price',
    'total_amount',
    'net_amount',
    'discount_amount',
    'discount_percent',
    'unit_cost',
    'cost_amount',
    'channel',
    'payment_method',
    'line_no',
    // A flat file carries attributes of the dimensions on each line.
    'category',
    'subcategory',
    'brand',
    'supplier_name',
    'customer_name',
    'first_name',
    'last_name',
    'email',
    'segment',
    'store_name',
    'city',
    'region',
    'country',
  ],
  customers: [
    'customer_id',
    'customer_name',
    'first_name',
    'last_name',
    'email',
    'join_date',
    'country',
    'region',
    'city',
    'segment',
  ],
  products: [
    'product_id',
    'product_name',
    'category',
    'subcategory',
    'brand',
    'supplier_name',
    'price',
    'unit_cost',
  ],
  stores: ['store_id', 'store_name', 'city', 'region', 'country', 'latitude', 'longitude'],
  promotions: [
    'promotion_id',
    'product_id',
    'promotion_name',
    'promotion_method',
    'discount_percent',
    'start_date',
    'end_date',
  ],
  returns: [
    'product_id',
    'return_date',
    'quantity',
    'transaction_id',
    'store_id',
    'customer_id',
    'reason',
    'refund_amount',
  ],
  feedback: ['feedback_id', 'product_id', 'customer_id', 'rating', 'review_date', 'comments'],
} as const satisfies Record<Role, readonly string[]>

export type Field<R extends Role = Role> = (typeof FIELDS)[R][number]

/** Fields without which a file cannot play its role. Inner arrays are alternatives. */
export const NEEDED: Readonly<Record<Role, readonly (readonly Field[])[]>> = {
  transactions: [['transaction_ts'], ['product_id', 'product_name']],
  customers: [['customer_id']],
  products: [['product_id']],
  stores: [['store_id']],
  promotions: [['promotion_id']],
  returns: [['product_id'], ['return_date'], ['quantity']],
  feedback: [['product_id'], ['rating']],
}

/** Canonical field → header text of the column that fills it. */
export type Mapping = Readonly<Partial<Record<Field, string>>>
