const ID_WORDS = [
  'id',
  'ids',
  'no',
  'nr',
  'num',
  'number',
  'code',
  'cod',
  'key',
  'ref',
  'reference',
  'nummer',
  'numer',
  'numero',
  'n',
  'uuid',
  'codigo',
  'codice',
  'kod',
  'identifier',
  'schluessel',
  'referenz',
]

const STEMS = {
  transaction_id:
    'transaction trans txn order orders purchaseorder salesorder invoice bill receipt ticket sale sales basket purchase checkout document doc voucher ' +
    'bestell bestellung bestellungs bestellungen auftrag auftrags rechnung rechnungs beleg bon kassenbon vorgang vorgangs transaktion transaktions verkauf verkaufs ' +
    'commande facture vente recu pedido factura venta transaccion orden recibo ordine fattura scontrino vendita transazione ricevuta ' +
    'fatura venda transacao encomenda zamowienia zamowienie faktury faktura transakcji transakcja paragonu paragon bestelling bestel factuur transactie kassabon',
  product_id:
    'product prod products item article sku stock stockitem upc ean gtin barcode plu material merchandise produkt artikel ware waren produit producto articulo ' +
    'prodotto articolo produto artigo produktu towaru towar track book dish menuitem meal drink drug medicine game film movie part wine flower',
  customer_id:
    'customer cust customers client buyer member household shopper user loyalty loyaltycard kunde kunden kaufer acheteur cliente clientes comprador socio klient klienta klant klanten consumer',
  store_id:
    'store shop branch outlet location site filiale filial laden geschaft markt standort magasin boutique pointvente tienda sucursal negozio puntovendita loja sklepu sklep winkel filiaal',
  promotion_id:
    'promotion promo campaign offer deal aktion aktions kampagne kampagnen angebot angebots campagne offre promocion campana oferta promozione offerta campagna promocao campanha promocji promocja kampanii promotie actie aanbieding',
  feedback_id:
    'feedback review rating comment bewertung bewertungs avis resena opinion recensione avaliacao opinii opinia beoordeling',
} as const

export type IdField = keyof typeof STEMS

/** Words that name an id column by themselves. */
const SURE: Readonly<Partial<Record<IdField, string>>> = {
  product_id:
    'sku upc ean ean13 gtin barcode plu asin isbn itemsku productsku artikelnummer artnr artno prodid stockcode material codebarres codigobarras strichcode partno partnumber',
  transaction_id: 'invoice receipt belegnr bonnr ordername incrementid',
  customer_id: 'custid householdkey kdnr kundennr userid visitorid',
  store_id: 'storeid storenum filialnr',
  promotion_id: 'promocode couponcode promotioncode discountcode',
}

/** Words that may name the id or the name; the values decide. */
const BARE: Readonly<Record<IdField, string>> = {
  transaction_id:
    'order transaction ticket basket bill document voucher docnum beleg bon pedido factura commande facture scontrino ordine fatura faktura paragon bestelling factuur rechnung bestellung',
  product_id:
    'product item article produkt artikel produit producto articulo prodotto articolo produto artigo towar stock',
  customer_id: 'customer cust client member household kunde cliente klient klant user',
  store_id:
    'store shop branch outlet filiale filial magasin tienda negozio loja sklep winkel filiaal location',
  promotion_id: 'promotion promo campaign offer aktion kampagne promocion promozione promocao promocja actie',
  feedback_id: 'review feedback',
}

/** Comparable words of an id field; a leading `~` marks the doubtful ones. */
export function idWords(field: IdField): string[] {
  const stems = STEMS[field].split(' ')
  const combined = stems.flatMap((stem) => ID_WORDS.flatMap((word) => [stem + word, word + stem]))
  const bare = BARE[field].split(' ').map((word) => `~${word}`)
  return [...combined, ...(SURE[field]?.split(' ') ?? []), ...bare]
}
