export const cohorts = {
  title: 'Kohorten nach Monat der ersten Bestellung',
  definition:
    'Zeilen: Kunden nach dem Monat ihrer ersten Bestellung, mit ihrer Zahl. Spalten: Monate seither. Ein Feld sagt, wie viele davon in jenem Monat bestellt haben, ihre Bestellungen oder den Nettoumsatz des Monats, Rückgaben eingeschlossen. Die erste Bestellung ist die erste unter den Filtern dieser Seite außer dem Zeitraum; der Zeitraum begrenzt, was gezeigt wird, nicht wer zu einer Kohorte gehört. Die Kohorte des ersten Monats der Daten enthält auch alle, die schon vorher Kunden waren.',
  measure: 'Kennzahl',
  names: { customers: 'Bindung', orders: 'Bestellungen', net: 'Nettoumsatz' },
  partial:
    'Blassere Felder: Der Zeitraum deckt nur einen Teil jenes Monats. Sie zählen nicht zum Mittelwert.',
  head: '{{month}} ({{size}})',
  cell: '{{month}}, Monat {{since}}',
  months: 'Monate seit der ersten Bestellung',
  month: 'Erste Bestellung im',
  since: 'Monate seither',
  size: 'Kunden der Kohorte',
  customers: 'Bestellende Kunden',
  retention: 'Bindung',
  orders: 'Bestellungen',
  net: 'Nettoumsatz',
  perCustomer: 'Je Kunde der Kohorte',
  curve: {
    customers: 'Mittlere Bindung',
    orders: 'Mittlere Bestellungen je Kunde',
    net: 'Mittlerer Nettoumsatz je Kunde',
  },
  average: 'Mittel, Monat {{since}}',
  cohorts: 'Kohorten',
  aria: 'Wärmekarte von {{count}} Kohorten nach Monaten seit der ersten Bestellung, darunter das Mittel. Nach einem Monat bestellen {{first}} der Kunden wieder.',
  none: 'Kein Kunde hat in dieser Auswahl eine Bestellung.',
}
