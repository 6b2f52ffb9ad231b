/** The words of a header without case and accents, each between spaces. */
const plain = (header: string): string =>
  ` ${header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `

const TAX =
  / (?:(?:sales|order|item|line|total|umsatz|mehrwert)? ?(?:tax|taxes|taxe|vat|gst|cgst|sgst|igst|hst|pst|qst|mwst|ust|steuer|tva|iva|imposta|impuesto|imposto|icms|btw|moms|mva|alv|dph|ddv|pdv|afa|kdv|podatek|ндс|пдв|ддс|φπα)|mwstbetrag|steuerbetrag|mehrwertsteuer|umsatzsteuer) /u
const FEE =
  / (?:fee|fees|commission|commissions|gebuhr|gebuhren|provision|frais|comision|commissione|comissao|prowizja|oplata|processing) /u
const WITH_TAX =
  / (?:brutto|bruttobetrag|bruttoumsatz|bruttowert|bruto|lordo|ttc|incl|inkl|including|gross incl|with tax|mit mwst|c iva|con iva|iva incl|btw incl) /u
const WITHOUT_TAX =
  / (?:netto|nettobetrag|nettoumsatz|nettowert|neto|imponibile|ht|excl|exkl|excluding|ex|without tax|ohne mwst|sin iva|senza iva|zonder btw|taxable) /u

const GROSS = / (?:gross|brutto\p{L}*|bruto|lordo|brut|ttc) /u

export const namesTax = (header: string): boolean => TAX.test(plain(header))
export const namesFee = (header: string): boolean => FEE.test(plain(header))
/** The header says that tax is in the amount, or that it is not. */
export const saysWithTax = (header: string): boolean => WITH_TAX.test(plain(header))
export const saysWithoutTax = (header: string): boolean => WITHOUT_TAX.test(plain(header))

/** The header says that nothing is off the amount. */
export const saysGross = (header: string): boolean => GROSS.test(plain(header))

/** Percents of value added tax and of sales tax that are usual somewhere. */
export const USUAL_TAX_PERCENTS = [
  2.1, 2.5, 2.6, 3, 3.8, 4, 5, 5.5, 6, 7, 7.7, 8, 8.1, 8.5, 9, 9.5, 10, 11, 12, 13, 13.5, 14, 15, 16, 17, 18,
  19, 20, 21, 22, 23, 24, 25, 25.5, 26, 27,
]
