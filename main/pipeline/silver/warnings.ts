import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { Accepted } from './acceptLines'
import type { AmountProof, AmountProofs } from './amounts'
import type { CleaningContext } from './columns'
import type { CostProof } from './costs'
import type { DimensionRows } from './dimension'
import type { Findings } from './findings'
import { hasField } from './input'
import type { JoinMatch } from './joinedInput'
import type { Silver } from './result'
import type { TransactionFields } from './transactions'

const UNKNOWN_SHARE = 0.1
const EXAMPLES = 10

export function warnOfAmounts(
  context: CleaningContext,
  fields: TransactionFields,
  proofs: AmountProofs,
): void {
  if (!fields.total) return
  const first = context.role.ranges[0]
  if (first && !proofs.others.has(first.fileId)) warnOfAmount(context, first.fileId, proofs.all)
  for (const [fileId, proof] of proofs.others) warnOfAmount(context, fileId, proof)
}

function warnOfAmount({ findings }: CleaningContext, fileId: number, proof: AmountProof): void {
  const kind = proof.totalIsNet ? phrase`net (after discount)` : phrase`gross (before discount)`
  const how =
    proof.provenBy === 'quantity_times_price'
      ? phrase`quantity × price gives it on ${proof.lines} lines`
      : proof.provenBy === 'quantity_times_price_minus_discount'
        ? phrase`quantity × price − discount gives it on ${proof.lines} lines`
        : phrase`by its header; the lines carry no price to prove it with`
  findings.warn(fileId, {
    code: 'amount_kind',
    message: phrase`The amount column was read as ${kind}: ${how}.`,
  })
}

export function warnOfLineCosts({ role, findings }: CleaningContext, { lines }: CostProof): void {
  const first = role.ranges[0]
  if (first)
    findings.warn(first.fileId, {
      code: 'cost_of_line',
      message: phrase`The cost column was read as the cost of the whole line: that fits the prices on ${lines} lines of several units.`,
    })
}

/** Where so many are unknown that the file itself is in doubt. */
const withDoubt = (said: Phrase, isMany: boolean): Phrase =>
  isMany ? phrase`${said} The wrong file was probably dropped.` : said

/** Says how many lines found their key in another file; loudly where more than a tenth did not. */
export function warnOfJoins(matches: ReadonlyMap<number, readonly JoinMatch[]>, findings: Findings): void {
  for (const [fileId, joins] of matches)
    for (const { column, file, lines, matchedLines, keys, matchedKeys, unknown } of joins) {
      const missing = lines - matchedLines
      const isMany = missing > UNKNOWN_SHARE * lines
      findings.warn(fileId, {
        code: missing === 0 ? 'joined' : isMany ? 'many_unknown_keys' : 'unknown_keys',
        message:
          missing === 0
            ? phrase`"${column}" was looked up in ${file}: all ${lines} lines were found.`
            : withDoubt(
                phrase`"${column}" was looked up in ${file}: ${matchedLines} of ${lines} lines were found; ${keys - matchedKeys} keys are unknown there (for example ${unknown.join(', ')}).`,
                isMany,
              ),
        column,
      })
    }
}

export function warnOfWindows({ role, findings }: CleaningContext, accepted: Accepted): void {
  for (const [fileId, count] of accepted.outsideWindow)
    if (role.fileById.has(fileId))
      findings.warn(fileId, {
        code: 'promotion_outside_window',
        message: phrase`${count} lines carry a promotion that does not run on their date or for their product.`,
      })
}

export function warnOfDerivedOrders({ role, findings }: CleaningContext, orders: number): void {
  const first = role.ranges.find(({ fileId }) => !hasField(role, fileId, 'transaction_id'))
  if (first)
    findings.warn(first.fileId, {
      code: 'orders_derived',
      message: phrase`No column holds transaction ids, so ${orders} orders were derived: same customer, store and time.`,
    })
}

/** Says which dimension file lacks members that lines name; loudly where it is more than a tenth of the lines. */
export function warnOfUnknownMembers(
  context: CleaningContext,
  silver: Silver,
  rows: {
    readonly productRows: DimensionRows | null
    readonly customerRows: DimensionRows | null
    readonly storeRows: DimensionRows | null
  },
): void {
  const check = (
    what: { readonly role: 'products' | 'customers' | 'stores' },
    dimension: DimensionRows | null,
    members: readonly { readonly id: string; readonly isUnknown: boolean }[],
    codes: Uint32Array,
  ): void => {
    if (!dimension) return
    const used = new Set<number>()
    let lines = 0
    for (let i = 0; i < silver.lines.count; i++) {
      const key = codes[i]!
      if (key === 0 || !members[key - 1]!.isUnknown) continue
      lines++
      used.add(key)
    }
    if (lines === 0) return
    const examples = [...used].slice(0, EXAMPLES).map((key) => members[key - 1]!.id)
    const last = dimension.context.role.ranges.at(-1)!.fileId
    const name = dimension.context.role.fileById.get(last)!.name
    const isMany = lines > UNKNOWN_SHARE * silver.lines.count
    context.findings.warn(last, {
      code: isMany ? 'many_unknown_members' : 'unknown_members',
      message: withDoubt(
        phrase`${lines} lines name ${used.size} ${what} that ${name} lacks (for example ${examples.join(', ')}).`,
        isMany,
      ),
    })
  }
  check({ role: 'products' }, rows.productRows, silver.products, silver.lines.product)
  check({ role: 'customers' }, rows.customerRows, silver.customers, silver.lines.customer)
  check({ role: 'stores' }, rows.storeRows, silver.stores, silver.lines.store)
}
