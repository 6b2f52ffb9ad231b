import type { Field } from '../../../shared/fields'
import { mappedHeaders } from '../../../shared/mapping'
import type { DecimalSign } from '../../../shared/mapping'
import { decideNumbers, parseNumber } from './clean'
import type { Decimal, NumberDecision } from './clean'
import { columnOf, groupColumns } from './columns'
import type { GroupColumn } from './columns'
import type { RoleInput, RowGroup } from './input'

const NUMBER_FIELDS = [
  'quantity',
  'unit_price',
  'price',
  'total_amount',
  'net_amount',
  'discount_amount',
  'discount_percent',
  'unit_cost',
  'refund_amount',
] as const satisfies readonly Field[]

const SIGN_OF: Readonly<Record<DecimalSign, Decimal>> = { point: '.', comma: ',' }
const PROVEN_ROWS = 20_000
const PROVEN_SHARE = 0.95
const READABLE_SHARE = 0.95
const MOST_DISTINCT = 5_000

/** How each number column of a role is read, decided once from all its values, its neighbours and arithmetic. */
export class NumberFormats {
  private readonly alone = new Map<RowGroup, Map<string, NumberDecision>>()
  private readonly settled = new Map<RowGroup, Map<string, NumberDecision>>()

  constructor(private readonly role: RoleInput) {}

  /** The decision for a column; `ambiguous` where nothing in the file settles it, so that a person has to. */
  decisionOf(column: GroupColumn, field: Field): NumberDecision {
    const known = remembered(this.settled, column)
    const decision = known ?? this.settle(column, field)
    if (!known) remember(this.settled, column, decision)
    return decision
  }

  private settle(column: GroupColumn, field: Field): NumberDecision {
    const alone = this.aloneOf(column)
    if (!alone.ambiguous) return alone
    const { group } = column
    const sign =
      signOfPercents(column, field) ??
      this.byArithmetic(column) ??
      this.ofNeighbours(column) ??
      (group.decimal === null ? null : SIGN_OF[group.decimal])
    return sign === null ? alone : decideNumbers(column.values, { sibling: sign })
  }

  private aloneOf(column: GroupColumn): NumberDecision {
    const known = remembered(this.alone, column)
    if (known) return known
    const asked = column.group.decimals[column.header]
    const decision = decideNumbers(column.values, asked === undefined ? {} : { asked: SIGN_OF[asked] })
    remember(this.alone, column, decision)
    return decision
  }

  /** The sign that quantity × price = amount (less the discount) proves; null where it proves none, or both. */
  private byArithmetic({ group, header }: GroupColumn): Decimal | null {
    const columnFor = (name: Field): GroupColumn | null => {
      const [only, ...others] = groupColumns(this.role, group, name)
      return only !== undefined && others.length === 0 ? only : null
    }
    const quantity = columnFor('quantity')
    const price = columnFor('unit_price')
    const amount = columnFor('total_amount') ?? columnFor('net_amount')
    if (!quantity || !price || !amount) return null
    const discount = columnFor('discount_amount')
    const places = [quantity, price, amount, ...(discount ? [discount] : [])]
    const at = places.findIndex((place) => place.header === header)
    if (at < 0) return null
    const readings = places.map((column) => this.readingsOf(column))
    const possible = new Set<Decimal>()
    for (const q of readings[0]!)
      for (const p of readings[1]!)
        for (const a of readings[2]!)
          for (const d of readings[3] ?? [null])
            if (this.addsUp(group, [q, p, a, d])) possible.add([q, p, a, d][at]!.decimal)
    const [only, other] = [...possible]
    return only !== undefined && other === undefined ? only : null
  }

  private readingsOf(column: GroupColumn): NumbersUnder[] {
    const alone = this.aloneOf(column)
    const signs: readonly Decimal[] = alone.ambiguous ? ['.', ','] : [alone.convention.decimal]
    return signs.map((decimal) => numbersUnder(column, decimal))
  }

  private addsUp(
    { ranges }: RowGroup,
    [quantity, price, amount, discount]: (NumbersUnder | null)[],
  ): boolean {
    let lines = 0
    let right = 0
    for (const { start, end } of ranges)
      for (let row = start; row < end && lines < PROVEN_ROWS; row++) {
        const product = quantity!.at(row) * price!.at(row)
        const given = amount!.at(row)
        if (Number.isNaN(product + given)) continue
        lines++
        const off = Math.abs(discount?.at(row) ?? 0) || 0
        const tolerance = 0.011 + Math.abs(product) * 1e-9
        const size = Math.abs(product)
        if (
          Math.abs(size - Math.abs(given)) < tolerance ||
          Math.abs(size - off - Math.abs(given)) < tolerance
        )
          right++
      }
    return lines > 0 && right >= PROVEN_SHARE * lines
  }

  /** The sign that the file's other number columns prove, where they agree. */
  private ofNeighbours(column: GroupColumn): Decimal | null {
    const { group, header } = column
    const mapped = NUMBER_FIELDS.flatMap((field) => groupColumns(this.role, group, field))
    const ownHeaders = new Set(mapped.map((other) => other.header))
    const signs = (columns: readonly GroupColumn[]): Set<Decimal> =>
      new Set(columns.filter((other) => other.header !== header).flatMap((other) => this.provenBy(other)))
    const found = signs(mapped)
    if (found.size > 0) return onlyOne(found)
    const others = this.role.table.columns
      .filter((other) => !ownHeaders.has(other.header))
      .flatMap((other) => columnOf(this.role, group, other.header) ?? [])
    return onlyOne(signs(others))
  }

  private provenBy(column: GroupColumn): Decimal[] {
    if (column.values.length === 0 || column.values.length > MOST_DISTINCT) {
      const isMapped = mappedHeaders(column.group.mapping).has(column.header)
      if (!isMapped) return []
    }
    const { proven, readable, unreadable } = this.aloneOf(column)
    const isNumeric = readable >= READABLE_SHARE * (readable + unreadable)
    return proven !== null && isNumeric ? [proven] : []
  }
}

const onlyOne = (signs: ReadonlySet<Decimal>): Decimal | null => (signs.size === 1 ? [...signs][0]! : null)

interface NumbersUnder {
  readonly decimal: Decimal
  readonly at: (row: number) => number
}

function numbersUnder(column: GroupColumn, decimal: Decimal): NumbersUnder {
  const decision = decideNumbers(column.values, { asked: decimal })
  const byCode = new Float64Array(column.column.texts.length).fill(NaN)
  column.values.forEach(({ text }, i) => (byCode[column.codes[i]!] = parseNumber(text, decision) ?? NaN))
  const codes = column.column.codes.view()
  return { decimal, at: (row) => byCode[codes[row]!]! }
}

/** A percent beyond 100 is no discount: the sign that avoids it, where only one does. */
function signOfPercents(column: GroupColumn, field: Field): Decimal | null {
  if (field !== 'discount_percent') return null
  const fits = (['.', ','] as const).filter((decimal) => {
    const decision = decideNumbers(column.values, { asked: decimal })
    return column.values.every(({ text }) => Math.abs(parseNumber(text, decision) ?? 0) <= 100)
  })
  return fits.length === 1 ? fits[0]! : null
}

type Decisions = Map<RowGroup, Map<string, NumberDecision>>

const remembered = (decisions: Decisions, { group, header }: GroupColumn): NumberDecision | undefined =>
  decisions.get(group)?.get(header)

function remember(decisions: Decisions, { group, header }: GroupColumn, decision: NumberDecision): void {
  const known = decisions.get(group) ?? new Map<string, NumberDecision>()
  known.set(header, decision)
  decisions.set(group, known)
}
