export const overview = {
  title: 'Überblick',
  period: '{{range}}',
  cards: 'Kennzahlen',
  discountRate: '{{rate}} des Bruttoumsatzes',
  reviews_one: '{{formatted}} Bewertung',
  reviews_other: '{{formatted}} Bewertungen',
  noComparison: 'Kein Vergleich',
  noComparisonHint: 'Im Vergleichszeitraum gibt es keine Daten.',
  partComparison: 'Unvollständig',
  partComparisonHint:
    'Die Daten beginnen am {{first}}, nach dem Anfang des Vergleichszeitraums ({{range}}); eine Änderung würde täuschen.',
  versus: 'gegenüber {{range}}',
  absent: {
    avg_rating:
      'Keine Bewertungen in den Daten. Eine Bewertungsdatei (Produkt, Bewertung, Datum) bringt sie.',
    discount_cents:
      'Keine Rabatte in den Daten. Eine Aktionsdatei (Aktion, Prozent, Beginn, Ende) bringt sie.',
    other: 'Für diese Auswahl nicht bestimmt.',
  },
  trend: {
    title: '{{measure}} nach {{grain}}',
    definition:
      'Die Kennzahl jedes Zeitabschnitts. Abschnitte ohne Verkäufe stehen als null da. Ein gestricheltes Ende ist ein Abschnitt, den die Auswahl nur zum Teil deckt. Ziehen Sie über das Diagramm, um den Zeitraum zu setzen; ein Klick filtert nach einem Abschnitt, ein Doppelklick öffnet ihn in den nächstkleineren.',
    grain: 'Länge der Abschnitte',
    measure: 'Kennzahl',
    grains: {
      hour: 'Stunde',
      date: 'Tag',
      week: 'Woche',
      month: 'Monat',
      quarter: 'Quartal',
      year: 'Jahr',
    },
    grainNames: {
      hour: 'Stunde',
      date: 'Tag',
      week: 'Woche',
      month: 'Monat',
      quarter: 'Quartal',
      year: 'Jahr',
    },
    average: 'Gleitender Mittelwert',
    averageDays: 'Mittel über {{count}} Tage',
    averageWeeks: 'Mittel über {{count}} Wochen',
    averageMonths: 'Mittel über {{count}} Monate',
    averageQuarters: 'Mittel über {{count}} Quartale',
    averageYears: 'Mittel über {{count}} Jahre',
    averageHours: 'Mittel über {{count}} Stunden',
    partial: 'Teil eines Abschnitts: {{range}}',
    partialLegend: 'Teil eines Abschnitts',
    comparison: 'Vergleich, {{range}}',
    dragHint:
      'Klick filtert nach diesem Abschnitt, Ziehen setzt den Zeitraum, Doppelklick geht eine Ebene tiefer',
    periodColumn: 'Zeitabschnitt',
    aria: 'Liniendiagramm {{measure}} nach {{grain}}, {{range}}. Der höchste Wert ist {{max}} in {{maxPeriod}}, der niedrigste {{min}} in {{minPeriod}}.',
  },
  category: {
    title: '{{measure}} und {{second}} nach {{dimension}}',
    definition:
      'Nettoumsatz und Stück jedes Elements, in eigenen Feldern, weil die Einheiten verschieden sind. Anteil: Teil der Summe ohne den Filter dieses Diagramms. Änderung: gegenüber dem Vergleichszeitraum.',
    fallback:
      'Die Daten haben keine Kategorie. Gezeigt wird stattdessen nach {{dimension}}; eine Produktdatei mit einer Kategoriespalte bringt sie.',
    nothing: 'Die Daten haben keine Kategorie, kein Produkt und kein Land, das man zeigen könnte.',
    aria: 'Balken von Nettoumsatz und Stück nach {{dimension}}. Am größten ist {{first}} mit {{value}}.',
  },
  promotion: {
    title: 'Erfolg der Aktionen nach Art',
    definition:
      'Verkaufszeilen nach der Art der Aktion, die für sie galt. Rabattquote: Rabatt, geteilt durch den Bruttoumsatz der Zeilen, die keine Rückgaben sind. Bestellungen zählen in jeder Art, in der sie eine Zeile haben, darum kann ihre Summe größer sein als die Gesamtzahl.',
    absent:
      'Keine Aktionen in den Daten. Eine Aktionsdatei (Aktion, Art, Prozent, Beginn, Ende) bringt diese Tabelle.',
    method: 'Art',
    net: 'Nettoumsatz',
    orders: 'Bestellungen',
    aov: 'Ø Bestellwert',
    rate: 'Rabattquote',
    share: 'Anteil',
  },
  heat: {
    title: 'Wann gekauft wird: {{measure}} nach Wochentag und Stunde',
    titleWeekday: 'Wann gekauft wird: {{measure}} nach Wochentag',
    definition:
      'Nettoumsatz jeder Stunde jedes Wochentags, über die Auswahl summiert. Ein Klick auf ein Feld, einen Wochentag oder eine Stunde filtert danach.',
    definitionWeekday:
      'Nettoumsatz jedes Wochentags, über die Auswahl summiert. Die Dateien haben keine Uhrzeiten.',
    aria: 'Wärmekarte des Nettoumsatzes nach Wochentag und Stunde. Am stärksten ist {{day}} {{hour}} mit {{value}}.',
    ariaWeekday: 'Säulen des Nettoumsatzes nach Wochentag. Am stärksten ist {{day}} mit {{value}}.',
    noTimes: 'Die Dateien haben keine Uhrzeiten, darum werden nur Wochentage gezeigt.',
    weekday: 'Wochentag',
    hour: 'Stunde',
  },
}
