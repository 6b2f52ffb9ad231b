export const watch = {
  found_one: 'Eine neue Datei im beobachteten Ordner',
  found_other: '{{count}} neue Dateien im beobachteten Ordner',
  andOthers_one: '{{names}} und {{count}} weitere',
  andOthers_other: '{{names}} und {{count}} weitere',
  import: 'Importieren',
  later: 'Später',
  never_one: 'Für diese Datei nie',
  never_other: 'Für diese Dateien nie',
}
