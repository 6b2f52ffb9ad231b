import { formatDay, parseDay } from '../../shared/dates'

/** A shop's files: name → text. */
export type ShopFiles = Readonly<Record<string, string>>

interface Traits {
  readonly firstDay: string
  readonly days: number
  readonly lines: number
  readonly products: number
  readonly categories: number
  readonly name: (text: string) => string
  readonly quantity: (line: number, month: number) => number
  readonly price: (product: number) => string
  readonly without: readonly Part[]
}

type Part = 'customers' | 'stores' | 'feedback' | 'promotions'

const PLAIN: Traits = {
  firstDay: '2024-01-01',
  days: 182,
  lines: 400,
  products: 24,
  categories: 4,
  name: (text) => text,
  quantity: (line) => (line % 5) + 1,
  price: (product) => `${3 + ((product * 7) % 40)}.50`,
  without: [],
}

const CITIES = ['Berlin', 'Paris', 'Atlantis'] as const
const COUNTRIES = ['Germany', 'France', 'Nowhere'] as const
const CUSTOMERS = 37

const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((cells) => cells.join(',')).join('\n')}\n`

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

function transactions(traits: Traits): string {
  const { firstDay, days, lines, products, quantity, price, without } = traits
  const first = parseDay(firstDay) ?? 0
  const has = (part: Part): boolean => !without.includes(part)
  const optional = <T>(part: Part, value: T): readonly T[] => (has(part) ? [value] : [])
  const head = [
    'transaction_id',
    'transaction_date',
    'product_id',
    'quantity',
    'unit_price',
    ...optional('customers', 'customer_id'),
    ...optional('stores', 'store_id'),
    ...optional('promotions', 'promotion_id'),
  ]
  return csv(
    head,
    ...times(lines, (line) => {
      const order = line >> 1
      const day = formatDay(first + Math.floor((order * 2 * days) / lines))
      const hour = String(9 + (order % 10)).padStart(2, '0')
      const product = (line * 5) % products
      return [
        `T${order}`,
        `${day} ${hour}:15`,
        `P${product}`,
        quantity(line, Number(day.slice(5, 7))),
        price(product),
        ...optional('customers', `C${(order * order) % CUSTOMERS}`),
        ...optional('stores', `S${order % CITIES.length}`),
        ...optional('promotions', line % 6 === 0 ? `M${order % 2}` : ''),
      ]
    }),
  )
}

function shop(own: Partial<Traits> = {}): ShopFiles {
  const traits = { ...PLAIN, ...own }
  const { name, products, categories, price, firstDay, without } = traits
  const files: Readonly<Record<Part, string>> = {
    customers: csv(
      ['customer_id', 'customer_name', 'join_date', 'country'],
      ...times(CUSTOMERS, (i) => [`C${i}`, name(`Customer ${i}`), firstDay, COUNTRIES[i % 3] ?? '']),
    ),
    stores: csv(
      ['store_id', 'store_name', 'city', 'region', 'country'],
      ...CITIES.map((city, i) => [
        `S${i}`,
        name(`Store ${i}`),
        name(city),
        name(`Region ${i}`),
        COUNTRIES[i] ?? '',
      ]),
    ),
    feedback: csv(
      ['feedback_id', 'product_id', 'rating', 'review_date'],
      ...times(products * 4, (i) => [`F${i}`, `P${i % products}`, 1 + ((i * 3) % 5), firstDay]),
    ),
    promotions: csv(
      ['promotion_id', 'promotion_name', 'promotion_method', 'discount_percent', 'start_date', 'end_date'],
      ['M0', name('Spring'), name('Coupon'), 10, '', ''],
      ['M1', name('Autumn'), name('Flash sale'), 25, '', ''],
    ),
  }
  const parts = (Object.keys(files) as Part[]).filter((part) => !without.includes(part))
  return {
    'transactions.csv': transactions(traits),
    'products.csv': csv(
      ['product_id', 'product_name', 'category', 'supplier_name', 'price'],
      ...times(products, (i) => [
        `P${i}`,
        name(`Product ${i}`),
        name(`Category ${i % categories}`),
        name(`Supplier ${i % 3}`),
        price(i),
      ]),
    ),
    ...Object.fromEntries(parts.map((part) => [`${part}.csv`, files[part]])),
  }
}

const NAME_LETTERS = 60

/** Sixty letters; of an odd last digit without a space to break at. */
function longName(text: string): string {
  const filler = /[13579]$/.test(text) ? 'unabbreviated' : ' of the old town'
  return `${text.replaceAll(' ', filler.startsWith(' ') ? ' ' : '')}${filler.repeat(5)}`.slice(
    0,
    NAME_LETTERS,
  )
}

/** Small shops that are odd in one way each: what a page must show without a fault. */
export const ODD_SHOPS: Readonly<Record<string, ShopFiles>> = {
  'long names': shop({ name: longName }),
  'one category': shop({ categories: 1 }),
  '300 categories': shop({ categories: 300, products: 600, lines: 1_200 }),
  'one day': shop({ days: 1, lines: 60 }),
  'ten years': shop({ firstDay: '2014-01-01', days: 3_652, lines: 2_000 }),
  'negative months': shop({ quantity: (line, month) => (month % 2 === 0 ? -3 : (line % 3) + 1) }),
  'all zero': shop({ price: () => '0.00' }),
  'no customers': shop({ without: ['customers'] }),
  'no stores': shop({ without: ['stores'] }),
  'no ratings': shop({ without: ['feedback'] }),
  'no promotions': shop({ without: ['promotions'] }),
  'one line': shop({ days: 1, lines: 1, without: ['customers', 'stores', 'feedback', 'promotions'] }),
}
