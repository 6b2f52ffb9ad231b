/** Requests of the window, questions to the data, exports. */
export const app: Readonly<Record<string, string>> = {
  'There is no such request.': 'Diese Anfrage gibt es nicht.',
  'Wrong arguments for {0}: {1}': 'Falsche Angaben für {0}: {1}',
  'Something unexpected went wrong. The log has the details.':
    'Etwas Unerwartetes ist schiefgegangen. Einzelheiten stehen im Protokoll.',
  'Something unexpected went wrong in the data engine. The log has the details.':
    'In der Datenverarbeitung ist etwas Unerwartetes schiefgegangen. Einzelheiten stehen im Protokoll.',
  'The app gave no answer. Try again, or start it anew.':
    'Die App gab keine Antwort. Versuchen Sie es noch einmal oder starten Sie sie neu.',
  'Only files and folders on this computer can be dropped here.':
    'Hierher lassen sich nur Dateien und Ordner dieses Rechners ziehen.',
  'It was started again; nothing saved was lost.':
    'Sie wurde neu gestartet; nichts Gespeichertes ging verloren.',
  'The data engine ran out of memory. {0}': 'Der Datenverarbeitung ging der Speicher aus. {0}',
  'Close other programs, or import a shorter period.':
    'Schließen Sie andere Programme oder importieren Sie einen kürzeren Zeitraum.',
  'The data engine was ended by the system. {0}': 'Das System hat die Datenverarbeitung beendet. {0}',
  'The data engine ended unexpectedly with code {0}. {1}':
    'Die Datenverarbeitung endete unerwartet mit dem Code {0}. {1}',
  'It may have run out of memory.': 'Vielleicht ging ihr der Speicher aus.',
  'The window is gone.': 'Das Fenster ist nicht mehr da.',
  'No line was set aside.': 'Keine Zeile wurde aussortiert.',
  'The app does not know this file. Choose or drop it again.':
    'Die App kennt diese Datei nicht. Wählen Sie sie noch einmal oder ziehen Sie sie her.',
  'There is no unfinished import.': 'Es gibt keinen unfertigen Import.',
  'No project is open.': 'Kein Projekt ist geöffnet.',
  'The folder does not exist any more.': 'Den Ordner gibt es nicht mehr.',
  'Choose a file that was saved here or written by the command line.':
    'Wählen Sie eine Datei, die hier gespeichert oder von der Befehlszeile geschrieben wurde.',
  '{0} is no mapping file.': '{0} ist keine Zuordnungsdatei.',
  'There is no open import.': 'Kein Import ist offen.',
  'The import was cancelled. The project is as it was.':
    'Der Import wurde abgebrochen. Das Projekt ist, wie es war.',
  'An import is running. Cancel it or wait for its end.':
    'Ein Import läuft. Brechen Sie ihn ab oder warten Sie, bis er fertig ist.',
  '{0} was not saved. "{1}" shows nothing of the kind.':
    '{0} wurde nicht gespeichert. „{1}“ zeigt nichts dergleichen.',
  'Requests from this frame are refused.': 'Anfragen aus diesem Rahmen werden abgelehnt.',
  '{0} cannot be read. Choose another folder.':
    '{0} lässt sich nicht lesen. Wählen Sie einen anderen Ordner.',
  'The data have no product {0}.': 'Die Daten haben kein Produkt {0}.',
  'A change cannot be explained by {0}. Choose one of {1}.':
    'Eine Veränderung lässt sich nicht nach {0} erklären. Wählen Sie eines von {1}.',
  'The cohort has {0} customers; a filter takes at most {1}.':
    'Die Kohorte hat {0} Kunden; ein Filter fasst höchstens {1}.',
  'The data have no {0}. Dimensions present: {1}.': 'Die Daten haben kein {0}. Vorhanden sind: {1}.',
  'There is no customer "{0}".': 'Es gibt keinen Kunden „{0}“.',
  'The data have no promotion {0}.': 'Die Daten haben keine Aktion {0}.',
  'Too many combinations of {0}.': 'Zu viele Kombinationen von {0}.',
  'Cannot order by {0}: it is not among the dimensions asked for.':
    'Nach {0} lässt sich nicht ordnen: Danach war nicht gefragt.',
  'A workbook holds at most {0} lines. Save them as CSV, or filter them first.':
    'Eine Arbeitsmappe fasst höchstens {0} Zeilen. Speichern Sie sie als CSV oder filtern Sie zuerst.',
  'The set-aside lines could not be saved.': 'Die aussortierten Zeilen konnten nicht gespeichert werden.',
  'Choose another folder, or check that there is space and that it may be written to.':
    'Wählen Sie einen anderen Ordner oder prüfen Sie, ob Platz ist und ob dort geschrieben werden darf.',
  'The project is being written. Ask again in a moment.':
    'Das Projekt wird gerade geschrieben. Versuchen Sie es gleich noch einmal.',
  'The calculation was stopped.': 'Die Berechnung wurde angehalten.',
  'A newer question took the place of this one.': 'Eine neuere Frage trat an die Stelle dieser.',
  'There is no chart "{0}" on this page. There are: {1}.':
    'Auf dieser Seite gibt es kein Diagramm „{0}“. Es gibt: {1}.',
  'The project has no saved view "{0}". It has: {1}.':
    'Das Projekt hat keine gespeicherte Ansicht „{0}“. Es hat: {1}.',
  none: 'keine',
  'Another report is being printed. Try again when it is saved.':
    'Ein anderer Bericht wird gedruckt. Versuchen Sie es wieder, wenn er gespeichert ist.',
  'The report was not finished in time. Nothing was saved.':
    'Der Bericht wurde nicht rechtzeitig fertig. Nichts wurde gespeichert.',
  'The report could not be drawn. Nothing was saved.':
    'Der Bericht konnte nicht gezeichnet werden. Nichts wurde gespeichert.',
  'The report was cancelled. Nothing was saved.': 'Der Bericht wurde abgebrochen. Nichts wurde gespeichert.',
  '{0} holds other files. Choose a new or an empty folder.':
    '{0} enthält andere Dateien. Wählen Sie einen neuen oder leeren Ordner.',
  'Replace what was published into the folder before?':
    'Ersetzen, was früher in den Ordner veröffentlicht wurde?',
  'Replace it': 'Ersetzen',
  '{0} is not empty. Nothing was changed.': '{0} ist nicht leer. Nichts wurde geändert.',
  '{0} is a file. Choose a new or an empty folder.':
    '{0} ist eine Datei. Wählen Sie einen neuen oder leeren Ordner.',
  'There is a file where the folder should be.': 'Wo der Ordner sein sollte, ist eine Datei.',
  'This folder cannot be written to.': 'In diesen Ordner lässt sich nicht schreiben.',
  'There is no space left on the disk.': 'Auf dem Datenträger ist kein Platz mehr.',
  'The file is open in another program.': 'Die Datei ist in einem anderen Programm geöffnet.',
  'The file could not be written.': 'Die Datei konnte nicht geschrieben werden.',
  'Close it there and try again, or choose another name.':
    'Schließen Sie sie dort und versuchen Sie es noch einmal, oder wählen Sie einen anderen Namen.',
  'Choose another folder.': 'Wählen Sie einen anderen Ordner.',
  '{0} was not saved. {1}': '{0} wurde nicht gespeichert. {1}',
}
