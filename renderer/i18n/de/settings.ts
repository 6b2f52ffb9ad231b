export const settings = {
  title: 'Einstellungen',
  parts: {
    appearance: 'Aussehen',
    region: 'Sprache & Region',
    files: 'Dateien',
    thresholds: 'Schwellen',
  },
  restore: 'Auf den Standard zurück',
  restoreOf: 'Auf den Standard zurück: {{title}}',
  noProject: 'Weitere Einstellungen gehören zu einem Projekt. Öffnen Sie eines, um sie zu sehen.',
  readOnly: 'Dieses Projekt ist nur zum Lesen geöffnet; seine Einstellungen lassen sich nicht ändern.',
  busy: 'Ein Import läuft. Die Einstellungen des Projekts lassen sich danach ändern.',
  recomputeNote:
    'Diese Änderungen gelten, sobald das Projekt aus seinen Zeilen neu berechnet ist. Keine Datei wird erneut gelesen.',
  recompute: 'Neu berechnen',
  discard: 'Zurücknehmen',
  theme: 'Farben',
  themeEffect: 'Farben des Fensters. Berichte werden immer in hellen Farben gedruckt.',
  rail: 'Schmale Seitenleiste',
  railEffect: 'Zeigt die Seiten nur als Symbole und lässt den Diagrammen mehr Platz.',
  watch: 'Beobachteter Ordner',
  watchEffect:
    'Neue CSV-Dateien in diesem Ordner werden zum Import angeboten. Ohne einen Klick wird nichts importiert.',
  watchNone: 'Kein Ordner',
  watchChoose: 'Ordner wählen…',
  language: 'Sprache',
  languageEffect: 'Sprache des Fensters, der Menüs und der Berichte.',
  formats: 'Zahlen und Daten',
  formatsEffect: 'Trennzeichen, Stellung der Währung und Datumsformat, auch in Exporten: {{sample}}',
  currency: 'Währung',
  currencyFromFiles: 'Wie in den Dateien',
  currencyEffect:
    'Der Name der Beträge: zurzeit {{now}}. Sie werden nicht umgerechnet; Zeilen in mehreren Währungen brauchen eine Datei mit Kursen.',
  calendar: 'Wochen und Geschäftsjahre',
  calendarEffect:
    'Wann sie beginnen: für Diagramme nach Woche, Quartal und Jahr, für die Zeiträume zur Auswahl und für Vergleiche.',
  scoring: 'RFM-Noten',
  scorings: { ties: 'Gleiche Werte, gleiche Note', ntile: 'Fünf gleiche Teile' },
  scoringEffect: {
    ties: 'Kunden mit demselben Wert bekommen dieselbe Note; die fünf Gruppen können darum verschieden groß sein.',
    ntile: 'Jede Note hat ein Fünftel der Kunden; bei demselben Wert entscheidet die Kundennummer.',
  },
  highValue: 'Besonders wertvolle Bestellungen',
  highValueEffect:
    'Bestellungen ab diesem Nettobetrag gelten als besonders wertvoll: ein Filter und eine eigene Tabelle.',
  highValueNow_one: 'Zurzeit {{formatted}} Bestellung mit {{share}} des Nettoumsatzes.',
  highValueNow_other: 'Zurzeit {{formatted}} Bestellungen mit {{share}} des Nettoumsatzes.',
  highValuePercent: 'Perzentil der Bestellungen',
  highValueAmount: 'Fester Betrag',
  identical: 'Gleiche Zeilen weglassen',
  identicalEffect:
    'Zwei gleiche Zeilen einer Bestellung zählen einmal. Lassen Sie es aus, wo eine Kasse für jedes gescannte Stück eine Zeile schreibt.',
}
