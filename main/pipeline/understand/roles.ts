import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { NEEDED, ROLES } from '../../../shared/fields'
import type { Field, Mapping, Role } from '../../../shared/fields'
import { assign } from './assign'
import type { Assignment } from './assign'
import type { Column } from './columns'
import { headerKey } from './words'

export interface RoleScore extends Assignment {
  readonly role: Role
  readonly confidence: number
  readonly missing: readonly (readonly Field[])[]
  readonly reasons: readonly Phrase[]
}

interface Rule {
  readonly base: number
  readonly gains: Readonly<Partial<Record<Field, number>>>
  /** Fields of other roles whose presence speaks against this one. */
  readonly against: Readonly<Partial<Record<Field, number>>>
  /** A dimension: its key differs from row to row. */
  readonly key?: Field
}

const RULES: Readonly<Record<Role, Rule>> = {
  transactions: {
    base: 0.4,
    gains: {
      transaction_id: 0.15,
      quantity: 0.15,
      unit_price: 0.1,
      total_amount: 0.12,
      net_amount: 0.12,
      customer_id: 0.08,
      store_id: 0.04,
      product_name: 0.03,
      promotion_id: 0.03,
      discount_amount: 0.03,
      discount_percent: 0.03,
      payment_method: 0.03,
    },
    against: { rating: 0.25, reason: 0.3, refund_amount: 0.3, return_date: 0.2, start_date: 0.3 },
  },
  customers: {
    base: 0.35,
    gains: {
      customer_name: 0.1,
      first_name: 0.07,
      last_name: 0.07,
      email: 0.1,
      join_date: 0.1,
      country: 0.05,
      city: 0.05,
      segment: 0.05,
    },
    against: {
      product_id: 0.3,
      transaction_id: 0.3,
      promotion_id: 0.3,
      rating: 0.2,
      quantity: 0.2,
      total_amount: 0.1,
    },
    key: 'customer_id',
  },
  products: {
    base: 0.35,
    gains: {
      product_name: 0.15,
      category: 0.1,
      subcategory: 0.05,
      price: 0.1,
      brand: 0.05,
      supplier_name: 0.08,
      unit_cost: 0.05,
    },
    against: {
      transaction_id: 0.3,
      customer_id: 0.3,
      promotion_id: 0.25,
      rating: 0.1,
      start_date: 0.2,
      return_date: 0.3,
    },
    key: 'product_id',
  },
  stores: {
    base: 0.35,
    gains: { store_name: 0.15, city: 0.1, country: 0.1, region: 0.05, latitude: 0.1, longitude: 0.1 },
    against: { product_id: 0.4, customer_id: 0.4, transaction_id: 0.3, promotion_id: 0.3, quantity: 0.3 },
    key: 'store_id',
  },
  promotions: {
    base: 0.35,
    gains: {
      start_date: 0.12,
      end_date: 0.12,
      promotion_method: 0.1,
      discount_percent: 0.1,
      promotion_name: 0.1,
      product_id: 0.05,
    },
    against: { customer_id: 0.3, transaction_id: 0.3, quantity: 0.3, rating: 0.3 },
    key: 'promotion_id',
  },
  returns: {
    base: 0.35,
    gains: { reason: 0.2, refund_amount: 0.15, transaction_id: 0.05 },
    against: { rating: 0.4, unit_price: 0.1, start_date: 0.3 },
  },
  feedback: {
    base: 0.4,
    gains: { rating: 0.25, feedback_id: 0.15, review_date: 0.1, comments: 0.1, customer_id: 0.05 },
    against: { quantity: 0.3, price: 0.3, unit_price: 0.3, category: 0.1, total_amount: 0.2 },
  },
}

const NAME_HINTS: readonly (readonly [Role, RegExp])[] = [
  ['returns', /return|refund|retour|ruckgab|rueckgab|devolu|\bresi\b|zwrot/],
  ['feedback', /feedback|review|rating|bewertung|avis|resena|recension|opini|avaliac|beoordeling/],
  ['promotions', /promo|campaign|offer|aktion(?!s?daten)|kampagn|oferta/],
  [
    'transactions',
    /sale|transa|order|invoice|bill|receipt|basket|ticket|lineitem|verk|umsa|bestell|rechnung|vente|commande|facture|venta|pedido|vendit|ordin|venda|sprzed|zamow|verko|kasse|till/,
  ],
  ['customers', /custom|client|kund|member|househ|demograph|klant|klient/],
  ['products', /product|item|article|artikel|produ|catalog|katalog|sku|pricelist|preisliste|towar|prodott/],
  ['stores', /store|shop|branch|filial|magasin|tienda|negoz|loja|sklep|winkel|outlet/],
]

