/** What an import asks, refuses and tells as a whole. */
export const importing: Readonly<Record<string, string>> = {
  '{0} columns hold discounts ({1}), and the lines have no price to prove what "{2}" is. Are they off it already?':
    '{0} Spalten enthalten Rabatte ({1}), und die Zeilen haben keinen Preis, der beweist, was „{2}“ ist. Sind sie davon schon abgezogen?',
  '"{0}" is what was paid: all are off already': '„{0}“ ist, was bezahlt wurde: Alle sind schon abgezogen',
  '"{0}" is before all of them': '„{0}“ ist vor allen Rabatten',
  'Only "{0}" is off already; the others do not count':
    'Nur „{0}“ ist schon abgezogen; die anderen zählen nicht',
  '"{0}" is no value for the setting "{1}".': '„{0}“ ist kein Wert für die Einstellung „{1}“.',
  'There is no setting "{0}". There are: {1}.': 'Es gibt keine Einstellung „{0}“. Es gibt: {1}.',
  '{0} has no column "{1}".': '{0} hat keine Spalte „{1}“.',
  'Use one of its headers: {0}.': 'Nehmen Sie einen ihrer Spaltennamen: {0}.',
  'A file of {0} has no field "{1}".': 'Eine Datei der Art „{0}“ hat kein Feld „{1}“.',
  'Use one of its fields: {0}.': 'Nehmen Sie eines ihrer Felder: {0}.',
  '"{0}" is no number: nothing can be subtracted.': '„{0}“ ist keine Zahl: Davon lässt sich nichts abziehen.',
  'Leave "subtract" out.': 'Lassen Sie „subtract“ weg.',
  'There is no file "{0}" in this import or in the project.':
    'Weder in diesem Import noch im Projekt gibt es eine Datei „{0}“.',
  'Import it too, or name one of {0}.': 'Importieren Sie sie mit oder nennen Sie eine von {0}.',
  'A sum of columns of another file cannot be looked up.':
    'Eine Summe von Spalten einer anderen Datei lässt sich nicht nachschlagen.',
  'Name one column.': 'Nennen Sie eine Spalte.',
  'The mapping of {0} cannot be used: {1}': 'Die Zuordnung von {0} ist nicht brauchbar: {1}',
  'Fields are {0}; each takes a header, {"add": […], "subtract": […]} or null.':
    'Felder sind {0}; jedes nimmt einen Spaltennamen, {add: […], subtract: […]} oder null.',
  'Roles are {0}.': 'Rollen sind {0}.',
  'It is dmy, mdy or ymd.': 'Möglich sind dmy, mdy und ymd.',
  'Each header takes "point" or "comma".': 'Jeder Spaltenname nimmt „point“ oder „comma“.',
  'A join has "column", "file", "key" and "columns" (field: header).':
    'Eine Verknüpfung hat „column“, „file“, „key“ und „columns“ (Feld: Spaltenname).',
  'This version reads "version": 1.': 'Diese Fassung liest „version“: 1.',
  'The mapping file {0} cannot be used.': 'Die Zuordnungsdatei {0} ist nicht brauchbar.',
  'Entry "{0}": {1}.': 'Eintrag „{0}“: {1}.',
  'Write one with the command "mapping" and edit that.':
    'Schreiben Sie eine mit dem Befehl „mapping“ und ändern Sie diese.',
  'No mapping file at {0}.': 'Keine Zuordnungsdatei unter {0}.',
  'It cannot be opened.': 'Sie lässt sich nicht öffnen.',
  'The mapping file {0} is no JSON.': 'Die Zuordnungsdatei {0} ist kein JSON.',
  'Correct it, or write it again with "mapping".':
    'Berichtigen Sie sie oder schreiben Sie sie neu mit „mapping“.',
  'Line {0} of {1} looks like values, not like column names. Does the file have column names?':
    'Zeile {0} von {1} sieht nach Werten aus, nicht nach Spaltennamen. Hat die Datei Spaltennamen?',
  'It has none': 'Sie hat keine',
  'Line {0} holds the column names': 'Zeile {0} enthält die Spaltennamen',
  'The project already has another version of {0} (imported {1}). Should this one take its place?':
    'Das Projekt hat schon eine andere Fassung von {0} (importiert {1}). Soll diese an ihre Stelle treten?',
  'Replace the earlier version': 'Die frühere Fassung ersetzen',
  'Keep both': 'Beide behalten',
  'A decision is needed before anything is imported.':
    'Bevor etwas importiert wird, ist eine Entscheidung nötig.',
  'The project has this file already. Nothing is read again.':
    'Das Projekt hat diese Datei schon. Nichts wird noch einmal gelesen.',
  'No role fits: nothing of it is imported.': 'Keine Rolle passt: Nichts davon wird importiert.',
  'The file leaves the project with all its lines.': 'Die Datei verlässt das Projekt mit allen ihren Zeilen.',
  'One question has to be answered first.': 'Zuerst ist eine Frage zu beantworten.',
  '{0} questions have to be answered first.': 'Zuerst sind {0} Fragen zu beantworten.',
  'Not one sales line could be used.': 'Keine einzige Verkaufszeile war brauchbar.',
  '{0} {1} in all.': '{0} Insgesamt {1}.',
  '{0} It says "{1}". {2} in all.': '{0} Dort steht „{1}“. Insgesamt {2}.',
  'Correct the column in the file, or choose the file that holds the sales.':
    'Berichtigen Sie die Spalte in der Datei oder wählen Sie die Datei mit den Verkäufen.',
  'It has a header and no lines below it.': 'Sie hat einen Kopf und darunter keine Zeilen.',
  'Export it again with a longer period, or leave it out.':
    'Exportieren Sie sie neu mit einem längeren Zeitraum oder lassen Sie sie weg.',
  'It was taken for {0}: {1}': 'Sie wurde als „{0}“ gelesen: {1}',
  'Say which file holds the sales with --role "{0}=transactions".':
    'Sagen Sie, welche Datei die Verkäufe enthält (auf der Befehlszeile --role „{0}=transactions“).',
  'None of the files holds sales.': 'Keine der Dateien enthält Verkäufe.',
  'The project has these bytes already.': 'Das Projekt hat diese Bytes schon.',
  'The project as it was before could not be kept as a backup. Check the folder of its backups and the space on the disk.':
    'Das Projekt, wie es vorher war, ließ sich nicht als Sicherung aufheben. Prüfen Sie den Ordner seiner Sicherungen und den Platz auf dem Datenträger.',
  'The mapping has an entry for "{0}", but no file of this import has that name.':
    'Die Zuordnung hat einen Eintrag für „{0}“, aber keine Datei dieses Imports heißt so.',
  'It was not imported ({0}). {1}': 'Sie wurde nicht importiert ({0}). {1}',
  'Close other programs, import a shorter period, or use a computer with more memory.':
    'Schließen Sie andere Programme, importieren Sie einen kürzeren Zeitraum oder nehmen Sie einen Rechner mit mehr Speicher.',
  '{0} MB': '{0} MB',
  '{0} GB': '{0} GB',
  '{0} and the {1} that are in the project': '{0} und die {1} im Projekt',
  '{0}, here {1}.': '{0}, hier {1}.',
  'The project would be too large: at least {0}, and sql.js, which reads it, takes {1}.':
    'Das Projekt würde zu groß: mindestens {0}, und sql.js, das es liest, fasst {1}.',
  'A project takes at least {0} times its CSV files':
    'Ein Projekt braucht mindestens das {0}-Fache seiner CSV-Dateien',
  'Import a shorter period, each into a project of its own.':
    'Importieren Sie kürzere Zeiträume, jeden in ein eigenes Projekt.',
  'Too many columns: those of {0} are at least {1} together, and a project takes {2}.':
    'Zu viele Spalten: Die von {0} sind zusammen mindestens {1}, und ein Projekt fasst {2}.',
  'It has at least {0} columns.': 'Sie hat mindestens {0} Spalten.',
  'Export it without the columns that are not needed, or leave it out.':
    'Exportieren Sie sie ohne die Spalten, die nicht gebraucht werden, oder lassen Sie sie weg.',
  'The import does not fit into memory: it needs at least {0}, and {1} are free.':
    'Der Import passt nicht in den Speicher: Er braucht mindestens {0}, und {1} sind frei.',
  'An import takes at least {0} times its CSV files':
    'Ein Import braucht mindestens das {0}-Fache seiner CSV-Dateien',
  'The memory did not suffice for this import. The project is as it was.':
    'Der Speicher reichte für diesen Import nicht. Das Projekt ist, wie es war.',
  'The system reported: {0}': 'Das System meldete: {0}',
  '{0} reconciliation checks failed; nothing was changed.':
    '{0} Abgleiche sind nicht aufgegangen; nichts wurde geändert.',
  '{0}: {1} is not {2}.': '{0}: {1} ist nicht {2}.',
  'The project was changed by another process while the files were read.':
    'Ein anderer Prozess hat das Projekt geändert, während die Dateien gelesen wurden.',
  'Another import was saved in between.': 'Dazwischen wurde ein anderer Import gespeichert.',
  'The gold tables were not made: their thread ended with code {0}. The project is as it was.':
    'Die Gold-Tabellen entstanden nicht: Ihr Thread endete mit dem Code {0}. Das Projekt ist, wie es war.',
  'Import the files again.': 'Importieren Sie die Dateien noch einmal.',
  '{0} cannot be corrected here: {1}': '{0} lässt sich hier nicht berichtigen: {1}',
  'Import the file again.': 'Importieren Sie die Datei noch einmal.',
  'the project has no file of this name.': 'Das Projekt hat keine Datei dieses Namens.',
  'its lines take the place of others.': 'Ihre Zeilen treten an die Stelle anderer.',
  'its bytes are not kept.': 'Ihre Bytes sind nicht aufbewahrt.',
}
