/** Why records were set aside and what was mended in cells, as the ledger of a project says it. */
export const ledger: Readonly<Record<string, string>> = {
  'The transaction id is empty.': 'Die Bestellnummer ist leer.',
  'The date is empty.': 'Das Datum ist leer.',
  'The date cannot be read.': 'Das Datum ist nicht lesbar.',
  'The quantity is no number.': 'Die Menge ist keine Zahl.',
  'The quantity is empty.': 'Die Menge ist leer.',
  'The line names no product.': 'Die Zeile nennt kein Produkt.',
  'There is no amount, and no price to compute it from.':
    'Es gibt keinen Betrag und keinen Preis, um ihn zu berechnen.',
  'It counts as missing.': 'Es gilt als fehlend.',
  'It was read as "{0}".': 'Es wurde als „{0}“ gelesen.',
  'The line is in another currency than the one that was kept.':
    'Die Zeile ist in einer anderen Währung als der, die behalten wurde.',
  'No rate of the line’s currency is known on its date or before.':
    'Für die Währung der Zeile ist an ihrem Tag und davor kein Kurs bekannt.',
  'The row has no {0}.': 'Die Zeile hat kein {0}.',
  'A later row with the same {0} took its place.':
    'Eine spätere Zeile mit demselben {0} trat an ihre Stelle.',
  'The review names no product.': 'Die Bewertung nennt kein Produkt.',
  'An earlier review has this id.': 'Eine frühere Bewertung hat diese Nummer.',
  'The rating is outside {0} to {1}.': 'Die Bewertung liegt außerhalb von {0} bis {1}.',
  'The rating is no number.': 'Die Bewertung ist keine Zahl.',
  'The percent is not a number from 0 to 100.': 'Der Prozentsatz ist keine Zahl von 0 bis 100.',
  'The start date cannot be read.': 'Das Anfangsdatum ist nicht lesbar.',
  'The end date cannot be read.': 'Das Enddatum ist nicht lesbar.',
  'The promotion ends before it starts.': 'Die Aktion endet, bevor sie beginnt.',
  'A rate needs a date, a currency and a number above 0.':
    'Ein Kurs braucht ein Datum, eine Währung und eine Zahl über 0.',
  'A later row has a rate of the same currency and day.':
    'Eine spätere Zeile hat einen Kurs derselben Währung für denselben Tag.',
  'Neither the sale that the return names nor a price of the product is known.':
    'Weder der Verkauf, den die Rückgabe nennt, noch ein Preis des Produkts ist bekannt.',
  'The return names no product.': 'Die Rückgabe nennt kein Produkt.',
  'The return date cannot be read.': 'Das Rückgabedatum ist nicht lesbar.',
  'The return has no date.': 'Die Rückgabe hat kein Datum.',
  'The return has no quantity.': 'Die Rückgabe hat keine Menge.',
  'All cells of the line are empty.': 'Alle Zellen der Zeile sind leer.',
  'The line repeats the column names.': 'Die Zeile wiederholt die Spaltennamen.',
  'The line adds up others; it is no record of its own.':
    'Die Zeile summiert andere; sie ist kein eigener Datensatz.',
  'The line holds a remark, no record.': 'Die Zeile enthält eine Bemerkung, keinen Datensatz.',
  'The line has more cells than the header has names, so that values may stand in the wrong columns.':
    'Die Zeile hat mehr Zellen als der Kopf Namen, sodass Werte in falschen Spalten stehen können.',
  'Surplus cells were left out.': 'Überzählige Zellen wurden weggelassen.',
  'The line ends before the last column; the cells that it lacks count as empty.':
    'Die Zeile endet vor der letzten Spalte; die Zellen, die ihr fehlen, gelten als leer.',
}
