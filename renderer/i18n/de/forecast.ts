export const forecast = {
  switch: 'Prognose',
  value: 'Prognose',
  band80: '80-%-Band',
  band95: '95-%-Band',
  lower: '{{band}}, von',
  upper: '{{band}}, bis',
  impossible:
    'Vorhergesagt werden Nettoumsatz, Stück, Bestellungen und Rabatte, nach Tag, Woche, Monat und Quartal.',
  definition:
    'Prognose: exponentielle Glättung der ganzen Zeiträume der Auswahl, mit Saison, wo die Vorgeschichte genug davon enthält. Die Bänder sollen 80 und 95 % dessen enthalten, was kommt, wenn es so weitergeht wie bisher. Der Fehler ist der von Prognosen, die ebenso aus früheren Zeitpunkten gemacht wurden, gegen das, was dann kam.',
  better:
    'Aus {{origins}} früheren Zeitpunkten gemacht, lagen solche Prognosen um {{error}} daneben; naive, die die letzte Saison wiederholen, um {{naive}}. {{within}} dessen, was kam, lagen im 80-%-Band.',
  worse:
    'Aus {{origins}} früheren Zeitpunkten gemacht, lagen solche Prognosen um {{error}} daneben: nicht besser als naive, die die letzte Saison wiederholen ({{naive}}). {{within}} dessen, was kam, lagen im 80-%-Band.',
  tooShort: 'Keine Prognose: Die Vorgeschichte hat {{periods}} ganze Zeiträume, nötig sind {{needed}}.',
  noTest: 'Es gibt nichts, woran die Prognose zu messen wäre.',
}
