export const terms = {
  title: 'Begriffe der Antworten',
  note: 'Was auf den Karten neben den Kennzahlen steht.',
  names: {
    change: 'Beitrag zur Veränderung',
    mixAndRate: 'Mix und Rate',
    abc: 'ABC-Klasse',
    support: 'Support',
    confidence: 'Konfidenz',
    lift: 'Lift',
    uplift: 'Mehrabsatz',
    baseline: 'Vergleichstag',
    coverage: 'Kostenabdeckung',
    cohort: 'Kohorte',
    retention: 'Bindung',
    alive: 'Wahrscheinlichkeit, noch da zu sein',
    expectedOrders: 'Erwartete Bestellungen',
    valueAtRisk: 'Gefährdeter Wert',
    holdOut: 'Zurückgehaltene Zeit',
    forecast: 'Prognose',
    band: 'Band von 80 oder 95 %',
    backTest: 'Rückblickender Test',
    finding: 'Auffälligkeit',
  },
  definitions: {
    change:
      'Der Teil einer Veränderung, den ein Element trägt: sein Wert jetzt minus sein Wert davor. Alle Teile ergeben zusammen die Veränderung des Ganzen.',
    mixAndRate:
      'Bei einem Verhältnis wie dem mittleren Bestellwert: Rate ist, was sich in jedem Element selbst verändert hat, Mix, was sich verändert hat, weil Elemente mehr oder weniger Gewicht bekamen.',
    abc: 'Produkte nach Nettoumsatz, das höchste zuerst: A, bis 80 % des positiven Nettoumsatzes erreicht sind, B bis 95 %, C der Rest. Die Grenzen lassen sich einstellen.',
    support: 'Bestellungen mit beiden Produkten / alle Bestellungen.',
    confidence: 'Bestellungen mit beiden Produkten / Bestellungen mit dem ersten.',
    lift: 'Wievielmal so oft zwei Produkte in derselben Bestellung stehen wie durch Zufall: Bestellungen mit beiden × alle Bestellungen / (Bestellungen mit dem ersten × Bestellungen mit dem zweiten).',
    uplift:
      'Stück der beworbenen Produkte, solange die Aktion läuft / Stück ebenso vieler mittlerer Vergleichstage − 1. Gezeigt ab 7 Vergleichstagen.',
    baseline: 'Einer der 28 Tage vor einer Aktion, an denen keine Aktion des Produkts läuft.',
    coverage:
      'Bruttoumsatz der Zeilen mit bekannten Stückkosten / Bruttoumsatz. Eine Marge ist nur die dieser Zeilen.',
    cohort: 'Die Kunden, deren erste Bestellung im selben Monat liegt.',
    retention: 'Kunden einer Kohorte, die in einem späteren Monat bestellen / alle Kunden der Kohorte.',
    alive:
      'Wie wahrscheinlich ein Kunde wieder kauft, nach dem BG/NBD-Modell aus der Zahl der Bestelltage, dem letzten davon und dem Alter des Kunden.',
    expectedOrders: 'Bestellungen, die dasselbe Modell von einem Kunden in den nächsten 90 Tagen erwartet.',
    valueAtRisk:
      'Nettoumsatz je Bestelltag × Bestellungen, die vom Kunden zu erwarten wären, wäre er sicher da × Wahrscheinlichkeit, dass er es nicht ist.',
    holdOut:
      'Der letzte Teil der Zeit, den ein Modell nicht zu sehen bekommt: Seine Vorhersage dafür wird dem gegenübergestellt, was dann kam.',
    forecast:
      'Die nächsten Zeiträume einer Kennzahl durch exponentielle Glättung, ohne die Saison, wo die Vergangenheit genug davon enthält, durch Wiederholen der letzten Saison oder auf halbem Weg dazwischen: was im rückblickenden Test am nächsten lag.',
    band: 'Wo der Wert in 80 oder 95 von 100 Fällen liegen sollte, wenn die Zukunft sich verhält wie die Vergangenheit.',
    backTest:
      'Prognosen von früheren Zeitpunkten aus, dem gegenübergestellt, was inzwischen bekannt ist. Fehler = Σ |Prognose − gesehen| / Σ |gesehen|, neben dem einer naiven Prognose, die die letzte Saison oder den letzten Wert wiederholt.',
    finding:
      'Ein Verkauf, der nach einer von sieben Regeln einen Blick verdient, mit seinem Beleg. Er beweist nichts.',
  },
}
