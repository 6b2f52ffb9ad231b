import { NO_DAY } from '../../cube/types'
import { acceptLines } from './acceptLines'
import type { Accepted, KeyRegistries } from './acceptLines'
import { settleAmountKinds } from './amountKinds'
import { proveAmounts } from './amounts'
import type { PriceList } from './amounts'
import { arrange, arrangement, orderKeys } from './arrange'
import type { FinalKeys } from './arrange'
import type { Cells } from './cells'
import type { CleaningContext } from './columns'
import { proveCost } from './costs'
import { settleCurrencies } from './currencies'
import { warnOfCurrencies } from './currencyEvidence'
import { dimensionRows, numberAttribute } from './dimension'
import type { DimensionRows } from './dimension'
import { markDuplicates } from './duplicates'
import { readFeedback } from './feedback'
import { Findings } from './findings'
import { helperBooks } from './helpers'
import { rowsByFile } from './input'
import type { SilverInput } from './input'
import { JoinedInput } from './joinedInput'
import { Ledger } from './ledger'
import { returnsByType, warnOfStates } from './lineStates'
import { TextRegistry, WorkingLines } from './lines'
import { memberLists } from './memberLists'
import { finalMembers } from './members'
import { settleOrderTotals } from './orderTotals'
import { byOwnConventions } from './fileConventions'
import { deriveOrders, highValueThreshold, orderTotals } from './orders'
import { NO_PROMOTIONS, compareText, readPromotions } from './promotions'
import type { Promotions } from './promotions'
import { readRates } from './rates'
import type { Silver, SilverReview } from './result'
import { addReturns } from './returns'
import { NumberFormats } from './numberFormats'
import { placeMended } from './mended'
import { countMended, noteMended, noteReadRepairs, noteReplaced, showMended } from './replaced'
import { warnOfScaledAmounts } from './scaledAmounts'
import { withoutSetAside } from './setAside'
import { transactionFields } from './transactions'
import type { TransactionFields } from './transactions'
import {
  warnOfAmounts,
  warnOfDerivedOrders,
  warnOfJoins,
  warnOfLineCosts,
  warnOfUnknownMembers,
  warnOfWindows,
} from './warnings'
import type { Field, Role } from '../../../shared/fields'

interface Stage {
  readonly joined: JoinedInput
  readonly ledger: Ledger
  readonly findings: Findings
  readonly cells: Cells | undefined
}

const contextOf = ({ joined, ledger, findings, cells }: Stage, role: Role): CleaningContext | null => {
  const found = joined.role(role)
  if (!found || found.ranges.length === 0) return null
  const records = byOwnConventions(withoutSetAside(found, ledger, findings), findings)
  return { role: records, ledger, findings, cells, numbers: new NumberFormats(records) }
}

/**
 * Makes silver from all bronze records of a project. Open questions are left in `findings`; the caller stops on them.
 * `tick` is awaited regularly and may throw to stop; `cells` is given every cleaned field.
 */
