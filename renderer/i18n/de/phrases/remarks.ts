/** Remarks on files and questions about columns, found while the values were cleaned. */
export const remarks: Readonly<Record<string, string>> = {
  'day first': 'Tag zuerst',
  'month first': 'Monat zuerst',
  'year first': 'Jahr zuerst',
  '{0}, as answered': '{0}, wie geantwortet',
  'no date depends on an order': 'kein Datum hängt von einer Reihenfolge ab',
  'no dates': 'keine Daten',
  '{0}, as in the other columns of the file': '{0}, wie in den anderen Spalten der Datei',
  '{0} cells fit no one order': '{0} Zellen passen zu keiner einzelnen Reihenfolge',
  '{0} cells fit {1}': '{0} Zellen passen zu {1}',
  'year first: the first part is no day or hardly varies':
    'Jahr zuerst: Der erste Teil ist kein Tag oder ändert sich kaum',
  'day and month are equal in every date': 'Tag und Monat sind in jedem Datum gleich',
  '{0}: {1} cells fit only that, such as "{2}" in line {3}':
    '{0}: {1} Zellen passen nur dazu, etwa „{2}“ in Zeile {3}',
  '{0} in {1} cells': '{0} in {1} Zellen',
  'Every date in "{0}" can be read day first or month first (for example {1}; {2}). Which is it?':
    'Jedes Datum in „{0}“ lässt sich mit dem Tag oder dem Monat zuerst lesen (zum Beispiel {1}; {2}). Was gilt?',
  'Day first': 'Tag zuerst',
  'Month first': 'Monat zuerst',
  '{0}: {1} (for example {2}, line {3})': '{0}: {1} (zum Beispiel {2}, Zeile {3})',
  '"{0}" holds dates in several formats: {1}.': '„{0}“ enthält Daten in mehreren Formaten: {1}.',
  '"{0}" in line {1} was read as {2}': '„{0}“ in Zeile {1} wurde als {2} gelesen',
  '{0} date in "{1}" lie in the future: {2}. Check the column in the file.':
    '{0} Datum in „{1}“ liegt in der Zukunft: {2}. Prüfen Sie die Spalte in der Datei.',
  '{0} dates in "{1}" lie in the future: {2}. Check the column in the file.':
    '{0} Daten in „{1}“ liegen in der Zukunft: {2}. Prüfen Sie die Spalte in der Datei.',
  '{0} date in "{1}" lie before 1970: {2}. Check the column in the file.':
    '{0} Datum in „{1}“ liegt vor 1970: {2}. Prüfen Sie die Spalte in der Datei.',
  '{0} dates in "{1}" lie before 1970: {2}. Check the column in the file.':
    '{0} Daten in „{1}“ liegen vor 1970: {2}. Prüfen Sie die Spalte in der Datei.',
  '"{0}" holds day numbers of a spreadsheet, counted from {1}: {2} to {3}.':
    '„{0}“ enthält Tageszahlen einer Tabellenkalkulation, gezählt ab {1}: {2} bis {3}.',
  '{0} Where they are four years early, the workbook counts from 1904: choose that (--set date_system=1904).':
    '{0} Wo sie vier Jahre zu früh sind, zählt die Arbeitsmappe ab 1904: Wählen Sie das (--set date_system=1904).',
  '{0} Where they are four years late, the workbook counts from 1900.':
    '{0} Wo sie vier Jahre zu spät sind, zählt die Arbeitsmappe ab 1900.',
  'decimal {0}, as answered': 'Dezimal{0}, wie geantwortet',
  'decimal {0}: {1} cells fit only that, such as "{2}" in line {3}':
    'Dezimal{0}: {1} Zellen passen nur dazu, etwa „{2}“ in Zeile {3}',
  'no decimal or thousands separator in any value': 'kein Dezimal- oder Tausenderzeichen in irgendeinem Wert',
  'decimal {0}, as in the other columns of the file': 'Dezimal{0}, wie in den anderen Spalten der Datei',
  '"{0}" in line {1} may have a decimal or a thousands separator':
    '„{0}“ in Zeile {1} kann ein Dezimal- oder ein Tausenderzeichen haben',
  '{0} lines in {1} were converted to {2} at the rate of their date or the last one before ({3}; for example {4}).':
    '{0} Zeilen in {1} wurden zum Kurs ihres Tages oder zum letzten davor in {2} umgerechnet ({3}; zum Beispiel {4}).',
  '1 {0} = {1} {2} on {3}': '1 {0} = {1} {2} am {3}',
  'The lines are in several currencies ({0} lines), which are never added up. Which one is to be kept?':
    'Die Zeilen sind in mehreren Währungen ({0} Zeilen), die nie addiert werden. Welche soll bleiben?',
  'Only the lines in {0}': 'Nur die Zeilen in {0}',
  'All of them, converted: add a file with date, currency and rate':
    'Alle, umgerechnet: Legen Sie eine Datei mit Datum, Währung und Kurs dazu',
  'the lines that were kept': 'die Zeilen, die behalten wurden',
  'the column "{0}"': 'laut Spalte „{0}“',
  'the signs in "{0}"': 'laut Zeichen in „{0}“',
  'the header "{0}"': 'laut Spaltenname „{0}“',
  'The currency is {0}: {1} says so.': 'Die Währung ist {0}: {1}.',
  "Its amounts are in {0} ({1}), those of the project in {2}; they count as they are. Say the project's currency (--set currency={3}), add a file of rates, or import it into a project of its own.":
    'Ihre Beträge sind in {0} ({1}), die des Projekts in {2}; sie zählen, wie sie sind. Nennen Sie die Währung des Projekts (--set currency={3}), legen Sie eine Datei mit Kursen dazu oder importieren Sie sie in ein eigenes Projekt.',
  'day first in {0}': 'Tag zuerst in {0}',
  'month first in {0}': 'Monat zuerst in {0}',
  'year first in {0}': 'Jahr zuerst in {0}',
  'a decimal point in {0}': 'ein Dezimalpunkt in {0}',
  'a decimal comma in {0}': 'ein Dezimalkomma in {0}',
  '"{0}" is not written in one way in all files: {1}. Each file is read in its own way.':
    '„{0}“ ist nicht in allen Dateien gleich geschrieben: {1}. Jede Datei wird auf ihre Weise gelesen.',
  'The ids in "{0}" all end in ".0", which other tools add; it was dropped.':
    'Die Nummern in „{0}“ enden alle auf „.0“, was andere Programme anhängen; es wurde weggelassen.',
  '{0} in "{1}" hold an id in scientific notation ({2}): a spreadsheet has cut its last digits. Export the file again without opening it in a spreadsheet.':
    '{0} in „{1}“ mit einer Nummer in wissenschaftlicher Schreibweise ({2}): Eine Tabellenkalkulation hat ihre letzten Stellen abgeschnitten. Exportieren Sie die Datei neu, ohne sie dort zu öffnen.',
  '"{0}" in line {1}': '„{0}“ in Zeile {1}',
  '1 cell': '1 Zelle',
  '{0} cells': '{0} Zellen',
  '"{0}" counts in several units ({1}); the numbers were read as they stand.':
    '„{0}“ zählt in mehreren Einheiten ({1}); die Zahlen wurden gelesen, wie sie dastehen.',
  '"{0}" mixes decimal points and commas. It was read with a decimal point; what fits only the other was left out: {1}.':
    '„{0}“ mischt Dezimalpunkte und -kommas. Gelesen wurde mit Dezimalpunkt; was nur zum anderen passt, wurde weggelassen: {1}.',
  '"{0}" mixes decimal points and commas. It was read with a decimal comma; what fits only the other was left out: {1}.':
    '„{0}“ mischt Dezimalpunkte und -kommas. Gelesen wurde mit Dezimalkomma; was nur zum anderen passt, wurde weggelassen: {1}.',
  '1 cell in "{0}" is no number: {1}.': '1 Zelle in „{0}“ ist keine Zahl: {1}.',
  '{0} cells in "{1}" are no number: {2}.': '{0} Zellen in „{1}“ sind keine Zahlen: {2}.',
  '"{0}" is {1}': '„{0}“ ist {1}',
  'no number': 'keine Zahl',
  'The numbers in "{0}" can be read in two ways (for example {1}), and nothing else in {2} tells which. Is the point or the comma the decimal sign? A mapping file can say it for each column ("decimals").':
    'Die Zahlen in „{0}“ lassen sich auf zwei Weisen lesen (zum Beispiel {1}), und nichts anderes in {2} sagt, wie. Ist der Punkt oder das Komma das Dezimalzeichen? Eine Zuordnungsdatei kann es für jede Spalte sagen („decimals“).',
  'Decimal point: {0}': 'Dezimalpunkt: {0}',
  'Decimal comma: {0}': 'Dezimalkomma: {0}',
  'Lines that "{0}" calls {1} were read as returns.':
    'Zeilen, die „{0}“ so nennt, wurden als Rückgaben gelesen: {1}.',
  '"{0}" says that some lines are no sales ({1}), the first in line {2}. They were counted as they stand; leave them out of the export where they should not.':
    'Laut „{0}“ sind einige Zeilen keine Verkäufe ({1}), zuerst in Zeile {2}. Sie zählen, wie sie dastehen; lassen Sie sie im Export weg, wenn sie es nicht sollen.',
  'One line names a file or line that the project does not have, the first in line {0}. They were taken as lines of their own.':
    'Eine Zeile nennt eine Datei oder Zeile, die das Projekt nicht hat, zuerst in Zeile {0}. Sie gilt als eigene Zeile.',
  '{0} lines name a file or line that the project does not have, the first in line {1}. They were taken as lines of their own.':
    '{0} Zeilen nennen eine Datei oder Zeile, die das Projekt nicht hat, zuerst in Zeile {1}. Sie gelten als eigene Zeilen.',
  'One line takes the place of the line it was exported from.':
    'Eine Zeile tritt an die Stelle der, aus der sie exportiert wurde.',
  '{0} lines take the place of the lines they were exported from.':
    '{0} Zeilen treten an die Stelle derer, aus denen sie exportiert wurden.',
  '{0} empty lines were set aside, the first in line {1}.':
    '{0} leere Zeilen wurden aussortiert, zuerst in Zeile {1}.',
  '{0} repeated headers were set aside, the first in line {1}.':
    '{0} wiederholte Kopfzeilen wurden aussortiert, zuerst in Zeile {1}.',
  '{0} total rows were set aside, the first in line {1}.':
    '{0} Summenzeilen wurden aussortiert, zuerst in Zeile {1}.',
  '{0} lines with a remark alone were set aside, the first in line {1}.':
    '{0} Zeilen, die nur eine Bemerkung enthalten, wurden aussortiert, zuerst in Zeile {1}.',
  '{0} lines with more cells than the header has names were set aside, the first in line {1}.':
    '{0} Zeilen mit mehr Zellen, als der Kopf Namen hat, wurden aussortiert, zuerst in Zeile {1}.',
  'Line {0} was set aside. {1}': 'Zeile {0} wurde aussortiert. {1}',
  '{0} lines carry a promotion without a percent ({1}, for example {2}) and no discount of their own: their discount counts as 0. A promotions file with discount percents would say it.':
    '{0} Zeilen tragen eine Aktion ohne Prozentsatz ({1}, zum Beispiel {2}) und keinen eigenen Rabatt: Ihr Rabatt zählt als 0. Eine Aktionsdatei mit Prozentsätzen würde ihn nennen.',
  '{0} The wrong file was probably dropped.': '{0} Wahrscheinlich wurde die falsche Datei gewählt.',
  '"{0}" was looked up in {1}: all {2} lines were found.':
    '„{0}“ wurde in {1} nachgeschlagen: Alle {2} Zeilen wurden gefunden.',
  '"{0}" was looked up in {1}: {2} of {3} lines were found; {4} keys are unknown there (for example {5}).':
    '„{0}“ wurde in {1} nachgeschlagen: {2} von {3} Zeilen wurden gefunden; {4} Schlüssel sind dort unbekannt (zum Beispiel {5}).',
  '{0} lines carry a promotion that does not run on their date or for their product.':
    '{0} Zeilen tragen eine Aktion, die an ihrem Tag oder für ihr Produkt nicht läuft.',
  'No column holds transaction ids, so {0} orders were derived: same customer, store and time.':
    'Keine Spalte enthält Bestellnummern, daher wurden {0} Bestellungen abgeleitet: gleicher Kunde, gleiche Filiale, gleiche Zeit.',
  '{0} lines name {1} {2} that {3} lacks (for example {4}).':
    '{0} Zeilen nennen {1} {2}, die in {3} fehlen (zum Beispiel {4}).',
}
