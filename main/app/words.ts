import { app } from 'electron'

const EN = {
  file: 'File',
  openFiles: 'Open files…',
  openFolder: 'Open folder…',
  openProject: 'Open project…',
  trySample: 'Try the sample',
  closeProject: 'Close project',
  settings: 'Settings…',
  restoreBackup: 'Restore a backup…',
  copyDiagnostics: 'Copy diagnostics',
  closeWhileImporting: 'An import is running.',
  closeWhileImportingDetail: 'Closing stops it. The project stays as it was before the import.',
  keepImporting: 'Keep importing',
  stopAndClose: 'Stop and close',
  windowEnded: 'The window stopped working several times.',
  windowEndedDetail: 'Nothing of the project is lost. The window can be loaded again as it was.',
  reload: 'Reload',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  view: 'View',
  theme: 'Theme',
  themeSystem: 'Like the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  window: 'Window',
  help: 'Help',
  about: 'About Retail Lens',
  chooseFiles: 'Choose CSV files',
  chooseFolder: 'Choose a folder of CSV files',
  chooseProject: 'Choose a project',
  saveMapping: 'Save the mapping',
  loadMapping: 'Load a mapping',
  mappingFiles: 'Mapping files',
  saveSetAside: 'Save the set-aside lines',
  chooseExportFolder: 'Choose a folder for the set-aside lines',
  exportTitle: 'Export',
  publish: 'Publish for',
  publishTargets: { duckdb: 'DuckDB', databricks: 'Databricks', bigquery: 'BigQuery' },
  publishWhere: 'Choose where the published folder goes',
  publishNothing: 'Open a project first.',
  exportFiles: { csv: 'CSV', xlsx: 'Excel workbook', png: 'PNG picture', svg: 'SVG picture', pdf: 'PDF' },
  csvFiles: 'CSV files',
  allFiles: 'All files',
  projects: 'Retail Lens projects',
}

export type Words = Readonly<typeof EN>

const DE: Words = {
  file: 'Datei',
  openFiles: 'Dateien öffnen…',
  openFolder: 'Ordner öffnen…',
  openProject: 'Projekt öffnen…',
  trySample: 'Beispiel ansehen',
  closeProject: 'Projekt schließen',
  settings: 'Einstellungen…',
  restoreBackup: 'Sicherung wiederherstellen…',
  copyDiagnostics: 'Diagnose kopieren',
  closeWhileImporting: 'Ein Import läuft.',
  closeWhileImportingDetail: 'Schließen bricht ihn ab. Das Projekt bleibt, wie es vor dem Import war.',
  keepImporting: 'Weiter importieren',
  stopAndClose: 'Abbrechen und schließen',
  windowEnded: 'Das Fenster ist mehrmals abgestürzt.',
  windowEndedDetail: 'Vom Projekt ist nichts verloren. Das Fenster kann wieder geladen werden, wie es war.',
  reload: 'Neu laden',
  quit: 'Beenden',
  edit: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  view: 'Ansicht',
  theme: 'Darstellung',
  themeSystem: 'Wie das System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  window: 'Fenster',
  help: 'Hilfe',
  about: 'Über Retail Lens',
  chooseFiles: 'CSV-Dateien wählen',
  chooseFolder: 'Ordner mit CSV-Dateien wählen',
  chooseProject: 'Projekt wählen',
  saveMapping: 'Zuordnung speichern',
  loadMapping: 'Zuordnung laden',
  mappingFiles: 'Zuordnungsdateien',
  saveSetAside: 'Aussortierte Zeilen speichern',
  chooseExportFolder: 'Ordner für die aussortierten Zeilen wählen',
  exportTitle: 'Exportieren',
  publish: 'Veröffentlichen für',
  publishTargets: { duckdb: 'DuckDB', databricks: 'Databricks', bigquery: 'BigQuery' },
  publishWhere: 'Wohin der veröffentlichte Ordner kommt',
  publishNothing: 'Öffnen Sie zuerst ein Projekt.',
  exportFiles: { csv: 'CSV', xlsx: 'Excel-Arbeitsmappe', png: 'PNG-Bild', svg: 'SVG-Bild', pdf: 'PDF' },
  csvFiles: 'CSV-Dateien',
  allFiles: 'Alle Dateien',
  projects: 'Retail-Lens-Projekte',
}

let language = 'system'

/** `system` follows the operating system's language. */
export function setLanguage(chosen: string): void {
  language = chosen
}

/** The words of menus and dialogs, which the operating system draws. The window has its own catalogue. */
export function words(): Words {
  const used = language === 'system' ? app.getLocale() : language
  return used.toLowerCase().startsWith('de') ? DE : EN
}
