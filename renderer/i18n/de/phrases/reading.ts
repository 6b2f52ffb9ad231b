/** Reading the bytes of files: archives, encodings, headers, quotes. */
export const reading: Readonly<Record<string, string>> = {
  'it names a place outside itself ("{0}")': 'es nennt einen Ort außerhalb seiner selbst („{0}“)',
  '"{0}" in it': '„{0}“ darin',
  '{0} is a link, not a table': '{0} ist eine Verknüpfung, keine Tabelle',
  '{0} is locked with a password': '{0} ist mit einem Kennwort gesperrt',
  'it holds more than {0} files': 'es enthält mehr als {0} Dateien',
  'it is damaged ({0})': 'es ist beschädigt ({0})',
  'The record that starts in line {0} has more than {1} million delimiters.':
    'Der Datensatz ab Zeile {0} hat mehr als {1} Millionen Trennzeichen.',
  'The record that starts in line {0} does not end within {1} million characters.':
    'Der Datensatz, der in Zeile {0} beginnt, endet nicht innerhalb von {1} Millionen Zeichen.',
  'Check the line ends and the quotes of the file, or export it again.':
    'Prüfen Sie die Zeilenenden und Anführungszeichen der Datei oder exportieren Sie sie neu.',
  '{0} cannot be read. {1}': '{0} lässt sich nicht lesen. {1}',
  'A quote opens here and is never closed; the cell was taken to end on its line.':
    'Hier öffnet ein Anführungszeichen und wird nie geschlossen; die Zelle endet daher mit ihrer Zeile.',
  'A quote stands inside a quoted cell without being doubled; it was kept as text.':
    'In einer Zelle in Anführungszeichen steht eines, das nicht verdoppelt ist; es blieb als Text.',
  'Bytes that are no text in the encoding of the file were read as the likeliest letters.':
    'Bytes, die in der Kodierung der Datei kein Text sind, wurden als die wahrscheinlichsten Buchstaben gelesen.',
  'NUL bytes were left out.': 'NUL-Bytes wurden weggelassen.',
  'Close the quote in the file.': 'Schließen Sie das Anführungszeichen in der Datei.',
  'Double the quote in the file.': 'Verdoppeln Sie das Anführungszeichen in der Datei.',
  'Save the file as UTF-8.': 'Speichern Sie die Datei als UTF-8.',
  'Export the file again.': 'Exportieren Sie die Datei neu.',
  'In line {0}: {1} {2}': 'In Zeile {0}: {1} {2}',
  'In {0} cells, first in line {1}: {2} {3}': 'In {0} Zellen, zuerst in Zeile {1}: {2} {3}',
  '{0} is empty.': '{0} ist leer.',
  'The file is empty.': 'Die Datei ist leer.',
  'Export it again, or leave it out.': 'Exportieren Sie sie neu oder lassen Sie sie weg.',
  '{0} is {1}.': '{0} ist {1}.',
  'The file is {0}.': 'Die Datei ist {0}.',
  '"{0}" is no known encoding. Examples: utf-8, windows-1252, iso-8859-2, utf-16le.':
    '„{0}“ ist keine bekannte Kodierung. Beispiele: utf-8, windows-1252, iso-8859-2, utf-16le.',
  '{0} holds binary data, not text.': '{0} enthält Binärdaten, keinen Text.',
  'The file holds binary data, not text.': 'Die Datei enthält Binärdaten, keinen Text.',
  'Export the table as CSV.': 'Exportieren Sie die Tabelle als CSV.',
  '{0} has no records.': '{0} enthält keine Datensätze.',
  'The file has no records.': 'Die Datei enthält keine Datensätze.',
  'a PDF document': 'ein PDF-Dokument',
  'Export the table as CSV from the program that made it.':
    'Exportieren Sie die Tabelle als CSV aus dem Programm, das sie gemacht hat.',
  'an old Excel workbook': 'eine alte Excel-Arbeitsmappe',
  'Open it in a spreadsheet and save it as CSV.':
    'Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV.',
  'a gzip archive': 'ein gzip-Archiv',
  'Unpack it and drop the CSV file inside.': 'Entpacken Sie es und ziehen Sie die CSV-Datei darin hierher.',
  'a 7z archive': 'ein 7z-Archiv',
  'Unpack it and drop the CSV files inside.':
    'Entpacken Sie es und ziehen Sie die CSV-Dateien darin hierher.',
  'a RAR archive': 'ein RAR-Archiv',
  'a PNG image': 'ein PNG-Bild',
  'Drop the CSV file that holds the data.': 'Ziehen Sie die CSV-Datei hierher, in der die Daten stehen.',
  'a JPEG image': 'ein JPEG-Bild',
  'a GIF image': 'ein GIF-Bild',
  'a database': 'eine Datenbank',
  'Open it as a project, or export its tables as CSV.':
    'Öffnen Sie sie als Projekt oder exportieren Sie ihre Tabellen als CSV.',
  'a Parquet file': 'eine Parquet-Datei',
  'Save it as CSV first.': 'Speichern Sie sie zuerst als CSV.',
  'UTF-32 text': 'Text in UTF-32',
  'Save it as CSV in UTF-8.': 'Speichern Sie sie als CSV in UTF-8.',
  'a web page': 'eine Webseite',
  'an XML file': 'eine XML-Datei',
  'a rich text document': 'ein RTF-Dokument',
  'a JSON file': 'eine JSON-Datei',
  '{0} that was renamed': '{0}, umbenannt',
  'an Excel workbook': 'eine Excel-Arbeitsmappe',
  'a LibreOffice workbook': 'eine LibreOffice-Arbeitsmappe',
  'a zip archive': 'ein Zip-Archiv',
  'Save the table as CSV first.': 'Speichern Sie die Tabelle zuerst als CSV.',
  'Some bytes are no valid UTF-8; they were read as windows-1252.':
    'Einige Bytes sind kein gültiges UTF-8; sie wurden als windows-1252 gelesen.',
  'The encoding was taken to be {0}; --encoding sets another.':
    'Als Kodierung wurde {0} angenommen; --encoding setzt eine andere.',
  'Line {0} holds values, not column names.': 'Zeile {0} enthält Werte, keine Spaltennamen.',
  'Line {0} describes the columns; it was left out.':
    'Zeile {0} beschreibt die Spalten; sie wurde weggelassen.',
  'Lines {0} and {1} name the columns together.': 'Die Zeilen {0} und {1} benennen die Spalten gemeinsam.',
  'Line {0} was taken as column names; it may be data.':
    'Zeile {0} wurde als Spaltennamen gelesen; es könnten Daten sein.',
  'A quote opens in line {0} and is never closed.':
    'In Zeile {0} öffnet ein Anführungszeichen und wird nie geschlossen.',
  '{0} cannot be read.': '{0} lässt sich nicht lesen.',
  'Check that it is still there, and the rights to read it.':
    'Prüfen Sie, ob sie noch da ist und ob sie gelesen werden darf.',
  'it unpacks to more than {0} times its size, which no table does':
    'es wird entpackt mehr als {0}-mal so groß, was keine Tabelle tut',
  'Pack the files again, or drop the CSV files themselves.':
    'Packen Sie die Dateien neu oder ziehen Sie die CSV-Dateien selbst hierher.',
  '{0} cannot be unpacked: {1}. {2}': '{0} lässt sich nicht entpacken: {1}. {2}',
  'The archive cannot be unpacked: {0}.': 'Das Archiv lässt sich nicht entpacken: {0}.',
  '{0} could not be read: {1}.': '{0} konnte nicht gelesen werden: {1}.',
  'Check that the file can be opened and try again.':
    'Prüfen Sie, ob sich die Datei öffnen lässt, und versuchen Sie es noch einmal.',
  '{0} is no file.': '{0} ist keine Datei.',
  'It is a folder, a device or a pipe.': 'Es ist ein Ordner, ein Gerät oder eine Pipe.',
  'Choose a CSV file or a folder of them.': 'Wählen Sie eine CSV-Datei oder einen Ordner mit solchen.',
  'No file at {0}.': 'Keine Datei unter {0}.',
  'There is no such file or folder.': 'Diese Datei oder diesen Ordner gibt es nicht.',
  'Check the path.': 'Prüfen Sie den Pfad.',
  'There are no CSV files in what was given.': 'Darin sind keine CSV-Dateien.',
  'No file ends in .csv, .tsv or .txt.': 'Keine Datei endet auf .csv, .tsv oder .txt.',
  'Choose the folder with the exports.': 'Wählen Sie den Ordner mit den Exporten.',
  '{0} was changed while it was read. Nothing was imported.':
    '{0} wurde geändert, während sie gelesen wurde. Nichts wurde importiert.',
  'Another program has written to it since it was looked at.':
    'Ein anderes Programm hat hineingeschrieben, seit sie angesehen wurde.',
  'Wait until it is written, then choose it again.':
    'Warten Sie, bis sie geschrieben ist, und wählen Sie sie dann noch einmal.',
  'The file has changed on the disk since it was read. What was read is imported; import it again for the rest.':
    'Die Datei hat sich seit dem Lesen geändert. Importiert ist, was gelesen wurde; für den Rest importieren Sie sie noch einmal.',
}
