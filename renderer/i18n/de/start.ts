export const start = {
  title: 'Ziehen Sie Ihre CSV-Dateien hierher',
  hint: 'Dateien oder ein ganzer Ordner: Verkäufe, Produkte, Kunden, Filialen, Aktionen, Rückgaben, Bewertungen. Nichts verlässt diesen Rechner.',
  openFiles: 'Dateien öffnen…',
  openFolder: 'Ordner öffnen…',
  openProject: 'Projekt öffnen…',
  sample: 'Beispiel ansehen',
  sampleHint: 'Ein erfundener Laden mit zwei Jahren Verkäufen',
  recent: 'Zuletzt geöffnet',
  other: 'Oder beginnen Sie mit',
  openProjectHint: 'Einer .retail-lens-Datei aus diesem Programm',
  noRecent: 'Projekte, die Sie öffnen, stehen dann hier.',
  openedAt: 'Geöffnet {{date}}',
}
