export const tour = {
  start: 'Rundgang zeigen',
  needsProject: 'Öffnen Sie zuerst ein Projekt oder das Beispiel',
  count: '{{at}} von {{of}}',
  skip: 'Überspringen',
  back: 'Zurück',
  next: 'Weiter',
  done: 'Fertig',
  steps: {
    filters: {
      title: 'Ein Filter für alle Seiten',
      text: 'Wählen Sie hier Zeitraum, Filialen, Produkte oder jeden anderen Teil der Daten. Jede Karte und jede Seite folgt, und jede Änderung lässt sich rückgängig machen.',
    },
    marks: {
      title: 'Diagramme antworten auf einen Klick',
      text: 'Ein Klick auf eine Marke filtert danach, ein Doppelklick führt hinein, und die andere Maustaste zeigt die Verkaufszeilen dahinter.',
    },
    pages: {
      title: 'Fünf Seiten, fünf Fragen',
      text: 'Wie läuft der Laden? Was verkauft sich, und wo? Wer kauft, und wer kommt wieder? Jede Seite antwortet unter denselben Filtern.',
    },
    trust: {
      title: 'Jede Zahl lässt sich verfolgen',
      text: 'Daten zeigt, was aus jeder Zeile Ihrer Dateien wurde, und den Weg von der Datei zum Diagramm. Nichts fällt wortlos weg.',
    },
    help: {
      title: 'Jetzt Ihre eigenen Dateien',
      text: 'Ziehen Sie CSV-Dateien oder einen Ordner irgendwo ins Fenster. Die Hilfe sagt, wie man sie vorbereitet und was jede Zahl bedeutet, und zeigt diesen Rundgang wieder.',
    },
  },
}
