/** What tills write short → the words that it may stand for, in all their languages. */
const LONG: Readonly<Record<string, string>> = {
  amt: 'amount',
  disc: 'discount',
  desc: 'description',
  descr: 'description descrizione descripcion descricao',
  ext: 'extended',
  inv: 'invoice',
  rcpt: 'receipt',
  tkt: 'ticket',
  txn: 'transaction',
  str: 'store',
  cat: 'category categorie categoria kategorie',
  dept: 'department',
  prc: 'price',
  pr: 'price preis prix precio prezzo preco',
  p: 'price preis prix precio prezzo preco',
  px: 'prix',
  prz: 'prezzo',
  unit: 'unitaire unitario',
  un: 'unitaire unitario unite',
  u: 'unitaire unitario',
  e: 'einzel',
  g: 'gesamt',
  ges: 'gesamt',
  pos: 'positions',
  vk: 'verkaufs',
  einzelpr: 'einzelpreis',
  verkaufspr: 'verkaufspreis',
  gesamtpr: 'gesamtpreis',
  betr: 'betrag',
  rab: 'rabatt rabat',
  nachl: 'nachlass',
  bez: 'bezeichnung',
  artikelbez: 'artikelbezeichnung',
  beschr: 'beschreibung',
  art: 'article artikel articulo articolo artigo',
  bestnr: 'bestellnr',
  kd: 'kunden',
  kdn: 'kunden',
  wgr: 'warengruppe',
  wg: 'warengruppe',
  warengr: 'warengruppe',
  fil: 'filial filiale',
  verk: 'verkaufs',
  mt: 'montant',
  mnt: 'montant',
  mtt: 'montant',
  rem: 'remise',
  lib: 'libelle',
  design: 'designation',
  cde: 'commande',
  fact: 'facture factura',
  fatt: 'fattura',
  scontr: 'scontrino',
  rach: 'rechnung',
  rg: 'rechnung',
  dto: 'descuento',
  sc: 'sconto',
  wart: 'wartosc',
  il: 'ilosc',
  rabat: 'rabatu',
  omschr: 'omschrijving',
  st: 'stuks stuck',
  kort: 'korting',
  bedr: 'bedrag',
}

const MOST_FORMS = 200

/** The ways to spell out the short ones among a header's words; without the header as it stands. */
export function spelledOut(words: readonly string[]): readonly (readonly string[])[] {
  let forms: readonly (readonly string[])[] = [[]]
  for (const word of words) {
    const long = Object.hasOwn(LONG, word) ? LONG[word]!.split(' ') : []
    forms = forms.flatMap((form) => [word, ...long].map((each) => [...form, each]))
    if (forms.length > MOST_FORMS) return []
  }
  return forms.slice(1)
}
