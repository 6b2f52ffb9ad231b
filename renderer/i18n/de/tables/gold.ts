/** The business tables. */
export const gold = {
  'one row per column of the accepted sales lines': 'eine Zeile je Spalte der angenommenen Verkaufszeilen',
  'The sales lines at line grain as packed columns; every chart and every query is computed from them':
    'Die Verkaufszeilen einzeln als gepackte Spalten; jedes Diagramm und jede Abfrage wird daraus berechnet',
  'Name of the packed column': 'Name der gepackten Spalte',
  'How its values are packed': 'Wie ihre Werte gepackt sind',
  'The packed values; here their size': 'Die gepackten Werte; hier ihre Größe',
  'one row per date, store, city and category with a line':
    'eine Zeile je Tag, Filiale, Stadt und Kategorie mit einer Verkaufszeile',
  'Sales of the day; orders and customers are distinct within the row and never added up over rows':
    'Verkäufe des Tages; Bestellungen und Kunden sind innerhalb der Zeile verschieden und werden nie über Zeilen summiert',
  'one row per product, those never sold included': 'eine Zeile je Produkt, auch der nie verkauften',
  'Sales, ratings and returns of the product; ABC class by net sales, best first: A until 80 % of all positive net sales is reached, B until 95 %, C the rest':
    'Verkäufe, Bewertungen und Rückgaben des Produkts; ABC-Klasse nach Nettoumsatz, beste zuerst: A bis 80 % des gesamten positiven Nettoumsatzes, B bis 95 %, C der Rest',
  'Net sales / units': 'Nettoumsatz / Stück',
  'Reviews of the product': 'Bewertungen des Produkts',
  'Day of the latest review': 'Tag der jüngsten Bewertung',
  'What the latest review says': 'Was die jüngste Bewertung sagt',
  'Share of positive net sales reached with this product, best first':
    'Mit diesem Produkt erreichter Anteil am positiven Nettoumsatz, beste zuerst',
  'one row per promotion method ("No promotion" included) and one per promotion, those never used included':
    'eine Zeile je Art der Aktion („No promotion“ eingeschlossen) und eine je Aktion, auch der nie genutzten',
  'Sales of the lines under the promotion; average discount = discount / gross of its lines; the rows of one level add up to all net sales; uplift = units of the promoted products while it runs / the same days at their mean of the 28 days before − 1, from 7 baseline days on':
    'Verkäufe der Zeilen unter der Aktion; mittlerer Rabatt = Rabatt / Brutto ihrer Zeilen; die Zeilen einer Ebene ergeben zusammen den ganzen Nettoumsatz; Uplift = Stück der beworbenen Produkte während der Aktion / dieselben Tage zum Mittel der 28 Tage davor − 1, ab 7 Vergleichstagen',
  'method for a promotion method, promotion for a single one':
    'method für eine Art von Aktion, promotion für eine einzelne',
  'Name of the method or promotion; "No promotion" for the rest':
    'Name der Art oder der Aktion; „No promotion“ für den Rest',
  'Discount / gross of its lines': 'Rabatt / Brutto ihrer Zeilen',
  'Daily units while it runs / those of the days before − 1; empty under 7 baseline days':
    'Stück je Tag, solange sie läuft / an den Tagen davor − 1; leer unter 7 Vergleichstagen',
  'Days without a promotion before it that it is compared with':
    'Tage ohne Aktion davor, mit denen sie verglichen wird',
  'Units above what the days before would have brought': 'Stück über dem, was die Tage davor gebracht hätten',
  'Net sales of the extra units': 'Nettoumsatz der zusätzlichen Stück',
  'one row per store, those without sales included, and one (store_id null) for the lines without a store':
    'eine Zeile je Filiale, auch ohne Verkäufe, und eine (store_id null) für die Zeilen ohne Filiale',
  'Sales and returns of the store with its place; AOV = net / orders, return rate = returned units / sold units':
    'Verkäufe und Rückgaben der Filiale mit ihrem Ort; Ø Bestellwert = Netto / Bestellungen, Rückgabequote = zurückgegebene / verkaufte Stück',
  'one row per known customer with at least one order that has a sale':
    'eine Zeile je bekanntem Kunden mit mindestens einer Bestellung mit Verkauf',
  'Recency in days before the last date of the data, frequency = orders, monetary = net sales; scores 1 to 5, 5 is best; ties keep the same score':
    'Recency in Tagen vor dem letzten Tag der Daten, Frequency = Bestellungen, Monetary = Nettoumsatz; Punkte 1 bis 5, 5 ist am besten; Gleiche haben gleiche Punkte',
  'Day of the last order with a sale': 'Tag der letzten Bestellung mit Verkauf',
  'Days from the last purchase to the last date of the data':
    'Tage vom letzten Kauf bis zum letzten Tag der Daten',
  'Orders with a sale': 'Bestellungen mit Verkauf',
  'Net sales of the customer': 'Nettoumsatz des Kunden',
  'Recency score, 1 to 5, 5 for the most recent': 'Punkte für Recency, 1 bis 5, 5 für die jüngsten Käufe',
  'Frequency score, 1 to 5, 5 for the most orders':
    'Punkte für Frequency, 1 bis 5, 5 für die meisten Bestellungen',
  'Monetary score, 1 to 5, 5 for the highest net sales':
    'Punkte für Monetary, 1 bis 5, 5 für den höchsten Nettoumsatz',
  'r + f + m, 3 to 15': 'r + f + m, 3 bis 15',
  'The three scores side by side, as 545': 'Die drei Punkte nebeneinander, wie 545',
  'Segment by recency score and the mean of the other two':
    'Segment nach Recency und dem Mittel der beiden anderen',
  'one row per known customer with any line (guests are left out)':
    'eine Zeile je bekanntem Kunden mit irgendeiner Zeile (ohne Gäste)',
  'Lifetime net sales with returns taken off, orders, AOV = net / orders, first and last purchase; rank 1 is the highest lifetime net, ties share a rank':
    'Nettoumsatz über alle Zeit abzüglich Rückgaben, Bestellungen, Ø Bestellwert = Netto / Bestellungen, erster und letzter Kauf; Rang 1 hat den höchsten Umsatz, Gleiche teilen einen Rang',
  'Place by lifetime net sales, 1 is the highest; ties share a rank':
    'Rang nach Nettoumsatz über alle Zeit, 1 ist der höchste; Gleiche teilen einen Rang',
  'Net sales over all dates, returns taken off': 'Nettoumsatz über alle Tage, Rückgaben abgezogen',
  'Orders with at least one line that is not a return':
    'Bestellungen mit mindestens einer Zeile, die keine Rückgabe ist',
  'Day of the first order with a sale': 'Tag der ersten Bestellung mit Verkauf',
  'one row per finding (rule 1: per pair of visits, rule 5: per order, else per line)':
    'eine Zeile je Auffälligkeit (Regel 1: je Paar von Besuchen, Regel 5: je Bestellung, sonst je Zeile)',
  'What deserves a look, by the seven rules of gold_suspect_rules with its switches and thresholds; sale_id is the line, of visits and orders the first of their lines':
    'Was einen Blick verdient, nach den sieben Regeln von gold_suspect_rules mit ihren Schaltern und Schwellen; sale_id ist die Zeile, bei Besuchen und Bestellungen ihre erste',
  'The other line, the key of silver_sales': 'Die andere Zeile, der Schlüssel von silver_sales',
  'Source file of the other line': 'Quelldatei der anderen Zeile',
  'Line of the other record in its source file': 'Zeile des anderen Datensatzes in seiner Quelldatei',
  'Order of the other line': 'Bestellung der anderen Zeile',
  'Day of the other line': 'Tag der anderen Zeile',
  'Time of the other line': 'Uhrzeit der anderen Zeile',
  'Store of the other line': 'Filiale der anderen Zeile',
  'Lines of the other visit': 'Zeilen des anderen Besuchs',
  'Net sales of the other visit': 'Nettoumsatz des anderen Besuchs',
  'Number of the finding, from 1': 'Nummer der Auffälligkeit, ab 1',
  'Number of the rule': 'Nummer der Regel',
  'The rule as a word': 'Die Regel als Wort',
  'high, medium or low': 'high (hoch), medium (mittel) oder low (gering)',
  'The line, the key of silver_sales': 'Die Zeile, der Schlüssel von silver_sales',
  'Time of the line': 'Uhrzeit der Zeile',
  'Lines of the visit or order; 1 where the finding is a line':
    'Zeilen des Besuchs oder der Bestellung; 1, wo die Auffälligkeit eine Zeile ist',
  'Net sales of the line, visit or order': 'Nettoumsatz der Zeile, des Besuchs oder der Bestellung',
  'Minutes between the two visits or lines': 'Minuten zwischen den beiden Besuchen oder Zeilen',
  'Discount / gross (rule 3), unit price / median of the product (rule 4), net sales / median order (rule 5)':
    'Rabatt / Brutto (Regel 3), Stückpreis / Median des Produkts (Regel 4), Nettoumsatz / mittlere Bestellung (Regel 5)',
  'The evidence in a sentence': 'Der Beleg in einem Satz',
  'one row per rule of gold_suspects': 'eine Zeile je Regel von gold_suspects',
  'What the findings were looked for by: the switch, the threshold (minutes, percent of gross, or widths of the middle half) and how many were found':
    'Wonach die Auffälligkeiten gesucht wurden: Schalter, Schwelle (Minuten, Prozent von Brutto oder Breiten der mittleren Hälfte) und wie viele gefunden wurden',
  '1 where the rule is looked for': '1, wo nach der Regel gesucht wird',
  'Minutes, percent of gross, or widths between the quartiles; empty where the rule has none':
    'Minuten, Prozent von Brutto oder Breiten zwischen den Quartilen; leer, wo die Regel keine hat',
  'Findings of the rule': 'Auffälligkeiten der Regel',
  'one row per weekday (Monday = 1) and hour with a line; hour is null where a line has no time':
    'eine Zeile je Wochentag (Montag = 1) und Stunde mit einer Verkaufszeile; hour ist null, wo eine Zeile keine Uhrzeit hat',
  'When people buy; orders and customers are distinct within the row and never added up over rows':
    'Wann gekauft wird; Bestellungen und Kunden sind innerhalb der Zeile verschieden und werden nie über Zeilen summiert',
  'Hour of the day, 0 to 23; empty where lines have no time':
    'Stunde des Tages, 0 bis 23; leer, wo Zeilen keine Uhrzeit haben',
  'one row per month of first order and months since, where the cohort has an order or a line':
    'eine Zeile je Monat der ersten Bestellung und Monaten seither, wo die Kohorte eine Bestellung oder Zeile hat',
  "Customers of the cohort that ordered in the month, orders by their first sale, net sales of the month's lines; retention = customers / cohort size":
    'Kunden der Kohorte, die in dem Monat bestellten, Bestellungen nach ihrem ersten Verkauf, Nettoumsatz der Zeilen des Monats; Bindung = Kunden / Größe der Kohorte',
  'Month of the first order': 'Monat der ersten Bestellung',
  'Months after that month, from 0': 'Monate nach jenem Monat, ab 0',
  'Customers of the cohort': 'Kunden der Kohorte',
  'Customers of the cohort that ordered in the month': 'Kunden der Kohorte, die in dem Monat bestellten',
  'Orders of the cohort in the month': 'Bestellungen der Kohorte in dem Monat',
  'Net sales of the cohort in the month': 'Nettoumsatz der Kohorte in dem Monat',
  'Customers that ordered / customers of the cohort': 'Kunden, die bestellten / Kunden der Kohorte',
  'one row per order whose net sales reach the high-value threshold':
    'eine Zeile je Bestellung, deren Nettoumsatz die Schwelle für hohen Wert erreicht',
  "The threshold is the 95th percentile of orders unless a setting fixes an amount; date, customer and store are those of the order's first line":
    'Die Schwelle ist das 95. Perzentil der Bestellungen, wenn keine Einstellung einen Betrag festlegt; Datum, Kunde und Filiale sind die der ersten Zeile der Bestellung',
  "Day of the order's first line": 'Tag der ersten Zeile der Bestellung',
  'Net sales from which an order counts as high-value':
    'Nettoumsatz, ab dem eine Bestellung als von hohem Wert gilt',
  'one row per headline number': 'eine Zeile je Kennzahl',
  'The numbers of all the data, by name; each from its own parts, none added up from other ratios or distinct counts':
    'Die Zahlen aller Daten, nach Namen; jede aus ihren eigenen Teilen, keine aus anderen Quoten oder verschieden gezählten summiert',
  'Name of the number': 'Name der Zahl',
  'The number over all the data': 'Die Zahl über alle Daten',
  'Unit of the number: cents, count, units, ratio, rating or date':
    'Einheit der Zahl: cents, count, units, ratio, rating oder date',
  'one row per reconciliation check': 'eine Zeile je Abgleich',
  'Two sides of one number that were computed in different ways; a check holds where they are equal':
    'Zwei Seiten einer Zahl, auf verschiedene Weise berechnet; ein Abgleich stimmt, wo sie gleich sind',
  'Name of the check': 'Name des Abgleichs',
  'The number, computed one way': 'Die Zahl, auf die eine Weise berechnet',
  'The same number, computed another way': 'Dieselbe Zahl, auf die andere Weise berechnet',
  '1 where both sides are equal, else 0': '1, wo beide Seiten gleich sind, sonst 0',
} as const
