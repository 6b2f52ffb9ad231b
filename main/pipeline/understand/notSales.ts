import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { Column } from './columns'

/** A kind of file that names dates and amounts and still holds no sales lines. */
export interface NotSales {
  /** As in "It is …". */
  readonly is: Phrase
  readonly why: Phrase
  readonly remedy: Phrase
}

interface Pattern extends NotSales {
  /** Comparable headers that only such a file has together. */
  readonly marks: readonly string[]
}

const LEDGER_REMEDY = phrase`Drop what the till or the shop exports in its place: a line for each item sold, with date, product, quantity and price.`

const PATTERNS: readonly Pattern[] = [
  {
    marks: ['umsatzohnesollhabenkz', 'sollhabenkennzeichen', 'konto'],
    is: phrase`a DATEV posting batch`,
    why: phrase`Each line moves an amount between two accounts and names no product; its dates have no year.`,
    remedy: LEDGER_REMEDY,
  },
  {
    marks: ['konto', 'nameadressattypunternehmen'],
    is: phrase`a DATEV list of debtors and creditors`,
    why: phrase`It names accounts, and nothing that was sold.`,
    remedy: LEDGER_REMEDY,
  },
  {
    marks: ['settlementid', 'amounttype', 'amountdescription', 'amount'],
    is: phrase`an Amazon settlement`,
    why: phrase`Its one amount column mixes prices, taxes, fees and payouts.`,
    remedy: phrase`Drop the report "All orders" of the same days in its place.`,
  },
  {
    marks: ['source', 'fee', 'net', 'availableonutc'],
    is: phrase`a list of payouts`,
    why: phrase`Each line moves money between the payment service and the bank and names no product.`,
    remedy: LEDGER_REMEDY,
  },
]

const BALANCES = new Set(
  'balance runningbalance accountbalance closingbalance saldo kontostand saldonachbuchung solde saldofinal saldodisponible saldocontabile saldodisponibile saldopooperacji saldopotransakcji'.split(
    ' ',
  ),
)
const GOODS = new Set(
  'quantity qty menge anzahl stuck quantite qte cantidad quantita quantidade ilosc aantal sku item itemid itemtitle product productid productname artikel artikelnummer produkt produit producto prodotto produto'.split(
    ' ',
  ),
)

const STATEMENT: NotSales = {
  is: phrase`a bank statement`,
  why: phrase`It tells the balance of an account after each line, and no products.`,
  remedy: LEDGER_REMEDY,
}

/** What a file with these columns is, where it is known to hold no sales; null for all others. */
export function notSales(columns: readonly Column[]): NotSales | null {
  const keys = new Set(columns.map(({ forms }) => forms.key))
  const known = PATTERNS.find(({ marks }) => marks.every((mark) => keys.has(mark)))
  if (known) return known
  const tellsBalance = columns.some(
    ({ forms, shape }) => BALANCES.has(forms.bare) && shape.shares.integer + shape.shares.decimal > 0.6,
  )
  return tellsBalance && ![...keys].some((key) => GOODS.has(key)) ? STATEMENT : null
}
