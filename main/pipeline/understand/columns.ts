import type { Field, Role } from '../../../shared/fields'
import { columnShape } from '../read/sniff'
import type { ColumnShape, Dialect } from '../read/sniff'
import { headerWeight, synonymsOf } from './synonyms'
import { headerForms } from './words'
import type { HeaderForms } from './words'

export interface Column {
  readonly header: string
  readonly index: number
  readonly forms: HeaderForms
  readonly shape: ColumnShape
}

const MAX_COLUMNS = 400

/** The file's columns with what their header says and what their values look like. */
export function columnsOf(dialect: Pick<Dialect, 'header' | 'sampleRows'>): Column[] {
  return dialect.header.slice(0, MAX_COLUMNS).map((header, index) => ({
    header,
    index,
    forms: headerForms(header),
    shape: columnShape(dialect.sampleRows, index),
  }))
}

type Kind =
  | 'id'
  | 'date'
  | 'quantity'
  | 'money'
  | 'percent'
  | 'name'
  | 'place'
  | 'label'
  | 'email'
  | 'degrees'
  | 'rating'
  | 'note'
  | 'line'

const KINDS: Readonly<Record<Field, Kind>> = {
  transaction_id: 'id',
  product_id: 'id',
  customer_id: 'id',
  store_id: 'id',
  promotion_id: 'id',
  feedback_id: 'id',
  line_no: 'line',
  transaction_ts: 'date',
  join_date: 'date',
  start_date: 'date',
  end_date: 'date',
  return_date: 'date',
  review_date: 'date',
  quantity: 'quantity',
  unit_price: 'money',
  price: 'money',
  total_amount: 'money',
  net_amount: 'money',
  discount_amount: 'money',
  unit_cost: 'money',
  cost_amount: 'money',
  refund_amount: 'money',
  discount_percent: 'percent',
  product_name: 'name',
  customer_name: 'name',
  first_name: 'name',
  last_name: 'name',
  store_name: 'name',
  promotion_name: 'name',
  city: 'place',
  region: 'place',
  country: 'place',
  category: 'label',
  subcategory: 'label',
  brand: 'label',
  supplier_name: 'label',
  segment: 'label',
  channel: 'label',
  payment_method: 'label',
  promotion_method: 'label',
  email: 'email',
  latitude: 'degrees',
  longitude: 'degrees',
  rating: 'rating',
  reason: 'note',
  comments: 'note',
}

const numeric = ({ shares }: ColumnShape): number => shares.integer + shares.decimal

function isSerialDate({ shares, min, max }: ColumnShape): boolean {
  if (shares.integer + shares.decimal < 0.9 || min === null || max === null) return false
  return (min >= 20_000 && max <= 60_000) || (min >= 9e8 && max <= 2.1e9) || (min >= 9e11 && max <= 2.1e12)
}

function dateFit(shape: ColumnShape): number {
  if (shape.shares.date >= 0.6) return 1
  if (shape.compactDates >= 0.6) return 0.95
  if (isSerialDate(shape)) return 0.7
  return shape.shares.date >= 0.2 ? 0.5 : 0
}

const isFractions = ({ min, max, shares }: ColumnShape): boolean =>
  min !== null && max !== null && min >= 0 && max <= 1 && shares.decimal > 0

function idFit(shape: ColumnShape): number {
  if (shape.shares.date > 0.5) return 0.05
  // Codes among which some look like decimals (`1E5`, `4.00638E+12`) are codes; no list of prices starts at a million.
  if (shape.shares.decimal > 0.3 && shape.shares.text === 0 && (shape.min ?? 0) < 1e6) return 0.1
  if (shape.shares.percent > 0.3 || shape.shares.time > 0.3) return 0.1
  return shape.meanLength > 40 ? 0.3 : shape.spaced > 0.5 ? 0.7 : 1
}

