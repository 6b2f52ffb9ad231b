import type { Catalogue } from '../catalogue'

export const person: Catalogue['person'] = {
  open: 'Seite von {{name}} öffnen',
  openItem: 'Seite des Kunden öffnen',
  page: 'Seite von {{name}}',
  facts: {
    net: 'Nettoumsatz',
    rank: 'Rang',
    rankOf: '{{rank}} von {{customers}}',
    orders: 'Bestellungen',
    aov: 'Durchschnittlicher Bestellwert',
    first: 'Erste Bestellung',
    last: 'Letzte Bestellung',
    lastSince: '{{date}}, {{days}} Tage vor dem Ende',
    gap: 'Tage zwischen Bestellungen',
    segment: 'Segment',
    scores: 'RFM',
    alive: 'Noch Kunde',
    expected: 'Bestellungen, 90 Tage',
    basket: 'Üblicher Warenkorb',
    basketOf: '{{products}} Produkte, {{units}} Stück',
    country: 'Land',
  },
  hints: {
    scores: 'Wert für Aktualität, Häufigkeit und Umsatz, 5 ist am besten, unter allen Kunden der Auswahl.',
    alive:
      'Die Wahrscheinlichkeit, dass der Kunde noch einmal bestellt, nach dem Modell der Karte „Gefährdete Kunden“.',
    basket: 'Mittel der Bestellungen mit einem Verkauf.',
    noModel: 'Kein Modell für diese Auswahl',
  },
  summary: 'Auf einen Blick',
  summaryDefinition:
    'Der Kunde unter den Daten und Filtern dieser Seite. Rang, Werte und Wahrscheinlichkeit vergleichen ihn mit allen anderen Kunden derselben Auswahl.',
  timeline: {
    title: 'Bestellungen über die Zeit',
    definition:
      'Jede Bestellung als Säule am Tag ihrer ersten Zeile, so hoch wie ihr Nettoumsatz. Bestellungen, die nur zurückgeben, liegen unter null.',
    date: 'Datum',
    order: 'Bestellung',
    products: 'Produkte',
    units: 'Stück',
    net: 'Nettoumsatz',
    discount: 'Rabatt',
    store: 'Filiale',
    lines: 'Zeilen',
    returned: 'Rückgabe',
    aria: 'Säulen von {{count}} Bestellungen von {{first}} bis {{last}}.',
    latest: 'Gezeigt sind die letzten {{count}} Bestellungen.',
  },
  products: {
    title: 'Üblicher Warenkorb: Lieblingsprodukte',
    definition:
      'Produkte nach der Zahl der Bestellungen des Kunden, in denen sie vorkommen, dann nach Nettoumsatz.',
    name: 'Produkt',
  },
  stores: {
    title: 'Lieblingsfilialen',
    definition: 'Filialen nach der Zahl der Bestellungen des Kunden, dann nach Nettoumsatz.',
    name: 'Filiale',
  },
  orders: 'Bestellungen',
  share: 'Aller Bestellungen',
  none: 'Der Kunde hat keine Zeilen in dieser Auswahl.',
}
