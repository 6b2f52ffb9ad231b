import type { Catalogue } from '../catalogue'

export const churn: Catalogue['churn'] = {
  title: 'Gefährdete Kunden',
  titleAll: 'Wer wiederkommt',
  definition:
    'Aus den Tagen, an denen jeder Kunde bestellt hat, sagt BG/NBD (Fader, Hardie und Lee 2005), wie wahrscheinlich der Kunde noch einmal kommt und wie viele Bestellungen in den nächsten 90 Tagen zu erwarten sind. Es kennt die ganze Vorgeschichte bis zum letzten Tag der Auswahl, unter deren übrigen Filtern. Gefährdet sind Kunden, deren Wahrscheinlichkeit unter 50 % liegt. Gefährdeter Wert: was sie in 90 Tagen brächten, wenn sie sicher noch da wären, mal der Wahrscheinlichkeit, dass sie es nicht sind.',
  who: 'Welche Kunden',
  whoNames: { at_risk: 'Gefährdet', all: 'Alle' },
  facts: {
    alive: 'Noch Kunden',
    aliveOf: '{{alive}} von {{customers}}',
    orders: 'Bestellungen, 90 Tage',
    net: 'Nettoumsatz, 90 Tage',
    atRisk: 'Gefährdet',
    valueAtRisk: 'Gefährdeter Wert',
  },
  hints: {
    alive: 'Σ der Wahrscheinlichkeiten aller Kunden.',
    valueAtRisk: 'Der gefährdeten Kunden, für 90 Tage.',
  },
  columns: {
    name: 'Kunde',
    orders: 'Kauftage',
    last_purchase: 'Letzter Kauf',
    recency_days: 'Tage seither',
    probability_alive: 'Noch Kunde',
    expected_orders: 'Bestellungen, 90 Tage',
    net_per_order_cents: 'Netto / Kauftag',
    expected_net_cents: 'Netto, 90 Tage',
    value_at_risk_cents: 'Gefährdeter Wert',
  },
  asOf: 'Stand {{date}}',
  shown: 'Gezeigt sind die ersten {{shown}} von {{all}}.',
  poor: 'Das Modell passt nicht zu diesen Kunden, wie „Vorhergesagt und gesehen“ unten zeigt. Auf diese Liste ist kein Verlass.',
  nobody: 'Kein Kunde ist gefährdet.',
  running: 'Gelernt wird aus: {{what}}',
  runningWhat: 'den Kaufverläufen dieser Auswahl',
  cancel: 'Anhalten',
  stopped: 'Die Rechnung wurde angehalten.',
  again: 'Rechnen',
  progress: 'Fortschritt der Rechnung',
  noModel: {
    too_few_customers: 'Zu wenige Kunden, um daraus zu lernen: {{customers}}, nötig sind {{needed}}.',
    too_few_repeaters:
      'Zu wenige Kunden kamen wieder, um daraus zu lernen: {{repeaters}}, nötig sind {{needed}}.',
    too_short: 'Die Zeit ist zu kurz, um daraus zu lernen. Nötig sind {{needed}} Tage.',
    not_converged:
      'Das Modell passt nicht: Diese Kunden bestellen zu gleichmäßig oder zu selten, um zu sagen, wer gegangen ist.',
  },
  fit: {
    title: 'Vorhergesagt und gesehen',
    definition:
      'Dasselbe Modell, nur aus der Zeit bis zu einem Tag gemacht, sagt die Bestellungen danach vorher: Kunden danach, wie oft sie bis dahin wiedergekommen waren, mit den vorhergesagten und den dann gesehenen Bestellungen. Gut: die Klassen weichen zusammen um höchstens 15 % der gesehenen Bestellungen ab; mäßig: 35 %.',
    good: 'Das Modell passt gut: {{predicted}} Bestellungen wurden für die {{days}} Tage nach dem {{split}} vorhergesagt, {{seen}} wurden gesehen.',
    fair: 'Das Modell passt mäßig: {{predicted}} Bestellungen wurden für die {{days}} Tage nach dem {{split}} vorhergesagt, {{seen}} wurden gesehen. Einzelne Kunden mit Vorsicht lesen.',
    poor: 'Das Modell passt nicht: {{predicted}} Bestellungen wurden für die {{days}} Tage nach dem {{split}} vorhergesagt, {{seen}} wurden gesehen. Auf die Liste ist kein Verlass.',
    unknown: 'Vor dem letzten Drittel der Zeit gibt es zu wenige Kunden, um das Modell zu beurteilen.',
    error: 'Fehler über die Klassen: {{error}}',
    parameters: 'r {{r}}, α {{alpha}} Tage, a {{a}}, b {{b}}',
    repeats: 'Kauftage nach dem ersten bis dahin',
    more: '{{repeats}} oder mehr',
    customers: 'Kunden',
    predicted: 'Vorhergesagt',
    seen: 'Gesehen',
    aria: 'Säulen der vorhergesagten und gesehenen Bestellungen nach der Zahl der Wiederkäufe bis dahin. {{verdict}}',
  },
}
