export type Row = readonly string[]

export const HEADER: Row = [
  'Date',
  'Time',
  'Qty',
  'ProductId',
  'Price',
  'Type',
  'Description',
  'Url',
  'Comment',
  'Store',
]

const TYPES = ['Tea', 'Coffee', 'Bakery', 'Juice'] as const
const DESCRIPTIONS = [
  'Green tea',
  'Black tea, strong',
  'Espresso "Roma"',
  'Butter croissant',
  'Orange juice, 1 l, cold',
  'Rye bread; sliced',
] as const
const COMMENTS = ['', 'gift', 'paid by card, later', 'regular\nguest', 'said "thanks"', ''] as const
const STORES = ['Main street', 'Station', 'Harbour'] as const
const pad = (n: number): string => String(n).padStart(2, '0')

/** The clean table: 80 records of ten cells, some with delimiters, quotes and line ends inside. */
export const ROWS: readonly Row[] = Array.from({ length: 80 }, (_, i) => [
  `2024-${pad(1 + (i % 12))}-${pad(1 + ((i * 7) % 28))}`,
  `${pad(8 + (i % 12))}:${pad((i * 13) % 60)}`,
  String(1 + (i % 9)),
  `P${String(1000 + ((i * 37) % 400))}`,
  ((i * 131) % 5000 === 0 ? 4.5 : ((i * 131) % 5000) / 100).toFixed(2),
  TYPES[i % TYPES.length]!,
  DESCRIPTIONS[i % DESCRIPTIONS.length]!,
  `https://shop.example/p/${1000 + ((i * 37) % 400)}?ref=${i}`,
  COMMENTS[(i * 5 + Math.floor(i / 6)) % COMMENTS.length]!,
  STORES[i % STORES.length]!,
])
