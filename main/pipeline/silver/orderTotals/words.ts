const ORDER_WORDS =
  'order|invoice|receipt|basket|cart|bill|ticket|checkout|bestell|auftrag|rechnung|beleg|bon|warenkorb|commande|facture|panier|pedido|factura|ordine|fattura|scontrino|carrello|encomenda|fatura|zamow|faktur|paragon|koszyk|bestelling|factuur|orden'
const TOTAL_WORDS =
  'total|sum|amount|value|grand|summe|betrag|gesamt|wert|montant|importe|importo|totale|valor|kwota|wartosc|suma|razem|totaal|bedrag|discount|rabatt|remise|descuento|sconto|desconto|rabat|korting'

const OF_THE_ORDER = new RegExp(
  `(?:${ORDER_WORDS}).*(?:${TOTAL_WORDS})|(?:${TOTAL_WORDS}).*(?:${ORDER_WORDS})|grand.*total`,
)
const OF_A_LINE = /line|item|position|zeile|ligne|linea|riga|linha|pozycj|regel|unit|each/

/** What is longer is no name, and the expressions are for short texts. */
const LONGEST_HEADER = 120

/** Whether a header speaks of the total of a whole order. */
export function namesOrder(header: string): boolean {
  const key = header
    .slice(0, LONGEST_HEADER)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
  return OF_THE_ORDER.test(key) && !OF_A_LINE.test(key)
}
