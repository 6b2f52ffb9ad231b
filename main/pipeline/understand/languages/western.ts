import type { FieldPhrases } from './types'

/** Words of tills, web shops and book-keeping beside the table in `synonyms.ts`: English, German, French, Spanish, Italian, Portuguese, Polish, Dutch. */
export const WESTERN: FieldPhrases = {
  transaction_id:
    'cupom fiscal, nº cupom, número cupom, ~cupom, billing document, sales document, check number, check no, order name, receipt no, invoice id, faktura nr, fakturanummer, bon-nr, kassenbon-nr, belegnr, rechnungsnr, vorgangsnummer, n° ticket, numéro de ticket, n° facture, numéro facture, n° pièce, nº ticket, nº factura, nº pedido, n.º pedido, nº fatura, numero scontrino, n. scontrino, n. documento, numero documento, nr paragonu, numer paragonu, nr faktury, numer faktury, numer dokumentu, nr dokumentu, kassabonnummer, bonnummer, ordernr, factuurnr',
  transaction_ts:
    'billing date, paid at, order placed, sold on, closed at, date closed, transaction date and time, fakturadatum, buchungstag, bonzeit, verkaufstag, date de vente, date du ticket, date pièce, date opération, fecha de emisión, fecha y hora, data emissione, data scontrino, data documento, data de emissão, data da venda, data e hora, data wystawienia, data i godzina, data zakupu, verkoopdatum, bondatum, datum en tijd',
  product_id:
    '~kod, ~cód, ~código, ~code, material number, materialnummer, item code, item number, variant sku, product sku, listing id, ean-code, ean code, artikel-nr, art.-nr., art-nr, code article, code produit, réf, réf., référence, référence article, code barre, cód. artículo, cód. producto, código artículo, código de barras, codice articolo, cod. articolo, codice a barre, cód. produto, código produto, referência, indeks, kod towaru, kod produktu, kod kreskowy, symbol, artikelcode, productcode',
  product_name:
    'artikelbezeichnung, libellé court, libellé long, denominazione, descripción artículo, descrizione articolo, item description, material description, materialkurztext, kurztext, artikeltext, produkt, libellé, libellé article, libellé produit, nom du produit, concepto, nombre artículo, nombre del producto, nome articolo, nome prodotto, descrição do produto, nome do produto, nazwa, nazwa towaru, nazwa produktu, omschrijving',
  customer_id:
    'sold-to party, sold to, ship-to, account number, buyer username, auftraggeber, kunden-nr., kd-nr, debitor, debitorennummer, n° client, numéro client, code client, nº cliente, n.º cliente, cód. cliente, codice cliente, código do cliente, numer klienta, nr klienta, kod klienta, klantnr, debiteurnummer',
  store_id:
    'plant, werk, point of sale, ~kasse, ~register, ~register name, ~till, ~caisse, ~caja, ~cassa, ~caixa, ~kasa, ~kassa, ~device name',
  store_name:
    'location, shop name, outlet, marktname, nom du magasin, punto de venta, punto vendita, ponto de venda, nazwa sklepu',
  quantity:
    'billed quantity, qty sold, quantity sold, items sold, qty ordered, fakturierte menge, absatzmenge, stk, anz, qté, qté vendue, nb articles, unidades vendidas, cant, ctd, uds vendidas, q.tà, qta venduta, pezzi venduti, qtde, qtd vendida, quant, ilość sprzedana, liczba sztuk, aantal verkocht',
  unit_price:
    'regular price, original price, full price, base price, price before discount, ~sold price, ~actual price, einzelverkaufspreis, einzelpreis brutto, einzelpreis netto, artikelpreis, verkaufspreis brutto, verkaufspreis netto, net price, net unit price, gross price, nettopreis, bruttopreis, price per item, sold for, item unit price, vk-preis, vk brutto, preis/stk, preis pro einheit, p.u., p.u. ttc, p.u. ht, pu ttc, prix de vente, prix ttc, prix u, precio venta, precio ud, p. unitario, p.v.p., prezzo di vendita, prezzo unit, preço unit, preço de venda, vl. unitário, valor unit, cena brutto, cena netto, cena jedn, stukprijs, prijs per stuk',
  total_amount:
    'zeilenbetrag, positionsbetrag, positionspreis, zeilenpreis, gesamtpreis, gesamt brutto, extended amount, amount total, montant brut, line total, row total, item total, item subtotal, sub total, gross sales, positionswert, gesamtpreis brutto, summe brutto, total ttc, montant ttc, ca ttc, montant total ttc, total línea, importe línea, total venta, importe total, totale riga, importo riga, valore, valor total, total do item, vl. total, wartość brutto, wartość, wartość sprzedaży, totaalbedrag, regeltotaal',
  net_amount:
    'line net, net line amount, nettopositionswert, positionswert netto, gesamt netto, total neto, net sales, net price after discount, endbetrag, zahlbetrag, umsatz nach rabatt, net à payer, total après remise, importe final, total con descuento, totale scontato, valor líquido, total com desconto, wartość po rabacie, do zapłaty, bedrag na korting',
  discount_amount:
    'discounts, discount total, line discount, rabatt eur, rabatt in eur, nachlass eur, montant remise, remise ttc, remise €, dto., descuento €, importe dto, sconto €, valore sconto, desconto r$, vl. desconto, kwota rabatu, kortingsbedrag',
  discount_percent:
    'nachlass %, nachlass in %, preisnachlass %, rabatt in %, % rabatt, remise en %, % remise, taux de remise, % dto, dto %, descuento %, % descuento, % sconto, sconto %, desconto %, % desconto, rabat %, % rabatu, korting %, kortingspercentage',
  unit_cost:
    'ek-preis, ek netto, einstandspreis, pa ht, prix d’achat, precio coste, costo unitario, preço de custo, cena zakupu, inkoopprijs',
  payment_method:
    'payment type, tender type, card brand, zahlweise, zahlart, mode de règlement, moyen de paiement, forma de pago, medio de pago, metodo di pagamento, forma de pagamento, meio de pagamento, forma płatności, sposób płatności, betaalwijze',
  category:
    'department, category name, product type, warengruppe bezeichnung, famille, rayon, familia, sección, reparto, secção, grupa towarowa, artikelgroep',
}
