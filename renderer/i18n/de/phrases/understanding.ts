/** What files and columns were taken for, and why. */
export const understanding: Readonly<Record<string, string>> = {
  '{0}': '{0}',
  '{0}.': '{0}.',
  '{0} {1}': '{0} {1}',
  '{0}, {1}': '{0}, {1}',
  '{0}; {1}': '{0}; {1}',
  '{0}: {1}': '{0}: {1}',
  '{0} or {1}': '{0} oder {1}',
  '{0} and {1}': '{0} und {1}',
  '{0} and {1} more': '{0} und {1} weitere',
  'Its date comes from "{0}" by "{1}".': 'Ihr Datum kommt über „{1}“ aus „{0}“.',
  'It holds the heads of the lines in "{0}".': 'Sie enthält die Köpfe der Zeilen in „{0}“.',
  'It adds to the {0} in "{1}".': 'Sie ergänzt „{0}“ aus „{1}“.',
  '"{0}" carries its key "{1}".': '„{0}“ trägt ihren Schlüssel „{1}“.',
  'Too little speaks for {0}.': 'Zu wenig spricht für „{0}“.',
  'As {0} it would need a column for {1}.': 'Als „{0}“ bräuchte sie eine Spalte für {1}.',
  '"{0}" is {1}.': '„{0}“ ist {1}.',
  'No column names the product; each value of "{0}" counts as one.':
    'Keine Spalte nennt das Produkt; jeder Wert von „{0}“ zählt als eines.',
  'It holds exchange rates, no sales.': 'Sie enthält Wechselkurse, keine Verkäufe.',
  'It is {0}, no sales. {1}': 'Sie ist {0}, keine Verkäufe. {1}',
  '"{0}" stands for the date in "{1}".': '„{0}“ steht für das Datum in „{1}“.',
  'Say what it is with --role "{0}=ROLE" ({1}), or leave it out.':
    'Sagen Sie, was sie ist (auf der Befehlszeile --role „{0}=ROLE“: {1}), oder lassen Sie sie weg.',
  '{0} is {1}, no sales.': '{0} ist {1}, keine Verkäufe.',
  'No line holds column names: the columns are called {0}. Put a line of names on top, or name the columns in a mapping file (--mapping).':
    'Keine Zeile enthält Spaltennamen: Die Spalten heißen {0}. Setzen Sie eine Zeile mit Namen darüber, oder benennen Sie die Spalten in einer Zuordnungsdatei (--mapping).',
  '{0} was not recognised.': '{0} wurde nicht erkannt.',
  'No column was found for {0}. The file has {1}.': 'Für {0} wurde keine Spalte gefunden. Die Datei hat {1}.',
  'Name the column in a mapping file (--mapping), or give the file another role with --role "{0}=ROLE".':
    'Nennen Sie die Spalte in einer Zuordnungsdatei (--mapping) oder geben Sie der Datei eine andere Rolle (--role „{0}=ROLE“).',
  '{0} cannot be read as {1}: no column for {2}.':
    '{0} lässt sich nicht als „{1}“ lesen: keine Spalte für {2}.',
  'Drop what the till or the shop exports in its place: a line for each item sold, with date, product, quantity and price.':
    'Ziehen Sie stattdessen hierher, was Kasse oder Shop exportieren: eine Zeile je verkauftem Artikel, mit Datum, Produkt, Menge und Preis.',
  'a DATEV posting batch': 'ein DATEV-Buchungsstapel',
  'Each line moves an amount between two accounts and names no product; its dates have no year.':
    'Jede Zeile bucht einen Betrag zwischen zwei Konten und nennt kein Produkt; ihre Daten haben kein Jahr.',
  'a DATEV list of debtors and creditors': 'eine DATEV-Liste von Debitoren und Kreditoren',
  'It names accounts, and nothing that was sold.': 'Sie nennt Konten und nichts, was verkauft wurde.',
  'an Amazon settlement': 'eine Amazon-Abrechnung',
  'Its one amount column mixes prices, taxes, fees and payouts.':
    'Ihre eine Betragsspalte mischt Preise, Steuern, Gebühren und Auszahlungen.',
  'Drop the report "All orders" of the same days in its place.':
    'Ziehen Sie stattdessen den Bericht „Alle Bestellungen“ derselben Tage hierher.',
  'a list of payouts': 'eine Liste von Auszahlungen',
  'Each line moves money between the payment service and the bank and names no product.':
    'Jede Zeile bewegt Geld zwischen Zahlungsdienst und Bank und nennt kein Produkt.',
  'a bank statement': 'ein Kontoauszug',
  'It tells the balance of an account after each line, and no products.':
    'Sie nennt nach jeder Zeile den Saldo eines Kontos und keine Produkte.',
  'A column for {0} speaks against {1}.': 'Eine Spalte für {0} spricht gegen „{1}“.',
  "The file's name speaks of {0}.": 'Der Dateiname spricht für „{0}“.',
  '"{0}" differs from row to row.': '„{0}“ ist in jeder Zeile anders.',
  '"{0}" repeats on some rows.': '„{0}“ wiederholt sich in einigen Zeilen.',
  '"{0}" repeats.': '„{0}“ wiederholt sich.',
  '"{0}" is a return date.': '„{0}“ ist ein Rückgabedatum.',
  '"{0}" never repeats, as in a list of products.':
    '„{0}“ wiederholt sich nie, wie in einer Liste von Produkten.',
  'No quantity, price or amount column.': 'Keine Spalte für Menge, Preis oder Betrag.',
  'You chose it.': 'Sie haben es gewählt.',
  '"{0}" stands for {1}.': '„{0}“ steht für {1}.',
  '{0} The column is empty.': '{0} Die Spalte ist leer.',
  '{0} {1} of {2} values cannot be read.': '{0} {1} von {2} Werten sind nicht lesbar.',
}
