export const drill = {
  path: 'Pfad',
  all: 'Alle',
  allDates: 'Alle Tage',
  up: 'Zurück hinauf zu {{name}}',
  levelUp: 'Eine Ebene höher',
}

export const marks = {
  openProduct: 'Produktseite öffnen',
  filter: 'Danach filtern',
  exclude: 'Auslassen',
  drill: 'Tiefer zu {{level}}',
  lines: 'Zeilen zeigen',
  linesOf: 'Die Zeilen von {{title}} zeigen',
}
