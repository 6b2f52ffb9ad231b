export const product = {
  open: 'Seite von {{name}} öffnen',
  path: 'Weg zum Produkt',
  price: 'Durchschnittspreis',
  period: 'Zeitraum',
  terms: 'Bedingungen',
  promotions: 'Aktionen des Produkts',
  noPromotions: 'Keine Aktion des Produkts läuft oder verkauft in dieser Auswahl.',
  stores: 'Filialen',
  storesDefinition:
    'Verkäufe des Produkts je Filiale unter den Filtern. Retourenquoten erscheinen ab 20 Bestellungen, die Marge, wo die Stückkosten bekannt sind.',
  noSales:
    'Das Produkt hat in dieser Auswahl keine Verkäufe. Ändern Sie die Filter oben, oder gehen Sie zurück.',
  fewOrders: 'weniger als 20 Bestellungen',
  reviews_one: '{{count}} Bewertung',
  reviews_other: '{{count}} Bewertungen',
  trend: {
    sales: 'Nettoumsatz je {{grain}}',
    salesDefinition: 'Nettoumsatz des Produkts unter den Filtern, Retouren abgezogen.',
    price: 'Durchschnittspreis je {{grain}}',
    priceDefinition: 'Nettoumsatz / Stück des Zeitraums: was ein Stück nach Rabatten brachte.',
  },
  ratings: {
    title: 'Bewertungen',
    definition:
      'Was Kunden über das Produkt schrieben, bis zum letzten Tag der Auswahl, die neuesten zuerst.',
    date: 'Datum',
    rating: 'Note',
    comment: 'Kommentar',
    none: 'Bis dahin hat niemand das Produkt bewertet.',
  },
  pairs: {
    title: 'Zusammen gekauft',
    definition:
      'Produkte in denselben Bestellungen unter den Filtern (ohne die auf Produkte). Anteil: Bestellungen mit beiden / alle Bestellungen. Dann auch: Anteil der Bestellungen mit dem ersten, die auch das zweite haben. Lift: wievielmal so oft zusammen wie durch Zufall.',
    with: 'Gekauft mit',
    orders: 'Bestellungen mit beiden',
    support: 'Anteil der Bestellungen',
    confidence: 'Dann auch',
    lift: 'Lift',
    says: '{{share}} der Bestellungen mit {{first}} haben auch {{second}}.',
    note_one: '{{found}} Paar in mindestens {{least}} von {{orders}} Bestellungen',
    note_other: '{{found}} Paare in mindestens {{least}} von {{orders}} Bestellungen, höchster Lift zuerst',
    none: 'Kein Paar ist in {{least}} Bestellungen oder mehr.',
  },
}