const FITS: Readonly<Record<Kind, (shape: ColumnShape) => number>> = {
  id: idFit,
  line: (shape) => (shape.shares.integer >= 0.9 ? 1 : 0.2),
  date: dateFit,
  quantity: (shape) =>
    numeric(shape) < 0.3 ? 0 : (shape.min ?? 0) >= 1e6 ? 0.2 : numeric(shape) < 0.6 ? 0.5 : 1,
  money: (shape) => (numeric(shape) >= 0.6 ? 1 : numeric(shape) >= 0.3 ? 0.5 : 0),
  percent: (shape) => {
    if (shape.shares.percent > 0.3 || isFractions(shape)) return 1
    if (numeric(shape) < 0.6) return 0
    // A stray value outside the range is a fault of its line, not of the column.
    return (shape.max ?? 0) <= 100 && (shape.min ?? 0) >= 0 ? 0.9 : 0.5
  },
  name: (shape) => (shape.shares.date > 0.5 ? 0.1 : numeric(shape) > 0.8 ? 0.3 : 1),
  place: (shape) => (shape.shares.date > 0.5 ? 0.1 : numeric(shape) > 0.5 ? 0.2 : 1),
  label: (shape) =>
    shape.shares.date > 0.5 ? 0.1 : shape.shares.decimal > 0.5 ? 0.2 : numeric(shape) > 0.8 ? 0.6 : 1,
  email: (shape) => (shape.shares.email >= 0.4 ? 1 : 0.4),
  degrees: (shape) =>
    numeric(shape) >= 0.6 && Math.abs(shape.min ?? 0) <= 180 && Math.abs(shape.max ?? 0) <= 180 ? 1 : 0.4,
  rating: (shape) => (numeric(shape) >= 0.6 ? ((shape.max ?? 0) <= 100 ? 1 : 0.4) : 0.4),
  note: (shape) => (numeric(shape) > 0.8 || shape.shares.date > 0.5 ? 0.4 : 1),
}

/** How well the values suit the field, 0 to 1; 1 where the column is empty. */
export const valueFit = (field: Field, shape: ColumnShape): number =>
  shape.filled === 0 ? 1 : FITS[KINDS[field]](shape)

const PREFIXES: Readonly<Record<Role, readonly string[]>> = {
  transactions: ['sales', 'sale', 'order', 'transaction', 'line', 'lineitem', 'item', 'invoice', 'total'],
  customers: ['customer', 'client', 'cust', 'kunden', 'member'],
  products: ['product', 'item', 'article', 'artikel', 'produkt'],
  stores: ['store', 'shop', 'branch', 'filial'],
  promotions: ['promotion', 'promo', 'campaign', 'aktions'],
  returns: ['return', 'returned', 'retour'],
  feedback: ['review', 'feedback', 'rating'],
}

function wordFit(role: Role, field: Field, forms: HeaderForms): number {
  const synonyms = synonymsOf(role, field)
  const whole = headerWeight(synonyms, forms)
  if (whole > 0) return whole
  const [first, ...rest] = forms.words
  if (first === undefined || rest.length === 0 || !PREFIXES[role].includes(first)) return 0
  return (synonyms.get(rest.join('')) ?? 0) * 0.85
}

const ACCEPTED = 0.35
const MANY_LINES = 20

/** How well the column suits the field in a file of this role: header words × values, 0 where it does not. */
export function fieldScore(role: Role, field: Field, column: Column): number {
  const words = wordFit(role, field, column.forms)
  if (words === 0) return 0
  const score = words * valueFit(field, column.shape)
  if (score < ACCEPTED) return 0
  const isBareName = words < 1 && KINDS[field] === 'name' && column.shape.spaced > 0.3
  const isFractionAsAmount = field === 'discount_amount' && words < 1 && isFractions(column.shape)
  if (isFractionAsAmount) return 0
  // One id a line is the line's number rather than a product that nobody bought twice.
  const isLineNumber =
    role === 'transactions' &&
    field === 'product_id' &&
    column.shape.unique &&
    column.shape.filled >= MANY_LINES
  const isOwnName = column.forms.key === field.replaceAll('_', '')
  return score + (isBareName ? 0.1 : 0) + (isOwnName ? 0.01 : 0) - (isLineNumber ? 0.05 : 0)
}