export async function buildSilver(
  asRead: SilverInput,
  tick: () => Promise<void>,
  cells?: Cells,
): Promise<Silver> {
  const mended = placeMended(asRead)
  const { input } = mended
  const joined = new JoinedInput(input)
  const stage: Stage = { joined, ledger: new Ledger(), findings: new Findings(), cells }
  const { ledger, findings } = stage
  noteReplaced(asRead, ledger)
  noteReadRepairs(asRead, ledger)
  noteMended(mended, ledger, findings)
  ledger.follow(mended.placeOf)
  warnOfJoins(joined.matches, findings)
  const files = [...input.files].sort((a, b) => compareText(a.name, b.name) || a.fileId - b.fileId)
  const fileIndexOf = new Map(files.map((file, index) => [file.fileId, index]))
  const registries: KeyRegistries = {
    order: new TextRegistry(),
    product: new TextRegistry(),
    customer: new TextRegistry(),
    store: new TextRegistry(),
    promotion: new TextRegistry(),
    channel: new TextRegistry(),
    payment: new TextRegistry(),
    country: new TextRegistry(),
    region: new TextRegistry(),
    city: new TextRegistry(),
  }

  const dimension = (role: Role, key: Field): DimensionRows | null => {
    const context = contextOf(stage, role)
    return context ? dimensionRows(context, key) : null
  }
  const productRows = dimension('products', 'product_id')
  const customerRows = dimension('customers', 'customer_id')
  const storeRows = dimension('stores', 'store_id')
  const promotionContext = contextOf(stage, 'promotions')
  const promotions: Promotions = promotionContext ? readPromotions(promotionContext) : NO_PROMOTIONS
  await tick()

  const priceOf = numberAttribute(productRows, 'price')
  const costOf = numberAttribute(productRows, 'unit_cost')
  const prices: PriceList = { priceOf, costOf }

  const transactions = contextOf(stage, 'transactions')
  const returns = contextOf(stage, 'returns')
  const rowsOf = (context: CleaningContext | null): number =>
    context ? context.role.ranges.reduce((sum, { start, end }) => sum + end - start, 0) : 0
  const lines = new WorkingLines(rowsOf(transactions) + rowsOf(returns))
  const acceptedByFile = new Map<number, number>()
  const addAccepted = (counts: ReadonlyMap<number, number>): void => {
    for (const [fileId, count] of counts) acceptedByFile.set(fileId, count)
  }

  addAccepted(helperBooks(input, ledger))
  const rates = readRates(input, ledger)
  if (rates) addAccepted(rates.acceptedByFile)

  let fields: TransactionFields | null = null
  let accepted: Accepted | null = null
  if (transactions) {
    fields = transactionFields(transactions)
    const currencyMarks = settleCurrencies(transactions, fields, rates)
    await tick()
    const duplicates = markDuplicates(transactions.role, fields, input.settings.dropIdenticalLines)
    fields = settleAmountKinds(transactions, fields, input.settings.minorDigits)
    fields = settleOrderTotals(transactions, fields, prices, duplicates, input.settings.minorDigits)
    const files = rowsByFile(transactions.role.ranges)
    const proofs = proveAmounts(fields, files, input.settings.minorDigits)
    warnOfAmounts(transactions, fields, proofs)
    warnOfScaledAmounts(transactions)
    warnOfStates(transactions)
    const costs = proveCost(fields, transactions.role.table.length)
    if (costs?.isOfLine) warnOfLineCosts(transactions, costs)
    await tick()
    accepted = await acceptLines(
      lines,
      {
        context: transactions,
        fields,
        duplicates,
        proofs,
        currencyMarks,
        returned: returnsByType(transactions),
        isCostOfLine: costs?.isOfLine ?? false,
        promotions,
        prices,
        registries,
        settings: input.settings,
        fileIndexOf,
      },
      tick,
    )
    addAccepted(accepted.acceptedByFile)
    warnOfWindows(transactions, accepted)
    accepted.unknownDiscounts.warn(transactions)
  }
  const derived = deriveOrders(lines, 0, registries.order, registries.customer, registries.store)
  if (transactions) warnOfDerivedOrders(transactions, derived.size)
  if (returns) {
    const from = lines.count
    const result = addReturns(lines, returns, registries, prices, fileIndexOf, input.settings.minorDigits)
    addAccepted(result.acceptedByFile)
    for (const code of deriveOrders(lines, from, registries.order, registries.customer, registries.store))
      derived.add(code)
  }
  await tick()

  const feedbackContext = contextOf(stage, 'feedback')
  const feedback = feedbackContext ? readFeedback(feedbackContext, NO_DAY) : null
  if (feedback) addAccepted(feedback.acceptedByFile)
  for (const rows of [productRows, customerRows, storeRows, promotions.rows])
    if (rows) addAccepted(rows.acceptedByFile)

  countMended(mended, ledger, acceptedByFile)

  for (const id of productRows?.rowOf.keys() ?? []) registries.product.codeOf(id)
  for (const id of customerRows?.rowOf.keys() ?? []) registries.customer.codeOf(id)
  for (const id of storeRows?.rowOf.keys() ?? []) registries.store.codeOf(id)
  for (const promotion of promotions.all) {
    registries.promotion.codeOf(promotion.id)
    if (promotion.productId !== null) registries.product.codeOf(promotion.productId)
  }
  for (const review of feedback?.reviews ?? []) {
    registries.product.codeOf(review.productId)
    if (review.customerId !== null) registries.customer.codeOf(review.customerId)
  }

  const keys: FinalKeys = {
    product: finalMembers(registries.product),
    customer: finalMembers(registries.customer),
    store: finalMembers(registries.store),
    promotion: finalMembers(registries.promotion),
    channel: finalMembers(registries.channel),
    payment: finalMembers(registries.payment),
    country: finalMembers(registries.country),
    region: finalMembers(registries.region),
    city: finalMembers(registries.city),
  }
  const totals = orderTotals(lines, registries.order.texts.length)
  const threshold =
    input.settings.highValueCents ?? highValueThreshold(totals, input.settings.highValuePercent)
  const highValueOrders = Uint8Array.from(totals.net, (net, order) =>
    threshold !== null && totals.hasSale[order] === 1 && net >= threshold ? 1 : 0,
  )
  const order = arrangement(lines, files.length)
  const orderKey = orderKeys(lines, order, registries.order.texts.length)
  const arranged = arrange(lines, order, orderKey.keyOf, keys, highValueOrders)
  await tick()

  const members = memberLists({
    keys,
    fields,
    accepted,
    productRows,
    customerRows,
    storeRows,
    promotions,
    prices,
  })
  const silver: Silver = {
    files: files.map((file) => ({ id: file.fileId, name: file.name })),
    lines: arranged,
    hasTimes: arranged.second.some((second) => second >= 0),
    hasCosts: arranged.cost.some((cost) => !Number.isNaN(cost)),
    orders: orderKey.codeOf.map((code) => registries.order.texts[code]!),
    derivedOrders: new Set([...derived].map((code) => orderKey.keyOf[code]!)),
    ...members,
    channels: keys.channel.ids,
    payments: keys.payment.ids,
    countries: keys.country.ids,
    regions: keys.region.ids,
    cities: keys.city.ids,
    reviews: showMended(
      mended,
      files.map(({ fileId }) => fileId),
      arranged,
      sortedReviews(
        (feedback?.reviews ?? []).map((review) => ({
          fileId: review.fileId,
          line: review.line,
          id: review.id,
          productKey: keys.product.keyOf[registries.product.find(review.productId)]!,
          customerKey: keys.customer.keyOf[registries.customer.find(review.customerId ?? '')]!,
          rating: review.rating,
          day: review.day,
          comments: review.comments,
        })),
        fileIndexOf,
      ),
    ),
    rowOf: mended.rowOf,
    hasFeedback: feedback !== null,
    ledger,
    findings,
    acceptedByFile,
    joins: joined.matches,
    dateOrders: findings.dateOrders,
    highValueCents: threshold,
  }
  warnOfCurrencies(input, rates !== null, findings)
  if (transactions) warnOfUnknownMembers(transactions, silver, { productRows, customerRows, storeRows })
  return silver
}

function sortedReviews(reviews: SilverReview[], fileIndexOf: ReadonlyMap<number, number>): SilverReview[] {
  return reviews.sort((a, b) => fileIndexOf.get(a.fileId)! - fileIndexOf.get(b.fileId)! || a.line - b.line)
}
