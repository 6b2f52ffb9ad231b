/** The formulas of measures. */
export const formulas = {
  'Σ gross amount, returns negative': 'Σ Bruttobetrag, Rückgaben negativ',
  'Σ discount, on returns negative': 'Σ Rabatt, bei Rückgaben negativ',
  'Discount / gross sales, both of the lines that are not returns':
    'Rabatt / Bruttoumsatz, beide der Zeilen, die keine Rückgaben sind',
  'Σ (gross − discount), returns negative': 'Σ (Brutto − Rabatt), Rückgaben negativ',
  'Σ quantity, returns negative': 'Σ Menge, Rückgaben negativ',
  'Distinct transactions with at least one line that is not a return':
    'Verschiedene Bestellungen mit mindestens einer Zeile, die keine Rückgabe ist',
  'Net sales / orders of the same selection': 'Nettoumsatz / Bestellungen derselben Auswahl',
  'Sales lines, returns included': 'Verkaufszeilen, Rückgaben eingeschlossen',
  'Distinct known customers with any line': 'Verschiedene bekannte Kunden mit irgendeiner Zeile',
  'Distinct known customers with a sale line here of the first order they ever made':
    'Verschiedene bekannte Kunden mit einer Verkaufszeile ihrer allerersten Bestellung darin',
  'Customers with two orders or more / customers': 'Kunden mit zwei oder mehr Bestellungen / Kunden',
  'Units / orders of the same selection': 'Stück / Bestellungen derselben Auswahl',
  'Units that came back, as a positive number': 'Stück, die zurückkamen, als positive Zahl',
  'Net sales of the lines that are returns (negative)':
    'Nettoumsatz der Zeilen, die Rückgaben sind (negativ)',
  'Returned units / units of the lines that are not returns':
    'Zurückgegebene Stück / Stück der Zeilen, die keine Rückgaben sind',
  'Mean rating; each review counts once, for the products meant, up to the last date':
    'Mittlere Bewertung; jede zählt einmal, für die gemeinten Produkte, bis zum letzten Tag',
  'Reviews of the products meant, up to the last date':
    'Bewertungen der gemeinten Produkte, bis zum letzten Tag',
  'Σ cost of the lines whose unit cost is known': 'Σ Kosten der Zeilen mit bekannten Stückkosten',
  'Net sales − cost, over the lines whose unit cost is known':
    'Nettoumsatz − Kosten, über die Zeilen mit bekannten Stückkosten',
  'Margin / net sales, over the lines whose unit cost is known':
    'Marge / Nettoumsatz, über die Zeilen mit bekannten Stückkosten',
  'Gross sales of the lines whose unit cost is known / gross sales, both without returns':
    'Bruttoumsatz der Zeilen mit bekannten Stückkosten / Bruttoumsatz, beide ohne Rückgaben',
} as const