/** The role that the file's name speaks of, or null. */
export function nameHint(fileName: string): Role | null {
  const key = headerKey(fileName.replace(/\.[a-z]{2,4}(?:\.gz)?$/i, ''))
  return NAME_HINTS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

const AMOUNTS = ['quantity', 'unit_price', 'total_amount', 'net_amount'] as const satisfies readonly Field[]

function distinctShare(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  headers: readonly string[],
): number | null {
  const indexes = columns.filter(({ header }) => headers.includes(header)).map(({ index }) => index)
  if (rows.length < 3 || indexes.length === 0) return null
  const keys = rows.map((row) => indexes.map((index) => (row[index] ?? '').trim()).join('\u001f'))
  return new Set(keys).size / keys.length
}

/** Every role's score for the file. `provided` are fields that a joined file brings. */
export function scoreRoles(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  fileName: string,
  provided: ReadonlySet<Field> = new Set(),
): RoleScore[] {
  const assignments = new Map(ROLES.map((role) => [role, assign(role, columns)] as const))
  const has = (field: Field): boolean =>
    ROLES.some((role) => (assignments.get(role)?.scores[field] ?? 0) >= 0.8)
  const hint = nameHint(fileName)
  return ROLES.map((role) =>
    scoreRole(role, assignments.get(role)!, { columns, rows, hint, has, provided }),
  ).sort((a, b) => standing(b) - standing(a))
}

/** Orders roles: a surer guess first, each missing field costs. */
export const standing = ({ missing, confidence }: RoleScore): number => confidence - 0.35 * missing.length

interface Context {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  readonly hint: Role | null
  readonly has: (field: Field) => boolean
  readonly provided: ReadonlySet<Field>
}

function scoreRole(role: Role, assignment: Assignment, context: Context): RoleScore {
  const { mapping, scores } = assignment
  const rule = RULES[role]
  const missing = NEEDED[role].filter(
    (fields) => !fields.some((field) => mapping[field] !== undefined || context.provided.has(field)),
  )
  const reasons: Phrase[] = []
  let score = rule.base
  for (const [field, gain] of Object.entries(rule.gains) as [Field, number][])
    score += gain * (scores[field] ?? 0)
  for (const [field, loss] of Object.entries(rule.against) as [Field, number][])
    if (mapping[field] === undefined && context.has(field)) {
      score -= loss
      reasons.push(phrase`A column for ${{ field }} speaks against ${{ role }}.`)
    }
  if (context.hint === role) {
    score += 0.25
    reasons.push(phrase`The file's name speaks of ${{ role }}.`)
  }
  const special = rule.key
    ? dimensionScore(rule.key, mapping, context)
    : eventScore(role, assignment, context)
  score += special.score
  reasons.push(...special.reasons)
  return { role, mapping, scores, missing, reasons, confidence: Math.max(0, Math.min(0.99, score)) }
}

interface Special {
  readonly score: number
  readonly reasons: readonly Phrase[]
}

function dimensionScore(key: Field, mapping: Mapping, { columns, rows }: Context): Special {
  const headers = [mapping[key], key === 'promotion_id' ? mapping.product_id : undefined].filter(
    (h) => h !== undefined,
  )
  const distinct = distinctShare(columns, rows, headers)
  if (distinct === null) return { score: 0, reasons: [] }
  if (distinct >= 0.9)
    return { score: 0.25, reasons: [phrase`"${headers.join(' + ')}" differs from row to row.`] }
  // Corrected rows may follow the ones they correct: some repeats neither speak for a list of members nor against it.
  if (distinct >= 0.5) return { score: 0, reasons: [phrase`"${headers.join(' + ')}" repeats on some rows.`] }
  return { score: -0.5, reasons: [phrase`"${headers.join(' + ')}" repeats.`] }
}

function eventScore(
  role: Role,
  { mapping, scores }: Assignment,
  { columns, rows, provided }: Context,
): Special {
  if (role === 'returns') {
    const isNamed = (scores.return_date ?? 0) >= 0.8
    return {
      score: isNamed ? 0.25 : 0,
      reasons: isNamed ? [phrase`"${mapping.return_date ?? ''}" is a return date.`] : [],
    }
  }
  const product = mapping.product_id ?? mapping.product_name
  const distinct = product === undefined ? null : distinctShare(columns, rows, [product])
  const isCatalogue =
    distinct !== null &&
    distinct === 1 &&
    rows.length > 10 &&
    mapping.customer_id === undefined &&
    mapping.transaction_id === undefined
  const catalogue = isCatalogue
    ? { score: -0.3, reasons: [phrase`"${product ?? ''}" never repeats, as in a list of products.`] }
    : { score: 0, reasons: [] }
  if (role === 'feedback') return catalogue
  const hasAmount = AMOUNTS.some((field) => mapping[field] !== undefined || provided.has(field))
  return hasAmount
    ? catalogue
    : {
        score: catalogue.score - 0.4,
        reasons: [phrase`No quantity, price or amount column.`, ...catalogue.reasons],
      }
}
